#include "backend/http/middleware/cors.h"

#include <QSet>

namespace roost::http {

namespace {

Response preflight(const QByteArray &origin)
{
    return Response::noContent()
        .withHeader("Access-Control-Allow-Origin", origin)
        .withHeader("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE")
        .withHeader("Access-Control-Allow-Headers",
                    "Authorization, Content-Type, Idempotency-Key, If-Match, X-Request-Id")
        .withHeader("Access-Control-Max-Age", "600");
}

} // namespace

Middleware cors(const QStringList &origins)
{
    QSet<QByteArray> allowed;
    for (const QString &origin : origins)
        allowed.insert(origin.toLatin1());

    return [allowed](Request &request, const Next &next) {
        if (allowed.isEmpty())
            return next(request);
        request.answerHeaders.append("Vary", "Origin"); // and so is the answer to those that are not listed
        const QByteArray origin = request.headers.value("Origin");
        if (!allowed.contains(origin))
            return next(request);
        if (request.method == Method::Options && request.headers.contains("Access-Control-Request-Method"))
            return preflight(origin);
        request.answerHeaders.append("Access-Control-Allow-Origin", origin);
        request.answerHeaders.append("Access-Control-Expose-Headers",
                                     "ETag, Location, Retry-After, X-Request-Id, Idempotent-Replayed, RateLimit-Limit, "
                                     "RateLimit-Remaining, RateLimit-Reset, RateLimit-Policy");
        return next(request);
    };
}

} // namespace roost::http
