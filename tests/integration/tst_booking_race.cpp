#include "backend/core/errors.h"
#include "tests/support/booking_world.h"
#include "tests/support/test_database.h"

#include <QtTest>

#include <atomic>
#include <barrier>
#include <thread>

using namespace roost;

namespace {

constexpr int threads = 12;

/// Runs the work in all threads at once, each with its number.
void together(const std::function<void(int)> &work)
{
    std::barrier start(threads);
    std::vector<std::jthread> running;
    for (int i = 0; i < threads; ++i)
        running.emplace_back([&, i] {
            start.arrive_and_wait();
            work(i);
        });
}

} // namespace

/// Many guests at once.
class TestBookingRace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void givesTheSameNightsToOneOnly();
    void givesAnExpiredHoldToOneOnly();
    void neverTakesANightTwice();
    void chargesOnceForManyAttempts();
    void cancelsOrConfirmsButNotBoth();
    void expiresOrConfirmsButNotBoth();

private:
    /// Counts the outcomes; anything but a Conflict counts as trouble.
    void attempt(const std::function<void()> &work);

    std::unique_ptr<test::TestDatabase> m_server;
    std::unique_ptr<test::BookingWorld> m_world;
    std::atomic<int> m_succeeded = 0;
    std::atomic<int> m_conflicts = 0;
    std::atomic<int> m_troubles = 0;
};

void TestBookingRace::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestBookingRace::init()
{
    m_world = std::make_unique<test::BookingWorld>(m_server->createDatabase());
    m_succeeded = 0;
    m_conflicts = 0;
    m_troubles = 0;
}

void TestBookingRace::attempt(const std::function<void()> &work)
{
    try {
        work();
        ++m_succeeded;
    } catch (const Conflict &) {
        ++m_conflicts;
    } catch (const std::exception &trouble) {
        qWarning() << trouble.what();
        ++m_troubles;
    }
}

void TestBookingRace::givesTheSameNightsToOneOnly()
{
    for (int day = 1; day < 11; ++day) {
        m_succeeded = 0;
        together([&](int) { attempt([&] { m_world->book(day, day + 1); }); });
        QCOMPARE(m_succeeded.load(), 1);
    }
    QCOMPARE(m_troubles.load(), 0);
    QCOMPARE(m_conflicts.load(), 10 * (threads - 1));
    QCOMPARE(m_world->number("SELECT count(*) FROM bookings"), 10);
    QCOMPARE(m_world->number("SELECT count(*) FROM booking_events"), 10);
    QCOMPARE(m_world->number("SELECT count(*) FROM night_claims"), 10);
}

void TestBookingRace::givesAnExpiredHoldToOneOnly()
{
    for (int day = 1; day < 9; day += 2)
        m_world->book(day, day + 2);
    m_world->clock.advance(15 * 60 + 1);
    together([&](int i) {
        if (i % 3 == 0)
            m_world->bookings.expireHolds();
        attempt([&] { m_world->book(1, 9); });
    });
    QCOMPARE(m_succeeded.load(), 1);
    QCOMPARE(m_troubles.load(), 0);
    QCOMPARE(m_world->number("SELECT count(*) FROM bookings WHERE status = 'EXPIRED'"), 4);
    QCOMPARE(m_world->number("SELECT count(*) FROM bookings WHERE status = 'PENDING'"), 1);
    QCOMPARE(m_world->number("SELECT count(*) FROM night_claims"), 1);
}

void TestBookingRace::neverTakesANightTwice()
{
    together([&](int i) {
        QRandomGenerator random(quint32(i) + 1);
        for (int round = 0; round < 15; ++round) {
            const int from = random.bounded(1, 25);
            attempt([&] { m_world->book(from, from + random.bounded(1, 6)); });
        }
    });
    QCOMPARE(m_troubles.load(), 0);
    QVERIFY(m_succeeded > 0);
    QCOMPARE(m_world->number("SELECT count(*) FROM bookings"), m_succeeded.load());
    QCOMPARE(m_world->number(R"(SELECT count(*) FROM bookings a JOIN bookings b ON a.id < b.id
                                 AND daterange(a.check_in, a.check_out) && daterange(b.check_in, b.check_out))"),
             0);
}

void TestBookingRace::chargesOnceForManyAttempts()
{
    const Booking booking = m_world->book(10, 13);
    together([&](int) { attempt([&] { m_world->pay(booking); }); });
    QCOMPARE(m_succeeded.load(), 1);
    QCOMPARE(m_troubles.load(), 0);
    QCOMPARE(m_world->gateway.charged.size(), 1);
    QCOMPARE(m_world->number("SELECT count(*) FROM payments"), 1);
    QCOMPARE(m_world->reload(booking).status, BookingStatus::Confirmed);
}

void TestBookingRace::cancelsOrConfirmsButNotBoth()
{
    for (int day = 1; day < 9; ++day) {
        const Booking booking = m_world->book(day, day + 1);
        together([&](int i) {
            if (i == 0)
                attempt([&] { m_world->pay(booking); });
            if (i == 1)
                attempt([&] { m_world->bookings.cancel(m_world->guest, booking.id); });
        });
        m_world->workOutbox();
        const Booking end = m_world->reload(booking);
        QCOMPARE(end.status, BookingStatus::Cancelled); // before the payment, or after it
        QCOMPARE(end.paid.minor(), 0);
    }
    QCOMPARE(m_troubles.load(), 0);
    QCOMPARE(m_world->number("SELECT count(*) FROM night_claims"), 0);
    QCOMPARE(m_world->number("SELECT coalesce(sum(amount_minor), 0) FROM postings WHERE account <> 'CASH'"), 0);
    QCOMPARE(m_world->gateway.charged.size(), m_world->gateway.refunded.size());
}

void TestBookingRace::expiresOrConfirmsButNotBoth()
{
    for (int day = 1; day < 9; ++day) {
        const Booking booking = m_world->book(day, day + 1);
        m_world->clock.advance(15 * 60 + 1);
        together([&](int i) {
            if (i == 0)
                attempt([&] { m_world->pay(booking); });
            if (i == 1)
                m_world->bookings.expireHolds();
        });
        const Booking end = m_world->reload(booking);
        const bool isPaid = end.paid == end.total;
        QCOMPARE(end.status, isPaid ? BookingStatus::Confirmed : BookingStatus::Expired);
        QCOMPARE(m_world->number("SELECT count(*) FROM night_claims"),
                 m_world->number("SELECT count(*) FROM bookings WHERE status = 'CONFIRMED'"));
    }
    QCOMPARE(m_troubles.load(), 0);
}

QTEST_GUILESS_MAIN(TestBookingRace)
#include "tst_booking_race.moc"
