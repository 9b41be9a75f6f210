#include "backend/core/errors.h"
#include "backend/gateways/sandbox_payment_gateway.h"
#include "tests/support/manual_clock.h"

#include <QtTest>

using namespace roost;

using Status = PaymentGateway::Status;
Q_DECLARE_METATYPE(roost::PaymentGateway::Status)

namespace {

struct Delivery
{
    QByteArray body{};
    QByteArray signature{};
};

} // namespace

/// The provider that moves no money.
class TestSandboxPayment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersByMethod_data();
    void answersByMethod();
    void givesTheSameAnswerAgain();
    void refusesUnknownMethods();
    void cannotBeReachedOnRequest();
    void refundsAlways();
    void sendsAWebhookWhenItIsDue();
    void sendsOneWebhookForOnePayment();
    void sendsAgainWhatWasNotTaken();
    void readsItsOwnWebhooks();
    void readsRefusals();
    void refusesForgedSignatures_data();
    void refusesForgedSignatures();
    void refusesUnreadableNotices_data();
    void refusesUnreadableNotices();

private:
    QList<Delivery> deliveries();

    test::ManualClock m_clock{"2030-05-01T12:00:00Z"};
    SandboxPaymentGateway m_gateway{"a secret", m_clock, std::chrono::seconds(2)};
    const Money m_amount{10'000, Currency::fromCode(QStringLiteral("EUR")).value()};
};

QList<Delivery> TestSandboxPayment::deliveries()
{
    QList<Delivery> taken;
    m_gateway.deliverDue([&](const QByteArray &body, const QByteArray &signature) { taken.append({body, signature}); });
    return taken;
}

void TestSandboxPayment::answersByMethod_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<Status>("status");
    QTest::addColumn<QString>("failure");
    QTest::newRow("ok") << QStringLiteral("sandbox:ok") << Status::Succeeded << QString();
    QTest::newRow("decline") << QStringLiteral("sandbox:decline") << Status::Declined
                             << QStringLiteral("card_declined");
    QTest::newRow("insufficient") << QStringLiteral("sandbox:insufficient") << Status::Declined
                                  << QStringLiteral("insufficient_funds");
    QTest::newRow("later") << QStringLiteral("sandbox:later") << Status::Pending << QString();
}

void TestSandboxPayment::answersByMethod()
{
    QFETCH(QString, method);
    QFETCH(Status, status);
    QFETCH(QString, failure);
    const auto result = m_gateway.charge(PaymentId::create(), m_amount, method);
    QCOMPARE(result.status, status);
    QCOMPARE(result.failureCode, failure);
    QVERIFY(!result.reference.isEmpty());
    m_clock.advance(10);
    deliveries();
}

void TestSandboxPayment::givesTheSameAnswerAgain()
{
    const auto payment = PaymentId::create();
    const auto first = m_gateway.charge(payment, m_amount, QStringLiteral("sandbox:ok"));
    const auto second = m_gateway.charge(payment, m_amount, QStringLiteral("sandbox:ok"));
    const auto other = m_gateway.charge(PaymentId::create(), m_amount, QStringLiteral("sandbox:ok"));
    QCOMPARE(second.reference, first.reference);
    QVERIFY(other.reference != first.reference);
}

void TestSandboxPayment::refusesUnknownMethods()
{
    QVERIFY_THROWS_EXCEPTION(Invalid, m_gateway.charge(PaymentId::create(), m_amount, QStringLiteral("visa")));
}

void TestSandboxPayment::cannotBeReachedOnRequest()
{
    QVERIFY_THROWS_EXCEPTION(Unavailable,
                             m_gateway.charge(PaymentId::create(), m_amount, QStringLiteral("sandbox:unavailable")));
}

void TestSandboxPayment::refundsAlways()
{
    QCOMPARE(m_gateway.refund(PaymentId::create(), QStringLiteral("sandbox_1"), m_amount).status, Status::Succeeded);
}

void TestSandboxPayment::sendsAWebhookWhenItIsDue()
{
    m_gateway.charge(PaymentId::create(), m_amount, QStringLiteral("sandbox:later"));
    QVERIFY(deliveries().isEmpty());
    m_clock.advance(2);
    QCOMPARE(deliveries().size(), 1);
    QVERIFY(deliveries().isEmpty());
}

void TestSandboxPayment::sendsOneWebhookForOnePayment()
{
    const auto payment = PaymentId::create();
    m_gateway.charge(payment, m_amount, QStringLiteral("sandbox:later"));
    m_gateway.charge(payment, m_amount, QStringLiteral("sandbox:later"));
    m_clock.advance(2);
    QCOMPARE(deliveries().size(), 1);
}

void TestSandboxPayment::sendsAgainWhatWasNotTaken()
{
    m_gateway.charge(PaymentId::create(), m_amount, QStringLiteral("sandbox:later"));
    m_clock.advance(2);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("a webhook was not taken")));
    m_gateway.deliverDue(
        [](const QByteArray &, const QByteArray &) { throw Unavailable(QStringLiteral("no database")); });
    QCOMPARE(deliveries().size(), 1);
}

void TestSandboxPayment::readsItsOwnWebhooks()
{
    const auto payment = PaymentId::create();
    const auto result = m_gateway.charge(payment, m_amount, QStringLiteral("sandbox:later"));
    m_clock.advance(2);
    const auto delivered = deliveries();
    QCOMPARE(delivered.size(), 1);
    const auto notice = m_gateway.readWebhook(delivered.first().body, delivered.first().signature);
    QCOMPARE(notice.payment, payment);
    QCOMPARE(notice.result.status, Status::Succeeded);
    QCOMPARE(notice.result.reference, result.reference);
}

void TestSandboxPayment::readsRefusals()
{
    const auto payment = PaymentId::create();
    const QByteArray body = R"({"payment_id": "%", "status": "declined", "failure_code": "card_declined"})";
    const QByteArray filled = QByteArray(body).replace("%", payment.toString().toLatin1());
    const auto notice = m_gateway.readWebhook(filled, m_gateway.signature(filled));
    QCOMPARE(notice.result.status, Status::Declined);
    QCOMPARE(notice.result.failureCode, QStringLiteral("card_declined"));
}

void TestSandboxPayment::refusesForgedSignatures_data()
{
    QTest::addColumn<QByteArray>("signature");
    const QByteArray body = "{}";
    QByteArray flipped = m_gateway.signature(body);
    flipped[0] = flipped.at(0) == '0' ? '1' : '0';
    QTest::newRow("none") << QByteArray();
    QTest::newRow("short") << m_gateway.signature(body).left(63);
    QTest::newRow("one digit off") << flipped;
    QTest::newRow("of another body") << m_gateway.signature("{ }");
    QTest::newRow("by another secret") << SandboxPaymentGateway("another", m_clock).signature(body);
}

void TestSandboxPayment::refusesForgedSignatures()
{
    QFETCH(QByteArray, signature);
    QVERIFY_THROWS_EXCEPTION(Unauthenticated, m_gateway.readWebhook("{}", signature));
}

void TestSandboxPayment::refusesUnreadableNotices_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no JSON") << QByteArray("hello");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("no payment") << QByteArray(R"({"status": "succeeded"})");
    QTest::newRow("no id") << QByteArray(R"({"payment_id": "7", "status": "succeeded"})");
    QTest::newRow("no status") << QByteArray(R"({"payment_id": "0190a5b0-7e1c-7c3a-9d2e-000000000001"})");
    QTest::newRow("unknown status") << QByteArray(
        R"({"payment_id": "0190a5b0-7e1c-7c3a-9d2e-000000000001", "status": "maybe"})");
}

void TestSandboxPayment::refusesUnreadableNotices()
{
    QFETCH(QByteArray, body);
    QVERIFY_THROWS_EXCEPTION(Malformed, m_gateway.readWebhook(body, m_gateway.signature(body)));
}

QTEST_GUILESS_MAIN(TestSandboxPayment)
#include "tst_sandbox_payment.moc"
