#include "backend/web_server.h"

#include "backend/database/database_time.h"

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

http::TrustedProxies trustedProxies(const QStringList &texts)
{
    QList<http::TrustedProxies::Network> networks;
    for (const QString &text : texts)
        networks.append(QHostAddress::parseSubnet(text));
    return http::TrustedProxies(networks);
}

WorkerCounts countsOf(const http::WorkerPool &pool)
{
    const auto counts = pool.counts();
    return {.threads = counts.threads, .running = counts.running, .queued = counts.queued};
}

realtime::RealtimeLimits realtimeLimits(const SocketLimits &limits)
{
    constexpr int burst = 5; // seconds of commands at once
    realtime::RealtimeLimits realtime;
    realtime.engine.sessions = limits.sockets;
    realtime.engine.sessionsPerAddress = limits.perAddress;
    realtime.engine.outputBytes = limits.outputBytes;
    realtime.socketsPerAccount = limits.perAccount;
    realtime.commands.rate = {static_cast<double>(limits.commandsPerSecond), burst * limits.commandsPerSecond};
    return realtime;
}

/// A token by itself says who somebody was when it was made; a socket asks who they are.
http::Authenticate socketAuthentication(const WebServer::Parts &parts)
{
    return [authenticate = parts.authenticate, confirm = parts.questions.confirm](const QByteArray &token) {
        return confirm(authenticate(token));
    };
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
    : m_config(config)
    , m_accessLog(config.jsonLog ? http::LogFormat::Json : http::LogFormat::Text)
    , m_fast(QStringLiteral("worker"), config.workers, static_cast<std::size_t>(config.web.waitingRequests))
    , m_slow(QStringLiteral("slow worker"), config.slowWorkers, static_cast<std::size_t>(config.web.waitingRequests))
    , m_router(parts.routes)
{
    raiseDescriptorLimit();
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
                .rateLimiter = parts.rateLimiter,
                .observers = {[this](const http::RequestRecord &record) { m_accessLog.add(record); }, parts.observer},
                .timeInDatabase = timeInDatabase},
            http::Application::Options{.corsOrigins = config.corsOrigins,
                                       .rateRules = config.rateRules,
                                       .httpsOnlyFor = std::chrono::seconds(config.hstsSeconds),
                                       .checkAnswers = config.checkAnswers});
        m_realtime = std::make_unique<realtime::RealtimeServer>(
            realtime::RealtimeServer::Parts{.network = m_network.queue(),
                                            .workers = m_fast,
                                            .clock = parts.clock,
                                            .authenticate = socketAuthentication(parts),
                                            .questions = parts.questions,
                                            .snapshotForAdmins = parts.snapshotForAdmins,
                                            .firstSequence = parts.firstSequence},
            realtimeLimits(config.sockets));
        m_server = std::make_unique<http::Server>(*m_application, serverLimits(config.web));
        m_application->mount(m_realtime->engine().path(), m_realtime->engine());
        m_server->addUpgradeHandler(m_realtime->engine());
        m_server->setTrustedProxies(trustedProxies(config.trustedProxies));
    });
}

WebServer::~WebServer()
{
    stop();
}

void WebServer::relay(EventBus &bus, const Clock &clock, const realtime::TellOthers &tellOthers,
                      const realtime::OthersListen &othersListen)
{
    realtime::relayEvents(bus, m_network.queue(), *m_realtime, clock, tellOthers, othersListen);
}

void WebServer::receive(const QByteArray &message)
{
    realtime::receiveEvent(m_network.queue(), m_realtime.get(), message);
}

void WebServer::accessChanged(const std::optional<UserId> &user, const std::optional<PropertyId> &property)
{
    m_network.queue().post([server = QPointer<realtime::RealtimeServer>(m_realtime.get()), user, property] {
        if (!server)
            return;
        if (user)
            server->guard().userChanged(*user);
        else if (property)
            server->guard().propertyChanged(*property);
        else
            server->checkEverybody();
    });
}

void WebServer::listen()
{
    reloadCertificate();
    m_network.call([this] {
        m_server->listen(m_config.listenAddress, m_config.listenPort);
        m_address = m_server->address();
        if (m_config.redirectAddress.isNull())
            return;
        m_redirect = std::make_unique<http::RedirectHandler>(m_server->port());
        m_redirectServer = std::make_unique<http::Server>(*m_redirect, serverLimits(m_config.web));
        m_redirectServer->listen(m_config.redirectAddress, m_config.redirectPort);
    });
}

void WebServer::reloadCertificate()
{
    if (m_config.tlsCertificate.isEmpty())
        return;
    auto context = http::TlsContext::load(m_config.tlsCertificate, m_config.tlsKey);
    m_network.call([&] { m_server->setTls(std::move(context)); });
}

void WebServer::stop()
{
    if (m_stopped)
        return;
    m_stopped = true;
    drain();
    m_fast.stop();
    m_slow.stop();
    m_network.call([&] {
        m_redirectServer.reset();
        m_redirect.reset();
        m_server.reset();
        m_realtime.reset();
        m_application.reset();
    });
}

/// Returns when no connection is left.
void WebServer::drain()
{
    std::mutex mutex;
    std::condition_variable changed;
    int left = 0;
    m_network.call([&] {
        m_realtime->close();
        for (http::Server *server : {m_server.get(), m_redirectServer.get()}) {
            if (!server)
                continue;
            ++left;
            QObject::connect(server, &http::Server::drained, server, [&] {
                const std::lock_guard lock(mutex);
                --left;
                changed.notify_one();
            });
            server->drain(drainTime);
        }
    });
    std::unique_lock lock(mutex);
    changed.wait_for(lock, drainTime + 5s, [&] { return left == 0; });
}

WorkerCounts WebServer::workers() const
{
    const WorkerCounts fast = fastWorkers();
    const WorkerCounts slow = slowWorkers();
    return {.threads = fast.threads + slow.threads,
            .running = fast.running + slow.running,
            .queued = fast.queued + slow.queued};
}

WorkerCounts WebServer::fastWorkers() const
{
    return countsOf(m_fast);
}

WorkerCounts WebServer::slowWorkers() const
{
    return countsOf(m_slow);
}

int WebServer::connections() const
{
    return m_server ? m_server->connectionCount() : 0;
}

realtime::RealtimeServer::Counts WebServer::sockets() const
{
    return m_realtime ? m_realtime->counts() : realtime::RealtimeServer::Counts();
}

} // namespace roost
