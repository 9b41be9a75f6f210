#include "backend/core/errors.h"
#include "backend/modules/booking/booking_json.h"
#include "backend/modules/payment/payment_json.h"
#include "tests/support/booking_world.h"
#include "tests/support/test_database.h"

#include <QJsonDocument>
#include <QtTest>

using namespace roost;
using test::money;
using Trouble = test::WatchedPaymentGateway::Trouble;

/// Paying for bookings.
class TestPayment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void confirmsTheBooking();
    void saysNothingOfPendingOnceItIsConfirmed();
    void publishesBeforeItReturns();
    void postsToTheLedger();
    void declinesAndLetsTryAgain();
    void givesTheSameResultForTheSameKey();
    void declinesAgainForTheSameKey();
    void paysAtOnceWhenTheAnswerIsForeseen();
    void doesNotPayAtOnceBesideAnotherCharge();
    void looksAgainAtWhatHasChangedSinceItWasBooked();
    void refusesAKeyForAnotherPayment();
    void refusesWhatIsPaidOrOver();
    void letsOnlyTheGuestPay();
    void refusesUnknownMethods();
    void takesOnePaymentAtATime();
    void keepsTheNightsWhileAPaymentIsUnderWay();
    void settlesByWebhook();
    void takesWebhooksTwice();
    void refusesForgedWebhooks();
    void asksAgainWhenTheProviderWasAway();
    void asksAgainWhenTheAnswerWasLost();
    void letsTheSameKeyAskAgain();
    void refundsThroughTheOutbox();
    void refundsOnceHoweverOftenItIsTried();
    void keepsTheLedgerBalanced();

private:
    qint64 credit(const char *account) const;
    PaymentResult payForeseen(const Booking &booking, const char *method, const char *key);

    std::unique_ptr<test::TestDatabase> m_server;
    std::unique_ptr<test::BookingWorld> m_world;
};

void TestPayment::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestPayment::init()
{
    m_world = std::make_unique<test::BookingWorld>(m_server->createDatabase());
}

qint64 TestPayment::credit(const char *account) const
{
    return m_world->database.read([&](Session &session) {
        return session
            .one("SELECT coalesce(-sum(amount_minor), 0)::bigint AS number FROM postings WHERE account = ?", account)
            .get<qint64>("number");
    });
}

/// By a provider that needs not be asked for some of its answers, as the program has it.
PaymentResult TestPayment::payForeseen(const Booking &booking, const char *method, const char *key)
{
    PaymentService payments(m_world->database, m_world->gateway.sandbox(), m_world->settlement, m_world->lifecycle,
                            m_world->clock);
    return payments.pay(m_world->guest, booking.id, QString::fromLatin1(method), QString::fromLatin1(key));
}

void TestPayment::confirmsTheBooking()
{
    const Booking booking = m_world->book(10, 13);
    m_world->clock.advance(60);
    const PaymentResult result = m_world->pay(booking);
    QCOMPARE(result.payment.status, PaymentStatus::Succeeded);
    QCOMPARE(result.payment.amount, money(34'000));
    QCOMPARE(result.payment.provider, QStringLiteral("sandbox"));
    QCOMPARE(result.payment.settledAt, m_world->clock.now());
    QCOMPARE(result.booking.status, BookingStatus::Confirmed);
    QCOMPARE(result.booking.confirmedAt, m_world->clock.now());
    QCOMPARE(result.booking.holdExpiresAt, std::nullopt);
    QCOMPARE(result.booking.paid, result.booking.total);
    QCOMPARE(m_world->number("SELECT count(*) FROM night_claims WHERE hold_expires_at IS NULL"), 1);
}

void TestPayment::saysNothingOfPendingOnceItIsConfirmed()
{
    const QByteArray json = QJsonDocument(toJson(m_world->pay(m_world->book(10, 13)))).toJson();
    QVERIFY(json.contains("CONFIRMED"));
    QVERIFY(!json.contains("PENDING"));
}

void TestPayment::publishesBeforeItReturns()
{
    const Booking booking = m_world->book(10, 13);
    m_world->takeEvents();
    m_world->pay(booking);
    QCOMPARE(m_world->takeEvents(), (QStringList{QStringLiteral("booking_confirmed"),
                                                 QStringLiteral("calendar_changed"), QStringLiteral("notification"),
                                                 QStringLiteral("notification"), QStringLiteral("payment_updated")}));
}

void TestPayment::postsToTheLedger()
{
    m_world->pay(m_world->book(10, 13));
    QCOMPARE(credit("CASH"), -34'000);
    QCOMPARE(credit("HOST_PAYABLE"), 32'980);
    QCOMPARE(credit("PLATFORM_REVENUE"), 1'020);
    QCOMPARE(credit("TAX_PAYABLE"), 0);
    QCOMPARE(m_world->number("SELECT count(*) FROM postings WHERE host_id IS NOT NULL"), 1);
}

void TestPayment::declinesAndLetsTryAgain()
{
    const Booking booking = m_world->book(10, 13);
    try {
        m_world->pay(booking, "sandbox:decline");
        QFAIL("a declined payment went through");
    } catch (const PaymentDeclined &declined) {
        QVERIFY(declined.detail().contains(QStringLiteral("card_declined")));
    }
    QCOMPARE(m_world->reload(booking).status, BookingStatus::Pending);
    QCOMPARE(m_world->reload(booking).holdExpiresAt, booking.holdExpiresAt);
    QVERIFY_THROWS_EXCEPTION(PaymentDeclined, m_world->pay(booking, "sandbox:insufficient"));
    QCOMPARE(m_world->number("SELECT count(*) FROM postings"), 0);
    QCOMPARE(m_world->pay(booking).booking.status, BookingStatus::Confirmed);
    QCOMPARE(m_world->number("SELECT count(*) FROM payments WHERE status = 'DECLINED'"), 2);
}

void TestPayment::givesTheSameResultForTheSameKey()
{
    const Booking booking = m_world->book(10, 13);
    const PaymentResult first = m_world->pay(booking, "sandbox:ok", "a key");
    const PaymentResult second = m_world->pay(booking, "sandbox:ok", "a key");
    QCOMPARE(second.payment.id, first.payment.id);
    QCOMPARE(toJson(second), toJson(first));
    QCOMPARE(m_world->gateway.charged.size(), 1);
    QCOMPARE(m_world->number("SELECT count(*) FROM payments"), 1);
}

void TestPayment::declinesAgainForTheSameKey()
{
    const Booking booking = m_world->book(10, 13);
    for (int i = 0; i < 2; ++i)
        QVERIFY_THROWS_EXCEPTION(PaymentDeclined, m_world->pay(booking, "sandbox:decline", "a key"));
    QCOMPARE(m_world->number("SELECT count(*) FROM payments"), 1);
}

void TestPayment::paysAtOnceWhenTheAnswerIsForeseen()
{
    const Booking booking = m_world->book(10, 13);
    m_world->takeEvents();
    const PaymentResult result = payForeseen(booking, "sandbox:ok", "a key");
    QCOMPARE(result.payment.status, PaymentStatus::Succeeded);
    QCOMPARE(result.payment.settledAt, m_world->clock.now());
    QCOMPARE(toJson(result.booking), toJson(m_world->reload(booking)));
    QCOMPARE(result.booking.status, BookingStatus::Confirmed);
    QCOMPARE(result.booking.paid, result.booking.total);
    QCOMPARE(m_world->takeEvents(), (QStringList{QStringLiteral("booking_confirmed"),
                                                 QStringLiteral("calendar_changed"), QStringLiteral("notification"),
                                                 QStringLiteral("notification"), QStringLiteral("payment_updated")}));
    QCOMPARE(credit("CASH"), -34'000);
    QCOMPARE(credit("HOST_PAYABLE"), 32'980);
    QCOMPARE(m_world->number("SELECT count(*) FROM night_claims WHERE hold_expires_at IS NULL"), 1);
    QCOMPARE(toJson(payForeseen(booking, "sandbox:ok", "a key")), toJson(result));
    QVERIFY_THROWS_EXCEPTION(Conflict, payForeseen(booking, "sandbox:ok", "another key"));
    QCOMPARE(m_world->number("SELECT count(*) FROM payments"), 1);
}

void TestPayment::doesNotPayAtOnceBesideAnotherCharge()
{
    const Booking booking = m_world->book(10, 13);
    QCOMPARE(payForeseen(booking, "sandbox:later", "a key").payment.status, PaymentStatus::Pending);
    try {
        payForeseen(booking, "sandbox:ok", "another key");
        QFAIL("two charges of one booking");
    } catch (const Conflict &conflict) {
        QCOMPARE(conflict.code(), QStringLiteral("PAYMENT_IN_PROGRESS"));
    }
    QCOMPARE(m_world->reload(booking).status, BookingStatus::Pending);
    QCOMPARE(m_world->number("SELECT count(*) FROM postings"), 0);
}

void TestPayment::looksAgainAtWhatHasChangedSinceItWasBooked()
{
    const Booking changed = m_world->book(10, 13);
    m_world->database.transaction([](Session &session) { session.updateMany("UPDATE bookings SET version = 7"); });
    QCOMPARE(payForeseen(changed, "sandbox:ok", "a key").booking.version, 8);

    const Booking cancelled = m_world->book(20, 22);
    m_world->bookings.cancel(m_world->guest, cancelled.id);
    QVERIFY_THROWS_EXCEPTION(Conflict, payForeseen(cancelled, "sandbox:ok", "a key"));

    const Booking expired = m_world->book(20, 22);
    m_world->clock.advance(16 * 60);
    m_world->bookings.expireHolds();
    QVERIFY_THROWS_EXCEPTION(Conflict, payForeseen(expired, "sandbox:ok", "a key"));
    QCOMPARE(m_world->number("SELECT count(*) FROM payments"), 1);
}

void TestPayment::refusesAKeyForAnotherPayment()
{
    const Booking booking = m_world->book(10, 13);
    m_world->pay(booking, "sandbox:ok", "a key");
    QVERIFY_THROWS_EXCEPTION(Invalid, m_world->pay(booking, "sandbox:later", "a key"));
}

void TestPayment::refusesWhatIsPaidOrOver()
{
    const Booking paid = m_world->confirmed(10, 13);
    const Booking cancelled = m_world->book(15, 16);
    m_world->bookings.cancel(m_world->guest, cancelled.id);
    const Booking expired = m_world->book(20, 21);
    m_world->clock.advance(3'600);
    m_world->bookings.expireHolds();
    for (const Booking &booking : {paid, cancelled, expired}) {
        try {
            m_world->pay(booking);
            QFAIL("paid for what cannot be paid for");
        } catch (const Conflict &conflict) {
            QCOMPARE(conflict.code(), QStringLiteral("WRONG_STATE"));
            QVERIFY(conflict.detail().contains(toName(m_world->reload(booking).status)));
        }
    }
    QCOMPARE(m_world->gateway.charged.size(), 1);
}

void TestPayment::letsOnlyTheGuestPay()
{
    const Booking booking = m_world->book(10, 13);
    const auto payAs = [&](const Actor &actor) {
        m_world->payments.pay(actor, booking.id, QStringLiteral("sandbox:ok"), {});
    };
    QVERIFY_THROWS_EXCEPTION(Forbidden, payAs(m_world->host));
    QVERIFY_THROWS_EXCEPTION(Forbidden, payAs(m_world->admin));
    QVERIFY_THROWS_EXCEPTION(NotFound, payAs(test::insertUser(m_world->database)));
    QVERIFY(m_world->gateway.charged.isEmpty());
}

void TestPayment::refusesUnknownMethods()
{
    const Booking booking = m_world->book(10, 13);
    QVERIFY_THROWS_EXCEPTION(Invalid, m_world->pay(booking, "visa"));
    QCOMPARE(m_world->pay(booking).booking.status, BookingStatus::Confirmed);
}

void TestPayment::takesOnePaymentAtATime()
{
    const Booking booking = m_world->book(10, 13);
    m_world->pay(booking, "sandbox:later");
    try {
        m_world->pay(booking, "sandbox:ok");
        QFAIL("two payments at once");
    } catch (const Conflict &conflict) {
        QCOMPARE(conflict.code(), QStringLiteral("PAYMENT_IN_PROGRESS"));
    }
}

void TestPayment::keepsTheNightsWhileAPaymentIsUnderWay()
{
    const Booking booking = m_world->book(10, 13);
    m_world->clock.advance(14 * 60);
    m_world->pay(booking, "sandbox:later");
    m_world->clock.advance(9 * 60);
    QCOMPARE(m_world->bookings.expireHolds(), 0);
    QVERIFY_THROWS_EXCEPTION(Conflict, m_world->book(10, 11));
    m_world->clock.advance(61);
    QCOMPARE(m_world->bookings.expireHolds(), 1);
}

void TestPayment::settlesByWebhook()
{
    const Booking booking = m_world->book(10, 13);
    const PaymentResult result = m_world->pay(booking, "sandbox:later");
    QCOMPARE(result.payment.status, PaymentStatus::Pending);
    QCOMPARE(result.booking.status, BookingStatus::Pending);
    m_world->deliverWebhooks();
    QCOMPARE(m_world->reload(booking).status, BookingStatus::Pending);
    m_world->clock.advance(2);
    m_world->deliverWebhooks();
    QCOMPARE(m_world->reload(booking).status, BookingStatus::Confirmed);
    QCOMPARE(credit("CASH"), -34'000);
}

void TestPayment::takesWebhooksTwice()
{
    const Booking booking = m_world->book(10, 13);
    const auto payment = m_world->pay(booking, "sandbox:later").payment;
    const QByteArray body = R"({"payment_id":")" + payment.id.toString().toLatin1() + R"(","status":"succeeded"})";
    const QByteArray signature = m_world->gateway.sandbox().signature(body);
    for (int i = 0; i < 3; ++i)
        m_world->payments.receiveNotice(QStringLiteral("sandbox"), body, signature);
    m_world->clock.advance(2);
    m_world->deliverWebhooks();
    QCOMPARE(m_world->reload(booking).paid, money(34'000));
    QCOMPARE(m_world->number("SELECT count(*) FROM journal_entries"), 1);
    QCOMPARE(m_world->number("SELECT count(*) FROM booking_events"), 2);
}

void TestPayment::refusesForgedWebhooks()
{
    const Booking booking = m_world->book(10, 13);
    const auto payment = m_world->pay(booking, "sandbox:later").payment;
    const QByteArray body = R"({"payment_id":")" + payment.id.toString().toLatin1() + R"(","status":"succeeded"})";
    const QByteArray unknown = R"({"payment_id":"0190a5b0-7e1c-7c3a-9d2e-000000000001","status":"succeeded"})";
    const auto receive = [&](const char *provider, const QByteArray &text, const QByteArray &signature) {
        m_world->payments.receiveNotice(QString::fromLatin1(provider), text, signature);
    };
    const QByteArray good = m_world->gateway.sandbox().signature(body);
    QVERIFY_THROWS_EXCEPTION(Unauthenticated, receive("sandbox", body, QByteArray(64, 'a')));
    QVERIFY_THROWS_EXCEPTION(Unauthenticated, receive("sandbox", body + ' ', good));
    QVERIFY_THROWS_EXCEPTION(NotFound, receive("another", body, good));
    QVERIFY_THROWS_EXCEPTION(NotFound, receive("sandbox", unknown, m_world->gateway.sandbox().signature(unknown)));
    QCOMPARE(m_world->reload(booking).status, BookingStatus::Pending);
}

void TestPayment::asksAgainWhenTheProviderWasAway()
{
    const Booking booking = m_world->book(10, 13);
    m_world->gateway.trouble = Trouble::Unreachable;
    QVERIFY_THROWS_EXCEPTION(Unavailable, m_world->pay(booking));
    QCOMPARE(m_world->number("SELECT count(*) FROM payments WHERE status = 'INITIATED'"), 1);
    QCOMPARE(m_world->payments.recoverPayments(), 0); // not before a minute is over
    m_world->clock.advance(61);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("is still open")));
    QCOMPARE(m_world->payments.recoverPayments(), 1);
    m_world->gateway.trouble = Trouble::None;
    QCOMPARE(m_world->payments.recoverPayments(), 1);
    QCOMPARE(m_world->reload(booking).status, BookingStatus::Confirmed);
    QCOMPARE(m_world->payments.recoverPayments(), 0);
}

void TestPayment::asksAgainWhenTheAnswerWasLost()
{
    const Booking booking = m_world->book(10, 13);
    m_world->gateway.trouble = Trouble::AnswerLost;
    QVERIFY_THROWS_EXCEPTION(Unavailable, m_world->pay(booking));
    m_world->gateway.trouble = Trouble::None;
    m_world->clock.advance(61);
    QCOMPARE(m_world->payments.recoverPayments(), 1);
    QCOMPARE(m_world->reload(booking).status, BookingStatus::Confirmed);
    QCOMPARE(m_world->gateway.charged.size(), 1);
}

void TestPayment::letsTheSameKeyAskAgain()
{
    const Booking booking = m_world->book(10, 13);
    m_world->gateway.trouble = Trouble::AnswerLost;
    QVERIFY_THROWS_EXCEPTION(Unavailable, m_world->pay(booking, "sandbox:ok", "a key"));
    m_world->gateway.trouble = Trouble::None;
    QCOMPARE(m_world->pay(booking, "sandbox:ok", "a key").booking.status, BookingStatus::Confirmed);
    QCOMPARE(m_world->gateway.charged.size(), 1);
}

void TestPayment::refundsThroughTheOutbox()
{
    const Booking booking = m_world->confirmed(10, 13);
    m_world->bookings.cancel(m_world->guest, booking.id);
    QVERIFY(m_world->gateway.refunded.isEmpty());
    m_world->takeEvents();
    m_world->workOutbox();
    QCOMPARE(m_world->gateway.refunded.size(), 1);
    QVERIFY(m_world->takeEvents().contains(QStringLiteral("payment_updated")));
    const auto payments = m_world->bookings.show(m_world->guest, booking.id).payments;
    QCOMPARE(payments.size(), 2);
    QCOMPARE(payments.last().kind, PaymentKind::Refund);
    QCOMPARE(payments.last().status, PaymentStatus::Succeeded);
    QCOMPARE(payments.last().amount, money(34'000));
    QCOMPARE(payments.last().refundOf, payments.first().id);
    for (const char *account : {"CASH", "HOST_PAYABLE", "PLATFORM_REVENUE"})
        QCOMPARE(credit(account), 0);
}

void TestPayment::refundsOnceHoweverOftenItIsTried()
{
    const Booking booking = m_world->confirmed(10, 13);
    m_world->bookings.cancel(m_world->guest, booking.id);
    const RefundRequest request{booking.id, money(34'000), money(0), RefundReason::Cancelled};
    m_world->gateway.trouble = Trouble::AnswerLost;
    QVERIFY_THROWS_EXCEPTION(Unavailable, m_world->refunds.refund(request));
    m_world->gateway.trouble = Trouble::None;
    for (int i = 0; i < 3; ++i)
        m_world->refunds.refund(request);
    m_world->workOutbox();
    QCOMPARE(m_world->gateway.refunded.size(), 1);
    QCOMPARE(m_world->number("SELECT count(*) FROM payments WHERE kind = 'REFUND'"), 1);
    QCOMPARE(m_world->reload(booking).paid, money(0));
}

void TestPayment::keepsTheLedgerBalanced()
{
    for (int day = 1; day < 20; day += 2) {
        const Booking booking = m_world->confirmed(day, day + 2);
        if (day % 3 != 0)
            m_world->bookings.cancel(day % 3 == 1 ? m_world->guest : m_world->host, booking.id);
        m_world->clock.advance(86'400 * 3);
    }
    m_world->workOutbox();
    QCOMPARE(m_world->number("SELECT sum(amount_minor) FROM postings"), 0);
    QCOMPARE(m_world->number("SELECT count(*) FROM (SELECT 1 FROM postings GROUP BY entry_id, currency "
                             "HAVING sum(amount_minor) <> 0) AS unbalanced"),
             0);
    QCOMPARE(-credit("CASH"), m_world->number("SELECT sum(CASE kind WHEN 'CHARGE' THEN amount_minor ELSE -amount_minor "
                                              "END) FROM payments WHERE status = 'SUCCEEDED'"));
    QCOMPARE(credit("GUEST_DEPOSITS"), 0);
}

QTEST_GUILESS_MAIN(TestPayment)
#include "tst_payment.moc"
