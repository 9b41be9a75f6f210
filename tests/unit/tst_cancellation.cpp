#include "backend/modules/booking/cancellation.h"
#include "tests/support/sample_property.h"

#include <QTimeZone>
#include <QtTest>

#include <rapidcheck.h>

using namespace roost;
using test::money;

using Policy = CancellationPolicy;
Q_DECLARE_METATYPE(roost::CancellationPolicy)
Q_DECLARE_METATYPE(roost::CancelledBy)

namespace {

/// A stay from 10 May 2030, check-in 15:00 in Lisbon (14:00 UTC in summer): 100.00 a night, cleaning 40.00, tax 10 % of
/// both. Booked and confirmed on 1 January.
CancellationTerms sampleTerms(Policy policy, int nights = 4)
{
    const QDate arrival(2030, 5, 10);
    CancellationTerms terms{.policy = policy,
                            .stay = {arrival, arrival.addDays(nights)},
                            .timeZone = QStringLiteral("Europe/Lisbon"),
                            .checkInTime = QTime(15, 0),
                            .bookedAt = QDateTime(QDate(2030, 1, 1), QTime(12, 0), Qt::UTC),
                            .confirmedAt = QDateTime(QDate(2030, 1, 1), QTime(12, 5), Qt::UTC),
                            .fees = money(4'000),
                            .taxes = money((nights * 10'000 + 4'000) / 10),
                            .serviceFee = money(0)};
    for (int i = 0; i < nights; ++i)
        terms.nights.append({arrival.addDays(i), money(10'000)});
    return terms;
}

QDateTime instant(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate);
}

} // namespace

/// What a cancellation gives back.
class TestCancellation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsThePolicy_data();
    void followsThePolicy();
    void reckonsAtTheProperty_data();
    void reckonsAtTheProperty();
    void givesEveryPartBack_data();
    void givesEveryPartBack();
    void hasADayOfGrace_data();
    void hasADayOfGrace();
    void keepsThePriceOfTheNightsThatWereStayed();
    void refundsEverythingWhenTheHostCancels_data();
    void refundsEverythingWhenTheHostCancels();
    void refundsNothingThatWasNotPaid();
    void refundsTaxesInTheShareOfWhatComesBack();
    void neverRefundsMoreThanWasPaid();
};

void TestCancellation::followsThePolicy_data()
{
    QTest::addColumn<Policy>("policy");
    QTest::addColumn<QString>("now");
    QTest::addColumn<qint64>("nights");
    QTest::addColumn<qint64>("fees");
    const qint64 all = 40'000;
    const qint64 fees = 4'000;
    const auto row = [](const char *name, Policy policy, const char *now, qint64 nights, qint64 back) {
        QTest::newRow(name) << policy << QString::fromLatin1(now) << nights << back;
    };
    row("flexible, months ahead", Policy::Flexible, "2030-02-01T00:00:00Z", all, fees);
    row("flexible, 24 hours ahead", Policy::Flexible, "2030-05-09T14:00:00Z", all, fees);
    row("flexible, a second later", Policy::Flexible, "2030-05-09T14:00:01Z", 30'000, fees);
    row("flexible, a second before check-in", Policy::Flexible, "2030-05-10T13:59:59Z", 30'000, fees);
    row("flexible, at check-in", Policy::Flexible, "2030-05-10T14:00:00Z", 30'000, 0);
    row("flexible, in the first night", Policy::Flexible, "2030-05-10T22:00:00Z", 30'000, 0);
    row("flexible, after the first night", Policy::Flexible, "2030-05-11T08:00:00Z", 20'000, 0);
    row("flexible, after the second night", Policy::Flexible, "2030-05-12T08:00:00Z", 10'000, 0);
    row("flexible, in the last night", Policy::Flexible, "2030-05-13T20:00:00Z", 0, 0);
    row("flexible, after it all", Policy::Flexible, "2030-06-01T00:00:00Z", 0, 0);

    row("moderate, 5 days ahead", Policy::Moderate, "2030-05-05T14:00:00Z", all, fees);
    row("moderate, a second later", Policy::Moderate, "2030-05-05T14:00:01Z", 15'000, fees);
    row("moderate, the day before", Policy::Moderate, "2030-05-09T14:00:00Z", 15'000, fees);
    row("moderate, at check-in", Policy::Moderate, "2030-05-10T14:00:00Z", 15'000, 0);
    row("moderate, after the first night", Policy::Moderate, "2030-05-11T08:00:00Z", 10'000, 0);
    row("moderate, after the second night", Policy::Moderate, "2030-05-12T08:00:00Z", 5'000, 0);
    row("moderate, in the last night", Policy::Moderate, "2030-05-13T20:00:00Z", 0, 0);

    row("firm, 30 days ahead", Policy::Firm, "2030-04-10T14:00:00Z", all, fees);
    row("firm, a second later", Policy::Firm, "2030-04-10T14:00:01Z", 20'000, fees);
    row("firm, 7 days ahead", Policy::Firm, "2030-05-03T14:00:00Z", 20'000, fees);
    row("firm, a second after that", Policy::Firm, "2030-05-03T14:00:01Z", 0, fees);
    row("firm, at check-in", Policy::Firm, "2030-05-10T14:00:00Z", 0, 0);

    row("strict, months ahead", Policy::Strict, "2030-02-01T00:00:00Z", 20'000, fees);
    row("strict, within 48 hours of booking", Policy::Strict, "2030-01-03T12:00:00Z", all, fees);
    row("strict, a second later", Policy::Strict, "2030-01-03T12:00:01Z", 20'000, fees);
    row("strict, 7 days ahead", Policy::Strict, "2030-05-03T14:00:00Z", 20'000, fees);
    row("strict, a second after that", Policy::Strict, "2030-05-03T14:00:01Z", 0, fees);
    row("strict, at check-in", Policy::Strict, "2030-05-10T14:00:00Z", 0, 0);

    row("non-refundable, months ahead", Policy::NonRefundable, "2030-02-01T00:00:00Z", 0, fees);
    row("non-refundable, a second before check-in", Policy::NonRefundable, "2030-05-10T13:59:59Z", 0, fees);
    row("non-refundable, at check-in", Policy::NonRefundable, "2030-05-10T14:00:00Z", 0, 0);
}

void TestCancellation::followsThePolicy()
{
    QFETCH(Policy, policy);
    QFETCH(QString, now);
    QFETCH(qint64, nights);
    QFETCH(qint64, fees);
    const Refund refund = reckonRefund(sampleTerms(policy), CancelledBy::Guest, instant(now));
    QCOMPARE(refund.nights, money(nights));
    QCOMPARE(refund.fees, money(fees));
    QVERIFY(!refund.rule.isEmpty());
}

void TestCancellation::reckonsAtTheProperty_data()
{
    QTest::addColumn<QString>("timeZone");
    QTest::addColumn<QDate>("arrival");
    QTest::addColumn<QTime>("checkInTime");
    QTest::addColumn<Policy>("policy");
    QTest::addColumn<QString>("lastMoment"); ///< at which everything still comes back
    const QDate may(2030, 5, 10);
    const QTime afternoon(15, 0);
    const auto row = [](const char *name, const char *zone, QDate arrival, QTime time, Policy policy,
                        const char *last) {
        QTest::newRow(name) << QString::fromLatin1(zone) << arrival << time << policy << QString::fromLatin1(last);
    };
    row("Tokyo", "Asia/Tokyo", may, afternoon, Policy::Flexible, "2030-05-09T06:00:00Z");
    row("New York", "America/New_York", may, afternoon, Policy::Flexible, "2030-05-09T19:00:00Z");
    row("Kathmandu", "Asia/Kathmandu", may, afternoon, Policy::Flexible, "2030-05-09T09:15:00Z");
    row("Kiritimati", "Pacific/Kiritimati", may, afternoon, Policy::Flexible, "2030-05-09T01:00:00Z");
    row("Pago Pago", "Pacific/Pago_Pago", may, afternoon, Policy::Flexible, "2030-05-10T02:00:00Z");
    row("an early check-in", "Europe/Lisbon", may, QTime(0, 0), Policy::Flexible, "2030-05-08T23:00:00Z");
    row("hours over the clocks' change", "Europe/Berlin", QDate(2030, 3, 31), afternoon, Policy::Flexible,
        "2030-03-30T13:00:00Z");
    row("days over the clocks' change", "Europe/Berlin", QDate(2030, 3, 31), afternoon, Policy::Moderate,
        "2030-03-26T14:00:00Z");
    row("days over the autumn change", "America/New_York", QDate(2030, 11, 5), afternoon, Policy::Moderate,
        "2030-10-31T19:00:00Z");
    row("a zone that nobody knows is UTC", "Mars/Olympus", may, afternoon, Policy::Flexible, "2030-05-09T15:00:00Z");
}

void TestCancellation::reckonsAtTheProperty()
{
    QFETCH(QString, timeZone);
    QFETCH(QDate, arrival);
    QFETCH(QTime, checkInTime);
    QFETCH(Policy, policy);
    QFETCH(QString, lastMoment);
    CancellationTerms terms = sampleTerms(policy);
    terms.stay = {arrival, arrival.addDays(4)};
    terms.timeZone = timeZone;
    terms.checkInTime = checkInTime;
    QCOMPARE(reckonRefund(terms, CancelledBy::Guest, instant(lastMoment)).nights, money(40'000));
    QVERIFY(reckonRefund(terms, CancelledBy::Guest, instant(lastMoment).addMSecs(1)).nights.minor() < 40'000);
}

void TestCancellation::givesEveryPartBack_data()
{
    QTest::addColumn<QString>("timeZone");
    QTest::addColumn<QDate>("arrival");
    QTest::addColumn<Policy>("policy");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QList<int>>("parts"); ///< nights, fees, taxes, service fee
    QString zone;
    QDate arrival(2030, 5, 10);
    const auto row = [&](const char *name, Policy policy, const char *now, const QList<int> &parts) {
        QTest::newRow(qPrintable(zone + QStringLiteral(": ") + QString::fromLatin1(name)))
            << zone << arrival << policy << QString::fromLatin1(now) << parts;
    };
    const QList<int> everything{42'000, 5'000, 4'700, 1'410};
    const QList<int> nothing{0, 0, 0, 0};
    const QList<int> feesOnly{0, 5'000, 500, 150};
    const QList<int> halfAndFees{21'000, 5'000, 2'600, 780};
    const QList<int> afterFirst{20'000, 0, 2'000, 600};
    const QList<int> afterSecond{11'000, 0, 1'100, 330};

    zone = QStringLiteral("Pacific/Honolulu"); // check-in at 01:00 UTC of the 11th
    row("flexible, 24 hours ahead", Policy::Flexible, "2030-05-10T01:00:00Z", everything);
    row("flexible, a second later", Policy::Flexible, "2030-05-10T01:00:01Z", {32'000, 5'000, 3'700, 1'110});
    row("flexible, at check-in", Policy::Flexible, "2030-05-11T01:00:00Z", {32'000, 0, 3'200, 960});
    row("flexible, before midnight there", Policy::Flexible, "2030-05-11T09:59:59Z", {32'000, 0, 3'200, 960});
    row("flexible, after midnight there", Policy::Flexible, "2030-05-11T10:00:00Z", afterFirst);
    row("flexible, after two nights", Policy::Flexible, "2030-05-12T10:00:00Z", afterSecond);
    row("flexible, in the last night", Policy::Flexible, "2030-05-13T10:00:00Z", nothing);
    row("moderate, 5 days ahead", Policy::Moderate, "2030-05-06T01:00:00Z", everything);
    row("moderate, a second later", Policy::Moderate, "2030-05-06T01:00:01Z", {16'000, 5'000, 2'100, 630});
    row("moderate, after one night", Policy::Moderate, "2030-05-11T10:00:00Z", {10'000, 0, 1'000, 300});
    row("moderate, after two nights", Policy::Moderate, "2030-05-12T10:00:00Z", {5'500, 0, 550, 165});
    row("strict, 7 days ahead", Policy::Strict, "2030-05-04T01:00:00Z", halfAndFees);
    row("strict, a second later", Policy::Strict, "2030-05-04T01:00:01Z", feesOnly);

    zone = QStringLiteral("Pacific/Kiritimati"); // check-in at 01:00 UTC of the 10th
    row("flexible, at check-in", Policy::Flexible, "2030-05-10T01:00:00Z", {32'000, 0, 3'200, 960});
    row("flexible, before midnight there", Policy::Flexible, "2030-05-10T09:59:59Z", {32'000, 0, 3'200, 960});
    row("flexible, after midnight there", Policy::Flexible, "2030-05-10T10:00:00Z", afterFirst);
    row("firm, 30 days ahead", Policy::Firm, "2030-04-10T01:00:00Z", everything);
    row("firm, a second later", Policy::Firm, "2030-04-10T01:00:01Z", halfAndFees);
    row("firm, 7 days ahead", Policy::Firm, "2030-05-03T01:00:00Z", halfAndFees);
    row("firm, a second after that", Policy::Firm, "2030-05-03T01:00:01Z", feesOnly);
    row("non-refundable, before check-in", Policy::NonRefundable, "2030-05-10T00:59:59Z", feesOnly);
    row("non-refundable, at check-in", Policy::NonRefundable, "2030-05-10T01:00:00Z", nothing);

    zone = QStringLiteral("Europe/Berlin"); // the clocks go forward in the second night
    arrival = QDate(2030, 3, 30);
    row("spring, 24 hours ahead", Policy::Flexible, "2030-03-29T14:00:00Z", everything);
    row("spring, after the first night", Policy::Flexible, "2030-03-30T23:00:00Z", afterFirst);
    row("spring, at the end of the short day", Policy::Flexible, "2030-03-31T21:59:59Z", afterFirst);
    row("spring, after the short day", Policy::Flexible, "2030-03-31T22:00:00Z", afterSecond);
    arrival = QDate(2030, 10, 26); // and back
    row("autumn, 24 hours ahead", Policy::Flexible, "2030-10-25T13:00:00Z", everything);
    row("autumn, after the first night", Policy::Flexible, "2030-10-26T22:00:00Z", afterFirst);
    row("autumn, at the end of the long day", Policy::Flexible, "2030-10-27T22:59:59Z", afterFirst);
    row("autumn, after the long day", Policy::Flexible, "2030-10-27T23:00:00Z", afterSecond);

    zone = QStringLiteral("America/New_York");
    arrival = QDate(2030, 3, 12); // the clocks went forward on the 10th
    row("5 days over the spring change", Policy::Moderate, "2030-03-07T20:00:00Z", everything);
    row("a second later", Policy::Moderate, "2030-03-07T20:00:01Z", {16'000, 5'000, 2'100, 630});
    arrival = QDate(2030, 11, 10); // and back on the 3rd
    row("30 days over the autumn change", Policy::Firm, "2030-10-11T19:00:00Z", everything);
    row("a second after that", Policy::Firm, "2030-10-11T19:00:01Z", halfAndFees);
    row("7 days, since the autumn change", Policy::Firm, "2030-11-03T20:00:00Z", halfAndFees);
    row("a second after those", Policy::Firm, "2030-11-03T20:00:01Z", feesOnly);
}

/// Four nights at 100.00, 120.00, 90.00 and 110.00, fees of 50.00; taxes are a tenth of both, the platform's fee 3 %.
void TestCancellation::givesEveryPartBack()
{
    QFETCH(QString, timeZone);
    QFETCH(QDate, arrival);
    QFETCH(Policy, policy);
    QFETCH(QString, now);
    QFETCH(QList<int>, parts);
    CancellationTerms terms = sampleTerms(policy);
    terms.timeZone = timeZone;
    terms.stay = {arrival, arrival.addDays(4)};
    terms.nights = {{arrival, money(10'000)},
                    {arrival.addDays(1), money(12'000)},
                    {arrival.addDays(2), money(9'000)},
                    {arrival.addDays(3), money(11'000)}};
    terms.fees = money(5'000);
    terms.taxes = money(4'700);
    terms.serviceFee = money(1'410);
    const Refund refund = reckonRefund(terms, CancelledBy::Guest, instant(now));
    QCOMPARE(refund.nights, money(parts[0]));
    QCOMPARE(refund.fees, money(parts[1]));
    QCOMPARE(refund.taxes, money(parts[2]));
    QCOMPARE(refund.serviceFee, money(parts[3]));
}

void TestCancellation::hasADayOfGrace_data()
{
    QTest::addColumn<Policy>("policy");
    QTest::addColumn<QString>("confirmedAt");
    QTest::addColumn<QString>("now");
    QTest::addColumn<int>("nights");
    QTest::addColumn<bool>("everything");
    const auto row = [](const char *name, Policy policy, const char *confirmed, const char *now, int nights, bool all) {
        QTest::newRow(name) << policy << QString::fromLatin1(confirmed) << QString::fromLatin1(now) << nights << all;
    };
    const auto strictest = Policy::NonRefundable;
    row("within the day", strictest, "2030-04-01T10:00:00Z", "2030-04-02T10:00:00Z", 4, true);
    row("a second over", strictest, "2030-04-01T10:00:00Z", "2030-04-02T10:00:01Z", 4, false);
    row("exactly 7 days ahead", strictest, "2030-05-03T10:00:00Z", "2030-05-03T14:00:00Z", 4, true);
    row("less than 7 days ahead", strictest, "2030-05-03T10:00:00Z", "2030-05-03T14:00:01Z", 4, false);
    row("27 nights", strictest, "2030-04-01T10:00:00Z", "2030-04-01T11:00:00Z", 27, true);
    row("28 nights", strictest, "2030-04-01T10:00:00Z", "2030-04-01T11:00:00Z", 28, false);
    row("firm too", Policy::Firm, "2030-04-20T10:00:00Z", "2030-04-20T20:00:00Z", 4, true);
    row("strict too", Policy::Strict, "2030-04-30T10:00:00Z", "2030-04-30T20:00:00Z", 4, true);
}

void TestCancellation::hasADayOfGrace()
{
    QFETCH(Policy, policy);
    QFETCH(QString, confirmedAt);
    QFETCH(QString, now);
    QFETCH(int, nights);
    QFETCH(bool, everything);
    CancellationTerms terms = sampleTerms(policy, nights);
    terms.confirmedAt = instant(confirmedAt);
    const Refund refund = reckonRefund(terms, CancelledBy::Guest, instant(now));
    QCOMPARE(refund.nights == money(nights * 10'000), everything);
    QCOMPARE(refund.taxes == terms.taxes, everything);
}

void TestCancellation::keepsThePriceOfTheNightsThatWereStayed()
{
    CancellationTerms terms = sampleTerms(Policy::Flexible, 3);
    terms.nights[0].amount = money(30'000);
    terms.nights[1].amount = money(20'000);
    terms.nights[2].amount = money(10'001);
    QCOMPARE(reckonRefund(terms, CancelledBy::Guest, instant(QStringLiteral("2030-05-10T10:00:00Z"))).nights,
             money(30'001));
    terms.policy = Policy::Moderate;
    QCOMPARE(reckonRefund(terms, CancelledBy::Guest, instant(QStringLiteral("2030-05-10T10:00:00Z"))).nights,
             money(15'000));
}

void TestCancellation::refundsEverythingWhenTheHostCancels_data()
{
    QTest::addColumn<Policy>("policy");
    for (const auto &[policy, name] : enumNames<Policy>)
        QTest::newRow(name.latin1()) << policy;
}

void TestCancellation::refundsEverythingWhenTheHostCancels()
{
    QFETCH(Policy, policy);
    const CancellationTerms terms = sampleTerms(policy);
    const Refund refund = reckonRefund(terms, CancelledBy::Host, instant(QStringLiteral("2030-05-12T10:00:00Z")));
    QCOMPARE(refund.total(), money(40'000 + 4'000 + 4'400));
}

void TestCancellation::refundsNothingThatWasNotPaid()
{
    CancellationTerms terms = sampleTerms(Policy::Flexible);
    terms.confirmedAt.reset();
    for (const auto by : {CancelledBy::Guest, CancelledBy::Host})
        QCOMPARE(reckonRefund(terms, by, instant(QStringLiteral("2030-02-01T00:00:00Z"))).total(), money(0));
}

void TestCancellation::refundsTaxesInTheShareOfWhatComesBack()
{
    // 200.00 of 400.00 and the 40.00 of cleaning: 240 of 440, which is 54.55 %.
    const Refund refund =
        reckonRefund(sampleTerms(Policy::Strict), CancelledBy::Guest, instant(QStringLiteral("2030-02-01T00:00:00Z")));
    QCOMPARE(refund.taxes, money(2'400));
    QCOMPARE(refund.total(), money(20'000 + 4'000 + 2'400));
}

void TestCancellation::neverRefundsMoreThanWasPaid()
{
    const bool holds = rc::check("refunds are parts of what was paid, and never grow with time", [] {
        CancellationTerms terms = sampleTerms(
            *rc::gen::element(Policy::Flexible, Policy::Moderate, Policy::Firm, Policy::Strict, Policy::NonRefundable),
            *rc::gen::inRange(1, 40));
        for (NightRevenue &night : terms.nights)
            night.amount = money(*rc::gen::inRange(1, 1'000'000));
        terms.fees = money(*rc::gen::inRange(0, 100'000));
        terms.taxes = money(*rc::gen::inRange(0, 100'000));
        terms.confirmedAt = terms.bookedAt.addDays(-2); // no grace, which may end between the two
        const QDateTime first = terms.bookedAt.addSecs(*rc::gen::inRange(0, 160 * 86'400));
        const Refund early = reckonRefund(terms, CancelledBy::Guest, first);
        const Refund late = reckonRefund(terms, CancelledBy::Guest, first.addSecs(*rc::gen::inRange(0, 20 * 86'400)));
        const Refund whole = reckonRefund(terms, CancelledBy::Host, first);
        RC_ASSERT(early.nights.minor() >= 0 && early.fees.minor() >= 0 && early.taxes.minor() >= 0);
        RC_ASSERT(early.nights.minor() <= whole.nights.minor());
        RC_ASSERT(early.taxes.minor() <= whole.taxes.minor());
        RC_ASSERT(late.total().minor() <= early.total().minor());
    });
    QVERIFY(holds);
}

QTEST_GUILESS_MAIN(TestCancellation)
#include "tst_cancellation.moc"
