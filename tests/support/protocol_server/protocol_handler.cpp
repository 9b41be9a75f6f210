#include "tests/support/protocol_server/protocol_handler.h"

#include "backend/http/conditional.h"
#include "backend/http/http_date.h"
#include "backend/http/problem.h"

namespace roost::test {

using http::Method;
using http::Request;
using http::Response;

namespace {

constexpr auto allMethods = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
constexpr auto plainText = "text/plain; charset=utf-8";

Response headerLines(const Request &request)
{
    QByteArray lines;
    for (const auto &[name, value] : request.headers.fields())
        lines += name + ": " + value + '\n';
    return Response::text(lines, plainText);
}

Response cookieLines(const Request &request)
{
    QByteArray lines;
    for (const auto &[name, value] : request.headers.fields()) {
        if (name.compare("Cookie", Qt::CaseInsensitive) != 0)
            continue;
        for (const QByteArray &pair : value.split(';')) {
            if (pair.contains('='))
                lines += pair.trimmed() + '\n';
        }
    }
    return Response::text(lines, plainText);
}

} // namespace

ProtocolHandler::ProtocolHandler(QList<realtime::EngineServer *> engines)
    : m_engines(std::move(engines))
    , m_startedAt(http::headerDate(QDateTime::currentDateTimeUtc()))
{
}

realtime::EngineServer *ProtocolHandler::engineAt(const QByteArray &path) const
{
    const auto found = std::find_if(m_engines.begin(), m_engines.end(), [&](const realtime::EngineServer *engine) {
        return path.startsWith(engine->path());
    });
    return found == m_engines.end() ? nullptr : *found;
}

std::optional<qint64> ProtocolHandler::bodyLimit(const Request &head) const
{
    const realtime::EngineServer *engine = engineAt(head.path);
    return engine ? engine->bodyLimit(head) : std::nullopt;
}

void ProtocolHandler::handle(Request request, Reply reply)
{
    if (realtime::EngineServer *engine = engineAt(request.path)) {
        engine->handle(std::move(request), std::move(reply));
        return;
    }
    reply(http::conditional(request, answer(request)));
}

Response ProtocolHandler::answer(const Request &request) const
{
    if (request.path == "*")
        return Response::noContent().withHeader("Allow", allMethods);
    if (request.path == "/echo")
        return headerLines(request);
    if (request.path == "/cookie")
        return cookieLines(request);
    if (request.path == "/ws")
        return http::problem(426, QStringLiteral("UPGRADE_REQUIRED"), QStringLiteral("This is a WebSocket."), {})
            .withHeader("Upgrade", "websocket");
    if (request.path != "/")
        return http::problem(404, QStringLiteral("NOT_FOUND"), QStringLiteral("There is nothing at this address."), {});
    if (request.method == Method::Get || request.method == Method::Head)
        return Response::text("OK", plainText).withHeader("ETag", "\"ok\"").withHeader("Last-Modified", m_startedAt);
    return Response::text(request.body, plainText).withHeader("Allow", allMethods);
}

} // namespace roost::test
