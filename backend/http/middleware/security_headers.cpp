#include "backend/http/middleware/security_headers.h"

namespace roost::http {

Middleware securityHeaders(std::chrono::seconds httpsOnlyFor)
{
    const QList<std::pair<QByteArray, QByteArray>> fields{
        {"X-Content-Type-Options", "nosniff"},
        {"Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"},
        {"Referrer-Policy", "no-referrer"},
    };
    const std::pair<QByteArray, QByteArray> ownOnly{"Cache-Control", "private, no-cache"};

    const QByteArray httpsOnly = "max-age=" + QByteArray::number(static_cast<qint64>(httpsOnlyFor.count()));

    return [fields, ownOnly, httpsOnly, httpsOnlyFor](Request &request, const Next &next) {
        Response response = next(request);
        for (const auto &[name, value] : fields) {
            if (!response.headers.contains(name))
                response.headers.append(name, value);
        }
        if (request.actor.isSignedIn() && !response.headers.contains(ownOnly.first))
            response.headers.append(ownOnly.first, ownOnly.second);
        if (request.isSecure && httpsOnlyFor.count() > 0)
            response.headers.append("Strict-Transport-Security", httpsOnly);
        return response;
    };
}

} // namespace roost::http
