#include "backend/backend.h"

#include "backend/controllers.h"
#include "backend/core/clock.h"
#include "backend/database/idempotency_store.h"
#include "backend/database/migrator.h"
#include "backend/database/notification_listener.h"
#include "backend/database/server_epoch.h"
#include "backend/gateways/redis_channel.h"
#include "backend/idempotent_answers.h"
#include "backend/modules/admin/metrics_event.h"
#include "backend/modules/booking/booking_event.h"
#include "backend/modules/payment/payment_event.h"
#include "backend/seed/seeder.h"
#include "backend/services.h"
#include "backend/storage.h"
#include "backend/telemetry.h"
#include "backend/token_key.h"
#include "backend/web_server.h"

#include <QDir>

namespace roost {

namespace {

// What the triggers of the schema tell on.
const QByteArray accessChannel = "access_changed";
const QByteArray propertyChannel = "property_changed";

/// What comes within this time is told in one go.
constexpr auto outboxDelay = std::chrono::milliseconds(100);

/// Room for four thousand million events of one start.
constexpr int eventBits = 32;

} // namespace

/// Every part of a started backend, in the order in which they were built; they go in the opposite one.
class Backend::Running
{
public:
    Running(const Config &config, const Progress &progress);
    ~Running();

    QString address() const { return m_web.address(); }
    Services &services() { return m_services; }
    WebServer &web() { return m_web; }

private:
    static QString openDatabase(const Config &config, const Storage &storage, const Clock &clock,
                                const Progress &progress);
    ServerProbes probes();
    WebServer::Parts webParts();
    void observe();
    void relayEvents(const Config &config);
    void hear(const QByteArray &channel, const QByteArray &message);

    const SystemClock m_clock;
    EventBus m_events;
    Storage m_storage;
    Database m_database;
    IdempotencyStore m_idempotency;
    const AccessTokens m_tokens;
    Gateways m_gateways;
    Services m_services;
    const http::OpenApiDocument m_document;
    StatusService m_status;
    Telemetry m_telemetry;
    Controllers m_controllers;
    const QList<http::Route> m_routes;
    WebServer m_web;
    std::unique_ptr<RedisChannel> m_otherServers; ///< none without Redis
    Scheduler m_scheduler;
    Scheduler m_slowScheduler;
    std::unique_ptr<NotificationListener> m_listener; ///< last: its thread wakes jobs, also when a start fails
};

Backend::Running::Running(const Config &config, const Progress &progress)
    : m_storage((progress(QStringLiteral("Starting the database")), config), Storage::Sharing::Exclusive)
    , m_database(openDatabase(config, m_storage, m_clock, progress), m_events)
    , m_idempotency(m_database, m_clock)
    , m_tokens(accessTokens(config, m_clock))
    , m_gateways(config, m_clock)
    , m_services(config, m_database, m_tokens, m_gateways, m_events, m_clock)
    , m_document(http::OpenApiDocument::fromResources())
    , m_status(m_database, probes())
    , m_telemetry([this] {
        return Telemetry::Gauges{.workers = m_web.fastWorkers(),
                                 .slowWorkers = m_web.slowWorkers(),
                                 .connections = m_web.connections(),
                                 .sockets = m_web.sockets(),
                                 .hearsOthers = m_otherServers && m_otherServers->isConnected()};
    })
    , m_controllers(
          m_services, m_status, m_document.toJson(), [this] { return m_telemetry.text(); }, m_clock)
    , m_routes(m_services.demand.counting(m_controllers.routes()))
    , m_web(config, webParts())
{
    progress(QStringLiteral("Counting the figures"));
    registerOutboxHandlers(m_services);
    m_services.metrics.reconcile();
    addJobs(m_scheduler, m_services, m_gateways, m_idempotency);

    // In this order: the push of what happened, the figures that follow from it, the mails.
    relayEvents(config);
    m_events.subscribe([this](const EventPointer &event) { m_services.metrics.handle(event); });
    m_events.subscribe([this](const EventPointer &event) {
        const bool mayHaveWritten = std::dynamic_pointer_cast<const BookingEvent>(event) ||
                                    std::dynamic_pointer_cast<const PaymentEvent>(event);
        if (mayHaveWritten)
            m_scheduler.wake(QStringLiteral("outbox"), outboxDelay);
    });
    addSlowJobs(m_slowScheduler, m_services);
    observe();
    m_scheduler.start();
    m_slowScheduler.start();
    m_web.listen();
}

Backend::Running::~Running()
{
    m_listener.reset();
    if (m_otherServers)
        m_otherServers->stop();
    m_web.stop();
    m_scheduler.stop();
    m_slowScheduler.stop();
}

/// Events go to the sockets here and, by Redis, to those of other servers; what takes somebody's rights away comes from
/// the database, whichever server did it.
void Backend::Running::relayEvents(const Config &config)
{
    realtime::TellOthers tellOthers;
    realtime::OthersListen othersListen;
    if (!config.redisUrl.isEmpty()) {
        m_otherServers = std::make_unique<RedisChannel>(RedisUrl(config.redisUrl), "roost:events");
        m_otherServers->start([this](const QByteArray &message) { m_web.receive(message); });
        tellOthers = [channel = m_otherServers.get()](const QByteArray &message) { channel->publish(message); };
        othersListen = [channel = m_otherServers.get()] { return channel->isHeard(); };
    }
    m_web.relay(m_events, m_clock, tellOthers, othersListen);
    m_listener = std::make_unique<NotificationListener>(
        m_storage.url(), QByteArrayList{accessChannel, propertyChannel, MetricsService::channel},
        NotificationListener::Heard{
            .notification = [this](const QByteArray &channel, const QByteArray &message) { hear(channel, message); },
            .listening =
                [this] {
                    m_web.accessChanged({}, {});
                    m_scheduler.wake(QStringLiteral("reconcile metrics"));
                }});
}

void Backend::Running::hear(const QByteArray &channel, const QByteArray &message)
{
    const QString text = QString::fromLatin1(message);
    if (channel == MetricsService::channel) {
        m_services.metrics.hear(message);
    } else if (channel == accessChannel) {
        m_web.accessChanged(UserId::parse(text), {});
    } else {
        m_web.accessChanged({}, PropertyId::parse(text));
        m_scheduler.wake(QStringLiteral("reconcile metrics")); // how many are published
    }
}

void Backend::Running::observe()
{
    const auto countJob = [this](const QString &name, std::chrono::nanoseconds time, bool succeeded) {
        m_telemetry.countJob(name, time, succeeded);
    };
    m_scheduler.setObserver(countJob);
    m_slowScheduler.setObserver(countJob);
    m_events.subscribe([this](const EventPointer &event) { m_telemetry.countEvent(*event); });
}

QString Backend::Running::openDatabase(const Config &config, const Storage &storage, const Clock &clock,
                                       const Progress &progress)
{
    progress(QStringLiteral("Bringing the schema up to date"));
    Migrator(storage.url()).migrate();
    if (config.demo)
        Seeder(storage.url(), clock).fill({}, progress);
    return storage.url();
}

ServerProbes Backend::Running::probes()
{
    return {
        .startedAt = m_clock.now(),
        .databaseIsEmbedded = m_storage.isEmbedded(),
        .mailGateway = m_gateways.mail.name(),
        .smsGateway = m_gateways.sms.name(),
        .paymentGateway = m_gateways.payment.name(),
        .address = [this] { return m_web.address(); },
        .redis =
            [this] {
                if (!m_gateways.redis)
                    return PartState::Off;
                return m_gateways.redis->ping() ? PartState::Ok : PartState::Unavailable;
            },
        .workers = [this] { return m_web.workers(); },
        .sockets =
            [this] {
                const auto counts = m_web.sockets().sockets;
                return counts.polling + counts.webSockets;
            },
    };
}

WebServer::Parts Backend::Running::webParts()
{
    return {
        .routes = m_routes,
        .document = m_document,
        .clock = m_clock,
        .authenticate = [this](const QByteArray &token) { return m_tokens.verify(token); },
        .idempotencyStore = idempotentAnswers(m_idempotency),
        .rateLimiter = m_gateways.rateLimiter.get(),
        .observer = [this](const http::RequestRecord &record) { m_telemetry.countRequest(record); },
        .questions = {.confirm = [this](const http::Identity &who) { return m_services.signIn.confirm(who); },
                      .mayWatch =
                          [this](const Actor &actor, const PropertyId &property) {
                              m_services.properties.show(actor, property);
                              return true;
                          }},
        .snapshotForAdmins = [this] { return MetricsEvent(m_services.metrics.snapshot()).payload(); },
        .firstSequence = nextServerEpoch(m_database) << eventBits,
    };
}

Backend::Backend(Config config)
    : m_config(std::move(config))
{
}

Backend::~Backend() = default;

void Backend::start(const Progress &progress)
{
    if (!QDir().mkpath(m_config.dataDirectory))
        throw Unavailable(QStringLiteral("The data directory %1 cannot be made: choose another with --data-dir.")
                              .arg(m_config.dataDirectory));
    m_running = std::make_unique<Running>(
        m_config, progress ? progress : [](const QString &) {});
}

void Backend::stop()
{
    m_running.reset();
}

void Backend::reloadCertificate()
{
    m_running->web().reloadCertificate();
}

QString Backend::address() const
{
    return m_running->address();
}

Backend::SignIn Backend::demoAdmin() const
{
    if (!m_config.demo)
        return {};
    return {.email = QString::fromLatin1(DemoAccounts::admin), .password = QString::fromLatin1(DemoAccounts::password)};
}

void Backend::createAdmin(const QString &email, const QString &name, const QString &password)
{
    m_running->services().signIn.createAdmin(email, name, password);
}

} // namespace roost
