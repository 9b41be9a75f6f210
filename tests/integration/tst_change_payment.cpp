#include "backend/core/errors.h"
#include "tests/support/booking_world.h"
#include "tests/support/june.h"
#include "tests/support/test_database.h"

#include <QtTest>

using namespace roost;
using test::june;
using test::money;
using test::to;

/// The charge of a change that costs more, and what may come between.
class TestChangePayment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void leavesEverythingAfterADecline();
    void holdsTheNightsWhileThePaymentIsUnderWay();
    void refundsADifferenceThatIsPaidTooLate();
    void recoversADifferenceWhoseAnswerWasLost();
    void refundsWhenTheBookingWasCancelledMeanwhile();

private:
    BookingChange change(const Booking &booking, const ChangeRequest &request)
    {
        return m_world->change(booking, request);
    }

    std::unique_ptr<test::TestDatabase> m_server;
    std::unique_ptr<test::BookingWorld> m_world;
};

void TestChangePayment::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestChangePayment::init()
{
    m_world = std::make_unique<test::BookingWorld>(m_server->createDatabase());
}

void TestChangePayment::cleanup()
{
    m_world->workOutbox();
    QCOMPARE(m_world->inconsistencies(), QStringList());
}

void TestChangePayment::leavesEverythingAfterADecline()
{
    const Booking booking = m_world->confirmed(10, 13);
    QVERIFY_THROWS_EXCEPTION(PaymentDeclined, change(booking, to(10, 15, "sandbox:decline")));
    QCOMPARE(m_world->reload(booking).version, booking.version);
    QCOMPARE(m_world->reload(booking).status, BookingStatus::Confirmed);
    m_world->book(13, 15);
}

void TestChangePayment::holdsTheNightsWhileThePaymentIsUnderWay()
{
    const Booking booking = m_world->confirmed(10, 13);
    const auto waiting = change(booking, to(9, 15, "sandbox:later"));
    QCOMPARE(waiting.payment->status, PaymentStatus::Pending);
    QCOMPARE(waiting.booking.stay, booking.stay);
    QVERIFY_THROWS_EXCEPTION(Conflict, m_world->book(13, 14));
    QVERIFY_THROWS_EXCEPTION(Conflict, m_world->book(9, 10));
    QVERIFY_THROWS_EXCEPTION(Conflict, change(booking, to(10, 12)));
    QVERIFY_THROWS_EXCEPTION(Conflict, m_world->goodwill.refund(m_world->host, booking.id, money(100), {}));
    m_world->clock.advance(2);
    m_world->deliverWebhooks();
    QCOMPARE(m_world->reload(booking).stay, june(9, 15));
    QCOMPARE(m_world->reload(booking).paid, money(64'000));
    QCOMPARE(m_world->number("SELECT count(*) FROM night_claims"), 1);
}

void TestChangePayment::refundsADifferenceThatIsPaidTooLate()
{
    const Booking booking = m_world->confirmed(10, 13);
    change(booking, to(10, 15, "sandbox:later"));
    m_world->clock.advance(15 * 60 + 1);
    m_world->bookings.expireHolds();
    QCOMPARE(m_world->reload(booking).status, BookingStatus::Confirmed);
    m_world->confirmed(14, 16);
    m_world->deliverWebhooks();
    m_world->workOutbox();
    QCOMPARE(m_world->reload(booking).stay, booking.stay);
    QCOMPARE(m_world->reload(booking).paid, booking.total);
    QCOMPARE(m_world->gateway.refunded.size(), 1);
    QCOMPARE(m_world->credit("GUEST_DEPOSITS"), 0);
}

void TestChangePayment::recoversADifferenceWhoseAnswerWasLost()
{
    const Booking booking = m_world->confirmed(10, 13);
    m_world->gateway.trouble = test::WatchedPaymentGateway::Trouble::AnswerLost;
    QVERIFY_THROWS_EXCEPTION(Unavailable, change(booking, to(10, 15, "sandbox:ok")));
    m_world->gateway.trouble = test::WatchedPaymentGateway::Trouble::None;
    m_world->clock.advance(61);
    QCOMPARE(m_world->payments.recoverPayments(), 1);
    QCOMPARE(m_world->reload(booking).stay, june(10, 15));
    QCOMPARE(m_world->gateway.charged.size(), 2);
}

void TestChangePayment::refundsWhenTheBookingWasCancelledMeanwhile()
{
    const Booking booking = m_world->confirmed(10, 13);
    change(booking, to(10, 15, "sandbox:later"));
    m_world->bookings.cancel(m_world->guest, booking.id);
    m_world->clock.advance(2);
    m_world->deliverWebhooks();
    m_world->workOutbox();
    QCOMPARE(m_world->reload(booking).status, BookingStatus::Cancelled);
    QCOMPARE(m_world->reload(booking).paid, money(0));
    QCOMPARE(m_world->number("SELECT count(*) FROM night_claims"), 0);
    for (const char *account : {"CASH", "GUEST_DEPOSITS", "HOST_PAYABLE", "PLATFORM_REVENUE"})
        QCOMPARE(m_world->credit(account), 0);
}

QTEST_GUILESS_MAIN(TestChangePayment)
#include "tst_change_payment.moc"
