#pragma once

#include "backend/modules/payment/payment.h"

namespace roost {

/// What somebody wants to be otherwise; what is not given stays.
struct ChangeRequest
{
    std::optional<QDate> checkIn{};
    std::optional<QDate> checkOut{};
    std::optional<int> guests{};
    QString method{};             ///< to pay a difference with; empty: none
    bool waiveDifference = false; ///< the guest pays no more than before; for hosts
};

/// Where somebody wants a booking to be.
struct RelocationRequest
{
    PropertyId propertyId{};
    bool waiveDifference = false; ///< the guest pays no more than before
    QString reason{};             ///< what the guest is told; may be empty
};

/// What a change does, or would do.
struct BookingChange
{
    Booking booking{};        ///< as it is after the change; of a preview, or while it is being paid, before it
    QList<PriceLine> lines{}; ///< of the new price
    Money total{};            ///< the new one
    Money difference{};       ///< new less old
    Money charge{};           ///< what is to be paid for it
    Money refund{};           ///< what goes back
    std::optional<Payment> payment{};
};

} // namespace roost
