#include "backend/http/router.h"

using namespace roost::http;

namespace {

Route route(const char *path)
{
    return {.method = Method::Get, .path = path, .access = Access::Public, .handler = [](const Request &) {
                return Response::noContent();
            }};
}

} // namespace

/// Takes the input as a request's target: path by path through a router, and every parameter of the query.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const Router router({route("/"), route("/things/{id}"), route("/things/{id}/parts/{part}"),
                                route("/calendars/{token}.ics"), route("/things/new")});
    Request request;
    if (!request.setTarget(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size))))
        return 0;
    const Router::Match match = router.find(request.method, request.path);
    for (const QString &value : match.pathValues) {
        if (value.contains(QChar(u'\0')))
            std::abort();
    }
    for (const auto &item : request.query.queryItems(QUrl::FullyDecoded))
        request.queryValue(item.first.toUtf8().constData());
    return 0;
}
