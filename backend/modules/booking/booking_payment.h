#pragma once

#include "backend/core/enum_names.h"
#include "backend/core/ids.h"
#include "backend/core/money.h"

#include <QDateTime>

#include <optional>

namespace roost {

enum class PaymentKind { Charge, Refund };

enum class PaymentStatus {
    Initiated, ///< about to be asked for; after a crash nobody knows whether it was
    Pending,   ///< the provider will tell
    Succeeded,
    Declined,
};

template <>
inline constexpr auto enumNames<PaymentKind> = std::to_array<EnumName<PaymentKind>>({
    {PaymentKind::Charge, QLatin1StringView("CHARGE")},
    {PaymentKind::Refund, QLatin1StringView("REFUND")},
});

template <>
inline constexpr auto enumNames<PaymentStatus> = std::to_array<EnumName<PaymentStatus>>({
    {PaymentStatus::Initiated, QLatin1StringView("INITIATED")},
    {PaymentStatus::Pending, QLatin1StringView("PENDING")},
    {PaymentStatus::Succeeded, QLatin1StringView("SUCCEEDED")},
    {PaymentStatus::Declined, QLatin1StringView("DECLINED")},
});

/// Money that went, or is to go, for a booking. A booking shows it; only the module payment writes it.
struct Payment
{
    PaymentId id{};
    PropertyId propertyId{};
    BookingId bookingId{};
    PaymentKind kind = PaymentKind::Charge;
    PaymentStatus status = PaymentStatus::Initiated;
    Money amount{};
    Money taxes{}; ///< the part of the amount that is tax
    QString provider{};
    QString method{};
    std::optional<QString> providerReference{};
    std::optional<QString> failureCode{};
    std::optional<PaymentId> refundOf{};
    std::optional<ChangeId> changeId{}; ///< of a charge for the difference of a change
    QDateTime createdAt{};
    std::optional<QDateTime> settledAt{};
};

} // namespace roost
