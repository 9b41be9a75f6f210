#pragma once

#include "backend/core/clock.h"
#include "backend/http/identity.h"

#include <QByteArray>
#include <QCache>

#include <chrono>
#include <mutex>

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
    /// may be missing: the token then belongs to no session. A token that holds is kept in mind, so that its signature
    /// is reckoned once.
    http::Identity verify(const QByteArray &token) const;

    std::chrono::seconds lifetime() const { return m_lifetime; }

private:
    http::Identity read(const QByteArray &token) const;

    QByteArray m_secret;
    std::chrono::seconds m_lifetime;
    const Clock &m_clock;
    mutable std::mutex m_mutex;
    mutable QCache<QByteArray, http::Identity> m_known; ///< under m_mutex
};

} // namespace roost
