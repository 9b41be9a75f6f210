#pragma once

#include "backend/http/application.h"
#include "backend/http/server.h"
#include "backend/realtime/event_relay.h"
#include "backend/realtime/realtime_server.h"
#include "tests/support/manual_clock.h"
#include "tests/support/socket_io_client.h"

namespace roost::test {

Audience forUser(const UserId &user);
Audience forAdmins();
Audience forWatchers(const PropertyId &property);

/// The bytes of a WebSocket handshake at /socket.io/.
QByteArray upgradeRequest(const QByteArray &query);

/// A server with sockets and no database, on the thread of the test. Tokens are "guest" and "admin", good for 15
/// minutes from 2030-05-01T12:00:00Z. POST /book publishes a booking_created to the guest.
class RealtimeWorld
{
public:
    /// guest: to be the same account in several worlds.
    explicit RealtimeWorld(const realtime::RealtimeLimits &limits, const UserId &guest = UserId::create());
    ~RealtimeWorld();

    void publish(const QString &name, const Audience &audience, const QVariantMap &payload = {});

    quint16 port() const { return m_server.port(); }
    QUrl url() const;

    /// A client that is let in.
    std::unique_ptr<SocketIoClient> client(const QString &token = {}) const;

    /// What another world told.
    void receive(const QByteArray &message);

    realtime::RealtimeServer &realtime() { return m_realtime; }
    int sockets() const; ///< open ones, of either transport

    const UserId guest;
    const UserId admin = UserId::create();
    const PropertyId openProperty = PropertyId::create();
    const PropertyId hiddenProperty = PropertyId::create(); ///< which nobody may watch
    std::atomic<bool> isHidden = false;    ///< openProperty, from now on
    std::atomic<bool> hasEnded = false;                     ///< every account's session
    std::atomic<bool> hasLostRole = false;                  ///< the admin, admin
    std::function<void()> afterAuthentication{}; ///< on the worker
    realtime::TellOthers tellOthers{};
    ManualClock clock{"2030-05-01T12:00:00Z"};

private:
    http::Identity identityOf(const QByteArray &token) const;
    http::Identity admitted(const QByteArray &token) const;
    http::Identity confirm(const http::Identity &identity) const;
    QList<http::Route> routes();
    realtime::RealtimeServer::Parts parts();

    EventBus m_bus;
    http::NetworkQueue m_network;
    http::WorkerPool m_workers;
    http::OpenApiDocument m_document;
    http::Router m_router;
    http::Application m_application;
    realtime::RealtimeServer m_realtime;
    http::Server m_server;
};

} // namespace roost::test
