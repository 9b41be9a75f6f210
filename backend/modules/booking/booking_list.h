#pragma once

#include "backend/modules/booking/booking.h"

namespace roost {

/// The orders of a list of bookings. Bookings that are equal in it come in the order of their ids, which is that of
/// time; totals of one currency stand together.
enum class BookingOrder { Newest, Oldest, EarliestArrival, LatestArrival, LowestTotal, HighestTotal };

template <>
inline constexpr auto enumNames<BookingOrder> = std::to_array<EnumName<BookingOrder>>({
    {BookingOrder::Newest, QLatin1StringView("-created")},
    {BookingOrder::Oldest, QLatin1StringView("created")},
    {BookingOrder::EarliestArrival, QLatin1StringView("check_in")},
    {BookingOrder::LatestArrival, QLatin1StringView("-check_in")},
    {BookingOrder::LowestTotal, QLatin1StringView("total")},
    {BookingOrder::HighestTotal, QLatin1StringView("-total")},
});

/// Which bookings a list has: those that everything which is given is true of.
struct BookingFilter
{
    std::optional<BookingSide> side{}; ///< nothing: the strongest that the account has
    QList<BookingStatus> statuses{};   ///< one of them; empty: any
    std::optional<PropertyId> propertyId{};
    std::optional<UserId> guestId{};
    QDate from{}; ///< stays that end after this day; with `to`: that overlap the span
    QDate to{};   ///< stays that begin before this day
    QDate arrivesOn{};
    QDate leavesOn{};
    QDate inHouseOn{}; ///< stays that have the night of this day
    QString text{};    ///< a code, or part of a guest's or property's name; empty: any
};

/// A place in a list, whatever its order.
struct BookingPosition
{
    QDate checkIn{};
    Currency currency{};
    qint64 total = 0; ///< minor units
    BookingId id{};

    static BookingPosition of(const Booking &booking)
    {
        return {booking.stay.from, booking.total.currency(), booking.total.minor(), booking.id};
    }
};

/// What a host has to see to today, which is the day at each property.
struct BookingDay
{
    QDateTime asOf{};
    QList<Booking> requests{};   ///< to answer, the most urgent first
    QList<Booking> arrivals{};   ///< of today, and those that are overdue
    QList<Booking> departures{}; ///< likewise
    QList<Booking> inHouse{};    ///< who is there and stays another night
};

} // namespace roost
