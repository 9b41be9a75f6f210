#include "backend/http/middleware/errors.h"

#include "backend/http/problem.h"

#include <QLoggingCategory>

namespace roost::http {

namespace {

Q_LOGGING_CATEGORY(errorCategory, "roost.http.error")

Response bug(const Request &request, const char *what)
{
    qCCritical(errorCategory, "request=%s method=%s bug: %s", request.id.constData(),
               toString(request.method).constData(), what);
    return problem(500, QStringLiteral("INTERNAL"),
                   QStringLiteral("Something went wrong here. Tell us the id of the request when you report it."),
                   request.id);
}

} // namespace

Middleware errors()
{
    return [](Request &request, const Next &next) {
        try {
            return next(request);
        } catch (const Error &error) {
            return problem(error, request.id);
        } catch (const std::exception &error) {
            return bug(request, error.what());
        } catch (...) {
            return bug(request, "not a std::exception");
        }
    };
}

} // namespace roost::http
