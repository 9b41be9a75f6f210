#pragma once

#include "backend/modules/pricing/nightly_rate.h"
#include "backend/modules/pricing/stay_request.h"

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
    Pets,
    Gap, ///< fewer nights would be left free beside the stay than the host wants
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
    {Obstacle::Pets, QLatin1StringView("PETS")},
    {Obstacle::Gap, QLatin1StringView("GAP")},
});

/// One reason, as a person should read it.
struct Reason
{
    Obstacle obstacle = Obstacle::Past;
    QString detail{};
};

enum class Claimed { No, Yes };

/// What stands beside a stay in the calendar.
struct Neighbourhood
{
    Claimed claimed = Claimed::No;   ///< whether one of the nights is taken
    std::optional<int> freeBefore{}; ///< free nights between the claim before and the arrival; nothing: none is near
    std::optional<int> freeAfter{};  ///< between the stay, with its preparation, and the next claim
    bool meetsExpiredHolds = false;  ///< among its nights, which are no obstacle, but not released yet

    friend bool operator==(const Neighbourhood &, const Neighbourhood &) = default;
};

/// Everything that bookability depends on.
struct BookabilityInput
{
    const Property &property;
    const Tariff &tariff; ///< of the nights, and of the day of departure
    const StayRequest &request;
    QDate today{}; ///< the calendar date at the property
    Neighbourhood neighbourhood{};
};

/// Every reason against the stay, in the order of the enum; none means it can be booked. Pure.
QList<Reason> reasonsAgainst(const BookabilityInput &input);

/// Why no stay begins on the first day of the request, however long it is: the obstacles that the day of arrival alone
/// decides. claimed: whether that very night is taken. Pure, and without the texts.
QList<Obstacle> obstaclesToArrival(const BookabilityInput &input);

} // namespace roost
