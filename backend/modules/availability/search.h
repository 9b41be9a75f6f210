#pragma once

#include "backend/modules/pricing/quote.h"

namespace roost {

enum class SearchSort {
    Price,  ///< the stay's total, lowest first
    Rating, ///< highest first, those without one last
};

template <>
inline constexpr auto enumNames<SearchSort> = std::to_array<EnumName<SearchSort>>({
    {SearchSort::Price, QLatin1StringView("price")},
    {SearchSort::Rating, QLatin1StringView("rating")},
});

/// A part of the map, in degrees; west of it is east of it, across the date line, when west > east.
struct BoundingBox
{
    double west = -180;
    double south = -90;
    double east = 180;
    double north = 90;
};

/// What a guest looks for; a part that is not given does not matter.
struct SearchRequest
{
    QString city{}; ///< without case; empty: any
    StayRequest stay{};
    std::optional<qint64> minimumMinor{}; ///< of the stay's total
    std::optional<qint64> maximumMinor{};
    QStringList amenities{}; ///< codes; all of them
    std::optional<BoundingBox> box{};
    SearchSort sort = SearchSort::Price;
};

/// A property that is free and bookable, with what the stay costs.
struct SearchHit
{
    Property property{}; ///< what the list shows, and what the price depends on; no more
    Money total{};
    qint64 sortKey = 0; ///< ascending, by the sort that was asked for; the id decides between equals
};

/// A place in the list of hits.
struct SearchPosition
{
    qint64 sortKey = 0;
    PropertyId id{};
};

} // namespace roost
