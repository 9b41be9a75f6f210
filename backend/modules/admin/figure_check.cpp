#include "backend/modules/admin/figure_check.h"

#include <QMap>

#include <algorithm>

namespace roost {
namespace {

using Cells = QMap<std::tuple<QString, QString, QDate>, Figures>;

void add(Cells &cells, const QList<FigureRow> &rows)
{
    for (const FigureRow &row : rows)
        cells[{row.currency.code(), row.key, row.date}] += row.figures;
}

qint64 countDifferences(const Cells &kept, const Cells &reckoned)
{
    qint64 differences = 0;
    for (auto cell = kept.constBegin(); cell != kept.constEnd(); ++cell)
        differences += reckoned.value(cell.key()) == *cell ? 0 : 1;
    for (auto cell = reckoned.constBegin(); cell != reckoned.constEnd(); ++cell)
        differences += kept.contains(cell.key()) ? 0 : 1;
    return differences;
}

} // namespace

FigureCheck::FigureCheck(Database &database)
    : m_database(database)
{
}

QList<ConsistencyRepository::Check> FigureCheck::run() const
{
    constexpr FigureSplit splits[] = {FigureSplit::None, FigureSplit::City, FigureSplit::PropertyType,
                                      FigureSplit::Channel, FigureSplit::GuestCountry};
    return m_database.transaction([&](Session &session) {
        session.enqueue("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
        QList<ConsistencyRepository::Check> checks;
        FigureQuery query{.span = m_reckoning.span(session)};
        for (const FigureSplit split : splits) {
            query.split = split;
            const QString name = split == FigureSplit::None
                                     ? QStringLiteral("the figures of every day are those of the bookings")
                                     : QStringLiteral("so are those by %1").arg(toName(split));
            checks.append({name, query.span.isValid() ? differences(session, query) : 0});
        }
        return checks;
    });
}

qint64 FigureCheck::differences(Session &session, const FigureQuery &query) const
{
    Cells kept;
    add(kept, m_figures.figures(session, query));
    add(kept, m_figures.offers(session, query));
    Cells reckoned;
    add(reckoned, m_reckoning.figures(session, query));
    return countDifferences(kept, reckoned);
}

} // namespace roost
