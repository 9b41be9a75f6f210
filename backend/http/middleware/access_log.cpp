#include "backend/http/middleware/access_log.h"

#include "backend/http/route.h"

#include <QElapsedTimer>
#include <QLoggingCategory>

namespace roost::http {

namespace {
Q_LOGGING_CATEGORY(accessCategory, "roost.http.access")
}

Middleware accessLog()
{
    return [](Request &request, const Next &next) {
        QElapsedTimer timer;
        timer.start();
        Response response = next(request);
        const QByteArray user = request.actor.isSignedIn() ? request.actor.userId.toString().toLatin1() : "-";
        qCInfo(accessCategory, "method=%s route=%s status=%d ms=%.1f request=%s user=%s",
               toString(request.method).constData(), request.route ? request.route->path.constData() : "-",
               response.status, static_cast<double>(timer.nsecsElapsed()) / 1e6, request.id.constData(),
               user.constData());
        return response;
    };
}

} // namespace roost::http
