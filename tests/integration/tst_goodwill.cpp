#include "backend/core/errors.h"
#include "tests/support/booking_world.h"
#include "tests/support/test_database.h"

#include <QtTest>

using namespace roost;
using test::money;

/// Money that a host gives back of a stay: three nights of 100.00, cleaning 40.00.
class TestGoodwill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void givesAPartBack();
    void refundsWhatIsLeftAfterAGoodwill();
    void refusesToGiveBackWhatWasNotPaid();
    void givesBackAsTheHostOnly();

private:
    std::unique_ptr<test::TestDatabase> m_server;
    std::unique_ptr<test::BookingWorld> m_world;
};

void TestGoodwill::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestGoodwill::init()
{
    m_world = std::make_unique<test::BookingWorld>(m_server->createDatabase());
}

void TestGoodwill::cleanup()
{
    m_world->workOutbox();
    QCOMPARE(m_world->inconsistencies(), QStringList());
}

void TestGoodwill::givesAPartBack()
{
    const Booking booking = m_world->confirmed(10, 13);
    const Booking refunded = m_world->goodwill.refund(m_world->host, booking.id, money(5'000), QStringLiteral("Noise"));
    QCOMPARE(refunded.total, money(29'000));
    m_world->goodwill.refund(m_world->host, booking.id, money(1'000), QStringLiteral("Cold water"));
    m_world->workOutbox();
    QCOMPARE(m_world->reload(booking).total, money(28'000));
    QCOMPARE(m_world->reload(booking).paid, money(28'000));
    QCOMPARE(m_world->gateway.refunded.size(), 2);
    QCOMPARE(m_world->credit("PLATFORM_REVENUE"), 840);
    const auto detail = m_world->bookings.show(m_world->guest, booking.id);
    QCOMPARE(detail.lines.last().name, QStringLiteral("Refund: Cold water"));
    QCOMPARE(detail.timeline.last().kind, QStringLiteral("refunded"));
    QCOMPARE(m_world->number("SELECT sum(revenue_minor) FROM figure_facts"), 24'000);
}

void TestGoodwill::refundsWhatIsLeftAfterAGoodwill()
{
    const Booking booking = m_world->confirmed(10, 13);
    m_world->goodwill.refund(m_world->host, booking.id, money(32'000), QStringLiteral("Flooded"));
    QCOMPARE(m_world->bookings.cancel(m_world->host, booking.id).refund, money(2'000));
    m_world->workOutbox();
    QCOMPARE(m_world->reload(booking).paid, money(0));
    for (const char *account : {"CASH", "HOST_PAYABLE", "PLATFORM_REVENUE"})
        QCOMPARE(m_world->credit(account), 0);
}

void TestGoodwill::refusesToGiveBackWhatWasNotPaid()
{
    const Booking booking = m_world->confirmed(10, 13);
    const auto give = [&](const Booking &to, const Money &amount) {
        m_world->goodwill.refund(m_world->host, to.id, amount, QStringLiteral("Noise"));
    };
    for (const Money &amount : {money(34'001), money(0), money(-1), money(1'000, "USD")})
        QVERIFY_THROWS_EXCEPTION(Invalid, give(booking, amount));
    QVERIFY_THROWS_EXCEPTION(WrongState, give(m_world->book(20, 22), money(100)));
    m_world->bookings.cancel(m_world->guest, booking.id);
    QVERIFY_THROWS_EXCEPTION(WrongState, give(booking, money(100)));
}

void TestGoodwill::givesBackAsTheHostOnly()
{
    const Booking booking = m_world->confirmed(10, 13);
    const auto give = [&](const Actor &actor) {
        m_world->goodwill.refund(actor, booking.id, money(100), QStringLiteral("Noise"));
    };
    QVERIFY_THROWS_EXCEPTION(Forbidden, give(m_world->guest));
    QVERIFY_THROWS_EXCEPTION(NotFound, give(test::insertUser(m_world->database, Role::Host)));
    give(m_world->admin);
}

QTEST_GUILESS_MAIN(TestGoodwill)
#include "tst_goodwill.moc"
