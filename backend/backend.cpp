#include "backend/backend.h"

#include "backend/controllers.h"
#include "backend/core/clock.h"
#include "backend/database/idempotency_store.h"
#include "backend/database/migrator.h"
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

/// Every part of a started backend, in the order in which they were built; they go in the opposite one.
class Backend::Running
{
public:
    Running(const Config &config, const Progress &progress);
    ~Running();

    QString address() const { return m_web.address(); }
    Services &services() { return m_services; }

private:
    static QString openDatabase(const Config &config, const Storage &storage, const Clock &clock,
                                const Progress &progress);
    ServerProbes probes();
    WebServer::Parts webParts();
    void observe();

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
    Scheduler m_scheduler;
    Scheduler m_slowScheduler;
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
        return Telemetry::Gauges{
            .workers = m_web.workers(), .connections = m_web.connections(), .sockets = m_web.sockets()};
    })
    , m_controllers(
          m_services, m_status, m_document.toJson(), [this] { return m_telemetry.text(); }, m_clock)
    , m_routes(m_controllers.routes())
    , m_web(config, webParts())
{
    progress(QStringLiteral("Counting the figures"));
    registerOutboxHandlers(m_services);
    m_services.metrics.reconcile();
    addJobs(m_scheduler, m_services, m_gateways, m_idempotency);

    // In this order: the push of what happened, the figures that follow from it, the mails.
    m_web.relay(m_events, m_clock);
    m_events.subscribe([this](const EventPointer &event) { m_services.metrics.handle(event); });
    m_events.subscribe([this](const EventPointer &event) {
        const bool mayHaveWritten = std::dynamic_pointer_cast<const BookingEvent>(event) ||
                                    std::dynamic_pointer_cast<const PaymentEvent>(event);
        if (mayHaveWritten)
            m_scheduler.wake(QStringLiteral("outbox"));
    });
    addSlowJobs(m_slowScheduler, m_services);
    observe();
    m_scheduler.start();
    m_slowScheduler.start();
    m_web.listen(config.listenAddress, config.listenPort);
}

Backend::Running::~Running()
{
    m_web.stop();
    m_scheduler.stop();
    m_slowScheduler.stop();
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
        .sockets = [this] { return m_web.sockets(); },
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
        .observer = [this](const http::RequestRecord &record) { m_telemetry.countRequest(record); },
        .mayWatch =
            [this](const Actor &actor, const PropertyId &property) {
                m_services.properties.show(actor, property);
                return true;
            },
        .snapshotForAdmins = [this] { return MetricsEvent(m_services.metrics.snapshot()).payload(); },
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
