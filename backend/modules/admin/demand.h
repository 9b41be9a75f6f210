#pragma once

#include "backend/core/ids.h"
#include "backend/modules/admin/figures.h"

#include <QDateTime>
#include <QHash>

namespace roost {

/// Searches and quotes that were answered, counted since somebody took the counts last.
struct Demand
{
    QHash<std::pair<QDate, QString>, qint64> searches{};      ///< by day in UTC and the city as it was asked for
    QHash<std::pair<PropertyId, QDateTime>, qint64> quotes{}; ///< by property and quarter of an hour, in UTC

    bool isEmpty() const { return searches.isEmpty() && quotes.isEmpty(); }
    Demand &operator+=(const Demand &other);
};

/// How much of it there was, by the key of a split. Nothing where that is not known of what was asked for.
struct DemandCounts
{
    std::optional<QHash<QString, qint64>> searches{};
    std::optional<QHash<QString, qint64>> quotes{};
};

/// Whether searches are known by what the filter and the split ask for: a search names no property and no guest.
bool knowsSearches(const FigureFilter &filter, FigureSplit split);

/// The same of quotes, which name a property.
bool knowsQuotes(const FigureFilter &filter, FigureSplit split);

} // namespace roost
