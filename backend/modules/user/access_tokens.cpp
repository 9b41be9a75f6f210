#include "backend/modules/user/access_tokens.h"

#include "backend/core/errors.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <jwt.h>

#include <cstdlib>
#include <memory>
#include <new>

namespace roost {

namespace {

using Jwt = std::unique_ptr<jwt_t, decltype(&jwt_free)>;
using JwtText = std::unique_ptr<char, decltype(&std::free)>;

constexpr qsizetype minimumSecretBytes = 16;
constexpr qsizetype maximumTokenBytes = 4096;
constexpr int keptTokens = 2'000;

void require(int error)
{
    if (error != 0)
        throw std::bad_alloc();
}

[[noreturn]] void refuse()
{
    throw Unauthenticated(QStringLiteral("The access token does not hold; sign in again."),
                          QStringLiteral("BAD_TOKEN"));
}

Jwt decode(const QByteArray &token, const QByteArray &secret)
{
    jwt_t *decoded = nullptr;
    if (token.size() > maximumTokenBytes || token.contains('\0') ||
        jwt_decode(&decoded, token.constData(), reinterpret_cast<const unsigned char *>(secret.constData()),
                   static_cast<int>(secret.size())) != 0)
        refuse();
    Jwt jwt(decoded, &jwt_free);
    if (jwt_get_alg(jwt.get()) != JWT_ALG_HS256)
        refuse();
    return jwt;
}

QStringList rolesOf(jwt_t *jwt)
{
    const JwtText json(jwt_get_grants_json(jwt, "roles"), &std::free);
    QStringList names;
    for (const QJsonValue &name : QJsonDocument::fromJson(QByteArray(json.get())).array())
        names.append(name.toString());
    return names;
}

} // namespace

AccessTokens::AccessTokens(QByteArray secret, std::chrono::seconds lifetime, const Clock &clock)
    : m_secret(std::move(secret))
    , m_lifetime(lifetime)
    , m_clock(clock)
    , m_known(keptTokens)
{
    if (m_secret.size() < minimumSecretBytes)
        throw Invalid(QStringLiteral("--token-secret"), QStringLiteral("TOO_SHORT"),
                      QStringLiteral("The key of the tokens must have 16 bytes at the least."));
}

QString AccessTokens::issue(const Actor &actor) const
{
    const qint64 now = m_clock.now().toSecsSinceEpoch();
    const QJsonObject roles{{QStringLiteral("roles"), QJsonArray::fromStringList(roleNames(actor.roles))}};

    jwt_t *made = nullptr;
    require(jwt_new(&made));
    const Jwt jwt(made, &jwt_free);
    require(jwt_set_alg(made, JWT_ALG_HS256, reinterpret_cast<const unsigned char *>(m_secret.constData()),
                        static_cast<int>(m_secret.size())));
    require(jwt_add_grant(made, "sub", actor.userId.toString().toLatin1().constData()));
    require(jwt_add_grants_json(made, QJsonDocument(roles).toJson(QJsonDocument::Compact).constData()));
    if (!actor.sessionId.isNull())
        require(jwt_add_grant(made, "sid", actor.sessionId.toString().toLatin1().constData()));
    require(jwt_add_grant_int(made, "iat", now));
    require(jwt_add_grant_int(made, "exp", now + m_lifetime.count()));

    const JwtText text(jwt_encode_str(made), &std::free);
    return QString::fromLatin1(text.get());
}

http::Identity AccessTokens::verify(const QByteArray &token) const
{
    std::optional<http::Identity> identity;
    {
        const std::lock_guard guard(m_mutex);
        if (const http::Identity *known = m_known.object(token))
            identity = *known;
    }
    if (!identity) {
        identity = read(token);
        const std::lock_guard guard(m_mutex);
        m_known.insert(token, new http::Identity(*identity));
    }
    if (identity->expiresAt <= m_clock.now())
        throw Unauthenticated(QStringLiteral("The access token has expired."), QStringLiteral("TOKEN_EXPIRED"));
    return *identity;
}

http::Identity AccessTokens::read(const QByteArray &token) const
{
    const Jwt jwt = decode(token, m_secret);
    const auto userId = UserId::parse(QString::fromUtf8(jwt_get_grant(jwt.get(), "sub")));
    if (!userId)
        refuse();
    const auto sessionId = SessionId::parse(QString::fromUtf8(jwt_get_grant(jwt.get(), "sid")));

    const QDateTime expiresAt = QDateTime::fromSecsSinceEpoch(jwt_get_grant_int(jwt.get(), "exp"), Qt::UTC);
    return {{*userId, rolesFromNames(rolesOf(jwt.get())), sessionId.value_or(SessionId())}, expiresAt};
}

} // namespace roost
