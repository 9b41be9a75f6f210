#include "backend/modules/admin/figure_name_repository.h"

namespace roost {

void FigureNameRepository::label(Session &session, FigureSplit split, QList<AnalyticsLine> &lines) const
{
    if (split != FigureSplit::Property && split != FigureSplit::Host)
        return;
    QStringList keys;
    for (const AnalyticsLine &line : std::as_const(lines))
        keys.append(line.key);
    const auto rows =
        split == FigureSplit::Property
            ? session.all("SELECT id::text AS key, title AS label FROM properties"
                          " WHERE id = ANY (?::uuid[])",
                          keys)
            : session.all("SELECT id::text AS key, name AS label FROM users WHERE id = ANY (?::uuid[])", keys);
    QHash<QString, QString> labels;
    for (const Row &row : rows)
        labels.insert(row.get<QString>("key"), row.get<QString>("label"));
    for (AnalyticsLine &line : lines)
        line.label = labels.value(line.key, line.key);
}

} // namespace roost
