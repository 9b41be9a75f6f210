#include "backend/http/middleware/authentication.h"

#include "backend/http/route.h"

namespace roost::http {

namespace {

/// Empty when there is no Authorization at all.
QByteArray bearerToken(const Headers &headers)
{
    const QByteArray field = headers.value("Authorization").trimmed();
    if (field.isEmpty())
        return {};
    if (field.size() < 8 || field.left(7).compare("Bearer ", Qt::CaseInsensitive) != 0)
        throw Unauthenticated(QStringLiteral("Authorization must be: Bearer, a space, and the access token."));
    return field.mid(7).trimmed();
}

void requireAccess(Access access, const Actor &actor)
{
    if (access == Access::Public)
        return;
    if (!actor.isSignedIn())
        throw Unauthenticated(QStringLiteral("Sign in first: this address needs an access token."));
    if (access == Access::Host && !actor.isHost() && !actor.isAdmin())
        throw Forbidden(QStringLiteral("This is for hosts."));
    if (access == Access::Admin && !actor.isAdmin())
        throw Forbidden(QStringLiteral("This is for administrators."));
}

} // namespace

Middleware authentication(Authenticate authenticate)
{
    return [authenticate = std::move(authenticate)](Request &request, const Next &next) {
        const QByteArray token = bearerToken(request.headers);
        if (!token.isEmpty())
            request.actor = authenticate(token).actor;
        if (request.route)
            requireAccess(request.route->access, request.actor);
        return next(request);
    };
}

} // namespace roost::http
