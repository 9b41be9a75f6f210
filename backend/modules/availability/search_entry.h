#pragma once

#include "backend/core/ids.h"
#include "backend/modules/availability/search_bounds.h"
#include "backend/modules/availability/taken_nights.h"
#include "backend/modules/property/property.h"

#include <memory>

namespace roost {

/// Nights that are taken until an instant, if nobody makes them firm.
struct SearchHold
{
    DateRange nights{};
    QDateTime until{};

    friend bool operator==(const SearchHold &, const SearchHold &) = default;
};

/// A property as search knows it: a row of search_entries, with the holds among its claims.
struct SearchEntry
{
    PropertyId id{};
    qint64 revision = 0; ///< another with every change of what a price or a hit is made of

    // What a search looks at first, side by side.
    PropertyType type = PropertyType::Apartment;
    int maxGuests = 1;
    int maxPets = 0;
    int preparationNights = 0;
    int minimumGapNights = 0;
    quint64 amenities = 0; ///< a bit each
    TakenNights taken{};   ///< expired holds among them
    QList<SearchHold> holds{};

    int includedGuests = 1;
    qint64 extraGuestMinor = 0;                ///< of a night, for each guest above the included ones
    std::array<qint64, searchKeyCount> keys{}; ///< by SearchKey, in minor units or, the rank, hundredths below zero
    QString city{};                            ///< in lower case
    QString currency{};
    std::optional<double> latitude{}; ///< degrees
    std::optional<double> longitude{};
    bool isPublished = false;

    qint64 key(SearchKey key) const { return keys.at(static_cast<size_t>(key)); }

    /// What so many guests pay in all at the least; for nightKey, a night.
    qint64 bound(SearchKey key, int guests) const
    {
        return this->key(key) + std::max(0, guests - includedGuests) * nightsOf(key) * extraGuestMinor;
    }

    friend bool operator==(const SearchEntry &, const SearchEntry &) = default;
};

using SearchEntryPointer = std::shared_ptr<const SearchEntry>;

} // namespace roost
