#include "backend/core/actor.h"

namespace roost {

namespace {
constexpr std::pair<Role, QLatin1StringView> names[] = {
    {Role::Guest, QLatin1StringView("guest")},
    {Role::Host, QLatin1StringView("host")},
    {Role::Admin, QLatin1StringView("admin")},
};
}

QStringList roleNames(Roles roles)
{
    QStringList result;
    for (const auto &[role, name] : names) {
        if (roles.testFlag(role))
            result.append(name);
    }
    return result;
}

Roles rolesFromNames(const QStringList &list)
{
    Roles roles;
    for (const auto &[role, name] : names) {
        if (list.contains(name))
            roles |= role;
    }
    return roles;
}

} // namespace roost
