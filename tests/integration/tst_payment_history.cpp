#include "backend/core/errors.h"
#include "backend/modules/payment/payment_history_service.h"
#include "tests/support/guest_world.h"
#include "tests/support/test_database.h"

#include <QtTest>

using namespace roost;

/// Payments across bookings, as guests, hosts and admins see them.
class TestPaymentHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void showsEachSideItsOwn();
    void refusesASideThatOneDoesNotHave();
    void filtersByKindAndStatus();
    void pagesByBookingNewestFirst();

private:
    QList<PaymentRecord> seenBy(const Actor &actor, const PaymentFilter &filter = {}) const
    {
        return m_history->list(actor, filter, 50, {}).items;
    }

    std::unique_ptr<test::TestDatabase> m_server;
    std::unique_ptr<test::GuestWorld> m_world;
    std::unique_ptr<PaymentHistoryService> m_history;
};

void TestPaymentHistory::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestPaymentHistory::init()
{
    m_world = std::make_unique<test::GuestWorld>(m_server->createDatabase());
    m_history = std::make_unique<PaymentHistoryService>(m_world->database);
}

void TestPaymentHistory::showsEachSideItsOwn()
{
    const Booking booking = m_world->confirmed(10, 13);
    for (const Actor &actor : {m_world->guest, m_world->host, m_world->admin}) {
        const auto seen = seenBy(actor);
        QCOMPARE(seen.size(), 1);
        QCOMPARE(seen.first().payment.amount, booking.total);
        QCOMPARE(seen.first().bookingCode, booking.code);
        QCOMPARE(seen.first().propertyTitle, m_world->property.title);
        QCOMPARE(seen.first().guestName, QStringLiteral("Gil"));
    }
    QVERIFY(seenBy(m_world->host, {.side = BookingSide::Guest}).isEmpty());
    QVERIFY(seenBy(test::insertUser(m_world->database)).isEmpty());
    QVERIFY(seenBy(test::insertUser(m_world->database, Role::Host)).isEmpty());
}

void TestPaymentHistory::refusesASideThatOneDoesNotHave()
{
    QVERIFY_THROWS_EXCEPTION(Forbidden, m_history->list(m_world->guest, {.side = BookingSide::Host}, 50, {}));
    QVERIFY_THROWS_EXCEPTION(Forbidden, m_history->list(m_world->host, {.side = BookingSide::Admin}, 50, {}));
}

void TestPaymentHistory::filtersByKindAndStatus()
{
    const Booking booking = m_world->confirmed(10, 13);
    m_world->bookings.cancel(m_world->host, booking.id);
    m_world->workOutbox();
    QVERIFY_THROWS_EXCEPTION(PaymentDeclined, m_world->pay(m_world->book(20, 23), "sandbox:decline"));
    QCOMPARE(seenBy(m_world->guest).size(), 3);
    QCOMPARE(seenBy(m_world->guest, {.kind = PaymentKind::Refund}).first().payment.bookingId, booking.id);
    QCOMPARE(seenBy(m_world->guest, {.status = PaymentStatus::Declined}).size(), 1);
    QVERIFY(seenBy(m_world->guest, {.kind = PaymentKind::Refund, .status = PaymentStatus::Declined}).isEmpty());
}

void TestPaymentHistory::pagesByBookingNewestFirst()
{
    QList<BookingId> bookings;
    for (int day = 10; day < 16; day += 2)
        bookings.prepend(m_world->confirmed(day, day + 2).id);
    m_world->bookings.cancel(m_world->host, bookings.last());
    m_world->workOutbox();
    bookings.append(bookings.last()); // its refund, and then its charge

    QList<BookingId> seen;
    std::optional<PaymentPosition> after;
    for (bool more = true; more;) {
        const auto page = m_history->list(m_world->guest, {}, 1, after);
        const Payment &payment = page.items.first().payment;
        seen.append(payment.bookingId);
        after = PaymentPosition{payment.bookingId, payment.id};
        more = page.hasMore;
    }
    QCOMPARE(seen, bookings);
}

QTEST_GUILESS_MAIN(TestPaymentHistory)
#include "tst_payment_history.moc"
