#pragma once

#include "backend/core/config.h"
#include "backend/http/application.h"
#include "backend/http/network_thread.h"
#include "backend/http/openapi_document.h"
#include "backend/http/router.h"
#include "backend/http/server.h"
#include "backend/http/worker_pool.h"
#include "backend/modules/admin/server_status.h"
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
        http::RequestObserver observer{};
        realtime::MayWatch mayWatch{};
        std::function<QVariantMap()> snapshotForAdmins{};
    };

    WebServer(const Config &config, Parts parts);
    ~WebServer(); ///< stop()

    /// From now on, what is published on the bus goes to the sockets.
    void relay(EventBus &bus, const Clock &clock);

    /// Throws Unavailable when the address cannot be listened on.
    void listen(const QHostAddress &address, quint16 port);

    /// Accepts nothing more, answers what is in work (up to 30 s), closes all sockets.
    void stop();

    QString address() const { return m_address; } ///< any thread, after listen()
    WorkerCounts workers() const;                 ///< any thread
    int connections() const;                      ///< any thread
    int sockets() const;                          ///< any thread

private:
    http::WorkerPool m_fast;
    http::WorkerPool m_slow;
    http::NetworkThread m_network;
    http::Router m_router;
    std::unique_ptr<http::Application> m_application;
    std::unique_ptr<http::Server> m_server;
    std::unique_ptr<realtime::RealtimeServer> m_realtime;
    QString m_address;
    bool m_stopped = false;
};

} // namespace roost
