#include "backend/http/redirect_handler.h"

#include "backend/http/problem.h"

namespace roost::http {

namespace {

constexpr quint16 usualPort = 443;

/// "roost.example" of "roost.example:8080", "[::1]" of "[::1]:8080".
QByteArray withoutPort(const QByteArray &authority)
{
    const qsizetype from = authority.startsWith('[') ? authority.indexOf(']') : 0;
    const qsizetype colon = authority.indexOf(':', from);
    return colon < 0 ? authority : authority.left(colon);
}

} // namespace

RedirectHandler::RedirectHandler(quint16 httpsPort)
    : m_port(httpsPort == usualPort ? QByteArray() : ':' + QByteArray::number(httpsPort))
{
}

void RedirectHandler::handle(Request request, Reply reply)
{
    const QByteArray host = withoutPort(request.headers.value("Host"));
    if (host.isEmpty() || request.path == "*") {
        reply(problem(400, QStringLiteral("HTTPS_ONLY"),
                      QStringLiteral("This is served by HTTPS only, and the request names no host."), {}));
        return;
    }
    reply(Response{308, {}, {}, {}}.withHeader("Location", "https://" + host + m_port + request.target));
}

} // namespace roost::http
