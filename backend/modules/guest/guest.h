#pragma once

#include "backend/core/money.h"
#include "backend/modules/booking/booking_status.h"
#include "backend/modules/guest/review.h"

#include <QStringList>

namespace roost {

/// Somebody who has booked at a host's properties, with what came of it. Stays are bookings that happen or have
/// happened: CONFIRMED, CHECKED_IN, COMPLETED, NO_SHOW.
struct Guest
{
    UserId id{};
    QString name{};
    std::optional<QString> country{};
    QStringList languages{};
    QString about{};
    bool emailVerified = false;
    QDateTime memberSince{};
    std::optional<QString> email{}; ///< nothing before there is a stay, since who has not paid may be anybody
    std::optional<QString> phone{}; ///< likewise
    int bookings = 0;               ///< whatever became of them
    int stays = 0;
    int nights = 0;                 ///< of the stays
    QList<Money> spent{};           ///< on the stays, at their price, one sum a currency
    QDate firstStay{};              ///< arrival; invalid: none
    QDate lastStay{};               ///< arrival, today at the latest; invalid: none
    QDate nextStay{};               ///< arrival, after today; invalid: none
    std::optional<double> rating{}; ///< stars given by hosts, 1 to 5
    int reviewCount = 0;
    bool hasNote = false;
};

/// One booking of a guest, as their page lists it.
struct GuestBooking
{
    BookingId id{};
    QString code{};
    PropertyId propertyId{};
    QString propertyTitle{};
    BookingStatus status = BookingStatus::Pending;
    QDate checkIn{};
    QDate checkOut{};
    int guests = 1;
    Money total{};
};

/// What a host keeps in mind of a guest, for nobody else.
struct GuestNote
{
    QString text{};
    QDateTime updatedAt{};
    qint64 version = 0; ///< 0: there is none
};

/// A guest with everything that their page shows.
struct GuestDetail
{
    Guest guest{};
    QList<GuestBooking> bookings{}; ///< newest first
    QList<Review> reviews{};        ///< of hosts, published, newest first
    GuestNote note{};
};

/// The order of a list of guests, ties by name and then id.
enum class GuestSort {
    LastStay, ///< latest first
    Name,
    Stays,  ///< most first
    Nights, ///< most first
    Spent,  ///< most first, of one currency
};

template <>
inline constexpr auto enumNames<GuestSort> = std::to_array<EnumName<GuestSort>>({
    {GuestSort::LastStay, QLatin1StringView("last_stay")},
    {GuestSort::Name, QLatin1StringView("name")},
    {GuestSort::Stays, QLatin1StringView("stays")},
    {GuestSort::Nights, QLatin1StringView("nights")},
    {GuestSort::Spent, QLatin1StringView("spent")},
});

/// Which guests a list has, and in what order.
struct GuestFilter
{
    QString text{};                 ///< part of a name, without case; empty: any
    std::optional<UserId> hostId{}; ///< whose guests; nothing: an admin's view of all
    GuestSort sort = GuestSort::LastStay;
    std::optional<Currency> currency{}; ///< by which SPENT sorts
};

/// A place in a list of guests.
struct GuestPosition
{
    qint64 rank = 0; ///< by the sort, the lowest first
    QString name{};  ///< in lower case
    UserId id{};
};

/// A guest of a list, and their place in it.
struct RankedGuest
{
    Guest guest{};
    GuestPosition position{};
};

} // namespace roost
