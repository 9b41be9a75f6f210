#pragma once

#include "backend/database/session.h"
#include "backend/modules/payment/payment_history.h"

namespace roost {

/// The SQL of payments across bookings.
class PaymentHistoryRepository
{
public:
    /// Of the bookings of one side, up to `limit`: newest booking first, and newest first within it, so that a page is
    /// read along the index of the side's bookings.
    QList<PaymentRecord> list(Session &session, BookingSide side, UserId account, const PaymentFilter &filter,
                              int limit, const std::optional<PaymentPosition> &after) const;
};

} // namespace roost
