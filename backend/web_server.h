#pragma once

#include "backend/core/config.h"
#include "backend/http/application.h"
#include "backend/http/network_thread.h"
#include "backend/http/observe/access_log.h"
#include "backend/http/openapi_document.h"
#include "backend/http/redirect_handler.h"
#include "backend/http/router.h"
#include "backend/http/server.h"
#include "backend/http/worker_pool.h"
#include "backend/modules/admin/server_status.h"
#include "backend/realtime/event_relay.h"
#include "backend/realtime/realtime_server.h"

#include <memory>

namespace roost {

/// REST and Socket.IO on one port: the network thread, the workers, and everything that lives on them.
///
/// Made, started and stopped by one thread, which is none of these.
class WebServer
{
public:
    struct Parts
    {
        const QList<http::Route> &routes;
        const http::OpenApiDocument &document;
        const Clock &clock;
        http::Authenticate authenticate{};
        http::IdempotencyStore idempotencyStore{};
        RateLimiter *rateLimiter = nullptr; ///< that other servers share; nullptr: this one counts by itself
        http::RequestObserver observer{};
        realtime::AccessGuard::Questions questions{};
        std::function<QVariantMap()> snapshotForAdmins{};
        qint64 firstSequence = 1; ///< of the events of this server
    };

    WebServer(const Config &config, Parts parts);
    ~WebServer(); ///< stop()

    /// From now on, what is published on the bus goes to the sockets, and to other servers.
    void relay(EventBus &bus, const Clock &clock, const realtime::TellOthers &tellOthers,
               const realtime::OthersListen &othersListen);

    /// What another server told. Any thread.
    void receive(const QByteArray &message);

    /// Something that a client may hear of was taken from this account, or the property is shown to others than before;
    /// or, for neither, anything may have changed. Any thread.
    void accessChanged(const std::optional<UserId> &user, const std::optional<PropertyId> &property);

    /// Serves. Throws Unavailable when an address cannot be listened on, Invalid when certificate or key are not good.
    void listen();

    /// Reads certificate and key again, for the connections that come from now on; those that are there stay. Throws
    /// Invalid when the new ones are not good; the old ones stay then.
    void reloadCertificate();

    /// Accepts nothing more, answers what is in work (up to 30 s), closes all sockets.
    void stop();

    QString address() const { return m_address; }     ///< any thread, after listen()
    WorkerCounts workers() const;                     ///< any thread; of both pools
    WorkerCounts fastWorkers() const;                 ///< any thread
    WorkerCounts slowWorkers() const;                 ///< any thread
    int connections() const;                          ///< any thread
    realtime::RealtimeServer::Counts sockets() const; ///< any thread

private:
    void drain();

    const Config m_config;
    http::AccessLog m_accessLog;
    http::WorkerPool m_fast;
    http::WorkerPool m_slow;
    http::NetworkThread m_network;
    http::Router m_router;
    std::unique_ptr<http::Application> m_application;
    std::unique_ptr<http::Server> m_server;
    std::unique_ptr<http::RedirectHandler> m_redirect;
    std::unique_ptr<http::Server> m_redirectServer; ///< none where none is configured
    std::unique_ptr<realtime::RealtimeServer> m_realtime;
    QString m_address;
    bool m_stopped = false;
};

} // namespace roost
