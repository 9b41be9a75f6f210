#pragma once

#include "backend/core/actor.h"
#include "backend/core/page.h"
#include "backend/database/database.h"
#include "backend/modules/host/earnings_repository.h"

namespace roost {

/// What hosts earn, and the entries that say so. Any thread. Routes let in hosts and admins only.
class EarningsService
{
public:
    explicit EarningsService(Database &database);

    /// Of a host's own; admins name the host. Throws Forbidden when a host names another, Invalid (pointer ?host_id)
    /// when an admin who is no host names none.
    QList<Earnings> earnings(const Actor &actor, const std::optional<UserId> &host, EarningsQuery query) const;

    /// Newest first: of a host's properties; for admins of all.
    Page<LedgerEntry> entries(const Actor &actor, LedgerQuery query, int limit,
                              const std::optional<LedgerPosition> &after) const;

private:
    Database &m_database;
    EarningsRepository m_earnings;
};

/// The sums of all lines, one a currency, in their order. Pure.
QList<Earnings> totalsOf(const QList<Earnings> &lines);

} // namespace roost
