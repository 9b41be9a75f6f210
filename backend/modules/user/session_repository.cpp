#include "backend/modules/user/session_repository.h"

namespace roost {

void SessionRepository::insertSession(Session &session, SessionId id, UserId userId, const QString &userAgent,
                                      const QDateTime &now) const
{
    session.enqueue("INSERT INTO sessions (id, user_id, user_agent, created_at, last_used_at) VALUES (?, ?, ?, ?, ?)",
                    id, userId, userAgent, now, now);
}

void SessionRepository::insertToken(Session &session, const QByteArray &hash, SessionId sessionId, const QDateTime &now,
                                    const QDateTime &expiresAt) const
{
    session.enqueue("INSERT INTO refresh_tokens (token_hash, session_id, created_at, expires_at) VALUES (?, ?, ?, ?)",
                    hash, sessionId, now, expiresAt);
}

std::optional<StoredRefreshToken> SessionRepository::findTokenForUpdate(Session &session, const QByteArray &hash) const
{
    const auto row = session.find(R"(
        SELECT t.session_id, s.user_id, t.expires_at, t.used_at IS NOT NULL AS used,
               s.revoked_at IS NOT NULL AS session_revoked
          FROM refresh_tokens t JOIN sessions s ON s.id = t.session_id
         WHERE t.token_hash = ?
           FOR UPDATE)",
                                  hash);
    if (!row)
        return std::nullopt;
    return StoredRefreshToken{
        .sessionId = row->get<SessionId>("session_id"),
        .userId = row->get<UserId>("user_id"),
        .expiresAt = row->get<QDateTime>("expires_at"),
        .used = row->get<bool>("used"),
        .sessionRevoked = row->get<bool>("session_revoked"),
    };
}

bool SessionRepository::isOpen(Session &session, SessionId id, UserId userId) const
{
    return session.find("SELECT id FROM sessions WHERE id = ? AND user_id = ? AND revoked_at IS NULL", id, userId)
        .has_value();
}

void SessionRepository::markUsed(Session &session, const QByteArray &hash, SessionId sessionId,
                                 const QDateTime &now) const
{
    session.update("UPDATE refresh_tokens SET used_at = ? WHERE token_hash = ?", now, hash);
    session.update("UPDATE sessions SET last_used_at = ? WHERE id = ?", now, sessionId);
}

void SessionRepository::revoke(Session &session, SessionId id, const QString &reason, const QDateTime &now) const
{
    session.updateMany("UPDATE sessions SET revoked_at = ?, revoked_reason = ? WHERE id = ? AND revoked_at IS NULL",
                       now, reason, id);
}

void SessionRepository::revokeAll(Session &session, UserId userId, const QString &reason, const QDateTime &now) const
{
    session.updateMany(
        "UPDATE sessions SET revoked_at = ?, revoked_reason = ? WHERE user_id = ? AND revoked_at IS NULL", now, reason,
        userId);
}

qsizetype SessionRepository::removeExpiredTokens(Session &session, const QDateTime &now) const
{
    return session.removeMany("DELETE FROM refresh_tokens WHERE expires_at <= ?", now);
}

} // namespace roost
