#pragma once

#include "backend/core/clock.h"
#include "backend/http/identity.h"
#include "backend/realtime/command_handler.h"
#include "backend/realtime/engine/engine_server.h"
#include "backend/realtime/gathered_sessions.h"

#include <QTimer>
#include <QVariantMap>

namespace roost::realtime {

struct RealtimeLimits
{
    EngineLimits engine{};
    SocketIoLimits socketIo{};
    EngineServer::IsExempt isExempt = [](const QHostAddress &address) {
        return address.isLoopback(); ///< from the limit of sockets of one address: this machine, or a proxy on it
    };
    int socketsPerAccount = 50;
    std::size_t history = 1'000; ///< events kept for those who come back
    CommandLimits commands{};

    /// An event for at least so many clients waits this long for others, which go out to each of them in one piece;
    /// what comes while some are still to be served goes along at once.
    qsizetype crowd = 50;
    std::chrono::milliseconds gatherTime{2};
};

/// The sockets of all clients: who they are, which rooms they are in, and the events that go to them.
///
/// Lives on the network thread. What may wait for the database (checking a token, asking who may watch what) runs on a
/// worker. Everything that it is given outlives it; the workers are stopped before it goes.
class RealtimeServer : public QObject
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
        AccessGuard::Questions questions{};
        std::function<QVariantMap()> snapshotForAdmins{}; ///< what an admin gets as the first `metrics`
        qint64 firstSequence = 1; ///< of the numbers that this server gives its events: no other ever gives them
    };

    struct Counts
    {
        EngineServer::Counts sockets{};
        qint64 deliveries = 0; ///< events, times those who got them
        qint64 resumed = 0;    ///< clients that got what they had missed
        qint64 reloads = 0;    ///< clients that had missed too much
    };

    explicit RealtimeServer(Parts parts, const RealtimeLimits &limits = {}, QObject *parent = nullptr);

    /// What requests and upgrades at its path go to.
    EngineServer &engine() { return m_engine; }

    /// Sends an event to everyone in these rooms, once each, and keeps it for those who come back.
    void deliver(const QString &name, const QSet<Room> &rooms, EventHistory::Payload payload);

    /// Ends all connections in a way that lets clients come back by themselves, to this server or another.
    void close();

    /// What clients may hear has changed; see there.
    AccessGuard &guard() { return m_guard; }

    /// Whatever may have changed meanwhile: every client's right to be here is looked at.
    void checkEverybody();

    Counts counts() const; ///< any thread

private:
    void add(EngineSession *engine);
    void remove(ClientSession *session);
    void check();
    void connectSession(ClientSession &session, const QByteArray &token);
    void welcome(ClientSession &session, const http::Identity &identity);
    void sendSnapshot(ClientSession &session);

    Parts m_parts;
    const RealtimeLimits m_limits;
    EngineServer m_engine;
    QTimer m_checks;
    Rooms m_rooms;
    EventHistory m_history;
    SessionWork m_work;
    AccessGuard m_guard;
    CommandHandler m_commands;
    QSet<ClientSession *> m_sessions;
    GatheredSessions m_gathered;
    std::atomic<qint64> m_deliveries = 0;
};

} // namespace roost::realtime
