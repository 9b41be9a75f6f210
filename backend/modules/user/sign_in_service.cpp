#include "backend/modules/user/sign_in_service.h"

#include "backend/core/errors.h"
#include "backend/modules/user/account_notice.h"
#include "backend/modules/user/account_rules.h"
#include "backend/modules/user/secret_token.h"

namespace roost {

namespace {

constexpr qint64 refreshTokenDays = 30;
constexpr qsizetype maximumUserAgentLength = 300;

} // namespace

SignInService::SignInService(Database &database, Outbox &outbox, const AccessTokens &tokens, const Clock &clock)
    : m_database(database)
    , m_outbox(outbox)
    , m_tokens(tokens)
    , m_clock(clock)
{
}

User SignInService::registerAccount(const Registration &registration)
{
    return createAccount(registration, Role::Guest, Verification::ByMail);
}

User SignInService::createAdmin(const QString &email, const QString &name, const QString &password)
{
    return createAccount({.email = email, .name = name, .password = password}, Role::Guest | Role::Host | Role::Admin,
                         Verification::None);
}

User SignInService::createAccount(const Registration &registration, Roles roles, Verification verification)
{
    Registration clean = registration;
    clean.email = normalizedEmail(registration.email);
    clean.name = registration.name.trimmed();
    requireValid(clean);

    const QString hash = m_passwords.hash(clean.password);
    const User user{
        .id = UserId::create(),
        .email = clean.email,
        .name = clean.name,
        .roles = roles,
        .country = clean.country,
        .createdAt = m_clock.now(),
    };
    return m_database.transaction([&](Session &session) {
        if (!m_users.insert(session, user, hash))
            throw Conflict(QStringLiteral("EMAIL_TAKEN"),
                           QStringLiteral("There is an account with this address already."));
        m_users.setRoles(session, user.id, roles, {});
        if (verification == Verification::ByMail) {
            const AccountNotice notice{AccountTokenKind::EmailVerification, user.email};
            m_outbox.enqueue(session, AccountNotice::topic(), notice.key(m_clock.now()), notice.toJson());
        }
        return user;
    });
}

Tokens SignInService::login(const QString &email, const QString &password, const QString &userAgent)
{
    // The slow hash is checked with no transaction open.
    const QString address = normalizedEmail(email);
    const auto hash = m_database.read([&](Session &session) { return m_users.passwordHash(session, address); });
    if (!(hash ? m_passwords.verify(password, *hash) : m_passwords.verifyNothing(password)))
        throw Unauthenticated(QStringLiteral("The address or the password is wrong."),
                              QStringLiteral("BAD_CREDENTIALS"));

    return m_database.transaction([&](Session &session) {
        const User user = m_users.findByEmail(session, address).value();
        requireNotSuspended(user);

        const SessionId sessionId = SessionId::create();
        const SecretToken refreshToken = SecretToken::create();
        const QDateTime now = m_clock.now();
        m_sessions.insertSession(session, sessionId, user.id, userAgent.left(maximumUserAgentLength), now);
        m_sessions.insertToken(session, refreshToken.hash(), sessionId, now, now.addDays(refreshTokenDays));
        return issue(user, sessionId, refreshToken);
    });
}

Tokens SignInService::refresh(const QString &refreshToken)
{
    const QByteArray oldHash = SecretToken(refreshToken).hash();
    const auto tokens = m_database.transaction([&](Session &session) -> std::optional<Tokens> {
        const QDateTime now = m_clock.now();
        const auto stored = m_sessions.findTokenForUpdate(session, oldHash);
        if (!stored || stored->sessionRevoked)
            return std::nullopt;
        if (stored->used) {
            m_sessions.revoke(session, stored->sessionId, QStringLiteral("token_reuse"), now);
            return std::nullopt; // not an exception: the revocation is to be committed
        }
        const auto user = m_users.find(session, stored->userId);
        if (!user || user->suspended || stored->expiresAt <= now)
            return std::nullopt;

        const SecretToken next = SecretToken::create();
        m_sessions.markUsed(session, oldHash, stored->sessionId, now);
        m_sessions.insertToken(session, next.hash(), stored->sessionId, now, now.addDays(refreshTokenDays));
        return issue(*user, stored->sessionId, next);
    });
    if (!tokens)
        throw Unauthenticated(QStringLiteral("The refresh token does not hold; sign in again."),
                              QStringLiteral("BAD_REFRESH_TOKEN"));
    return *tokens;
}

void SignInService::logout(const QString &refreshToken)
{
    m_database.transaction([&](Session &session) {
        if (const auto stored = m_sessions.findTokenForUpdate(session, SecretToken(refreshToken).hash()))
            m_sessions.revoke(session, stored->sessionId, QStringLiteral("signed_out"), m_clock.now());
    });
}

http::Identity SignInService::confirm(const http::Identity &identity) const
{
    const Actor &actor = identity.actor;
    return m_database.read([&](Session &session) {
        const auto user = m_users.find(session, actor.userId);
        if (!user || user->suspended)
            throw Unauthenticated(QStringLiteral("The account is suspended."), QStringLiteral("ACCOUNT_SUSPENDED"));
        if (!actor.sessionId.isNull() && !m_sessions.isOpen(session, actor.sessionId, actor.userId))
            throw Unauthenticated(QStringLiteral("The session has ended; sign in again."),
                                  QStringLiteral("SESSION_ENDED"));
        http::Identity confirmed = identity;
        confirmed.actor.roles &= user->roles;
        return confirmed;
    });
}

QString SignInService::tokenFor(const QString &email) const
{
    const auto user =
        m_database.read([&](Session &session) { return m_users.findByEmail(session, normalizedEmail(email)); });
    if (!user)
        throw NotFound(QStringLiteral("There is no account with this address."));
    requireNotSuspended(*user);
    return m_tokens.issue({user->id, user->roles, {}});
}

Tokens SignInService::issue(const User &user, SessionId sessionId, const SecretToken &refreshToken) const
{
    return {
        .accessToken = m_tokens.issue({user.id, user.roles, sessionId}),
        .refreshToken = refreshToken.text(),
        .expiresInSeconds = static_cast<int>(m_tokens.lifetime().count()),
        .user = user,
    };
}

qsizetype SignInService::removeExpiredTokens()
{
    return m_database.transaction(
        [&](Session &session) { return m_sessions.removeExpiredTokens(session, m_clock.now()); });
}

} // namespace roost
