#pragma once

#include "backend/modules/availability/claim.h"
#include "backend/modules/pricing/bookability.h"

#include <QSet>

namespace roost {

/// Who has a night.
enum class NightState {
    Free,
    Held, ///< by a booking that is not paid yet
    Booked,
    Blocked,  ///< by the host
    Imported, ///< by another calendar
};

template <>
inline constexpr auto enumNames<NightState> = std::to_array<EnumName<NightState>>({
    {NightState::Free, QLatin1StringView("free")},
    {NightState::Held, QLatin1StringView("held")},
    {NightState::Booked, QLatin1StringView("booked")},
    {NightState::Blocked, QLatin1StringView("blocked")},
    {NightState::Imported, QLatin1StringView("imported")},
});

/// One night of a calendar: whether it is free, its price and its rules.
struct Night
{
    QDate date{};
    NightState state = NightState::Free;
    NightlyRate rate{};
    NightlyRules rules{};
    bool preparation = false;           ///< taken to prepare for the next guest, after a stay
    QList<Obstacle> arrivalObstacles{}; ///< why no stay begins with this night
};

/// The booking behind a claim, as a calendar shows it.
struct ClaimBooking
{
    BookingId id{};
    QString code{};
    QString status{}; ///< as in SQL and JSON
    QString guestName{};
    int guests = 1;
    DateRange stay{}; ///< without the preparation nights of the claim
    Money total{};
    bool paid = false; ///< confirmed, or any state that follows
};

/// A claim with its booking, if it is one.
struct CalendarClaim
{
    Claim claim{};
    std::optional<ClaimBooking> booking{};
};

/// The nights of one property.
struct PropertyCalendar
{
    Property property{};
    DateRange range{};
    QDate today{};                                ///< at the property
    QList<Night> nights{};                        ///< every night of the range
    std::optional<QList<CalendarClaim>> claims{}; ///< only for who may see guests
};

/// What a host changes on some nights; a part that is not given stays, an inner nothing goes back to the property's
/// rules.
struct AvailabilityChange
{
    DateRange nights{};
    QSet<int> weekdays{}; ///< 1 Monday to 7 Sunday; empty: all
    std::optional<bool> blocked{};
    std::optional<QString> note{}; ///< of the block
    std::optional<std::optional<Money>> price{};
    std::optional<std::optional<int>> minNights{};
    std::optional<std::optional<int>> maxNights{};
    std::optional<bool> closedToArrival{};
    std::optional<bool> closedToDeparture{};

    bool concerns(QDate night) const
    {
        return nights.contains(night) && (weekdays.isEmpty() || weekdays.contains(night.dayOfWeek()));
    }
};

} // namespace roost
