#include "backend/http/conditional.h"

#include "backend/http/http_date.h"

#include <algorithm>

namespace roost::http {

namespace {

/// "W/"7"" and "7" are the same for those who only ask whether to send it again.
QByteArray opaque(const QByteArray &tag)
{
    return tag.startsWith("W/") ? tag.sliced(2) : tag;
}

bool names(const QByteArray &list, const QByteArray &tag)
{
    if (list.trimmed() == "*")
        return true;
    const QList<QByteArray> tags = list.split(','); // no ETag of ours has a comma in it
    return std::any_of(tags.begin(), tags.end(),
                       [&](const QByteArray &given) { return opaque(given.trimmed()) == opaque(tag); });
}

bool hasIt(const Request &request, const Headers &answer)
{
    const QByteArray tag = answer.value("ETag");
    if (request.headers.contains("If-None-Match"))
        return !tag.isEmpty() && names(request.headers.value("If-None-Match"), tag);
    const auto since = dateFromHeader(request.headers.value("If-Modified-Since"));
    const auto modified = dateFromHeader(answer.value("Last-Modified"));
    return since && modified && *modified <= *since;
}

} // namespace

Response conditional(const Request &request, Response response)
{
    const bool reads = request.method == Method::Get || request.method == Method::Head;
    if (!reads || response.status != 200 || !hasIt(request, response.headers))
        return response;
    response.status = 304;
    response.body.clear();
    response.headers.remove("Content-Type");
    return response;
}

} // namespace roost::http
