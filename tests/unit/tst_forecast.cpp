#include "backend/modules/admin/forecast.h"

#include <QtTest>

using namespace roost;

namespace {

const QDate today(2030, 6, 5); // a Wednesday

/// Every past night gained `late` nights on the day itself and `early` ones ten days before, each for 100.00.
NightGains steady(int early, int late)
{
    NightGains gains;
    for (QDate night = today.addDays(-PickupMethod::history); night < today; night = night.addDays(1))
        gains[night] = {{0, {late, late * 10'000}}, {10, {early, early * 10'000}}};
    return gains;
}

} // namespace

/// What nights are expected to come to.
class TestForecast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatIsOnTheBooks();
    void addsWhatNightsGainedFromAsFarAway();
    void learnsFromTheSameWeekday();
    void takesCancellationsOff();
    void isNeverBelowNothing();
    void isExactWhereEveryWeekIsTheSame();
    void tellsHowFarItWasOff();
    void hasNoErrorWithoutAPast();
};

void TestForecast::knowsWhatIsOnTheBooks()
{
    const NightGains gains{{today.addDays(5), {{5, {1, 10'000}}, {9, {2, 20'000}}, {4, {7, 70'000}}}}};
    QCOMPARE(PickupMethod::known(gains, today.addDays(5), today), (OnTheBooks{3, 30'000}));
    QCOMPARE(PickupMethod::known(gains, today.addDays(5), today.addDays(-4)), (OnTheBooks{2, 20'000}));
    QCOMPARE(PickupMethod::known(gains, today.addDays(6), today), OnTheBooks());
}

void TestForecast::addsWhatNightsGainedFromAsFarAway()
{
    NightGains gains = steady(3, 2);
    gains[today.addDays(4)] = {{20, {1, 12'345}}};
    gains[today.addDays(12)] = {{20, {1, 12'345}}};
    // Four days before, the ten days' gain is in already; twelve days before, it is still to come.
    QCOMPARE(PickupMethod::expected(gains, today.addDays(4), today), (OnTheBooks{3, 32'345}));
    QCOMPARE(PickupMethod::expected(gains, today.addDays(12), today), (OnTheBooks{6, 62'345}));
}

void TestForecast::learnsFromTheSameWeekday()
{
    NightGains gains = steady(0, 0);
    for (int week = 1; week <= PickupMethod::nightsToLearnFrom; ++week)
        gains[today.addDays(3 - 7 * week)] = {{0, {4, 40'000}}};
    QCOMPARE(PickupMethod::expected(gains, today.addDays(3), today).nights, 4);
    QCOMPARE(PickupMethod::expected(gains, today.addDays(10), today).nights, 4);
    QCOMPARE(PickupMethod::expected(gains, today.addDays(4), today).nights, 0);
}

void TestForecast::takesCancellationsOff()
{
    NightGains gains = steady(5, -2);
    gains[today.addDays(2)] = {{2, {6, 60'000}}};
    QCOMPARE(PickupMethod::expected(gains, today.addDays(2), today), (OnTheBooks{4, 40'000}));
}

void TestForecast::isNeverBelowNothing()
{
    QCOMPARE(PickupMethod::expected(steady(5, -2), today.addDays(2), today), OnTheBooks());
}

void TestForecast::isExactWhereEveryWeekIsTheSame()
{
    const auto [nights, revenue] = PickupMethod::errors(steady(3, 2), today);
    QCOMPARE(nights.value(), 0);
    QCOMPARE(revenue.value(), 0);
}

void TestForecast::tellsHowFarItWasOff()
{
    // Of late, each night has gained one more on its day, which is known of the first already: 27 of 6 * 28.
    NightGains gains = steady(3, 2);
    for (QDate night = today.addDays(-PickupMethod::nightsToTest); night < today; night = night.addDays(1))
        gains[night][0] = {3, 30'000};
    const auto [nights, revenue] = PickupMethod::errors(gains, today);
    QCOMPARE(nights.value(), 1'607);
    QCOMPARE(revenue.value(), 1'607);
}

void TestForecast::hasNoErrorWithoutAPast()
{
    const auto [nights, revenue] = PickupMethod::errors({}, today);
    QVERIFY(!nights);
    QVERIFY(!revenue);
    QCOMPARE(PickupMethod::expected({}, today.addDays(3), today), OnTheBooks());
}

QTEST_APPLESS_MAIN(TestForecast)
#include "tst_forecast.moc"
