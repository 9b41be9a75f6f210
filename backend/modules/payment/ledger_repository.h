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
    /// kind: charge, deposit, refund; adjustment or relocation, which have no payment. At most one entry a payment: a
    /// second one is a Conflict. No postings, no entry.
    void append(Session &session, const Booking &booking, const std::optional<PaymentId> &payment, const QString &kind,
                const QList<Posting> &postings, const QDateTime &at) const;

    /// Whether a charge came too late to pay for anything.
    bool isDeposit(Session &session, PropertyId propertyId, PaymentId charge) const;

    LedgerBalance balance(Session &session, const Booking &booking) const;
};

} // namespace roost
