#include "backend/modules/admin/admin_json.h"
#include "backend/modules/admin/health_controller.h"
#include "backend/modules/admin/status_service.h"
#include "tests/support/booking_world.h"
#include "tests/support/test_database.h"

#include <QJsonDocument>
#include <QtTest>

using namespace roost;

/// How the server and its parts are.
class TestServerStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void isReady();
    void isNotReadyWithoutADatabase();
    void saysHowEveryPartIs();
    void saysWhenTheDatabaseIsGone();
    void listsWhatHappenedNewestFirst();

private:
    ServerProbes probes(PartState redis) const;

    std::unique_ptr<test::TestDatabase> m_server;
    std::unique_ptr<test::BookingWorld> m_world;
    EventBus m_noEvents;
    Database m_noDatabase{QStringLiteral("postgresql:///roost?host=/nonexistent"), m_noEvents};
};

void TestServerStatus::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestServerStatus::init()
{
    m_world = std::make_unique<test::BookingWorld>(m_server->createDatabase());
}

ServerProbes TestServerStatus::probes(PartState redis) const
{
    return {.startedAt = m_world->clock.now(),
            .databaseIsEmbedded = false,
            .mailGateway = QStringLiteral("spool"),
            .smsGateway = QStringLiteral("spool"),
            .paymentGateway = QStringLiteral("sandbox"),
            .address = [] { return QStringLiteral("http://127.0.0.1:8080"); },
            .redis = [redis] { return redis; },
            .workers =
                [] {
                    return WorkerCounts{4, 1, 2};
                },
            .sockets = [] { return 3; }};
}

void TestServerStatus::isReady()
{
    for (const auto redis : {PartState::Off, PartState::Ok, PartState::Unavailable}) {
        StatusService status(m_world->database, probes(redis));
        const HealthController health(status, {});
        const auto response = health.ready({});
        QCOMPARE(response.status, 200);
        const QJsonObject json = QJsonDocument::fromJson(response.body).object();
        QCOMPARE(json.value(QStringLiteral("status")).toString(), QStringLiteral("ok"));
        QCOMPARE(json.value(QStringLiteral("parts")).toObject().value(QStringLiteral("redis")).toString(),
                 toName(redis));
    }
}

void TestServerStatus::isNotReadyWithoutADatabase()
{
    StatusService status(m_noDatabase, probes(PartState::Off));
    const HealthController health(status, {});
    const auto response = health.ready({});
    QCOMPARE(response.status, 503);
    QVERIFY(response.headers.contains("Retry-After"));
    QCOMPARE(health.health({}).status, 200);
}

void TestServerStatus::saysHowEveryPartIs()
{
    m_world->confirmed(10, 13);
    const ServerStatus status = StatusService(m_world->database, probes(PartState::Ok)).status();
    QCOMPARE(status.database.state, PartState::Ok);
    QVERIFY(status.database.version.contains(QRegularExpression("^[0-9]+\\.")));
    QVERIFY(status.database.schemaVersion >= 1);
    QVERIFY(status.database.sizeBytes > 1'000'000);
    QCOMPARE(status.database.outboxWaiting, 2); // a mail for the guest, one for the host
    QCOMPARE(status.database.outboxFailed, 0);
    const QJsonObject json = toJson(status);
    QCOMPARE(json.value(QStringLiteral("database")).toObject().value(QStringLiteral("kind")).toString(),
             QStringLiteral("external"));
    QCOMPARE(json.value(QStringLiteral("workers")).toObject().value(QStringLiteral("queued")).toInt(), 2);
    QCOMPARE(json.value(QStringLiteral("sockets")).toInt(), 3);
    QCOMPARE(json.value(QStringLiteral("address")).toString(), QStringLiteral("http://127.0.0.1:8080"));
}

void TestServerStatus::saysWhenTheDatabaseIsGone()
{
    const ServerStatus status = StatusService(m_noDatabase, probes(PartState::Off)).status();
    QCOMPARE(status.database.state, PartState::Unavailable);
    QCOMPARE(status.version, QStringLiteral(ROOST_VERSION));
}

void TestServerStatus::listsWhatHappenedNewestFirst()
{
    const Booking first = m_world->book(10, 13);
    m_world->clock.advance(1);
    m_world->pay(first);
    m_world->clock.advance(1);
    const Booking second = m_world->book(20, 21);
    const auto activity = StatusService(m_world->database, probes(PartState::Off)).activity(2);
    QCOMPARE(activity.size(), 2);
    QCOMPARE(activity.at(0).bookingId, second.id);
    QCOMPARE(activity.at(0).kind, QStringLiteral("created"));
    QCOMPARE(activity.at(0).status, BookingStatus::Pending);
    QCOMPARE(activity.at(1).bookingId, first.id);
    QCOMPARE(activity.at(1).kind, QStringLiteral("confirmed"));
    QCOMPARE(activity.at(1).nights, 3);
    QCOMPARE(activity.at(1).guestName, QStringLiteral("Gil"));
    QCOMPARE(activity.at(1).total, first.total);
}

QTEST_GUILESS_MAIN(TestServerStatus)
#include "tst_server_status.moc"
