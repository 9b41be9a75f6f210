#pragma once

#include "backend/core/clock.h"
#include "backend/http/identity.h"

#include <QByteArray>

#include <chrono>

namespace roost {

/// Makes and checks access tokens: JWT (RFC 7519), HS256, with the claims sub, roles, sid, iat and exp. Any thread,
/// several at once.
class AccessTokens
{
public:
    /// Throws Invalid (pointer "--token-secret") for a secret shorter than 16 bytes.
    AccessTokens(QByteArray secret, std::chrono::seconds lifetime, const Clock &clock);

    QString issue(const Actor &actor) const;

    /// Throws Unauthenticated for a token that is not ours, is signed in another way than HS256, or has expired. sid
    /// may be missing: the token then belongs to no session.
    http::Identity verify(const QByteArray &token) const;

    std::chrono::seconds lifetime() const { return m_lifetime; }

private:
    QByteArray m_secret;
    std::chrono::seconds m_lifetime;
    const Clock &m_clock;
};

} // namespace roost
