#pragma once

#include "backend/database/session.h"
#include "backend/modules/user/account_token.h"

namespace roost {

/// The SQL of the tokens that go out by mail, of which only hashes are kept: one for each account and kind.
class AccountTokenRepository
{
public:
    /// In place of the one of before, which ends with it.
    void put(Session &session, UserId user, AccountTokenKind kind, const QByteArray &hash, const QDateTime &now,
             const QDateTime &expiresAt) const;

    /// Whether take() would find it.
    bool exists(Session &session, AccountTokenKind kind, const QByteArray &hash, const QDateTime &now) const;

    /// Removes it, and names its account; nothing when there is none, or it has expired. Of two at once, one gets it.
    std::optional<UserId> take(Session &session, AccountTokenKind kind, const QByteArray &hash,
                               const QDateTime &now) const;
};

} // namespace roost
