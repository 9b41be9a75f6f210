#pragma once

#include "ui/api/answer.h"
#include "ui/api/money.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace roost::ui {

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
    bool preparation = false; ///< taken after a stay, to prepare for the next guest
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
using CalendarListPage = Listing<PropertyCalendar>;

/// Which properties; what is left empty does not filter.
struct CalendarFilter
{
    QString city{};
    QString propertyType{}; ///< apartment, house, villa, cabin, room
    QString status{};       ///< DRAFT, PUBLISHED, UNLISTED
    QString tag{};

    bool operator==(const CalendarFilter &) const = default;
};

struct CalendarQuery
{
    QDate from{};
    QDate to{}; ///< not included; at most 400 nights
    CalendarFilter filter{};
    QString propertyId{}; ///< empty: all
    QString cursor{};
    int limit = 50;
};

/// What a stay in a property would cost, and the first thing that stands against it.
struct StayQuote
{
    QString propertyId{};
    bool bookable = false;
    Money total{};
    QString obstacle{}; ///< a sentence; empty when it is bookable

    static StayQuote fromJson(const QJsonObject &object);
};

struct StayQuery
{
    QDate checkIn{};
    QDate checkOut{};
    int guests = 1;
    CalendarFilter filter{};
    QString cursor{};

    bool operator==(const StayQuery &) const = default;
};

/// Why a night costs what it does: the rules in the order in which they are asked.
struct NightExplanation
{
    struct Rule
    {
        QString rule{}; ///< override, season, weekend, base
        QString name{};
        bool applies = false;
        bool decides = false;
        std::optional<Money> price{}; ///< what the night would cost by it
        QString detail{};
    };

    /// One rule that may be against a stay that begins with the night.
    struct Obstacle
    {
        QString code{};
        bool passes = true;
    };

    Money price{};
    QList<Rule> rules{};
    int minNights = 1;
    int maxNights = 0;
    bool isBookable = false;
    QList<Obstacle> obstacles{};

    static NightExplanation fromJson(const QJsonObject &object);
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

} // namespace roost::ui
