#include "backend/http/middleware/answer_check.h"

#include "backend/http/problem.h"

#include <QLoggingCategory>

namespace roost::http {

namespace {

Q_LOGGING_CATEGORY(answerCategory, "roost.http.answer")

} // namespace

Middleware answerCheck(const OpenApiDocument &document)
{
    return [&document](Request &request, const Next &next) {
        Response response = next(request);
        const Operation *operation =
            request.route ? document.find(request.route->method, request.route->path) : nullptr;
        if (!operation)
            return response;
        const auto body = response.source ? std::nullopt : std::optional(response.body);
        const QStringList faults =
            operation->checkAnswer(response.status, response.headers.value("Content-Type"), body);
        if (faults.isEmpty())
            return response;
        qCCritical(answerCategory, "request=%s route=%s status=%d not as described: %s", request.id.constData(),
                   request.route->path.constData(), response.status, qPrintable(faults.join(QStringLiteral("; "))));
        return problem(500, QStringLiteral("ANSWER_NOT_DESCRIBED"), faults.join(u'\n'), request.id);
    };
}

} // namespace roost::http
