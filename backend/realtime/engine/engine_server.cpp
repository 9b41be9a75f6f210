#include "backend/realtime/engine/engine_server.h"

#include "backend/http/problem.h"
#include "backend/realtime/websocket/handshake.h"

namespace roost::realtime {

namespace {

constexpr QLatin1StringView polling{"polling"};
constexpr QLatin1StringView webSocket{"websocket"};

/// As Engine.IO numbers them.
enum class Fault {
    UnknownTransport = 0,
    UnknownSession = 1,
    BadMethod = 2,
    BadRequest = 3,
    UnsupportedVersion = 5,
};

http::Response answer(Fault fault)
{
    const auto text = [fault] {
        switch (fault) {
        case Fault::UnknownTransport:
            return "Transport unknown";
        case Fault::UnknownSession:
            return "Session ID unknown";
        case Fault::BadMethod:
            return "Bad handshake method";
        case Fault::UnsupportedVersion:
            return "Unsupported protocol version";
        case Fault::BadRequest:
            break;
        }
        return "Bad request";
    };
    return http::Response::json(
        {{QStringLiteral("code"), static_cast<int>(fault)}, {QStringLiteral("message"), QString::fromLatin1(text())}},
        400);
}

} // namespace

EngineServer::EngineServer(QByteArray path, const EngineLimits &limits, IsExempt isExempt, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_limits(limits)
    , m_isExempt(std::move(isExempt))
{
}

std::optional<http::Response> EngineServer::refusal(const http::Request &head)
{
    if (const auto fault = faultOf(head, webSocket))
        return fault;
    if (const auto fault = handshakeFault(head))
        return fault;
    return session(head) ? std::nullopt : fullFor(head.remoteAddress);
}

void EngineServer::take(http::Upgrade upgrade)
{
    EngineSession *known = session(upgrade.head);
    if (known) {
        known->upgrade(makeWebSocket(std::move(upgrade)));
        return;
    }
    EngineSession *session = add(upgrade.head.remoteAddress);
    session->open(makeWebSocket(std::move(upgrade)));
    countTransports();
}

std::optional<qint64> EngineServer::bodyLimit(const http::Request &) const
{
    return m_limits.messageBytes;
}

void EngineServer::handle(http::Request request, Reply reply)
{
    if (const auto fault = faultOf(request, polling)) {
        reply(*fault);
        return;
    }
    EngineSession *known = session(request);
    if (!known) {
        if (const auto full = fullFor(request.remoteAddress)) {
            reply(*full);
            return;
        }
        add(request.remoteAddress)->open(reply);
        ++m_pollingSessions;
        countTransports();
    } else if (request.method == http::Method::Get) {
        if (!known->poll(reply))
            reply(answer(Fault::BadRequest));
    } else if (known->receivePayload(request.body)) {
        reply(http::Response::text("ok", "text/plain; charset=UTF-8"));
    } else {
        reply(answer(Fault::BadRequest));
    }
}

/// What is wrong with a request that should have come for this transport.
std::optional<http::Response> EngineServer::faultOf(const http::Request &head, QLatin1StringView transport)
{
    const auto wanted = head.queryValue("transport").value_or(QString());
    if (wanted != polling && wanted != webSocket)
        return answer(Fault::UnknownTransport);
    if (head.queryValue("EIO") != QLatin1StringView("4"))
        return answer(Fault::UnsupportedVersion);

    const bool isPolling = wanted == polling;
    const EngineSession *known = session(head);
    if (head.queryValue("sid") && !known)
        return answer(Fault::UnknownSession);
    if (!known && head.method != http::Method::Get)
        return answer(Fault::BadMethod);
    if (isPolling != (transport == polling))
        return answer(Fault::BadRequest); // a WebSocket without an upgrade, or the other way round
    if (isPolling && known && !known->isPolling())
        return answer(Fault::BadRequest); // it has gone on to its WebSocket
    if (known && head.method != http::Method::Get && head.method != http::Method::Post)
        return answer(Fault::BadRequest);
    return std::nullopt;
}

std::optional<http::Response> EngineServer::fullFor(const QHostAddress &address)
{
    if (m_sessions.size() >= m_limits.sessions) {
        ++m_refused;
        return http::problem(Unavailable(QStringLiteral("Too many sockets; try again in a moment.")), {});
    }
    if (m_ofAddress.value(address) >= m_limits.sessionsPerAddress && !m_isExempt(address)) {
        ++m_refused;
        return http::problem(TooManyRequests(1), {});
    }
    return std::nullopt;
}

EngineSession *EngineServer::session(const http::Request &head) const
{
    return m_sessions.value(head.queryValue("sid").value_or(QString()).toLatin1());
}

EngineSession *EngineServer::add(const QHostAddress &address)
{
    auto *session = new EngineSession(m_limits, address, this);
    connect(session, &EngineSession::closed, this, [this, session](EngineSession::End end) { remove(session, end); });
    connect(session, &EngineSession::upgraded, this, [this] {
        --m_pollingSessions;
        countTransports();
    });
    m_sessions.insert(session->id(), session);
    ++m_ofAddress[address];
    Q_EMIT opened(session);
    return session;
}

void EngineServer::remove(EngineSession *session, EngineSession::End end)
{
    m_sessions.remove(session->id());
    if (const auto count = m_ofAddress.find(session->peerAddress()); --*count == 0)
        m_ofAddress.erase(count);
    m_pollingSessions -= session->isPolling() ? 1 : 0;
    countTransports();
    if (end == EngineSession::End::SlowReader)
        ++m_droppedSlow;
    else if (end == EngineSession::End::PingTimeout)
        ++m_droppedSilent;
    else if (end == EngineSession::End::BadPacket)
        ++m_droppedInvalid;
    session->deleteLater();
}

void EngineServer::countTransports()
{
    m_polling = m_pollingSessions;
    m_webSockets = static_cast<int>(m_sessions.size()) - m_pollingSessions;
}

WebSocket *EngineServer::makeWebSocket(http::Upgrade upgrade)
{
    const WebSocketLimits limits{.messageBytes = m_limits.messageBytes, .outputBytes = m_limits.outputBytes};
    return new WebSocket(std::move(upgrade), limits, this);
}

EngineServer::Counts EngineServer::counts() const
{
    return {.polling = m_polling,
            .webSockets = m_webSockets,
            .droppedSlow = m_droppedSlow,
            .droppedSilent = m_droppedSilent,
            .droppedInvalid = m_droppedInvalid,
            .refused = m_refused};
}

} // namespace roost::realtime
