#pragma once

#include "backend/database/session.h"
#include "backend/modules/host/earnings.h"

namespace roost {

/// What the ledger says, read from its entries and postings and from nothing else but names.
class EarningsRepository
{
public:
    /// By key, then currency.
    QList<Earnings> earnings(Session &session, const EarningsQuery &query) const;

    /// Newest first, up to `limit`.
    QList<LedgerEntry> entries(Session &session, const LedgerQuery &query, int limit,
                               const std::optional<LedgerPosition> &after) const;
};

} // namespace roost
