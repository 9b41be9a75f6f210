#include "backend/modules/user/account_token_service.h"

#include "backend/modules/user/account_notice.h"
#include "backend/modules/user/account_rules.h"

namespace roost {

namespace {

qint64 lifetimeSeconds(AccountTokenKind kind)
{
    constexpr qint64 hour = 3600;
    constexpr qint64 week = 7 * 24 * hour;
    return kind == AccountTokenKind::PasswordReset ? hour : week;
}

[[noreturn]] void refuse()
{
    throw Invalid(QStringLiteral("/token"), QStringLiteral("BAD_TOKEN"),
                  QStringLiteral("This code does not hold, or not any more; ask for a new one."));
}

} // namespace

AccountTokenService::AccountTokenService(Database &database, Outbox &outbox, const Clock &clock)
    : m_database(database)
    , m_outbox(outbox)
    , m_clock(clock)
{
}

void AccountTokenService::requestPasswordReset(const QString &email)
{
    const AccountNotice notice{AccountTokenKind::PasswordReset, normalizedEmail(email)};
    m_database.transaction([&](Session &session) {
        m_outbox.enqueue(session, AccountNotice::topic(), notice.key(m_clock.now()), notice.toJson());
    });
}

std::optional<AccountToken> AccountTokenService::issue(AccountTokenKind kind, const QString &email)
{
    return m_database.transaction([&](Session &session) -> std::optional<AccountToken> {
        const auto user = m_users.findByEmail(session, email);
        const bool isPointless = kind == AccountTokenKind::EmailVerification && user && user->emailVerified;
        if (!user || user->suspended || isPointless)
            return std::nullopt;
        const QDateTime now = m_clock.now();
        const SecretToken token = SecretToken::create();
        m_tokens.put(session, user->id, kind, token.hash(), now, now.addSecs(lifetimeSeconds(kind)));
        return AccountToken{*user, token};
    });
}

void AccountTokenService::resetPassword(const SecretToken &token, const QString &password)
{
    constexpr auto kind = AccountTokenKind::PasswordReset;
    requireValidPassword(password);
    // The slow hash is made with no transaction open, and only for a token that is good.
    if (!m_database.read([&](Session &session) { return m_tokens.exists(session, kind, token.hash(), m_clock.now()); }))
        refuse();
    const QString hash = m_passwords.hash(password);
    m_database.transaction([&](Session &session) {
        const UserId user = take(session, kind, token);
        m_users.setPassword(session, user, hash, m_clock.now());
        m_sessions.revokeAll(session, user, QStringLiteral("password_changed"), m_clock.now());
    });
}

void AccountTokenService::verifyEmail(const SecretToken &token)
{
    m_database.transaction([&](Session &session) {
        const UserId user = take(session, AccountTokenKind::EmailVerification, token);
        m_users.setEmailVerified(session, user, m_clock.now());
    });
}

UserId AccountTokenService::take(Session &session, AccountTokenKind kind, const SecretToken &token) const
{
    const auto owner = m_tokens.take(session, kind, token.hash(), m_clock.now());
    const auto user = owner ? m_users.find(session, *owner) : std::nullopt;
    if (!user || user->suspended)
        refuse();
    return user->id;
}

} // namespace roost
