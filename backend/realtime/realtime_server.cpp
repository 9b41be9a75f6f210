#include "backend/realtime/realtime_server.h"

#include "backend/core/errors.h"
#include "backend/core/ids.h"
#include "backend/http/problem.h"

#include <QLoggingCategory>
#include <QTcpSocket>
#include <QWebSocket>

namespace roost::realtime {

namespace {

Q_LOGGING_CATEGORY(realtimeCategory, "roost.realtime")

/// An answer of Engine.IO to a handshake that it does not take.
http::Response engineError(int code, const char *message)
{
    return http::Response::json(
        {{QStringLiteral("code"), code}, {QStringLiteral("message"), QString::fromLatin1(message)}}, 400);
}

/// Often enough for the shortest of the limits.
std::chrono::milliseconds checkInterval(const RealtimeLimits &limits)
{
    const auto shortest = std::min({limits.engine.pingInterval, limits.engine.pingTimeout, limits.connectTime});
    return std::clamp(shortest / 4, std::chrono::milliseconds{10}, std::chrono::milliseconds{1'000});
}

/// Microseconds of the clock: greater than any number that an earlier process gave, unless it sent a million events a
/// second.
qint64 firstSequence(const Clock &clock)
{
    return clock.now().toMSecsSinceEpoch() * 1'000;
}

} // namespace

RealtimeServer::RealtimeServer(Parts parts, const RealtimeLimits &limits, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_limits(limits)
    , m_webSockets(QStringLiteral("roost"), QWebSocketServer::NonSecureMode, this)
    , m_checks(this)
    , m_history(limits.history, firstSequence(m_parts.clock))
    , m_work(m_parts.network, m_parts.workers)
    , m_commands(m_rooms, m_history, m_work, m_parts.mayWatch, limits.commands)
{
    m_webSockets.setMaxPendingConnections(limits.sockets);
    connect(&m_webSockets, &QWebSocketServer::newConnection, this, &RealtimeServer::acceptSockets);
    connect(&m_checks, &QTimer::timeout, this, &RealtimeServer::check);
    m_checks.start(checkInterval(limits));
}

std::optional<http::Response> RealtimeServer::refusal(const http::Request &head)
{
    if (head.queryValue("EIO") != QStringLiteral("4"))
        return engineError(5, "Unsupported protocol version");
    if (head.queryValue("transport") != QStringLiteral("websocket"))
        return engineError(0, "Transport unknown");
    if (head.queryValue("sid"))
        return engineError(1, "Session ID unknown");
    if (head.headers.value("Sec-WebSocket-Version") != "13" || head.headers.value("Sec-WebSocket-Key").isEmpty())
        return engineError(3, "Bad request"); // QWebSocketServer would close without a word
    if (m_sessions.size() >= m_limits.sockets)
        return http::problem(Unavailable(QStringLiteral("Too many sockets; try again in a moment.")), {});
    return std::nullopt;
}

void RealtimeServer::take(http::Upgrade upgrade)
{
    QTcpSocket *socket = http::unreadSocket(std::move(upgrade)).release(); // owned by its QWebSocket, below
    const Peer peer{socket->peerAddress(), socket->peerPort()};
    m_upgrading.insert(peer, socket);
    connect(socket, &QTcpSocket::disconnected, this, [this, peer] { m_upgrading.remove(peer); });
    m_webSockets.handleConnection(socket);
    Q_EMIT socket->readyRead(); // the request is there already, and nothing else would say so
}

void RealtimeServer::acceptSockets()
{
    while (QWebSocket *socket = m_webSockets.nextPendingConnection()) {
        // QWebSocket does not own the socket that it was made from; as its child, it goes when it goes.
        if (QTcpSocket *below = m_upgrading.take({socket->peerAddress(), socket->peerPort()})) {
            below->disconnect(this);
            below->setParent(socket);
        }
        auto *engine = new EngineSocket(socket, m_limits.engine, this);
        auto *session = new ClientSession(engine, m_limits.connectTime, this);
        connect(session, &ClientSession::connectRequested, this,
                [this, session](const QByteArray &token) { connectSession(*session, token); });
        connect(session, &ClientSession::commandReceived, this,
                [this, session](const Command &command) { m_commands.execute(*session, command); });
        connect(session, &ClientSession::closed, this, [this, session] { remove(session); });
        m_sessions.insert(session);
        m_socketCount = static_cast<int>(m_sessions.size());
    }
}

void RealtimeServer::remove(ClientSession *session)
{
    if (!m_sessions.remove(session))
        return;
    m_rooms.leaveAll(session);
    m_socketCount = static_cast<int>(m_sessions.size());
    session->deleteLater();
}

void RealtimeServer::check()
{
    const QDateTime now = m_parts.clock.now();
    const auto sessions = m_sessions;
    for (ClientSession *session : sessions)
        session->check(now);
}

void RealtimeServer::connectSession(ClientSession &session, const QByteArray &token)
{
    if (token.isEmpty()) {
        welcome(session, {});
        return;
    }
    const auto work = [this, token]() -> SessionWork::Continuation {
        return [this, identity = m_parts.authenticate(token)](ClientSession &client) { welcome(client, identity); };
    };
    m_work.run(session, work,
               [](ClientSession &client, const QString &code, const QString &detail) { client.refuse(detail, code); });
}

void RealtimeServer::welcome(ClientSession &session, const http::Identity &identity)
{
    session.accept(identity);
    if (identity.actor.isSignedIn())
        m_rooms.join(&session, roomOfUser(identity.actor.userId));
    if (identity.actor.isAdmin()) {
        m_rooms.join(&session, roomOfAdmins()); // before the snapshot, so that no change falls between
        sendSnapshot(session);
    }
}

void RealtimeServer::sendSnapshot(ClientSession &session)
{
    const auto work = [this]() -> SessionWork::Continuation {
        return [this, snapshot = QJsonObject::fromVariantMap(m_parts.snapshotForAdmins())](ClientSession &client) {
            QJsonObject payload = snapshot;
            payload.insert(QStringLiteral("id"), newUuid().toString(QUuid::WithoutBraces));
            payload.insert(QStringLiteral("sequence"), m_history.lastSequence());
            payload.insert(QStringLiteral("emitted_at"), toRfc3339(m_parts.clock.now()));
            Packet packet;
            packet.arguments = {QStringLiteral("metrics"), payload};
            client.send(toFrame(packet));
        };
    };
    m_work.run(session, work, [](ClientSession &, const QString &, const QString &detail) {
        qCWarning(realtimeCategory, "no snapshot for an admin: %s", qPrintable(detail));
    });
}

void RealtimeServer::deliver(const QString &name, const QSet<Room> &rooms, EventHistory::Payload payload)
{
    const EventHistory::Entry &entry = m_history.append(name, rooms, std::move(payload));
    const auto members = m_rooms.members(rooms);
    for (ClientSession *session : members) {
        if (session->isConnected())
            session->send(entry.frame());
    }
}

void RealtimeServer::close()
{
    const auto sessions = m_sessions;
    for (ClientSession *session : sessions)
        session->close(QWebSocketProtocol::CloseCodeGoingAway, QStringLiteral("the server stops"));
}

} // namespace roost::realtime
