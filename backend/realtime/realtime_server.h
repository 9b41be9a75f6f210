#pragma once

#include "backend/core/clock.h"
#include "backend/http/identity.h"
#include "backend/http/upgrade_handler.h"
#include "backend/realtime/command_handler.h"

#include <QHostAddress>
#include <QTimer>
#include <QVariantMap>
#include <QWebSocketServer>

#include <atomic>

namespace roost::realtime {

struct RealtimeLimits
{
    EngineLimits engine{};
    std::chrono::milliseconds connectTime{45'000}; ///< for a new socket to say who it is
    int sockets = 5'000;
    std::size_t history = 1'000; ///< events kept for those who come back
    CommandLimits commands{};
};

/// The sockets of all clients: who they are, which rooms they are in, and the events that go to them.
///
/// Lives on the network thread. What may wait for the database (checking a token, asking who may watch what) runs on a
/// worker. Everything that it is given outlives it; the workers are stopped before it goes.
class RealtimeServer : public QObject, public http::UpgradeHandler
{
    Q_OBJECT

public:
    /// The functions are called on workers, several at once.
    struct Parts
    {
        http::NetworkQueue &network;
        http::WorkerPool &workers;
        const Clock &clock;
        http::Authenticate authenticate{};
        MayWatch mayWatch{};
        std::function<QVariantMap()> snapshotForAdmins{}; ///< what an admin gets as the first `metrics`
    };

    explicit RealtimeServer(Parts parts, const RealtimeLimits &limits = {}, QObject *parent = nullptr);

    QByteArray path() const override { return "/socket.io/"; }
    std::optional<http::Response> refusal(const http::Request &head) override;
    void take(http::Upgrade upgrade) override;

    /// Sends an event to everyone in these rooms, once each, and keeps it for those who come back.
    void deliver(const QString &name, const QSet<Room> &rooms, EventHistory::Payload payload);

    /// Ends all connections in a way that lets clients come back by themselves, to this server or another.
    void close();

    int socketCount() const { return m_socketCount; } ///< any thread

private:
    using Peer = std::pair<QHostAddress, quint16>;

    void acceptSockets();
    void remove(ClientSession *session);
    void check();
    void connectSession(ClientSession &session, const QByteArray &token);
    void welcome(ClientSession &session, const http::Identity &identity);
    void sendSnapshot(ClientSession &session);

    Parts m_parts;
    const RealtimeLimits m_limits;
    QWebSocketServer m_webSockets;
    QHash<Peer, QTcpSocket *> m_upgrading; ///< between take() and the end of the handshake
    QTimer m_checks;
    Rooms m_rooms;
    EventHistory m_history;
    SessionWork m_work;
    CommandHandler m_commands;
    QSet<ClientSession *> m_sessions;
    std::atomic<int> m_socketCount = 0;
};

} // namespace roost::realtime
