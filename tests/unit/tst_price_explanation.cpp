#include "backend/modules/pricing/explanation.h"
#include "tests/support/price_case.h"

using namespace roost;
using namespace roost::test;

namespace {

Explanation explained(const PriceCase &given)
{
    const Tariff tariff(given.overrides, given.rules);
    return explain({given.property, tariff, given.request, given.bookedOn, {}});
}

/// "override -; season 15000!; base 10000": the price by each rule, - where it does not apply, ! at what decides.
QString stepsOf(const Explanation &explanation)
{
    QStringList steps;
    for (const PriceStep &step : explanation.price)
        steps.append(QStringLiteral("%1 %2%3").arg(
            toName(step.rule), step.price ? QString::number(step.price->minor()) : "-", step.decides ? "!" : ""));
    return steps.join(QStringLiteral("; "));
}

} // namespace

/// Why a night costs what it does: every rule in the order in which it is asked. The night is Monday, 6 May 2030.
class TestPriceExplanation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void saysWhyNot();
    void givesAVerdictOnEveryRuleOfBooking();
};

void TestPriceExplanation::names_data()
{
    QTest::addColumn<CaseChange>("change");
    QTest::addColumn<QString>("steps");
    using C = PriceCase &;
    const auto add = [](const char *name, const CaseChange &change, const char *steps) {
        QTest::newRow(name) << change << QString::fromLatin1(steps);
    };
    add(
        "nothing but the base", [](C) {}, "override -; weekend -; base 10000!");
    add(
        "an override", [](C c) { c.overridden("05-06", 9'000); }, "override 9000!; weekend -; base 10000");
    add(
        "a season", [](C c) { c.season("05-01", "06-01", 15'000); },
        "override -; season 15000!; weekend -; base 10000");
    add(
        "an override over a season",
        [](C c) {
            c.season("05-01", "06-01", 15'000);
            c.overridden("05-06", 9'000);
        },
        "override 9000!; season 15000; weekend -; base 10000");
    add(
        "seasons, the shorter first",
        [](C c) {
            c.season("05-01", "06-01", 15'000);
            c.season("05-06", "05-08", 20'000);
            c.season("05-07", "05-08", 30'000);
        },
        "override -; season -; season 20000!; season 15000; weekend -; base 10000");
    add(
        "a season of other days",
        [](C c) {
            c.season("05-01", "06-01", 15'000);
            c.rules.last().weekdays = Weekdays{5, 6};
        },
        "override -; season -; weekend -; base 10000!");
    add(
        "a season that only restricts", [](C c) { c.season("05-01", "06-01").minNights = 2; },
        "override -; season -; weekend -; base 10000!");
    add(
        "a weekend night",
        [](C c) {
            c.property.weekendPrice = c.amount(14'000);
            c.stay("05-03", 2);
        },
        "override -; weekend 14000!; base 10000");
    add(
        "a season by percent, of the weekend",
        [](C c) {
            c.property.weekendPrice = c.amount(14'000);
            c.season("05-01", "06-01").percent = BasisPoints{1'000};
            c.stay("05-03", 2);
        },
        "override -; season 15400!; weekend 14000; base 10000");
}

void TestPriceExplanation::names()
{
    QFETCH(CaseChange, change);
    QFETCH(QString, steps);
    PriceCase given;
    change(given);
    const Explanation explanation = explained(given);
    QCOMPARE(stepsOf(explanation), steps);

    // What decides is what the stay is reckoned by.
    const auto decides = std::ranges::find_if(explanation.price, &PriceStep::decides);
    QCOMPARE(explanation.rate.price, *decides->price);
    QCOMPARE(given.reckoned().lines.constFirst().unitAmount, *decides->price);
    for (const PriceStep &step : explanation.price)
        QVERIFY(!step.name.isEmpty() && !step.detail.isEmpty());
}

void TestPriceExplanation::saysWhyNot()
{
    PriceCase given;
    given.season("06-01", "07-01", 15'000);
    const Explanation explanation = explained(given);
    QVERIFY(explanation.price.at(1).detail.contains("2030-06-01"));
    QCOMPARE(explanation.price.at(1).ruleId, std::optional(given.rules.constFirst().id));
}

void TestPriceExplanation::givesAVerdictOnEveryRuleOfBooking()
{
    PriceCase given;
    given.season("05-01", "06-01").minNights = 4;
    given.property.advanceNoticeDays = 60;
    const Explanation explanation = explained(given);
    QCOMPARE(explanation.bookability.size(), static_cast<qsizetype>(enumNames<Obstacle>.size()));
    QVERIFY(!explanation.isBookable());
    QStringList failed;
    for (const BookabilityStep &step : explanation.bookability) {
        QVERIFY(!step.detail.isEmpty());
        if (!step.passes)
            failed.append(toName(step.obstacle));
    }
    QCOMPARE(failed, (QStringList{"MIN_NIGHTS", "ADVANCE_NOTICE"}));
    QCOMPARE(explanation.rules.minNights, 4);
}

QTEST_APPLESS_MAIN(TestPriceExplanation)
#include "tst_price_explanation.moc"
