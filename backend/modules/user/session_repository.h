#pragma once

#include "backend/database/session.h"
#include "backend/modules/user/user.h"

namespace roost {

/// A refresh token as it is kept, with what is known of its sign-in.
struct StoredRefreshToken
{
    SessionId sessionId{};
    UserId userId{};
    QDateTime expiresAt{};
    bool used = false;
    bool sessionRevoked = false;
};

/// The SQL of sign-ins and their refresh tokens.
class SessionRepository
{
public:
    void insertSession(Session &session, SessionId id, UserId userId, const QString &userAgent,
                       const QDateTime &now) const;
    void insertToken(Session &session, const QByteArray &hash, SessionId sessionId, const QDateTime &now,
                     const QDateTime &expiresAt) const;

    /// With the token and its sign-in locked until the transaction ends: of two uses at once one is the second.
    std::optional<StoredRefreshToken> findTokenForUpdate(Session &session, const QByteArray &hash) const;

    /// Whether there is such a sign-in of this account, and it was not ended.
    bool isOpen(Session &session, SessionId id, UserId userId) const;

    void markUsed(Session &session, const QByteArray &hash, SessionId sessionId, const QDateTime &now) const;

    /// reason: as the table has it. No error when it is revoked already.
    void revoke(Session &session, SessionId id, const QString &reason, const QDateTime &now) const;
    void revokeAll(Session &session, UserId userId, const QString &reason, const QDateTime &now) const;

    /// Returns how many.
    qsizetype removeExpiredTokens(Session &session, const QDateTime &now) const;
};

} // namespace roost
