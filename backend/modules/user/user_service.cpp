#include "backend/modules/user/user_service.h"

#include "backend/core/errors.h"

namespace roost {

namespace {

void requireAdmin(const Actor &actor)
{
    if (!actor.isAdmin())
        throw Forbidden(QStringLiteral("Only an admin may do this."));
}

void requireStillAdmin(const Actor &actor, const User &changed)
{
    if (actor.userId != changed.id)
        return;
    QList<FieldError> errors;
    if (!changed.roles.testFlag(Role::Admin))
        errors.append({QStringLiteral("/roles"), QStringLiteral("OWN_ACCOUNT"),
                       QStringLiteral("You cannot take the role admin from yourself.")});
    if (changed.suspended)
        errors.append({QStringLiteral("/suspended"), QStringLiteral("OWN_ACCOUNT"),
                       QStringLiteral("You cannot suspend yourself.")});
    if (!errors.isEmpty())
        throw Invalid(errors);
}

QVariantMap administeredPart(const User &user)
{
    return {{QStringLiteral("roles"), roleNames(user.roles)}, {QStringLiteral("suspended"), user.suspended}};
}

} // namespace

UserService::UserService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

User UserService::me(const Actor &actor) const
{
    const auto user = m_database.read([&](Session &session) { return m_users.find(session, actor.userId); });
    if (!user)
        throw Unauthenticated(QStringLiteral("This account is gone."));
    return *user;
}

User UserService::updateMe(const Actor &actor, std::optional<qint64> version, const UserChange &change)
{
    return m_database.transaction([&](Session &session) {
        User user = getForUpdate(session, actor.userId, version);
        user.name = change.name.value_or(user.name).trimmed();
        if (user.name.isEmpty())
            throw Invalid(QStringLiteral("/name"), QStringLiteral("LENGTH"), QStringLiteral("Must not be blank."));
        user.phone = change.phone.value_or(user.phone);
        user.country = change.country.value_or(user.country);
        user.locale = change.locale.value_or(user.locale);
        user.about = change.about.value_or(user.about).trimmed();
        user.languages = change.languages.value_or(user.languages);
        m_users.update(session, user, m_clock.now());
        return m_users.find(session, user.id).value();
    });
}

User UserService::becomeHost(const Actor &actor)
{
    return m_database.transaction([&](Session &session) {
        const User user = getForUpdate(session, actor.userId, {});
        m_users.setRoles(session, user.id, user.roles | Role::Host, user.id);
        return m_users.find(session, user.id).value();
    });
}

Page<User> UserService::list(const Actor &actor, const UserFilter &filter, int limit,
                             const std::optional<UserId> &after) const
{
    requireAdmin(actor);
    return m_database.read(
        [&](Session &session) { return Page<User>::of(m_users.list(session, filter, limit + 1, after), limit); });
}

User UserService::administer(const Actor &actor, UserId id, std::optional<qint64> version,
                             const UserAdministration &change)
{
    requireAdmin(actor);
    return m_database.transaction([&](Session &session) {
        const User before = getForUpdate(session, id, version);
        User after = before;
        after.roles = change.roles.value_or(before.roles) | Role::Guest;
        after.suspended = change.suspended.value_or(before.suspended);
        requireStillAdmin(actor, after);
        if (administeredPart(before) == administeredPart(after))
            return before;

        m_users.update(session, after, m_clock.now());
        m_users.setRoles(session, id, after.roles, actor.userId);
        if (after.suspended)
            m_sessions.revokeAll(session, id, QStringLiteral("suspended"), m_clock.now());
        record(session, actor, QStringLiteral("user.administer"), QStringLiteral("users"), id.uuid(),
               administeredPart(before), administeredPart(after));
        return m_users.find(session, id).value();
    });
}

Page<AuditEntry> UserService::audit(const Actor &actor, int limit, const std::optional<AuditId> &after) const
{
    requireAdmin(actor);
    return m_database.read(
        [&](Session &session) { return Page<AuditEntry>::of(m_audit.list(session, limit + 1, after), limit); });
}

void UserService::record(Session &session, const Actor &actor, const QString &action, const QString &entity,
                         const QUuid &entityId, const std::optional<QVariantMap> &before,
                         const std::optional<QVariantMap> &after)
{
    m_audit.insert(session, {
                                .id = AuditId::create(),
                                .at = m_clock.now(),
                                .actorId = actor.isSignedIn() ? std::optional(actor.userId) : std::nullopt,
                                .action = action,
                                .entity = entity,
                                .entityId = entityId,
                                .before = before,
                                .after = after,
                            });
}

bool UserService::hasAnyAdmin() const
{
    return m_database.read([&](Session &session) { return m_users.hasAdmin(session); });
}

User UserService::getForUpdate(Session &session, UserId id, std::optional<qint64> version) const
{
    const auto user = m_users.findForUpdate(session, id);
    if (!user)
        throw NotFound(QStringLiteral("There is no such account."));
    if (version && *version != user->version)
        throw PreconditionFailed(QStringLiteral("The account has changed since; read it again."));
    return *user;
}

} // namespace roost
