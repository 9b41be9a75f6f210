#include "backend/modules/user/user_repository.h"

namespace roost {

namespace {

User userFrom(const Row &row)
{
    return {
        .id = row.get<UserId>("id"),
        .email = row.get<QString>("email"),
        .name = row.get<QString>("name"),
        .roles = rolesFromNames(row.get<QStringList>("roles")),
        .phone = row.get<std::optional<QString>>("phone"),
        .country = row.get<std::optional<QString>>("country"),
        .locale = row.get<QString>("locale"),
        .about = row.get<QString>("about"),
        .languages = row.get<QStringList>("languages"),
        .emailVerified = row.get<bool>("email_verified"),
        .suspended = row.get<bool>("suspended"),
        .createdAt = row.get<QDateTime>("created_at"),
        .version = row.get<qint64>("version"),
    };
}

std::optional<User> userFrom(const std::optional<Row> &row)
{
    return row ? std::optional(userFrom(*row)) : std::nullopt;
}

} // namespace

std::optional<User> UserRepository::find(Session &session, UserId id) const
{
    return userFrom(session.find(R"(
        SELECT u.id, u.email, u.name, u.phone, u.country, u.locale, u.about, u.languages,
               u.email_verified_at IS NOT NULL AS email_verified, u.suspended_at IS NOT NULL AS suspended,
               u.created_at, u.version, ARRAY(SELECT role::text FROM user_roles WHERE user_id = u.id) AS roles
          FROM users u
         WHERE u.id = ?)",
                                 id));
}

std::optional<User> UserRepository::findForUpdate(Session &session, UserId id) const
{
    if (!session.find("SELECT 1 FROM users WHERE id = ? FOR UPDATE", id))
        return std::nullopt;
    return find(session, id);
}

std::optional<User> UserRepository::findByEmail(Session &session, const QString &email) const
{
    const auto row = session.find("SELECT id FROM users WHERE email = ?", email);
    return row ? find(session, row->get<UserId>("id")) : std::nullopt;
}

std::optional<QString> UserRepository::passwordHash(Session &session, const QString &email) const
{
    const auto row = session.find("SELECT password_hash FROM users WHERE email = ?", email);
    return row ? std::optional(row->get<QString>("password_hash")) : std::nullopt;
}

QList<User> UserRepository::list(Session &session, const UserFilter &filter, int limit,
                                 const std::optional<UserId> &after) const
{
    const auto role = filter.role ? std::optional(roleNames(*filter.role).constFirst()) : std::nullopt;
    const auto rows = session.all(R"(
        SELECT u.id, u.email, u.name, u.phone, u.country, u.locale, u.about, u.languages,
               u.email_verified_at IS NOT NULL AS email_verified, u.suspended_at IS NOT NULL AS suspended,
               u.created_at, u.version, ARRAY(SELECT role::text FROM user_roles WHERE user_id = u.id) AS roles
          FROM users u
         WHERE (?::uuid IS NULL OR u.id < ?::uuid)
           AND (?::text = '' OR strpos(lower(u.name), lower(?)) > 0 OR strpos(u.email, lower(?)) > 0)
           AND (?::role IS NULL OR EXISTS (SELECT FROM user_roles r WHERE r.user_id = u.id AND r.role = ?::role))
         ORDER BY u.id DESC
         LIMIT ?)",
                                  after, after, filter.text, filter.text, filter.text, role, role, limit);
    QList<User> users;
    for (const Row &row : rows)
        users.append(userFrom(row));
    return users;
}

bool UserRepository::hasAdmin(Session &session) const
{
    return session.one("SELECT EXISTS (SELECT FROM user_roles WHERE role = 'admin') AS found").get<bool>("found");
}

bool UserRepository::insert(Session &session, const User &user, const QString &passwordHash) const
{
    return session.insert(R"(
        INSERT INTO users (id, email, name, country, locale, password_hash, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (email) DO NOTHING)",
                          user.id, user.email, user.name, user.country, user.locale, passwordHash, user.createdAt) == 1;
}

void UserRepository::update(Session &session, const User &user, const QDateTime &suspendedAt) const
{
    session.update(R"(
        UPDATE users
           SET name = ?, phone = ?, country = ?, locale = ?, about = ?, languages = ?::text[],
               suspended_at = CASE WHEN ? THEN coalesce(suspended_at, ?) END,
               version = version + 1
         WHERE id = ?)",
                   user.name, user.phone, user.country, user.locale, user.about, user.languages, user.suspended,
                   suspendedAt, user.id);
}

void UserRepository::setPassword(Session &session, UserId id, const QString &passwordHash, const QDateTime &now) const
{
    session.update(R"(
        UPDATE users
           SET password_hash = ?, email_verified_at = coalesce(email_verified_at, ?), version = version + 1
         WHERE id = ?)",
                   passwordHash, now, id);
}

void UserRepository::setEmailVerified(Session &session, UserId id, const QDateTime &now) const
{
    session.update(R"(
        UPDATE users SET email_verified_at = coalesce(email_verified_at, ?), version = version + 1 WHERE id = ?)",
                   now, id);
}

void UserRepository::setRoles(Session &session, UserId id, Roles roles, const std::optional<UserId> &grantedBy) const
{
    const QStringList names = roleNames(roles);
    session.removeMany("DELETE FROM user_roles WHERE user_id = ? AND NOT role::text = ANY (?::text[])", id, names);
    session.insert(R"(
        INSERT INTO user_roles (user_id, role, granted_by)
        SELECT ?::uuid, unnest(?::role[]), ?::uuid
        ON CONFLICT DO NOTHING)",
                   id, names, grantedBy);
}

} // namespace roost
