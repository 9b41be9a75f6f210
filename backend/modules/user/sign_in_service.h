#pragma once

#include "backend/core/clock.h"
#include "backend/database/database.h"
#include "backend/jobs/outbox.h"
#include "backend/modules/user/access_tokens.h"
#include "backend/modules/user/password_hasher.h"
#include "backend/modules/user/session_repository.h"
#include "backend/modules/user/user_repository.h"

namespace roost {

class SecretToken;

/// Opening accounts, and signing in and out. Any thread.
class SignInService
{
public:
    SignInService(Database &database, Outbox &outbox, const AccessTokens &tokens, const Clock &clock);

    /// An account with the role guest, whose address is asked by mail to be verified. Conflict (EMAIL_TAKEN) when the
    /// address, whose case does not matter, has one.
    User registerAccount(const Registration &registration);

    /// Unauthenticated (BAD_CREDENTIALS), after the same work, whether address or password is wrong; Forbidden
    /// (ACCOUNT_SUSPENDED) only for the right password.
    Tokens login(const QString &email, const QString &password, const QString &userAgent);

    /// New tokens for a refresh token, which is used up. Unauthenticated (BAD_REFRESH_TOKEN) when it does not hold; one
    /// that was used before ends its session, for whoever has it may have stolen it. Must not run inside another
    /// transaction, which would undo that.
    Tokens refresh(const QString &refreshToken);

    /// Ends the session of a refresh token; no error when there is none.
    void logout(const QString &refreshToken);

    /// The same identity with the roles that the account still has. Unauthenticated when its session has ended
    /// (SESSION_ENDED), or the account is suspended or gone (ACCOUNT_SUSPENDED): an access token does not know, and a
    /// connection outlives many.
    http::Identity confirm(const http::Identity &identity) const;

    /// Forgets refresh tokens that ran out before now, and returns how many. A job calls it.
    qsizetype removeExpiredTokens();

    /// An access token without a session, for whoever has the machine itself. NotFound, or Forbidden
    /// (ACCOUNT_SUSPENDED).
    QString tokenFor(const QString &email) const;

    /// An account with all roles. Conflict (EMAIL_TAKEN).
    User createAdmin(const QString &email, const QString &name, const QString &password);

private:
    enum class Verification { ByMail, None };

    User createAccount(const Registration &registration, Roles roles, Verification verification);
    Tokens issue(const User &user, SessionId sessionId, const SecretToken &refreshToken) const;

    Database &m_database;
    Outbox &m_outbox;
    const AccessTokens &m_tokens;
    const Clock &m_clock;
    PasswordHasher m_passwords;
    UserRepository m_users;
    SessionRepository m_sessions;
};

} // namespace roost
