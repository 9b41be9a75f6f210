#pragma once

#include "backend/core/actor.h"
#include "backend/core/page.h"
#include "backend/database/database.h"
#include "backend/modules/payment/payment_history_repository.h"

namespace roost {

/// Charges and refunds as their guest, their host and admins see them. Any thread.
class PaymentHistoryService
{
public:
    explicit PaymentHistoryService(Database &database);

    /// By booking, the newest first. Forbidden when the account does not have the side that is asked for.
    Page<PaymentRecord> list(const Actor &actor, const PaymentFilter &filter, int limit,
                             const std::optional<PaymentPosition> &after) const;

private:
    Database &m_database;
    PaymentHistoryRepository m_history;
};

} // namespace roost
