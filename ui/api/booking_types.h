#pragma once

#include "ui/api/booking_status.h"
#include "ui/api/money.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace roost::ui {

/// A stay as lists show it. Instants are local.
struct Booking
{
    QString id{};
    QString code{};
    BookingStatus status = BookingStatus::Requested;
    QString propertyId{};
    QString propertyTitle{};
    QString propertyCity{};
    QString hostId{};
    QString guestId{};
    QString guestName{};
    QDate checkIn{};
    QDate checkOut{};
    int nights = 0;
    int guests = 0;
    Money total{};
    Money paid{}; ///< charges less refunds
    QString cancellationPolicy{};
    QDateTime holdExpiresAt{};
    QDateTime createdAt{};
    int version = 0;

    static Booking fromJson(const QJsonObject &object);

    /// Whether it may still be cancelled by its life's rules; the server decides.
    bool isCancellable() const;
};

/// One line of a booking's price, with the rule that made it.
struct PriceLine
{
    enum class Kind { Nights, Discount, Fee, Tax, ServiceFee };

    Kind kind = Kind::Nights;
    QString name{};
    QString rule{};
    QDate from{};
    QDate to{};
    int quantity = 0;
    Money unitAmount{};
    Money amount{};

    static PriceLine fromJson(const QJsonObject &object);
};

struct TimelineEntry
{
    QString kind{};
    BookingStatus toStatus = BookingStatus::Requested;
    QString actorName{};
    QDateTime at{};
    QString text{}; ///< of a note; of a step the reason that was given

    static TimelineEntry fromJson(const QJsonObject &object);
};

struct Payment
{
    QString kind{};   ///< CHARGE, REFUND
    QString status{}; ///< INITIATED, PENDING, SUCCEEDED, DECLINED
    Money amount{};
    QString provider{};
    QDateTime createdAt{};

    static Payment fromJson(const QJsonObject &object);
};

struct BookingDetail
{
    Booking booking{};
    QList<PriceLine> lines{};
    QList<TimelineEntry> timeline{};
    QList<Payment> payments{};

    static BookingDetail fromJson(const QJsonObject &object);
};

/// What a cancellation refunds, or would.
struct Cancellation
{
    Booking booking{};
    Money refund{};
    Money kept{};
    QString rule{};

    static Cancellation fromJson(const QJsonObject &object);
};

/// What a host has to see to today, at all of their properties.
struct BookingDay
{
    QDateTime asOf{};
    QList<Booking> requests{}; ///< the most urgent first
    QList<Booking> arrivals{};
    QList<Booking> departures{};
    QList<Booking> inHouse{};

    static BookingDay fromJson(const QJsonObject &object);
};

/// What a stay is to become; what is left empty stays as it is.
struct StayChange
{
    QDate checkIn{};
    QDate checkOut{};
    int guests = 0;

    QJsonObject toJson() const;
    bool operator==(const StayChange &) const = default;
};

/// Where a booking is to move.
struct Relocation
{
    QString propertyId{};
    bool waivesDifference = false; ///< the guest's price stays even if it is lower
    QString reason{};              ///< what the guest is told
};

/// What changes with a stay's dates, guests or property.
struct BookingChange
{
    Booking booking{};
    QList<PriceLine> lines{};
    Money total{};      ///< the new one
    Money difference{}; ///< new less old
    Money refund{};     ///< what goes back

    static BookingChange fromJson(const QJsonObject &object);
};

} // namespace roost::ui
