#pragma once

#include "backend/database/session.h"
#include "backend/modules/booking/booking.h"
#include "backend/modules/payment/ledger.h"

namespace roost {

/// The SQL of the journal. Appends only; the database refuses an entry that is not balanced when the transaction
/// commits.
class LedgerRepository
{
public:
    /// kind: charge, deposit or refund. At most one entry a payment: a second one is a Conflict.
    void append(Session &session, const Booking &booking, PaymentId payment, const QString &kind,
                const QList<Posting> &postings, const QDateTime &at) const;

    LedgerBalance balance(Session &session, const Booking &booking) const;
};

} // namespace roost
