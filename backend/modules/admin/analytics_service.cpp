#include "backend/modules/admin/analytics_service.h"

#include "backend/core/errors.h"

#include <QMap>

#include <algorithm>

namespace roost {
namespace {

/// What is there, by key and by the first day of the bucket.
using Cells = QMap<QString, QMap<QDate, Figures>>;

AnalyticsLine lineOf(const QString &key, const QMap<QDate, Figures> &cells, const QList<QDate> &buckets,
                     const Currency &currency)
{
    AnalyticsLine line{.key = key, .label = key};
    line.points.reserve(buckets.size());
    for (const QDate bucket : buckets) {
        line.points.append({.currency = currency, .key = key, .date = bucket, .figures = cells.value(bucket)});
        line.total += line.points.constLast().figures;
    }
    return line;
}

bool isOfProperties(FigureSplit split)
{
    return split == FigureSplit::Property || split == FigureSplit::Host;
}

bool isOfGuests(FigureSplit split)
{
    return split == FigureSplit::Channel || split == FigureSplit::GuestCountry;
}

/// Puts the available nights where they belong: those that are the same for every key to each, and to the total once.
void addOffers(Cells &cells, const QList<FigureRow> &offers, FigureSplit split)
{
    if (!isOfGuests(split)) {
        for (const FigureRow &row : offers)
            cells[row.key][row.date] += row.figures;
        return;
    }
    for (QMap<QDate, Figures> &line : cells) {
        for (const FigureRow &row : offers)
            line[row.date] += row.figures;
    }
}

} // namespace

AnalyticsService::AnalyticsService(Database &database)
    : m_database(database)
{
}

Analytics AnalyticsService::show(const AnalyticsQuery &query) const
{
    requireSpan(query.figures.span, QStringLiteral("?to"), longestSpan);
    if (query.compared)
        requireSpan(*query.compared, QStringLiteral("?compare_to"), longestSpan);
    return m_database.read([&](Session &session) { return show(session, query); });
}

Analytics AnalyticsService::show(Session &session, const AnalyticsQuery &query) const
{
    FigureQuery figures = query.figures;
    const auto currencies =
        query.currencies.isEmpty() ? m_figures.currencies(session, figures.span, figures.filter) : query.currencies;
    if (!figures.filter.currency)
        figures.filter.currency =
            currencies.isEmpty() ? Currency::fromCode(QStringLiteral("EUR")).value() : currencies.first();
    Analytics analytics{
        .currency = *figures.filter.currency, .currencies = currencies, .table = table(session, query, figures)};
    if (query.compared) {
        figures.span = *query.compared;
        analytics.compared = table(session, query, figures);
    }
    return analytics;
}

QByteArray AnalyticsService::version() const
{
    return m_database.read([&](Session &session) { return m_figures.version(session); });
}

Currency AnalyticsService::currencyOf(Session &session, const FigureQuery &query) const
{
    if (query.filter.currency)
        return *query.filter.currency;
    const auto currencies = m_figures.currencies(session, query.span, query.filter);
    return currencies.isEmpty() ? Currency::fromCode(QStringLiteral("EUR")).value() : currencies.first();
}

void AnalyticsService::followRankings() const
{
    m_database.read([&](Session &session) { m_ranking.follow(session); });
}

AnalyticsTable AnalyticsService::table(Session &session, const AnalyticsQuery &query, const FigureQuery &figures) const
{
    AnalyticsTable table{.span = figures.span};
    FigureQuery laidOut = figures;
    if (figures.split != FigureSplit::None)
        table.total = totalOf(session, figures);
    if (isOfProperties(figures.split) && !figures.filter.isOfProperties()) {
        const auto keys = m_ranking.keys(session, figures, query.end, query.limit);
        if (keys.isEmpty())
            return table;
        laidOut = ofKeys(figures, keys);
    }
    Cells cells;
    for (const FigureRow &row : m_figures.figures(session, laidOut))
        cells[row.key][row.date] += row.figures;
    if (laidOut.split == FigureSplit::None)
        cells[{}];
    addOffers(cells, m_figures.offers(session, laidOut), laidOut.split);

    const QList<QDate> buckets = bucketsOf(laidOut);
    for (auto line = cells.constBegin(); line != cells.constEnd(); ++line)
        table.lines.append(lineOf(line.key(), *line, buckets, *figures.filter.currency));
    if (figures.split == FigureSplit::None)
        table.total = table.lines.constFirst().total;
    const bool ascends = query.end == RankingEnd::Bottom;
    std::stable_sort(table.lines.begin(), table.lines.end(), [&](const AnalyticsLine &a, const AnalyticsLine &b) {
        return ascends ? a.total.revenue < b.total.revenue : a.total.revenue > b.total.revenue;
    });
    if (query.limit > 0 && table.lines.size() > query.limit)
        table.lines.resize(query.limit);
    m_names.label(session, figures.split, table.lines);
    return table;
}

Figures AnalyticsService::totalOf(Session &session, FigureQuery query) const
{
    query.split = FigureSplit::None;
    query.grain = FigureGrain::Whole;
    Figures total;
    for (const FigureRow &row : m_figures.figures(session, query))
        total += row.figures;
    for (const FigureRow &row : m_figures.offers(session, query))
        total += row.figures;
    return total;
}

void requireSpan(const DateRange &span, const QString &pointer, qint64 longest)
{
    // So that what it is compared with has dates that a database knows, too.
    static const DateRange known{QDate(1900, 1, 1), QDate(2200, 1, 1)};
    if (span.isValid() && span.from < known.from)
        throw Invalid(QString(pointer).replace(QStringLiteral("to"), QStringLiteral("from")), QStringLiteral("RANGE"),
                      QStringLiteral("Figures begin in 1900."));
    if (span.isValid() && span.to > known.to)
        throw Invalid(pointer, QStringLiteral("RANGE"), QStringLiteral("Figures end with 2199."));
    if (!span.isValid() || span.nights() > longest)
        throw Invalid(pointer, QStringLiteral("RANGE"), QStringLiteral("A span has from 1 to %1 days.").arg(longest));
}

} // namespace roost
