#include "backend/modules/planning/simulation.h"
#include "tests/support/sample_property.h"

#include <QtTest>

using namespace roost;
using namespace roost::test;

namespace {

constexpr int yearOfWeeks = 364;

/// Three nights from a Monday, booked a month ahead at 100.00 a night.
PastStay stayAt(QDate arrival, int nights = 3)
{
    PastStay past{.code = QStringLiteral("AAAA1111"),
                  .stay = {arrival, arrival.addDays(nights)},
                  .guests = 2,
                  .bookedOn = arrival.addDays(-30)};
    past.lines.append({.kind = LineKind::Nights,
                       .nights = past.stay,
                       .quantity = nights,
                       .unitAmount = money(10'000),
                       .amount = money(10'000 * nights)});
    return past;
}

PriceRule seasonOf(const DateRange &nights, int basisPoints)
{
    PriceRule rule{.id = PriceRuleId::create(), .name = QStringLiteral("Summer"), .nights = nights};
    rule.percent = BasisPoints{basisPoints};
    return rule;
}

} // namespace

/// Past demand under other rules: pure reckoning.
class TestPriceSimulation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replaysOnTheSameWeekdays();
    void movesTheDayOfBooking();
    void countsWhatCannotBeBooked();
    void keepsDemandWithoutElasticity();
    void answersToPrice_data();
    void answersToPrice();
    void addsUpByMonth();
    void looksAtNoPublication();

private:
    Simulation run(const Tariff &draft, Elasticity elasticity = {}, const QList<PastStay> &stays = {stayAt(monday)});

    const Property m_property = sampleProperty();
    const Tariff m_now{};

    static inline const QDate monday{2029, 6, 4};
};

Simulation TestPriceSimulation::run(const Tariff &draft, Elasticity elasticity, const QList<PastStay> &stays)
{
    return simulate({.now = {m_property, m_now},
                     .draft = {m_property, draft},
                     .stays = stays,
                     .shiftDays = yearOfWeeks,
                     .elasticity = elasticity});
}

void TestPriceSimulation::replaysOnTheSameWeekdays()
{
    const QDate ahead = monday.addDays(yearOfWeeks);
    const Tariff dearer({}, {seasonOf({ahead, ahead.addDays(1)}, 5'000)});
    const Simulation result = run(dearer);
    QCOMPARE(ahead.dayOfWeek(), monday.dayOfWeek());
    QCOMPARE(result.stays.constFirst().stay, (DateRange{ahead, ahead.addDays(3)}));
    QCOMPARE(result.total.past.revenue, money(30'000));
    QCOMPARE(result.total.now.revenue, money(30'000));
    QCOMPARE(result.total.draft.revenue, money(35'000));
    QCOMPARE(result.total.draft.averageDailyRate(), std::optional(money(11'667)));
}

void TestPriceSimulation::movesTheDayOfBooking()
{
    PriceRule early{.id = PriceRuleId::create(), .kind = RuleKind::EarlyBird, .name = QStringLiteral("Early")};
    early.percent = BasisPoints{1'000};
    early.daysAhead = 30;
    QCOMPARE(run(Tariff({}, {early})).total.draft.revenue, money(27'000));
    early.daysAhead = 31;
    QCOMPARE(run(Tariff({}, {early})).total.draft.revenue, money(30'000));
}

void TestPriceSimulation::countsWhatCannotBeBooked()
{
    PriceRule longOnly = seasonOf({QDate(2030, 6, 1), QDate(2030, 7, 1)}, 0);
    longOnly.percent.reset();
    longOnly.minNights = 4;
    const Simulation result = run(Tariff({}, {longOnly}), {}, {stayAt(monday), stayAt(monday.addDays(7), 4)});
    QCOMPARE(result.total.draft.lost, 1);
    QCOMPARE(result.total.draft.stays, wholeWeight);
    QCOMPARE(result.total.draft.revenue, money(40'000));
    QCOMPARE(result.total.now.lost, 0);
    QCOMPARE(result.stays.constFirst().draft.reasons.constFirst().obstacle, Obstacle::MinNights);
}

void TestPriceSimulation::keepsDemandWithoutElasticity()
{
    const Simulation result = run(Tariff({}, {seasonOf({QDate(2030, 1, 1), QDate(2031, 1, 1)}, 90'000)}));
    QCOMPARE(result.total.draft.stays, wholeWeight);
    QCOMPARE(result.total.draft.revenue, money(300'000));
}

void TestPriceSimulation::answersToPrice_data()
{
    QTest::addColumn<int>("basisPoints");
    QTest::addColumn<int>("elasticity");
    QTest::addColumn<qint64>("stays");
    QTest::addColumn<qint64>("revenue");
    QTest::newRow("10 % more, as many fewer") << 1'000 << -100 << 9'000LL << 29'700LL;
    QTest::newRow("10 % more, half as many fewer") << 1'000 << -50 << 9'500LL << 31'350LL;
    QTest::newRow("10 % less, twice as many more") << -1'000 << -200 << 12'000LL << 32'400LL;
    QTest::newRow("twice the price: none left") << 10'000 << -150 << 0LL << 0LL;
    QTest::newRow("never more than twice the stays") << -9'000 << -500 << 20'000LL << 6'000LL;
}

void TestPriceSimulation::answersToPrice()
{
    QFETCH(int, basisPoints);
    QFETCH(int, elasticity);
    const Tariff draft({}, {seasonOf({QDate(2030, 1, 1), QDate(2031, 1, 1)}, basisPoints)});
    const Simulation result = run(draft, Elasticity{elasticity});
    QTEST(result.total.draft.stays, "stays");
    QTEST(result.total.draft.revenue.minor(), "revenue");
    QCOMPARE(result.total.draft.lost, 0); // it could be booked, all the same
    QCOMPARE(result.total.now.stays, wholeWeight);
}

void TestPriceSimulation::addsUpByMonth()
{
    const QList<PastStay> stays{stayAt({2029, 6, 29}, 5), stayAt({2029, 7, 20}, 7), stayAt({2029, 9, 3}, 1)};
    const Tariff draft({}, {seasonOf({QDate(2030, 6, 30), QDate(2030, 7, 22)}, 1'234)});
    const Simulation result = run(draft, Elasticity{-73}, stays);
    QCOMPARE(result.months.keys(), (QList<QDate>{{2030, 6, 1}, {2030, 7, 1}, {2030, 9, 1}}));
    for (const auto side : {&SimulatedSums::past, &SimulatedSums::now, &SimulatedSums::draft}) {
        SimulatedSum sum{.revenue = money(0)};
        for (const SimulatedSums &month : result.months) {
            sum.stays += (month.*side).stays;
            sum.nights += (month.*side).nights;
            sum.revenue += (month.*side).revenue;
        }
        QCOMPARE(sum.stays, (result.total.*side).stays);
        QCOMPARE(sum.nights, (result.total.*side).nights);
        QCOMPARE(sum.revenue, (result.total.*side).revenue);
    }
}

void TestPriceSimulation::looksAtNoPublication()
{
    Property hidden = m_property;
    hidden.status = PropertyStatus::Draft;
    const Simulation result = simulate(
        {.now = {hidden, m_now}, .draft = {hidden, m_now}, .stays = {stayAt(monday)}, .shiftDays = yearOfWeeks});
    QCOMPARE(result.total.now.lost, 0);
}

QTEST_APPLESS_MAIN(TestPriceSimulation)
#include "tst_price_simulation.moc"
