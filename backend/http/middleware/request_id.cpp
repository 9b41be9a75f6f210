#include "backend/http/middleware/request_id.h"

#include "backend/core/ids.h"

#include <algorithm>

namespace roost::http {

namespace {

constexpr qsizetype longestId = 64;

/// The id goes into logs and answers: letters, digits and a few marks only.
bool isSane(const QByteArray &id)
{
    return !id.isEmpty() && id.size() <= longestId && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' ||
               c == '.';
    });
}

} // namespace

Middleware requestId()
{
    return [](Request &request, const Next &next) {
        const QByteArray given = request.headers.value("X-Request-Id");
        request.id = isSane(given) ? given : newUuid().toByteArray(QUuid::WithoutBraces);

        Response response = next(request);
        for (const auto &[name, value] : request.answerHeaders.fields())
            response.headers.append(name, value);
        response.headers.set("X-Request-Id", request.id);
        return response;
    };
}

} // namespace roost::http
