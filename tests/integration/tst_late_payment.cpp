#include "backend/core/errors.h"
#include "tests/support/booking_world.h"
#include "tests/support/test_database.h"

#include <QtTest>

using namespace roost;
using test::money;

/// Payments that arrive when the hold is over.
class TestLatePayment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void claimsTheNightsAgainWhenTheyAreFree();
    void refundsWhenTheNightsAreGone();
    void refundsWhenItWasCancelledMeanwhile();
    void tellsTheOneWhoWaitsForTheAnswer();
    void putsOtherExpiredHoldsAside();

private:
    /// A booking whose payment is under way, and whose hold has run out.
    Booking expiredWhilePaying();
    void tellThatItWasPaid();

    std::unique_ptr<test::TestDatabase> m_server;
    std::unique_ptr<test::BookingWorld> m_world;
};

void TestLatePayment::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestLatePayment::init()
{
    m_world = std::make_unique<test::BookingWorld>(m_server->createDatabase());
}

Booking TestLatePayment::expiredWhilePaying()
{
    const Booking booking = m_world->book(10, 13);
    m_world->pay(booking, "sandbox:later");
    m_world->clock.advance(15 * 60 + 1);
    m_world->bookings.expireHolds();
    return m_world->reload(booking);
}

void TestLatePayment::tellThatItWasPaid()
{
    m_world->deliverWebhooks();
    m_world->workOutbox();
}

void TestLatePayment::claimsTheNightsAgainWhenTheyAreFree()
{
    const Booking booking = expiredWhilePaying();
    QCOMPARE(booking.status, BookingStatus::Expired);
    tellThatItWasPaid();
    const Booking confirmed = m_world->reload(booking);
    QCOMPARE(confirmed.status, BookingStatus::Confirmed);
    QCOMPARE(confirmed.paid, confirmed.total);
    QVERIFY_THROWS_EXCEPTION(Conflict, m_world->book(12, 14));
    QCOMPARE(m_world->gateway.refunded.size(), 0);
}

void TestLatePayment::refundsWhenTheNightsAreGone()
{
    const Booking booking = expiredWhilePaying();
    const Booking other = m_world->confirmed(12, 14);
    m_world->workOutbox();
    m_world->mailGateway.sent.clear();
    tellThatItWasPaid();
    QCOMPARE(m_world->reload(booking).status, BookingStatus::Expired);
    QCOMPARE(m_world->reload(booking).paid, money(0));
    QCOMPARE(m_world->reload(other).status, BookingStatus::Confirmed);
    QCOMPARE(m_world->gateway.refunded.size(), 1);
    QCOMPARE(m_world->number("SELECT count(*) FROM journal_entries WHERE kind = 'deposit'"), 1);
    QCOMPARE(m_world->number("SELECT sum(amount_minor) FROM postings WHERE account = 'GUEST_DEPOSITS'"), 0);
    QCOMPARE(m_world->number("SELECT sum(amount_minor) FROM postings WHERE account = 'CASH'"), other.total.minor());

    QStringList subjects;
    for (const Mail &mail : m_world->mailGateway.sent)
        subjects.append(mail.subject);
    subjects.sort();
    QCOMPARE(subjects,
             (QStringList{QStringLiteral("A payment came too late: Gil"), QStringLiteral("Your payment came too late"),
                          QStringLiteral("Your refund of 340.00 EUR is on its way")}));
}

void TestLatePayment::refundsWhenItWasCancelledMeanwhile()
{
    const Booking booking = m_world->book(10, 13);
    m_world->pay(booking, "sandbox:later");
    m_world->bookings.cancel(m_world->guest, booking.id);
    m_world->clock.advance(2);
    tellThatItWasPaid();
    QCOMPARE(m_world->reload(booking).status, BookingStatus::Cancelled);
    QCOMPARE(m_world->reload(booking).paid, money(0));
    QCOMPARE(m_world->gateway.refunded.size(), 1);
    QCOMPARE(m_world->number("SELECT count(*) FROM night_claims"), 0);
}

void TestLatePayment::tellsTheOneWhoWaitsForTheAnswer()
{
    const Booking booking = m_world->book(10, 13);
    m_world->gateway.beforeAnswer = [this] {
        m_world->gateway.beforeAnswer = {};
        m_world->clock.advance(3'600);
        m_world->confirmed(12, 14);
    };
    try {
        m_world->pay(booking);
        QFAIL("nights were sold twice");
    } catch (const Conflict &conflict) {
        QCOMPARE(conflict.code(), QStringLiteral("TAKEN"));
    }
    m_world->workOutbox();
    QCOMPARE(m_world->reload(booking).paid, money(0));
    QCOMPARE(m_world->gateway.charged.size(), 2);
    QCOMPARE(m_world->gateway.refunded.size(), 1);
}

void TestLatePayment::putsOtherExpiredHoldsAside()
{
    const Booking booking = expiredWhilePaying();
    const Booking other = m_world->book(12, 14);
    m_world->clock.advance(15 * 60 + 1);
    tellThatItWasPaid();
    QCOMPARE(m_world->reload(booking).status, BookingStatus::Confirmed);
    QCOMPARE(m_world->reload(other).status, BookingStatus::Expired);
    QCOMPARE(m_world->number("SELECT count(*) FROM night_claims"), 1);
}

QTEST_GUILESS_MAIN(TestLatePayment)
#include "tst_late_payment.moc"
