#pragma once

#include "backend/core/clock.h"
#include "backend/jobs/outbox.h"
#include "backend/modules/payment/ledger_repository.h"

namespace roost {

/// What a paid booking that came to cost less, or the same in other parts, owes: the refund of the difference through
/// the outbox, or an entry of the ledger that moves the parts. Any thread.
class ChangeRefund
{
public:
    ChangeRefund(Outbox &outbox, const Clock &clock);

    /// In the transaction of the change.
    void settle(Session &session, const Booking &before, const Booking &after);

private:
    Outbox &m_outbox;
    const Clock &m_clock;
    LedgerRepository m_ledger;
};

} // namespace roost
