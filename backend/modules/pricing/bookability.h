#pragma once

#include "backend/modules/pricing/nightly_rate.h"

namespace roost {

/// Why a stay cannot be booked.
enum class Obstacle {
    Past,
    NotPublished,
    Taken,
    MinNights,
    MaxNights,
    ClosedToArrival,
    ClosedToDeparture,
    AdvanceNotice,
    BookingWindow,
    Capacity,
};

template <>
inline constexpr auto enumNames<Obstacle> = std::to_array<EnumName<Obstacle>>({
    {Obstacle::Past, QLatin1StringView("PAST")},
    {Obstacle::NotPublished, QLatin1StringView("NOT_PUBLISHED")},
    {Obstacle::Taken, QLatin1StringView("TAKEN")},
    {Obstacle::MinNights, QLatin1StringView("MIN_NIGHTS")},
    {Obstacle::MaxNights, QLatin1StringView("MAX_NIGHTS")},
    {Obstacle::ClosedToArrival, QLatin1StringView("CLOSED_TO_ARRIVAL")},
    {Obstacle::ClosedToDeparture, QLatin1StringView("CLOSED_TO_DEPARTURE")},
    {Obstacle::AdvanceNotice, QLatin1StringView("ADVANCE_NOTICE")},
    {Obstacle::BookingWindow, QLatin1StringView("BOOKING_WINDOW")},
    {Obstacle::Capacity, QLatin1StringView("CAPACITY")},
});

/// One reason, as a person should read it.
struct Reason
{
    Obstacle obstacle = Obstacle::Past;
    QString detail{};
};

enum class Claimed { No, Yes };

/// Everything that bookability depends on. today: the calendar date at the property.
struct BookabilityInput
{
    const Property &property;
    const NightlyOverrides &overrides; ///< of the nights, and of the day of departure
    DateRange stay{};
    int guests = 1;
    QDate today{};
    Claimed claimed = Claimed::No;
};

/// Every reason against the stay, in the order of the enum; none means it can be booked. Pure.
QList<Reason> reasonsAgainst(const BookabilityInput &input);

} // namespace roost
