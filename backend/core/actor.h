#pragma once

#include "backend/core/ids.h"

#include <QFlags>
#include <QStringList>

namespace roost {

enum class Role { Guest = 1, Host = 2, Admin = 4 };
Q_DECLARE_FLAGS(Roles, Role)
Q_DECLARE_OPERATORS_FOR_FLAGS(Roles)

/// Names as in SQL and JSON: guest, host, admin; in this order. Unknown names are left out.
QStringList roleNames(Roles roles);
Roles rolesFromNames(const QStringList &names);

/// Who asks: a signed-in account, or nobody (a null userId, no roles).
struct Actor
{
    UserId userId{};
    Roles roles{};
    SessionId sessionId{};

    bool isSignedIn() const { return !userId.isNull(); }
    bool isAdmin() const { return roles.testFlag(Role::Admin); }
    bool isHost() const { return roles.testFlag(Role::Host); }
};

} // namespace roost
