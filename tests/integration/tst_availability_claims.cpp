#include "backend/core/errors.h"
#include "backend/modules/availability/claim_service.h"
#include "tests/support/manual_clock.h"
#include "tests/support/sample_property.h"
#include "tests/support/samples.h"
#include "tests/support/test_database.h"

#include <QRandomGenerator>
#include <QtTest>

#include <atomic>
#include <functional>
#include <thread>

using namespace roost;

namespace {

DateRange may(int from, int to)
{
    return {{2030, 5, from}, {2030, 5, to}};
}

/// Runs the work in as many threads at once, each with its number.
void race(int threadCount, const std::function<void(int)> &work)
{
    std::atomic<bool> go = false;
    std::vector<std::thread> threads;
    for (int i = 0; i < threadCount; ++i) {
        threads.emplace_back([&, i] {
            while (!go)
                std::this_thread::yield();
            work(i);
        });
    }
    go = true;
    for (std::thread &thread : threads)
        thread.join();
}

} // namespace

/// The guard against double booking.
class TestAvailabilityClaims : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void takesFreeNights();
    void refusesOverlap_data();
    void refusesOverlap();
    void takesTheSameNightsOfAnotherProperty();
    void claimsThePreparationToo();
    void takesOverAnExpiredHold();
    void respectsAHoldThatLasts();
    void confirms();
    void extendsAHold();
    void releases();
    void releasesExpiredHoldsInBatches();
    void leavesHoldsAloneThatAreBeingConfirmed();
    void letsOneOfManyWin();
    void letsOneOfManyWinAnExpiredHold();
    void neverOverlapsUnderARush();

private:
    BookingId book(const DateRange &stay, const std::optional<QDateTime> &holdExpiresAt = {});
    QList<ExpiredHold> take(BookingId bookingId, const DateRange &stay,
                            const std::optional<QDateTime> &holdExpiresAt = {});
    bool isTaken(const DateRange &stay);
    int countOf(const char *sql);

    std::unique_ptr<test::TestDatabase> m_server;
    EventBus m_events;
    test::ManualClock m_clock{"2030-05-01T12:00:00Z"};
    ClaimService m_claims{m_clock};
    std::unique_ptr<Database> m_database;
    Actor m_guest;
    Property m_property;
};

void TestAvailabilityClaims::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestAvailabilityClaims::init()
{
    m_clock.set("2030-05-01T12:00:00Z");
    m_database = std::make_unique<Database>(m_server->createDatabase(), m_events);
    m_guest = test::insertUser(*m_database);
    m_property =
        test::insertProperty(*m_database, test::sampleProperty(test::insertUser(*m_database, Role::Host).userId));
}

BookingId TestAvailabilityClaims::book(const DateRange &stay, const std::optional<QDateTime> &holdExpiresAt)
{
    return test::insertBooking(*m_database, m_property, stay, m_guest.userId, holdExpiresAt);
}

QList<ExpiredHold> TestAvailabilityClaims::take(BookingId bookingId, const DateRange &stay,
                                                const std::optional<QDateTime> &holdExpiresAt)
{
    return m_database->transaction(
        [&](Session &session) { return m_claims.take(session, m_property, stay, bookingId, holdExpiresAt); });
}

bool TestAvailabilityClaims::isTaken(const DateRange &stay)
{
    const BookingId bookingId = book(stay);
    try {
        take(bookingId, stay);
    } catch (const Conflict &) {
        return true;
    }
    m_database->transaction([&](Session &session) { m_claims.release(session, m_property.id, bookingId); });
    return false;
}

int TestAvailabilityClaims::countOf(const char *sql)
{
    return m_database->read([&](Session &session) { return session.one(sql).get<int>("n"); });
}

void TestAvailabilityClaims::takesFreeNights()
{
    QVERIFY(take(book(may(6, 9)), may(6, 9)).isEmpty());
    QVERIFY(isTaken(may(6, 9)));
}

void TestAvailabilityClaims::refusesOverlap_data()
{
    QTest::addColumn<DateRange>("stay");
    QTest::addColumn<bool>("taken");
    QTest::newRow("the same nights") << may(6, 9) << true;
    QTest::newRow("one night inside") << may(7, 8) << true;
    QTest::newRow("around it") << may(5, 10) << true;
    QTest::newRow("its first night") << may(5, 7) << true;
    QTest::newRow("its last night") << may(8, 10) << true;
    QTest::newRow("leaving when it begins") << may(4, 6) << false;
    QTest::newRow("arriving when it ends") << may(9, 11) << false;
}

void TestAvailabilityClaims::refusesOverlap()
{
    QFETCH(DateRange, stay);
    QFETCH(bool, taken);
    take(book(may(6, 9)), may(6, 9));
    QCOMPARE(isTaken(stay), taken);
}

void TestAvailabilityClaims::takesTheSameNightsOfAnotherProperty()
{
    take(book(may(6, 9)), may(6, 9));
    m_property = test::insertProperty(*m_database, test::sampleProperty(m_property.hostId));
    QVERIFY(!isTaken(may(6, 9)));
}

void TestAvailabilityClaims::claimsThePreparationToo()
{
    m_property.preparationNights = 2;
    take(book(may(6, 9)), may(6, 9));
    QVERIFY(isTaken(may(9, 10)));
    QVERIFY(isTaken(may(10, 11)));
    QVERIFY(!isTaken(may(11, 12)));
    QVERIFY(isTaken(may(4, 5))); // its own preparation would end on the 7th
    QVERIFY(!isTaken(may(3, 4)));
}

void TestAvailabilityClaims::takesOverAnExpiredHold()
{
    const QDateTime until = m_clock.now().addSecs(900);
    const BookingId first = book(may(6, 9), until);
    take(first, may(6, 9), until);
    m_clock.advance(900);
    const auto expired = take(book(may(8, 10)), may(8, 10));
    QCOMPARE(expired.size(), 1);
    QCOMPARE(expired.constFirst().bookingId, first);
    QCOMPARE(expired.constFirst().propertyId, m_property.id);
    QVERIFY(!isTaken(may(6, 8)));
}

void TestAvailabilityClaims::respectsAHoldThatLasts()
{
    const QDateTime until = m_clock.now().addSecs(900);
    take(book(may(6, 9), until), may(6, 9), until);
    m_clock.advance(899);
    QVERIFY(isTaken(may(8, 10)));
}

void TestAvailabilityClaims::confirms()
{
    const QDateTime until = m_clock.now().addSecs(900);
    const BookingId bookingId = book(may(6, 9), until);
    take(bookingId, may(6, 9), until);
    const auto confirm = [&](BookingId id) {
        return m_database->transaction(
            [&](Session &session) { return m_claims.confirm(session, m_property.id, id).get(); });
    };
    QVERIFY(confirm(bookingId));
    QVERIFY(!confirm(BookingId::create()));
    m_clock.advance(901);
    QVERIFY(isTaken(may(6, 9)));
}

void TestAvailabilityClaims::extendsAHold()
{
    const QDateTime until = m_clock.now().addSecs(900);
    const BookingId bookingId = book(may(6, 9), until);
    take(bookingId, may(6, 9), until);
    m_database->transaction(
        [&](Session &session) { QVERIFY(m_claims.extendHold(session, m_property.id, bookingId, until.addSecs(60))); });
    m_clock.advance(959);
    QVERIFY(isTaken(may(6, 9)));
    m_clock.advance(1);
    QVERIFY(!isTaken(may(6, 9)));
}

void TestAvailabilityClaims::releases()
{
    const BookingId bookingId = book(may(6, 9));
    take(bookingId, may(6, 9));
    m_database->transaction([&](Session &session) {
        m_claims.release(session, m_property.id, bookingId);
        m_claims.release(session, m_property.id, bookingId);
    });
    QVERIFY(!isTaken(may(6, 9)));
}

void TestAvailabilityClaims::releasesExpiredHoldsInBatches()
{
    QList<BookingId> holds;
    for (int day : {6, 8, 10}) {
        const QDateTime until = m_clock.now().addSecs(day);
        holds.append(book(may(day, day + 1), until));
        take(holds.constLast(), may(day, day + 1), until);
    }
    take(book(may(20, 21)), may(20, 21));
    m_clock.advance(8);
    const auto release = [&](int limit) {
        return m_database->transaction([&](Session &session) { return m_claims.releaseExpired(session, limit); });
    };
    const auto first = release(1);
    QCOMPARE(first.size(), 1);
    QCOMPARE(first.constFirst().bookingId, holds.at(0));
    QCOMPARE(release(10).size(), 1);
    QCOMPARE(release(10).size(), 0);
    QCOMPARE(countOf("SELECT count(*) AS n FROM night_claims"), 2);
}

void TestAvailabilityClaims::leavesHoldsAloneThatAreBeingConfirmed()
{
    const QDateTime until = m_clock.now().addSecs(900);
    const BookingId bookingId = book(may(6, 9), until);
    take(bookingId, may(6, 9), until);
    m_clock.advance(900);
    m_database->transaction([&](Session &session) {
        QVERIFY(m_claims.confirm(session, m_property.id, bookingId).get());
        qsizetype released = -1;
        std::thread sweeper([&] {
            released =
                m_database->transaction([&](Session &other) { return m_claims.releaseExpired(other, 10); }).size();
        });
        sweeper.join();
        QCOMPARE(released, 0);
    });
    QVERIFY(isTaken(may(6, 9)));
}

void TestAvailabilityClaims::letsOneOfManyWin()
{
    constexpr int clients = 16;
    QList<BookingId> bookings;
    for (int i = 0; i < clients; ++i)
        bookings.append(book(may(6, 9)));
    std::atomic<int> won = 0;
    std::atomic<int> lost = 0;
    race(clients, [&](int i) {
        try {
            take(bookings.at(i), may(6, 9));
            ++won;
        } catch (const Conflict &conflict) {
            if (conflict.code() == u"TAKEN")
                ++lost;
        }
    });
    QCOMPARE(won.load(), 1);
    QCOMPARE(lost.load(), clients - 1);
    QCOMPARE(countOf("SELECT count(*) AS n FROM night_claims"), 1);
}

void TestAvailabilityClaims::letsOneOfManyWinAnExpiredHold()
{
    constexpr int clients = 8;
    const QDateTime until = m_clock.now().addSecs(900);
    take(book(may(6, 9), until), may(6, 9), until);
    m_clock.advance(900);
    QList<BookingId> bookings;
    for (int i = 0; i < clients; ++i)
        bookings.append(book(may(6, 9)));
    std::atomic<int> won = 0;
    std::atomic<qsizetype> expired = 0;
    std::atomic<int> taken = 0;
    race(clients, [&](int i) {
        try {
            expired += take(bookings.at(i), may(6, 9)).size();
            ++won;
        } catch (const Conflict &) {
            ++taken;
        }
    });
    QCOMPARE(won.load(), 1);
    QCOMPARE(expired.load(), 1);
    QCOMPARE(taken.load(), clients - 1);
}

void TestAvailabilityClaims::neverOverlapsUnderARush()
{
    constexpr int clients = 8;
    constexpr int tries = 15;
    struct Attempt
    {
        BookingId id{};
        DateRange stay{};
    };
    QRandomGenerator random(20300501);
    QList<QList<Attempt>> attempts(clients);
    for (QList<Attempt> &mine : attempts) {
        for (int i = 0; i < tries; ++i) {
            const int from = 1 + random.bounded(24);
            const DateRange stay = may(from, from + 1 + random.bounded(5));
            mine.append({book(stay), stay});
        }
    }
    std::atomic<int> won = 0;
    std::atomic<int> taken = 0;
    race(clients, [&](int client) {
        for (const Attempt &attempt : attempts.at(client)) {
            try {
                take(attempt.id, attempt.stay);
                ++won;
            } catch (const Conflict &) {
                ++taken;
            }
        }
    });
    QCOMPARE(won.load() + taken.load(), clients * tries);
    QCOMPARE(countOf("SELECT count(*) AS n FROM night_claims"), won.load());
    QCOMPARE(countOf(R"(SELECT count(*) AS n FROM night_claims a JOIN night_claims b
                           ON a.property_id = b.property_id AND a.id < b.id AND a.nights && b.nights)"),
             0);
}

QTEST_GUILESS_MAIN(TestAvailabilityClaims)
#include "tst_availability_claims.moc"
