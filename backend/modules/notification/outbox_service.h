#pragma once

#include "backend/core/actor.h"
#include "backend/core/page.h"
#include "backend/jobs/outbox.h"
#include "backend/modules/user/user_service.h"

namespace roost {

/// The outbox as admins see and replay it; routes let nobody else in. Any thread.
class OutboxService
{
public:
    OutboxService(Database &database, Outbox &outbox, UserService &users);

    /// Newest first.
    Page<OutboxRecord> list(const std::optional<OutboxStatus> &status, int limit,
                            const std::optional<OutboxId> &after) const;

    /// NotFound when there is no such entry.
    OutboxRecord show(OutboxId id) const;

    /// Makes it due again, and writes that down in the audit log. NotFound when there is no such entry.
    OutboxRecord replay(const Actor &actor, OutboxId id);

private:
    Database &m_database;
    Outbox &m_outbox;
    UserService &m_users;
};

} // namespace roost
