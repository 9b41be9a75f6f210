#pragma once

#include "ui/api/money.h"
#include "ui/api/problem.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

class QObject;

namespace roost::ui {

class ApiClient;

enum class NightState { Free, Held, Booked, Blocked, Imported };

/// One night of one property. The price is in minor units of the property's currency.
struct CalendarNight
{
    qint64 price = 0;
    int minNights = 1;
    int maxNights = 0;
    NightState state = NightState::Free;
    bool overridden = false; ///< the price was set for this very night
    bool closedToArrival = false;
    bool closedToDeparture = false;
};

/// What a claim says about its booking.
struct ClaimBooking
{
    QString bookingId{};
    QString code{};
    QString status{};
    QString guestName{};
    int guests = 0;
    QDate checkIn{};
    QDate checkOut{};
    Money total{};
    bool paid = false;
    QDateTime holdExpiresAt{}; ///< invalid unless PENDING
};

/// Nights that are taken: [from, to). Those of a booking may go on after its check-out, for preparation.
struct CalendarClaim
{
    enum class Kind { Booking, Block, Import };

    QString id{};
    Kind kind = Kind::Booking;
    QDate from{};
    QDate to{};
    QString note{};
    std::optional<ClaimBooking> booking{};

    bool overlaps(QDate begin, QDate end) const { return from < end && begin < to; }
};

/// The nights and claims of one property in [from, to).
struct PropertyCalendar
{
    QString propertyId{};
    QString title{};
    QString city{};
    QString currency{};
    QDate today{}; ///< at the property
    QDate from{};
    QDate to{};
    QList<CalendarNight> nights{}; ///< one for each day from the first
    QList<CalendarClaim> claims{};

    static PropertyCalendar fromJson(const QJsonObject &object);
};

/// Some of the properties, in order.
struct CalendarListPage
{
    QList<PropertyCalendar> items{};
    QString nextCursor{}; ///< empty: the last page
};

struct CalendarQuery
{
    QDate from{};
    QDate to{};           ///< not included; at most 400 nights
    QString city{};       ///< empty: all
    QString propertyId{}; ///< empty: all
    QString cursor{};
    int limit = 50;
};

/// One edit of nights, [from, to), of one property. What is left empty stays as it is; an inner empty value gives the
/// nights back to the property's rules.
struct AvailabilityChange
{
    QDate from{};
    QDate to{};
    QList<int> weekdays{}; ///< 1 Monday to 7 Sunday; empty: all
    std::optional<bool> blocked{};
    QString note{};
    std::optional<std::optional<Money>> price{};
    std::optional<std::optional<int>> minNights{};
    std::optional<std::optional<int>> maxNights{};
    std::optional<bool> closedToArrival{};
    std::optional<bool> closedToDeparture{};

    QJsonObject toJson() const;
};

/// Nights of properties: read and change. GUI thread; a callback is dropped when its context is gone.
class CalendarApi
{
public:
    using PageCallback = std::function<void(const CalendarListPage &, const std::optional<Problem> &)>;
    using PropertyCallback = std::function<void(const PropertyCalendar &, const std::optional<Problem> &)>;
    using CitiesCallback = std::function<void(const QStringList &)>;

    /// The most changes that one call may carry.
    static constexpr int maxChanges = 100;

    explicit CalendarApi(ApiClient &client);

    void load(const CalendarQuery &query, QObject *context, PageCallback callback);

    /// All or nothing. 409 TAKEN when a night to be blocked is not free.
    void update(const QString &propertyId, const QList<AvailabilityChange> &changes, QObject *context,
                PropertyCallback callback);

    /// The cities of the first 200 properties, in order. Nothing when they cannot be had.
    void cities(QObject *context, CitiesCallback callback);

private:
    ApiClient &m_client;
};

} // namespace roost::ui
