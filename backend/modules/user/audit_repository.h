#pragma once

#include "backend/database/session.h"
#include "backend/modules/user/user.h"

namespace roost {

/// The SQL of the audit log.
class AuditRepository
{
public:
    /// actorName is not kept: it is looked up.
    void insert(Session &session, const AuditEntry &entry) const;

    /// Newest first, up to `limit`.
    QList<AuditEntry> list(Session &session, int limit, const std::optional<AuditId> &after) const;
};

} // namespace roost
