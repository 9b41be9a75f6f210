#include "backend/modules/notification/outbox_service.h"

namespace roost {
namespace {

QVariantMap auditState(const OutboxRecord &record)
{
    return {{QStringLiteral("status"), toName(record.status)}, {QStringLiteral("attempts"), record.attempts}};
}

} // namespace

OutboxService::OutboxService(Database &database, Outbox &outbox, UserService &users)
    : m_database(database)
    , m_outbox(outbox)
    , m_users(users)
{
}

Page<OutboxRecord> OutboxService::list(const std::optional<OutboxStatus> &status, int limit,
                                       const std::optional<OutboxId> &after) const
{
    return Page<OutboxRecord>::of(m_outbox.list(status, limit + 1, after), limit);
}

OutboxRecord OutboxService::show(OutboxId id) const
{
    return m_outbox.get(id);
}

OutboxRecord OutboxService::replay(const Actor &actor, OutboxId id)
{
    return m_database.transaction([&](Session &session) {
        const OutboxRecord before = m_outbox.get(id);
        const OutboxRecord after = m_outbox.replay(id);
        m_users.record(session, actor, QStringLiteral("outbox.replay"), QStringLiteral("outbox"), id.uuid(),
                       auditState(before), auditState(after));
        return after;
    });
}

} // namespace roost
