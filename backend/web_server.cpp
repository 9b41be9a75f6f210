#include "backend/web_server.h"

#include "backend/database/database_time.h"
#include "backend/http/observe/access_log.h"
#include "backend/realtime/event_relay.h"

#include <condition_variable>
#include <mutex>

#include <sys/resource.h>

namespace roost {

namespace {

using namespace std::chrono_literals;

constexpr auto drainTime = 30s;

http::ServerLimits serverLimits(const WebLimits &limits)
{
    http::ServerLimits server{.connections = limits.connections, .connectionsPerAddress = limits.connectionsPerAddress};
    server.connection.request = {
        .headerBytes = limits.headerBytes, .headerFields = limits.headerFields, .bodyBytes = limits.bodyBytes};
    server.connection.requests = limits.requestsPerConnection;
    server.connection.firstByteTime = server.connection.headTime = std::chrono::seconds(limits.headerSeconds);
    server.connection.idleTime = std::chrono::seconds(limits.idleSeconds);
    server.connection.leastRate = limits.leastRate;
    return server;
}

/// Each connection is a descriptor; the limit that most shells give is far below what the program may take.
void raiseDescriptorLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &limit);
    }
}

} // namespace

WebServer::WebServer(const Config &config, Parts parts)
    : m_fast(QStringLiteral("worker"), config.workers, static_cast<std::size_t>(config.web.waitingRequests))
    , m_slow(QStringLiteral("slow worker"), config.slowWorkers, static_cast<std::size_t>(config.web.waitingRequests))
    , m_router(parts.routes)
{
    raiseDescriptorLimit();
    http::RateLimits rateLimits;
    rateLimits.enabled = config.rateLimits;
    m_network.call([&] {
        m_application = std::make_unique<http::Application>(
            http::Application::Parts{
                .router = m_router,
                .document = parts.document,
                .fast = m_fast,
                .slow = m_slow,
                .network = m_network.queue(),
                .authenticate = parts.authenticate,
                .idempotencyStore = parts.idempotencyStore,
                .observers = {http::accessLog(config.jsonLog ? http::LogFormat::Json : http::LogFormat::Text),
                              parts.observer},
                .timeInDatabase = timeInDatabase},
            http::Application::Options{.corsOrigins = config.corsOrigins, .rateLimits = rateLimits});
        m_realtime = std::make_unique<realtime::RealtimeServer>(
            realtime::RealtimeServer::Parts{.network = m_network.queue(),
                                            .workers = m_fast,
                                            .clock = parts.clock,
                                            .authenticate = parts.authenticate,
                                            .mayWatch = parts.mayWatch,
                                            .snapshotForAdmins = parts.snapshotForAdmins});
        m_server = std::make_unique<http::Server>(*m_application, serverLimits(config.web));
        m_server->addUpgradeHandler(*m_realtime);
    });
}

WebServer::~WebServer()
{
    stop();
}

void WebServer::relay(EventBus &bus, const Clock &clock)
{
    realtime::relayEvents(bus, m_network.queue(), *m_realtime, clock);
}

void WebServer::listen(const QHostAddress &address, quint16 port)
{
    m_network.call([&] {
        m_server->listen(address, port);
        m_address = m_server->address();
    });
}

void WebServer::stop()
{
    if (m_stopped)
        return;
    m_stopped = true;

    std::mutex mutex;
    std::condition_variable changed;
    bool drained = false;
    m_network.call([&] {
        QObject::connect(m_server.get(), &http::Server::drained, m_server.get(), [&] {
            const std::lock_guard lock(mutex);
            drained = true;
            changed.notify_one();
        });
        m_realtime->close();
        m_server->drain(drainTime);
    });
    {
        std::unique_lock lock(mutex);
        changed.wait_for(lock, drainTime + 5s, [&] { return drained; });
    }
    m_fast.stop();
    m_slow.stop();
    m_network.call([&] {
        m_server.reset();
        m_realtime.reset();
        m_application.reset();
    });
}

WorkerCounts WebServer::workers() const
{
    const auto fast = m_fast.counts();
    const auto slow = m_slow.counts();
    return {.threads = fast.threads + slow.threads,
            .running = fast.running + slow.running,
            .queued = fast.queued + slow.queued};
}

int WebServer::connections() const
{
    return m_server ? m_server->connectionCount() : 0;
}

int WebServer::sockets() const
{
    return m_realtime ? m_realtime->socketCount() : 0;
}

} // namespace roost
