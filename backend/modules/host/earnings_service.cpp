#include "backend/modules/host/earnings_service.h"

#include "backend/core/errors.h"

#include <QMap>

namespace roost {

EarningsService::EarningsService(Database &database)
    : m_database(database)
{
}

QList<Earnings> EarningsService::earnings(const Actor &actor, const std::optional<UserId> &host,
                                          EarningsQuery query) const
{
    if (host && *host != actor.userId && !actor.isAdmin())
        throw Forbidden(QStringLiteral("Hosts see their own earnings."));
    if (!host && !actor.isHost())
        throw Invalid(QStringLiteral("?host_id"), QStringLiteral("REQUIRED"), QStringLiteral("Say whose earnings."));
    query.host = host.value_or(actor.userId);
    return m_database.read([&](Session &session) { return m_earnings.earnings(session, query); });
}

Page<LedgerEntry> EarningsService::entries(const Actor &actor, LedgerQuery query, int limit,
                                           const std::optional<LedgerPosition> &after) const
{
    query.host = actor.isAdmin() ? std::nullopt : std::optional(actor.userId);
    return m_database.read([&](Session &session) {
        return Page<LedgerEntry>::of(m_earnings.entries(session, query, limit + 1, after), limit);
    });
}

QList<Earnings> totalsOf(const QList<Earnings> &lines)
{
    QMap<QString, Earnings> totals;
    for (const Earnings &line : lines) {
        const Currency &currency = line.earned.currency();
        const auto known = totals.find(currency.code());
        if (known == totals.end()) {
            Earnings first = line;
            first.key.clear();
            first.name.clear();
            totals.insert(currency.code(), first);
            continue;
        }
        known->charges += line.charges;
        known->refunds += line.refunds;
        known->earned += line.earned;
        known->fees += line.fees;
        known->taxes += line.taxes;
        known->deposits += line.deposits;
    }
    return totals.values();
}

} // namespace roost
