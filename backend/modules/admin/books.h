#pragma once

#include "backend/modules/admin/figures.h"

namespace roost {

/// Nights and what they bring, as known at some instant.
struct OnTheBooks
{
    qint64 nights = 0;
    qint64 revenue = 0; ///< minor units

    OnTheBooks &operator+=(const OnTheBooks &other)
    {
        nights += other.nights;
        revenue += other.revenue;
        return *this;
    }
    friend bool operator==(const OnTheBooks &, const OnTheBooks &) = default;
};

/// How much came on the books of some nights between two instants, net of what was cancelled.
struct PickupItem
{
    QDate date{}; ///< the first day of the bucket of nights
    OnTheBooks start{};
    OnTheBooks end{};
};

/// How the nights of a span filled: what was on the books so many days before each night.
struct PacePoint
{
    int days = 0; ///< before the night; the last point has all that came earlier, too
    OnTheBooks books{};
};

/// Stays by arrival, of a length or booked so long before.
struct StayShape
{
    int from = 0; ///< the first number of nights or days of the bucket
    qint64 stays = 0;
};

struct StayShapes
{
    QList<StayShape> lengths{}; ///< nights; the last bucket: 30 or more
    QList<StayShape> windows{}; ///< days from booking to arrival
};

} // namespace roost
