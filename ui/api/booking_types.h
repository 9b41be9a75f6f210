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
    enum class Kind { Nights, Discount, Fee, Tax };

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

} // namespace roost::ui
