#pragma once

#include "backend/core/enum_names.h"
#include "backend/core/ids.h"
#include "backend/core/money.h"

#include <QJsonObject>

namespace roost {

enum class RefundReason {
    Cancelled,
    PaidTooLate, ///< the nights were gone when the payment came
    Changed,     ///< a change that costs less
    Goodwill,
};

template <>
inline constexpr auto enumNames<RefundReason> = std::to_array<EnumName<RefundReason>>({
    {RefundReason::Cancelled, QLatin1StringView("cancelled")},
    {RefundReason::PaidTooLate, QLatin1StringView("paid_too_late")},
    {RefundReason::Changed, QLatin1StringView("changed")},
    {RefundReason::Goodwill, QLatin1StringView("goodwill")},
});

/// A row of the outbox, topic "refund": written in the transaction that owes the money, worked off by the module
/// payment.
struct RefundRequest
{
    BookingId bookingId{};
    Money amount{}; ///< above zero
    Money taxes{};  ///< the part of it that is tax
    RefundReason reason = RefundReason::Cancelled;
    QString subject{}; ///< tells several of one reason apart; of PaidTooLate the id of the charge

    static QString topic() { return QStringLiteral("refund"); }

    /// One for each booking, reason and subject.
    QString key() const { return bookingId.toString() + u':' + toName(reason) + u':' + subject; }

    QJsonObject toJson() const;

    /// Throws std::exception for anything that toJson() did not make.
    static RefundRequest fromJson(const QJsonObject &payload);
};

} // namespace roost
