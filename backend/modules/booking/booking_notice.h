#pragma once

#include "backend/core/enum_names.h"
#include "backend/core/ids.h"
#include "backend/core/money.h"

#include <QJsonObject>

#include <optional>

namespace roost {

/// What guest and host are told about a booking.
enum class NoticeKind {
    BookingRequested, ///< the host has to answer
    BookingConfirmed,
    BookingCancelled,
    BookingExpired,
    PaymentTooLate, ///< the nights were gone when the payment came
    PaymentRefunded,
};

template <>
inline constexpr auto enumNames<NoticeKind> = std::to_array<EnumName<NoticeKind>>({
    {NoticeKind::BookingRequested, QLatin1StringView("booking_requested")},
    {NoticeKind::BookingConfirmed, QLatin1StringView("booking_confirmed")},
    {NoticeKind::BookingCancelled, QLatin1StringView("booking_cancelled")},
    {NoticeKind::BookingExpired, QLatin1StringView("booking_expired")},
    {NoticeKind::PaymentTooLate, QLatin1StringView("payment_too_late")},
    {NoticeKind::PaymentRefunded, QLatin1StringView("payment_refunded")},
});

/// A row of the outbox, topic "notify": written in the transaction of what happened, worked off by the module
/// notification.
struct BookingNotice
{
    NoticeKind kind = NoticeKind::BookingConfirmed;
    BookingId bookingId{};
    std::optional<Money> refund{}; ///< what goes, or went, back to the guest

    static QString topic() { return QStringLiteral("notify"); }

    /// One for each kind and booking.
    QString key() const { return bookingId.toString() + u':' + toName(kind); }

    QJsonObject toJson() const;

    /// Throws std::exception for anything that toJson() did not make.
    static BookingNotice fromJson(const QJsonObject &payload);
};

} // namespace roost
