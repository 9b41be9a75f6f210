#include "backend/http/conditional.h"

#include "backend/core/errors.h"
#include "backend/http/http_date.h"
#include "backend/http/problem.h"

#include <algorithm>

namespace roost::http {

namespace {

/// "W/"7"" and "7" are the same for those who only ask whether to send it again.
QByteArray opaque(const QByteArray &tag)
{
    return tag.startsWith("W/") ? tag.sliced(2) : tag;
}

/// Whether any of the tags in a field, over all its lines, is this one.
template <typename Same>
bool names(const QByteArrayList &lines, const QByteArray &tag, Same same)
{
    const QByteArrayList tags = lines.join(',').split(','); // no ETag of ours has a comma in it
    return std::any_of(tags.begin(), tags.end(), [&](const QByteArray &given) {
        return given.trimmed() == "*" || (!tag.isEmpty() && same(given.trimmed(), tag));
    });
}

bool isSameStrongly(const QByteArray &a, const QByteArray &b)
{
    return a == b && !a.startsWith("W/");
}

bool isSameWeakly(const QByteArray &a, const QByteArray &b)
{
    return opaque(a) == opaque(b);
}

/// Nothing for what is no date.
std::optional<bool> isModifiedSince(const Request &request, const char *field, const Headers &answer)
{
    const auto since = dateFromHeader(request.headers.value(field));
    const auto modified = dateFromHeader(answer.value("Last-Modified"));
    if (!since || !modified)
        return std::nullopt;
    return *modified > *since;
}

bool isAsExpected(const Request &request, const Headers &answer)
{
    if (request.headers.contains("If-Match"))
        return names(request.headers.values("If-Match"), answer.value("ETag"), isSameStrongly);
    return !request.headers.contains("If-Unmodified-Since") ||
           !isModifiedSince(request, "If-Unmodified-Since", answer).value_or(false);
}

bool hasIt(const Request &request, const Headers &answer)
{
    if (request.headers.contains("If-None-Match"))
        return names(request.headers.values("If-None-Match"), answer.value("ETag"), isSameWeakly);
    if (!request.headers.contains("If-Modified-Since"))
        return false;
    // Who names a day to come does not tell when it was that he got the answer.
    const auto since = dateFromHeader(request.headers.value("If-Modified-Since"));
    const bool isPast = since && *since <= QDateTime::currentDateTimeUtc();
    return isPast && !isModifiedSince(request, "If-Modified-Since", answer).value_or(true);
}

} // namespace

Response conditional(const Request &request, Response response)
{
    const bool reads = request.method == Method::Get || request.method == Method::Head;
    if (!reads || response.status != 200)
        return response;
    if (!isAsExpected(request, response.headers))
        return problem(PreconditionFailed(QStringLiteral("The resource is not the one that was expected.")),
                       request.id);
    if (!hasIt(request, response.headers))
        return response;
    response.status = 304;
    response.body.clear();
    response.source = nullptr;
    response.headers.remove("Content-Type");
    return response;
}

} // namespace roost::http
