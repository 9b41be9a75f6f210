#pragma once

#include "backend/database/session.h"
#include "backend/modules/user/user.h"

namespace roost {

/// The SQL of accounts and their roles.
class UserRepository
{
public:
    std::optional<User> find(Session &session, UserId id) const;

    /// The same, with the row locked until the transaction ends.
    std::optional<User> findForUpdate(Session &session, UserId id) const;

    std::optional<User> findByEmail(Session &session, const QString &email) const;

    /// Nothing when no account has this address.
    std::optional<QString> passwordHash(Session &session, const QString &email) const;

    /// Newest first, up to `limit`.
    QList<User> list(Session &session, const UserFilter &filter, int limit, const std::optional<UserId> &after) const;

    bool hasAdmin(Session &session) const;

    /// False when an account has this address already.
    bool insert(Session &session, const User &user, const QString &passwordHash) const;

    /// Writes what its owner and admins may change but the roles, and raises the version. suspendedAt: kept for an
    /// account that is suspended already.
    void update(Session &session, const User &user, const QDateTime &suspendedAt) const;

    /// By a token of a mail, which proves the address, too: verified at `now` unless it was before.
    void setPassword(Session &session, UserId id, const QString &passwordHash, const QDateTime &now) const;
    void setEmailVerified(Session &session, UserId id, const QDateTime &now) const;

    void setRoles(Session &session, UserId id, Roles roles, const std::optional<UserId> &grantedBy) const;
};

} // namespace roost
