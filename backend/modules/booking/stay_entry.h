#pragma once

#include "backend/core/ids.h"
#include "backend/core/money.h"

#include <QDate>
#include <QList>

namespace roost {

/// What a step of a booking's life adds to the figures: counts by the day of booking, and a stay that is to happen (1)
/// or no longer is (-1), with what its nights and its fees bring.
struct StayEntry
{
    PropertyId propertyId{}; ///< in whose figures it counts; the booking may have left it
    QDate bookedOn{};        ///< at the property
    QDate arrival{};
    qint64 nights = 0; ///< of the stay
    int bookings = 0;  ///< made
    int confirmed = 0;
    int cancelled = 0; ///< that had been confirmed
    int withdrawn = 0; ///< cancelled before they were confirmed
    int stays = 0;
    Currency currency{};
    qint64 fees = 0;              ///< minor units
    QList<qint64> nightRevenue{}; ///< minor units, from the arrival; of no more than the price has nights

    friend bool operator==(const StayEntry &, const StayEntry &) = default;
};

} // namespace roost
