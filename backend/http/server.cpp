#include "backend/http/server.h"

#include "backend/core/errors.h"
#include "backend/http/problem.h"
#include "backend/http/response_writer.h"
#include "backend/http/transport/tls_stream.h"

namespace roost::http {

namespace {

constexpr int backlog = 1024;
constexpr std::chrono::milliseconds acceptPause{100};

/// So many more than the limit are told that they are too many; the rest are closed without a word.
constexpr qsizetype refusedAtOnce = 500;

/// Often enough for the shortest of the limits.
std::chrono::milliseconds deadlineInterval(const ConnectionLimits &limits)
{
    const auto shortest = std::min(
        {limits.firstByteTime, limits.headTime, limits.bodyTime, limits.idleTime, limits.writeTime, limits.lingerTime});
    return std::clamp(shortest / 4, std::chrono::milliseconds{10}, std::chrono::milliseconds{1'000});
}

QString explanation(const QTcpServer &listener, const QString &place)
{
    switch (listener.serverError()) {
    case QAbstractSocket::AddressInUseError:
        return QStringLiteral(
                   "Cannot listen on %1: another program uses this port. Stop it, or choose another port with "
                   "--listen (port 0 takes a free one).")
            .arg(place);
    case QAbstractSocket::SocketAccessError:
        return QStringLiteral(
                   "Cannot listen on %1: not permitted. Ports below 1024 need special rights; choose a higher one "
                   "with --listen.")
            .arg(place);
    case QAbstractSocket::SocketAddressNotAvailableError:
        return QStringLiteral("Cannot listen on %1: this machine does not have that address. Choose one with --listen, "
                              "127.0.0.1 for this machine only.")
            .arg(place);
    default:
        return QStringLiteral("Cannot listen on %1: %2.").arg(place, listener.errorString());
    }
}

QString hostText(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv6Protocol ? u'[' + address.toString() + u']' : address.toString();
}

} // namespace

Server::Server(RequestHandler &handler, const ServerLimits &limits, QObject *parent)
    : QObject(parent)
    , m_handler(handler)
    , m_limits(limits)
    , m_listener([this](std::unique_ptr<Stream> stream) { accept(std::move(stream)); }, this)
    , m_deadlines(this)
    , m_drainEnd(this)
{
    m_listener.setListenBacklogSize(backlog);
    m_listener.setMaxPendingConnections(backlog);
    connect(&m_listener, &QTcpServer::acceptError, this, [this] {
        // Out of file descriptors: the kernel would report it again at once, and for ever.
        m_listener.pauseAccepting();
        QTimer::singleShot(acceptPause, &m_listener, [this] { m_listener.resumeAccepting(); });
    });
    m_drainEnd.setSingleShot(true);
    connect(&m_drainEnd, &QTimer::timeout, this, &Server::finishDrain);
    m_deadlines.setInterval(deadlineInterval(limits.connection));
    connect(&m_deadlines, &QTimer::timeout, this, [this] {
        const auto connections = m_connections;
        for (Connection *connection : connections)
            connection->checkDeadline();
    });
}

void Server::listen(const QHostAddress &address, quint16 port)
{
    if (!m_listener.listen(address, port))
        throw Unavailable(explanation(m_listener, hostText(address) + u':' + QString::number(port)),
                          QStringLiteral("LISTEN"));
    m_deadlines.start();
}

QString Server::address() const
{
    return QStringLiteral("%1://%2:%3")
        .arg(m_tls ? QStringLiteral("https") : QStringLiteral("http"), hostText(m_listener.serverAddress()))
        .arg(m_listener.serverPort());
}

void Server::drain(std::chrono::milliseconds timeout)
{
    m_draining = true;
    m_listener.close();
    m_drainEnd.start(m_connections.isEmpty() ? std::chrono::milliseconds{0} : timeout);
    const auto connections = m_connections;
    for (Connection *connection : connections)
        connection->drain();
}

void Server::accept(std::unique_ptr<Stream> stream)
{
    if (m_connections.size() >= m_limits.connections + refusedAtOnce)
        return;
    const auto refused = refusal(stream->peerAddress());
    if (refused)
        m_handler.unreadable({.remoteAddress = stream->peerAddress()}, *refused);
    if (refused && m_tls)
        return; // a handshake costs more than a request; whoever is one too many does not get it
    if (m_tls)
        stream = encrypted(std::move(stream));
    auto *connection = new Connection(
        std::move(stream),
        {.handler = m_handler, .upgrades = m_upgrades, .proxies = m_proxies, .limits = m_limits.connection}, this);
    connect(connection, &Connection::closed, this, [this, connection] { remove(connection); });
    m_connections.insert(connection);
    m_connectionCount = static_cast<int>(m_connections.size());
    ++m_ofAddress[connection->peerAddress()];
    if (refused)
        connection->refuse(*refused);
    else
        connection->start();
}

/// What one more connection from there is told, if it may not be.
std::optional<Response> Server::refusal(const QHostAddress &peer) const
{
    if (m_connections.size() >= m_limits.connections)
        return problem(Unavailable(QStringLiteral("Too many connections; try again in a moment.")), {});
    const bool isMany = m_ofAddress.value(peer) >= m_limits.connectionsPerAddress;
    if (isMany && !m_limits.isExempt(peer) && !m_proxies.contains(peer))
        return problem(TooManyRequests(1), {});
    return std::nullopt;
}

std::unique_ptr<Stream> Server::encrypted(std::unique_ptr<Stream> stream) const
{
    static const QByteArray plainAnswer =
        serialized(problem(400, QStringLiteral("HTTPS_ONLY"),
                           QStringLiteral("This port speaks HTTPS: ask again with https:// in front."), {}),
                   Method::Get, AfterReply::Close);
    return std::make_unique<TlsStream>(std::move(stream), *m_tls, plainAnswer);
}

void Server::remove(Connection *connection)
{
    m_connections.remove(connection);
    m_connectionCount = static_cast<int>(m_connections.size());
    if (const auto count = m_ofAddress.find(connection->peerAddress()); --*count == 0)
        m_ofAddress.erase(count);
    connection->deleteLater();
    if (m_connections.isEmpty() && m_drainEnd.isActive())
        finishDrain();
}

void Server::finishDrain()
{
    m_drainEnd.stop();
    qDeleteAll(std::exchange(m_connections, {}));
    m_ofAddress.clear();
    m_connectionCount = 0;
    Q_EMIT drained();
}

} // namespace roost::http
