#pragma once

#include "backend/http/connection.h"
#include "backend/http/transport/plain_listener.h"
#include "backend/http/transport/tls_context.h"

#include <QHash>
#include <QSet>
#include <QTimer>

#include <atomic>

namespace roost::http {

struct ServerLimits
{
    int connections = 10'000;
    int connectionsPerAddress = 200;
    std::function<bool(const QHostAddress &)> isExempt = [](const QHostAddress &address) {
        return address.isLoopback(); ///< this machine itself, or a proxy on it
    };
    ConnectionLimits connection{};
};

/// The listening socket and its connections. Lives on the network thread; only the counts may be read from elsewhere.
class Server : public QObject
{
    Q_OBJECT

public:
    explicit Server(RequestHandler &handler, const ServerLimits &limits = {}, QObject *parent = nullptr);

    /// Before listen(); the handler outlives the server.
    void addUpgradeHandler(UpgradeHandler &handler) { m_upgrades.append(&handler); }

    /// Before listen().
    void setTrustedProxies(TrustedProxies proxies) { m_proxies = std::move(proxies); }

    /// Before listen(), to serve HTTPS; at any time after that, for the connections that come from then on.
    void setTls(std::shared_ptr<const TlsContext> context) { m_tls = std::move(context); }

    /// Throws Unavailable that says which address, why, and what to do, when it cannot be listened on.
    void listen(const QHostAddress &address, quint16 port);

    /// "http://127.0.0.1:8080", or with https, with the port in truth.
    QString address() const;
    quint16 port() const { return m_listener.serverPort(); }

    /// Accepts no more, answers what is being read or in work, closes each connection after that, and what is left
    /// after the timeout. Emits drained() when none is left.
    void drain(std::chrono::milliseconds timeout);

    bool isDraining() const { return m_draining; }            ///< any thread
    int connectionCount() const { return m_connectionCount; } ///< any thread

Q_SIGNALS:
    void drained();

private:
    void accept(std::unique_ptr<Stream> stream);
    std::unique_ptr<Stream> encrypted(std::unique_ptr<Stream> stream) const;
    std::optional<Response> refusal(const QHostAddress &peer) const;
    void remove(Connection *connection);
    void finishDrain();

    RequestHandler &m_handler;
    const ServerLimits m_limits;
    QList<UpgradeHandler *> m_upgrades;
    TrustedProxies m_proxies;
    std::shared_ptr<const TlsContext> m_tls;
    PlainListener m_listener;
    QTimer m_deadlines;
    QTimer m_drainEnd;
    QSet<Connection *> m_connections;
    QHash<QHostAddress, int> m_ofAddress; ///< connections
    std::atomic<int> m_connectionCount = 0;
    std::atomic<bool> m_draining = false;
};

} // namespace roost::http
