#include "tests/faults/guest_visitor.h"
#include "tests/faults/landlord.h"
#include "tests/program/accounts.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace roost::test;

namespace {

constexpr int guests = 200;
constexpr int properties = 4;

int seconds()
{
    const int asked = qEnvironmentVariableIntValue("ROOST_FAULTS_SECONDS");
    return asked > 0 ? asked : 30;
}

quint64 seedOfRun()
{
    const quint64 asked = qEnvironmentVariable("ROOST_FAULTS_SEED").toULongLong();
    return asked > 0 ? asked : std::random_device()();
}

} // namespace

/// Hundreds of clients book, pay, cancel and block at random, while servers, connections and Redis die; then everything
/// that anybody was told has to be true. ROOST_FAULTS_SECONDS: how long; ROOST_FAULTS_SEED: the same choices again.
class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void surprisesNobody();
    void neverGivesANightToTwo();
    void neverHadANightTakenTwiceInItsOwnBooks();
    void keepsEveryPromise();
    void booksOnceForEachKey();
    void leavesNothingWaiting();
    void takesNoMoneyForNothing();
    void isHealthy();

private:
    void storm();
    void makeTrouble(std::mt19937_64 &random);
    void settle();

    std::unique_ptr<Town> m_town;
    History m_history;
    int m_keys = 0;
};

void TestHistory::initTestCase()
{
    m_town = std::make_unique<Town>(guests, properties);
    storm();
    settle();
    qInfo("%lld bookings promised, %lld spans of nights", m_history.promises().size(), m_history.tenures());
    QVERIFY(m_history.promises().size() > seconds()); // or nothing was tried
}

void TestHistory::storm()
{
    const quint64 seed = seedOfRun();
    qInfo("ROOST_FAULTS_SEED=%llu", seed);
    std::vector<std::unique_ptr<GuestVisitor>> visitors;
    for (const QString &token : m_town->guestTokens())
        visitors.push_back(std::make_unique<GuestVisitor>(*m_town, m_history, token, seed + visitors.size() + 1));
    Landlord landlord(*m_town, m_history, seed);

    std::atomic<bool> stopped = false;
    std::vector<std::jthread> threads;
    for (const auto &visitor : visitors)
        threads.emplace_back([&stopped, &visitor] { visitor->run(stopped); });
    threads.emplace_back([&] { landlord.run(stopped); });

    std::mt19937_64 random(seed);
    QElapsedTimer clock;
    for (clock.start(); clock.elapsed() < seconds() * 1'000;) {
        QTest::qSleep(std::uniform_int_distribution(200, 2'000)(random));
        makeTrouble(random);
    }
    stopped = true;
    threads.clear(); // joins
    for (const auto &visitor : visitors)
        m_keys += visitor->keys();
}

void TestHistory::makeTrouble(std::mt19937_64 &random)
{
    const int server = std::uniform_int_distribution(0, Town::serverCount - 1)(random);
    switch (std::uniform_int_distribution(0, 4)(random)) {
    case 0:
    case 1:
        m_town->killServer(server);
        m_town->startServer(server);
        break;
    case 2:
        m_town->cutConnections();
        break;
    case 3:
        m_town->restartRedis();
        break;
    default:
        m_history.passTime([this] { m_town->passAnHour(); });
    }
}

/// Lets all that is under way come to its end.
void TestHistory::settle()
{
    constexpr auto waiting = "SELECT (SELECT count(*) FROM bookings WHERE status IN ('REQUESTED', 'PENDING'))"
                             "     + (SELECT count(*) FROM payments WHERE status IN ('INITIATED', 'PENDING'))"
                             "     + (SELECT count(*) FROM outbox WHERE done_at IS NULL) AS value";
    for (int hour = 0; hour < 5; ++hour) {
        m_town->passAnHour();
        QElapsedTimer clock;
        for (clock.start(); clock.elapsed() < 35'000; QTest::qSleep(500)) { // every job has its turn in that time
            if (m_town->number(waiting) == 0)
                return;
        }
    }
}

void TestHistory::surprisesNobody()
{
    QCOMPARE(m_history.surprises(), QStringList());
}

void TestHistory::neverGivesANightToTwo()
{
    QCOMPARE(m_history.collisions(), QStringList());
}

/// By the timelines of the bookings. Their instants are taken before the commit, so that two that followed each other
/// may seem to overlap by as long as one waited for the other.
void TestHistory::neverHadANightTakenTwiceInItsOwnBooks()
{
    QCOMPARE(m_town->number(R"(
        WITH steps AS (
            SELECT e.property_id, e.booking_id, e.to_status, e.at,
                   coalesce(lead(e.at) OVER (PARTITION BY e.property_id, e.booking_id ORDER BY e.sequence), 'infinity')
                       AS until
              FROM booking_events e),
        taken AS (
            SELECT s.*, daterange(b.check_in, b.check_out) AS nights
              FROM steps s JOIN bookings b ON b.property_id = s.property_id AND b.id = s.booking_id
             WHERE s.to_status IN ('REQUESTED', 'PENDING', 'CONFIRMED', 'CHECKED_IN'))
        SELECT count(*) AS value
          FROM taken a JOIN taken b ON a.property_id = b.property_id AND a.booking_id < b.booking_id
                                   AND a.nights && b.nights
         WHERE greatest(a.at, b.at) + interval '5 seconds' < least(a.until, b.until))"),
             0);
}

void TestHistory::keepsEveryPromise()
{
    HttpClient client(m_town->url(0));
    for (const Promise &promise : m_history.promises()) {
        client.setToken(promise.guestToken);
        const auto booking = expect(200, client.get("/api/v1/bookings/" + promise.bookingId));
        const QString status = booking.value("status").toString();
        QVERIFY2(promise.possibleStates.contains(status),
                 qPrintable(promise.bookingId + ": " + status + ", not " + promise.possibleStates.join(" or ")));
        if (promise.kept && status == "CANCELLED")
            QCOMPARE(booking.value("paid").toObject().value("amount").toInteger(), *promise.kept);
    }
}

void TestHistory::booksOnceForEachKey()
{
    QVERIFY(m_town->number("SELECT count(*) AS value FROM bookings") <= m_keys);
}

void TestHistory::leavesNothingWaiting()
{
    QCOMPARE(m_town->number("SELECT count(*) AS value FROM bookings WHERE status IN ('REQUESTED', 'PENDING')"), 0);
    QCOMPARE(m_town->number("SELECT count(*) AS value FROM night_claims c LEFT JOIN bookings b "
                            "ON b.property_id = c.property_id AND b.id = c.booking_id "
                            "WHERE c.kind = 'BOOKING' AND (c.hold_expires_at IS NOT NULL OR b.status <> 'CONFIRMED')"),
             0);
    QCOMPARE(m_town->number("SELECT count(*) AS value FROM payments WHERE status IN ('INITIATED', 'PENDING')"), 0);
    QCOMPARE(m_town->number("SELECT count(*) AS value FROM outbox WHERE done_at IS NULL"), 0);
}

void TestHistory::takesNoMoneyForNothing()
{
    QCOMPARE(m_town->number(R"(
        SELECT count(*) AS value
          FROM bookings b
         CROSS JOIN LATERAL (SELECT coalesce(sum(CASE kind WHEN 'CHARGE' THEN amount_minor ELSE -amount_minor END), 0) AS paid
                               FROM payments p
                              WHERE p.property_id = b.property_id AND p.booking_id = b.id AND p.status = 'SUCCEEDED') m
         WHERE CASE b.status WHEN 'CONFIRMED' THEN m.paid <> b.total_minor
                             WHEN 'CANCELLED' THEN m.paid < 0 OR (m.paid > 0 AND b.confirmed_at IS NULL)
                             ELSE m.paid <> 0 END)"),
             0);
    QCOMPARE(m_town->number("SELECT count(*) AS value FROM (SELECT 1 FROM postings GROUP BY property_id, entry_id, "
                            "currency HAVING sum(amount_minor) <> 0) unbalanced"),
             0);
}

void TestHistory::isHealthy()
{
    QString output;
    QVERIFY2(m_town->doctor(output) == 0, qPrintable(output));
}

QTEST_GUILESS_MAIN(TestHistory)

#include "tst_history.moc"
