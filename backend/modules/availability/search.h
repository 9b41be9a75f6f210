#pragma once

#include "backend/modules/availability/listing.h"
#include "backend/modules/pricing/quote.h"

#include <tuple>

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
    QString currency{};                   ///< in which the property is priced; empty: any
    std::optional<qint64> minimumMinor{}; ///< of the stay's total
    std::optional<qint64> maximumMinor{};
    QStringList amenities{}; ///< codes; all of them
    std::optional<PropertyType> type{};
    std::optional<double> minimumRating{};
    std::optional<BoundingBox> box{};
    SearchSort sort = SearchSort::Price;
};

/// A place in the list of hits, which ascends. Amounts of different currencies are never compared: by price, the hits
/// of one currency come after those of another, in the order of the codes.
struct SearchPosition
{
    QString currency{}; ///< empty when the sort is not by price
    qint64 sortKey = 0; ///< the total in minor units, or the rating in hundredths below zero, 0 without one
    PropertyId id{};

    friend bool operator<(const SearchPosition &a, const SearchPosition &b)
    {
        return std::tie(a.currency, a.sortKey, a.id) < std::tie(b.currency, b.sortKey, b.id);
    }
};

/// A property that is free and bookable, with what the stay costs.
struct SearchHit
{
    ListingPointer listing{};
    Money total{};
    SearchPosition position{};

    const Property &property() const { return listing->property; }
};

} // namespace roost
