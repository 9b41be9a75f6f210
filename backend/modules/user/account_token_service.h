#pragma once

#include "backend/core/clock.h"
#include "backend/database/database.h"
#include "backend/jobs/outbox.h"
#include "backend/modules/user/account_token_repository.h"
#include "backend/modules/user/password_hasher.h"
#include "backend/modules/user/session_repository.h"
#include "backend/modules/user/user_repository.h"

namespace roost {

/// What a person can do who reads the mails of an address: choose a new password, and prove that the address is theirs.
/// Any thread.
class AccountTokenService
{
public:
    AccountTokenService(Database &database, Outbox &outbox, const Clock &clock);

    /// Asks for a mail with a token. The same work, and no error, for an address that no account has.
    void requestPasswordReset(const QString &email);

    /// A new token for the mail of an AccountNotice, in place of the one of before: good for one hour (a new password)
    /// or seven days (an address). Nothing when there is no such account, it is suspended, or its address is verified
    /// already.
    std::optional<AccountToken> issue(AccountTokenKind kind, const QString &email);

    /// Uses the token up and ends all sessions; access tokens run out by themselves. The address counts as verified.
    /// Invalid: "/token" BAD_TOKEN when it does not hold (any more), "/password" LENGTH.
    void resetPassword(const SecretToken &token, const QString &password);

    /// Uses the token up. Invalid ("/token" BAD_TOKEN) when it does not hold (any more).
    void verifyEmail(const SecretToken &token);

private:
    UserId take(Session &session, AccountTokenKind kind, const SecretToken &token) const;

    Database &m_database;
    Outbox &m_outbox;
    const Clock &m_clock;
    PasswordHasher m_passwords;
    UserRepository m_users;
    SessionRepository m_sessions;
    AccountTokenRepository m_tokens;
};

} // namespace roost
