#include "backend/modules/user/account_token_repository.h"

#include "backend/database/sql_enum.h"

namespace roost {

void AccountTokenRepository::put(Session &session, UserId user, AccountTokenKind kind, const QByteArray &hash,
                                 const QDateTime &now, const QDateTime &expiresAt) const
{
    session.insert(R"sql(
        INSERT INTO account_tokens (user_id, kind, token_hash, created_at, expires_at)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (user_id, kind) DO UPDATE
           SET token_hash = excluded.token_hash, created_at = excluded.created_at, expires_at = excluded.expires_at
        )sql",
                   user, kind, hash, now, expiresAt);
}

bool AccountTokenRepository::exists(Session &session, AccountTokenKind kind, const QByteArray &hash,
                                    const QDateTime &now) const
{
    return session
        .find("SELECT 1 FROM account_tokens WHERE token_hash = ? AND kind = ? AND expires_at > ?", hash, kind, now)
        .has_value();
}

std::optional<UserId> AccountTokenRepository::take(Session &session, AccountTokenKind kind, const QByteArray &hash,
                                                   const QDateTime &now) const
{
    const auto row = session.find(R"sql(
        DELETE FROM account_tokens WHERE token_hash = ? AND kind = ? AND expires_at > ? RETURNING user_id
        )sql",
                                  hash, kind, now);
    return row ? std::optional(row->get<UserId>("user_id")) : std::nullopt;
}

} // namespace roost
