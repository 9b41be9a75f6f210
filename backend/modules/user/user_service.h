#pragma once

#include "backend/core/clock.h"
#include "backend/core/page.h"
#include "backend/database/database.h"
#include "backend/modules/user/audit_repository.h"
#include "backend/modules/user/session_repository.h"
#include "backend/modules/user/user_repository.h"

namespace roost {

/// Accounts: one's own, and all of them for an admin, whose acts are written to the audit log. Any thread.
class UserService
{
public:
    UserService(Database &database, const Clock &clock);

    /// Unauthenticated when the account is gone.
    User me(const Actor &actor) const;

    /// PreconditionFailed when `version` is given and not the current one.
    User updateMe(const Actor &actor, std::optional<qint64> version, const UserChange &change);

    /// Adds the role host, which the next access token carries.
    User becomeHost(const Actor &actor);

    /// Newest first. For admins: Forbidden otherwise.
    Page<User> list(const Actor &actor, const UserFilter &filter, int limit, const std::optional<UserId> &after) const;

    /// Grants and takes roles (guest stays), suspends (which ends all sessions) and reinstates. For admins; Invalid
    /// when one would lock oneself out.
    User administer(const Actor &actor, UserId id, std::optional<qint64> version, const UserAdministration &change);

    /// Newest first. For admins.
    Page<AuditEntry> audit(const Actor &actor, int limit, const std::optional<AuditId> &after) const;

    /// Writes down an administrative act, in its transaction.
    void record(Session &session, const Actor &actor, const QString &action, const QString &entity,
                const QUuid &entityId, const std::optional<QVariantMap> &before,
                const std::optional<QVariantMap> &after);

    /// Whether anybody can administer this installation yet.
    bool hasAnyAdmin() const;

private:
    User getForUpdate(Session &session, UserId id, std::optional<qint64> version) const;

    Database &m_database;
    const Clock &m_clock;
    UserRepository m_users;
    SessionRepository m_sessions;
    AuditRepository m_audit;
};

} // namespace roost
