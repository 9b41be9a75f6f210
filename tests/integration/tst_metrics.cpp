#include "backend/core/errors.h"
#include "backend/database/notification_listener.h"
#include "backend/modules/admin/admin_json.h"
#include "backend/modules/admin/metrics_change.h"
#include "backend/modules/admin/metrics_event.h"
#include "backend/modules/admin/metrics_service.h"
#include "tests/support/booking_world.h"
#include "tests/support/test_database.h"

#include <QJsonArray>
#include <QtTest>

#include <atomic>
#include <thread>

using namespace roost;
using test::money;

/// The figures that admins see live.
class TestMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void beginsWithWhatIsThere();
    void followsABookingThroughItsLife();
    void publishesBeforeTheReply();
    void countsTheLastHour();
    void agreesWithPlainSqlAfterARandomYear();
    void neverLosesOrDoublesWhileItCounts();
    void seesWhatOtherServersDid();
    void hearsOfOtherServersAtOnce();
    void heedsNoWordOfItsOwn();
    void tellsMuchInSeveralMessages();
    void saysNothingWhenNothingChanged();
    void growsItsVersionOverRestarts();
    void writesTheContract();

private:
    std::unique_ptr<MetricsService> restarted() const;

    /// The snapshot as plain SQL reckons it, without version and time.
    QString reckoned() const;
    QString kept() const;

    std::unique_ptr<test::TestDatabase> m_server;
    std::unique_ptr<test::BookingWorld> m_world;
    std::unique_ptr<MetricsService> m_metrics;
};

void TestMetrics::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestMetrics::init()
{
    m_world = std::make_unique<test::BookingWorld>(m_server->createDatabase());
    m_metrics = restarted();
    m_world->events.subscribe([this](const EventPointer &event) { m_metrics->handle(event); });
}

std::unique_ptr<MetricsService> TestMetrics::restarted() const
{
    auto metrics = std::make_unique<MetricsService>(m_world->database, m_world->events, m_world->clock);
    metrics->reconcile();
    return metrics;
}

QString TestMetrics::reckoned() const
{
    return m_world->database.read([&](Session &session) {
        return session
            .one(R"sql(
                SELECT format('%s published, %s made, %s pending, %s confirmed, %s cancelled, %s lately, revenue %s',
                    (SELECT count(*) FROM properties WHERE status = 'PUBLISHED'), count(*),
                    count(*) FILTER (WHERE status IN ('REQUESTED', 'PENDING')),
                    count(*) FILTER (WHERE status IN ('CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'NO_SHOW')),
                    count(*) FILTER (WHERE status = 'CANCELLED'), count(*) FILTER (WHERE created_at > ?),
                    coalesce(sum(nights_minor + fees_minor) FILTER
                        (WHERE status IN ('CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'NO_SHOW')), 0)) AS line
                FROM bookings
                )sql",
                 m_world->clock.now().addSecs(-3600))
            .get<QString>("line");
    });
}

QString TestMetrics::kept() const
{
    const MetricsSnapshot snapshot = m_metrics->snapshot();
    qint64 revenue = 0;
    for (const Money &amount : snapshot.revenue)
        revenue += amount.minor();
    return QStringLiteral("%1 published, %2 made, %3 pending, %4 confirmed, %5 cancelled, %6 lately, revenue %7")
        .arg(snapshot.properties)
        .arg(snapshot.bookings)
        .arg(snapshot.pending)
        .arg(snapshot.confirmed)
        .arg(snapshot.cancelled)
        .arg(snapshot.bookingsLastHour)
        .arg(revenue);
}

void TestMetrics::beginsWithWhatIsThere()
{
    m_world->confirmed(10, 13);
    m_world->book(20, 22);
    m_metrics = restarted();
    QCOMPARE(kept(),
             QStringLiteral("1 published, 2 made, 1 pending, 1 confirmed, 0 cancelled, 2 lately, revenue 34000"));
    QCOMPARE(kept(), reckoned());
}

void TestMetrics::followsABookingThroughItsLife()
{
    const Booking booking = m_world->book(10, 13);
    QCOMPARE(kept(), QStringLiteral("1 published, 1 made, 1 pending, 0 confirmed, 0 cancelled, 1 lately, revenue 0"));
    m_world->pay(booking);
    QCOMPARE(kept(),
             QStringLiteral("1 published, 1 made, 0 pending, 1 confirmed, 0 cancelled, 1 lately, revenue 34000"));
    m_world->bookings.cancel(m_world->guest, booking.id);
    QCOMPARE(kept(), QStringLiteral("1 published, 1 made, 0 pending, 0 confirmed, 1 cancelled, 1 lately, revenue 0"));
    m_world->book(10, 13);
    m_world->clock.advance(16 * 60);
    m_world->bookings.expireHolds();
    QCOMPARE(kept(), QStringLiteral("1 published, 2 made, 0 pending, 0 confirmed, 1 cancelled, 2 lately, revenue 0"));
}

void TestMetrics::publishesBeforeTheReply()
{
    const qint64 version = m_metrics->snapshot().version;
    m_world->takeEvents();
    m_world->book(10, 13);
    QCOMPARE(m_world->takeEvents().count(QStringLiteral("metrics")), 1);
    QVERIFY(m_metrics->snapshot().version > version);
}

void TestMetrics::countsTheLastHour()
{
    m_world->book(10, 13);
    m_world->clock.advance(1'800);
    m_world->book(14, 15);
    QCOMPARE(m_metrics->snapshot().bookingsLastHour, 2);
    m_world->clock.advance(1'801);
    QCOMPARE(m_metrics->snapshot().bookingsLastHour, 1);
}

void TestMetrics::agreesWithPlainSqlAfterARandomYear()
{
    QRandomGenerator random(7);
    QList<Booking> paid;
    for (int i = 0; i < 120; ++i) {
        const int from = random.bounded(1, 28);
        BookingRequest request = m_world->request(1, 2);
        request.stay.stay.from = QDate(2030, 5, 2).addDays(random.bounded(300));
        request.stay.stay.to = request.stay.stay.from.addDays(random.bounded(1, 7));
        try {
            const Booking booking = m_world->bookings.create(m_world->guest, request);
            if (from % 2 == 0)
                paid.append(m_world->pay(booking).booking);
            else if (from % 3 == 0)
                m_world->bookings.cancel(m_world->guest, booking.id);
        } catch (const Conflict &) {
            m_world->bookings.expireHolds();
        } catch (const Invalid &) {
            m_world->clock.advance(1); // a stay in the past
        }
        if (from % 5 == 0 && !paid.isEmpty())
            m_world->bookings.cancel(from % 10 == 0 ? m_world->host : m_world->guest, paid.takeLast().id);
        m_world->clock.advance(random.bounded(60, 1'200));
    }
    QVERIFY(m_metrics->snapshot().confirmed > 5);
    QVERIFY(m_metrics->snapshot().cancelled > 5);
    QCOMPARE(kept(), reckoned());
}

void TestMetrics::neverLosesOrDoublesWhileItCounts()
{
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&, i] {
            for (int day = 0; day < 25; ++day) {
                BookingRequest request = m_world->request(1, 2);
                request.stay.stay.from = QDate(2030, 6, 1).addDays(day * 4 + i);
                request.stay.stay.to = request.stay.stay.from.addDays(1);
                const Booking booking = m_world->bookings.create(m_world->guest, request);
                if (day % 2 == 0)
                    m_world->pay(booking);
            }
        });
    for (int i = 0; i < 40; ++i)
        m_metrics->reconcile();
    threads.clear();
    QCOMPARE(m_metrics->snapshot().bookings, 100);
    QCOMPARE(m_metrics->snapshot().confirmed, 52);
    QCOMPARE(kept(), reckoned());
}

void TestMetrics::seesWhatOtherServersDid()
{
    EventBus otherBus;
    Database other(m_world->database.url(), otherBus);
    const Property added = test::insertProperty(other, test::sampleProperty(m_world->host.userId));
    test::insertBooking(other, added, {QDate(2030, 6, 1), QDate(2030, 6, 4)}, m_world->guest.userId);
    QCOMPARE(m_metrics->snapshot().bookings, 0);
    m_world->takeEvents();
    m_metrics->reconcile();
    QCOMPARE(m_metrics->snapshot().properties, 2);
    QCOMPARE(m_metrics->snapshot().confirmed, 1);
    QCOMPARE(m_metrics->snapshot().revenue, QList<Money>{money(30'000)});
    QCOMPARE(m_world->takeEvents(), QStringList{QStringLiteral("metrics")});
}

/// Two servers over one database, of which the other one only listens.
void TestMetrics::hearsOfOtherServersAtOnce()
{
    EventBus bus;
    MetricsService other(m_world->database, bus, m_world->clock);
    other.reconcile();
    int pushed = 0;
    bus.subscribe([&pushed](const EventPointer &) { ++pushed; });
    std::atomic<bool> listens = false;
    const NotificationListener listener(
        m_world->database.url(), {MetricsService::channel},
        {.notification = [&other](const QByteArray &, const QByteArray &message) { other.hear(message); },
         .listening = [&listens] { listens = true; }});
    QTRY_VERIFY(listens);
    int wakes = 0;
    m_metrics->setTeller([&wakes] { ++wakes; });
    const auto sameHere = [&] {
        const MetricsSnapshot here = m_metrics->snapshot();
        const MetricsSnapshot there = other.snapshot();
        return here.bookings == there.bookings && here.pending == there.pending && here.confirmed == there.confirmed &&
               here.cancelled == there.cancelled && here.bookingsLastHour == there.bookingsLastHour &&
               here.revenue == there.revenue;
    };

    m_world->book(1, 3);
    m_world->confirmed(4, 6);
    m_world->bookings.cancel(m_world->guest, m_world->confirmed(10, 12).id);
    QVERIFY(!sameHere());
    QVERIFY(wakes > 0);
    m_metrics->tell();
    QTRY_VERIFY(sameHere());
    QVERIFY(pushed > 0);
    m_metrics->tell(); // nothing is told twice
    m_world->confirmed(20, 22);
    m_metrics->tell();
    QTRY_VERIFY(sameHere());
    other.reconcile();
    QVERIFY(sameHere());
}

void TestMetrics::heedsNoWordOfItsOwn()
{
    const NotificationListener listener(
        m_world->database.url(), {MetricsService::channel},
        {.notification = [this](const QByteArray &, const QByteArray &message) { m_metrics->hear(message); },
         .listening = [] {}});
    m_metrics->setTeller([] {});
    m_world->confirmed(4, 6);
    m_metrics->tell();
    m_metrics->hear("nobody [[\"not an id\",1]]");
    m_metrics->hear("nonsense");
    QCOMPARE(kept(), reckoned());
}

void TestMetrics::tellsMuchInSeveralMessages()
{
    QList<MetricsChange> changes;
    for (int i = 0; i < 200; ++i)
        changes.append({.booking = BookingId::create(),
                        .version = i,
                        .createdAt = i % 2 ? std::optional(m_world->clock.now()) : std::nullopt,
                        .pending = -1,
                        .confirmed = 1,
                        .revenue = {money(i * 1'000'000'000LL)}});
    const QByteArrayList messages = toMessages("here", changes);
    QVERIFY(messages.size() > 1);
    QList<MetricsChange> heard;
    for (const QByteArray &message : messages) {
        QVERIFY(message.size() < 8'000);
        QVERIFY(changesFromMessage("here", message).isEmpty());
        heard += changesFromMessage("there", message);
    }
    QCOMPARE(heard, changes);
}

void TestMetrics::saysNothingWhenNothingChanged()
{
    m_world->book(10, 13);
    const qint64 version = m_metrics->snapshot().version;
    m_world->takeEvents();
    m_metrics->reconcile();
    QCOMPARE(m_metrics->snapshot().version, version);
    QVERIFY(m_world->takeEvents().isEmpty());
}

void TestMetrics::growsItsVersionOverRestarts()
{
    m_world->book(10, 13);
    const qint64 version = m_metrics->snapshot().version;
    m_world->clock.advance(1);
    QVERIFY(restarted()->snapshot().version > version);
}

void TestMetrics::writesTheContract()
{
    m_world->confirmed(10, 13);
    const QJsonObject json = toJson(m_metrics->snapshot());
    QCOMPARE(json.value(QStringLiteral("as_of")).toString(), QStringLiteral("2030-05-01T12:00:00.000Z"));
    const QJsonObject revenue = json.value(QStringLiteral("revenue")).toArray().at(0).toObject();
    QCOMPARE(revenue.value(QStringLiteral("currency")).toString(), QStringLiteral("EUR"));
    QCOMPARE(revenue.value(QStringLiteral("revenue")).toObject().value(QStringLiteral("amount")).toInt(), 34'000);
    QCOMPARE(MetricsEvent(m_metrics->snapshot()).payload(), json.toVariantMap());
}

QTEST_GUILESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
