#include "ui/models/analytics_format.h"
#include "ui/models/analytics_summary.h"
#include "ui/pages/dashboard_activity_delegate.h"
#include "ui/pages/dashboard_range.h"

#include <QTest>

using namespace roost::ui;

Q_DECLARE_METATYPE(std::optional<double>)

/// From the daily figures to what the tiles say.
class TestDashboardFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dividesSumsNotDays();
    void leavesRatiosWithoutAWholeBlank();
    void leavesChangesWithoutAComparisonBlank_data();
    void leavesChangesWithoutAComparisonBlank();
    void changesRatiosByPoints();
    void countsBookingsUpToTodayOnly();
    void drawsACourseOfEqualParts();
    void countsBookingsByWeekday();
    void laysOccupancyOutByWeekAndWeekday();
    void laysLongSpansOutByMonth();
    void writesFigures();
    void writesChangesWithTheirSign_data();
    void writesChangesWithTheirSign();
    void writesSpansOfDates();
    void offersSpansAroundToday();
    void writesAges_data();
    void writesAges();

private:
    static DayFigures day(int index, qint64 nights, qint64 available, qint64 revenue)
    {
        return {.date = QDate(2030, 5, 1).addDays(index),
                .bookings = 10,
                .confirmed = 8,
                .cancellations = 2,
                .nights = nights,
                .availableNights = available,
                .revenue = revenue};
    }
    static QList<DayFigures> days(int count)
    {
        QList<DayFigures> list;
        for (int i = 0; i < count; ++i)
            list.append(day(i, 5, 10, 50'000));
        return list;
    }

    const QDate m_today{2030, 5, 20};
};

void TestDashboardFigures::dividesSumsNotDays()
{
    const auto sums = FigureSums::of({day(0, 1, 1, 10'000), day(1, 1, 9, 30'000)});
    QCOMPARE(sums.occupancy(), 0.2);
    QCOMPARE(sums.averageDailyRate(), 20'000.0);
    QCOMPARE(sums.revenuePerAvailable(), 4'000.0);
    QCOMPARE(sums.cancellationRate(), 0.25);
}

void TestDashboardFigures::leavesRatiosWithoutAWholeBlank()
{
    const FigureSums nothing;
    for (const auto metric :
         {Metric::Occupancy, Metric::AverageDailyRate, Metric::RevenuePerAvailable, Metric::Cancellations})
        QVERIFY(!metricOf(metric, nothing));
    QCOMPARE(metricOf(Metric::Revenue, nothing), 0.0);
    QCOMPARE(AnalyticsFormat(QLocale::c(), QStringLiteral("EUR")).value(Metric::Occupancy, std::nullopt),
             QStringLiteral("–"));
}

void TestDashboardFigures::leavesChangesWithoutAComparisonBlank_data()
{
    QTest::addColumn<std::optional<double>>("now");
    QTest::addColumn<std::optional<double>>("before");
    QTest::addColumn<std::optional<double>>("change");
    const std::optional<double> none;
    QTest::newRow("grew") << std::optional(120.0) << std::optional(100.0) << std::optional(0.2);
    QTest::newRow("from nothing") << std::optional(120.0) << std::optional(0.0) << none;
    QTest::newRow("nothing at all") << std::optional(0.0) << std::optional(0.0) << none;
    QTest::newRow("missing before") << std::optional(120.0) << none << none;
    QTest::newRow("missing now") << none << std::optional(100.0) << none;
    QTest::newRow("to nothing") << std::optional(0.0) << std::optional(100.0) << std::optional(-1.0);
}

void TestDashboardFigures::leavesChangesWithoutAComparisonBlank()
{
    QFETCH(std::optional<double>, now);
    QFETCH(std::optional<double>, before);
    QFETCH(std::optional<double>, change);
    const auto reckoned = relativeChange(now, before);
    QCOMPARE(reckoned.has_value(), change.has_value());
    if (change)
        QVERIFY(std::abs(*reckoned - *change) < 1e-12);
}

void TestDashboardFigures::changesRatiosByPoints()
{
    const auto summary = summarise(Metric::Occupancy, {day(0, 6, 10, 0)}, {day(0, 5, 10, 0)}, m_today);
    QVERIFY(std::abs(*summary.change - 0.1) < 1e-12);
    const auto alone = summarise(Metric::Occupancy, {day(0, 6, 10, 0)}, {}, m_today);
    QVERIFY(!alone.change);
    QVERIFY(!summarise(Metric::Occupancy, {day(0, 6, 10, 0)}, {day(0, 0, 0, 0)}, m_today).change);
}

void TestDashboardFigures::countsBookingsUpToTodayOnly()
{
    const auto span = days(31);
    const auto summary = summarise(Metric::Bookings, span, span, QDate(2030, 5, 10));
    QCOMPARE(summary.value, 100.0);
    QCOMPARE(summary.change, 0.0);
    QCOMPARE(summarise(Metric::Revenue, span, span, QDate(2030, 5, 10)).value, 31 * 50'000.0);
}

void TestDashboardFigures::drawsACourseOfEqualParts()
{
    QCOMPARE(summarise(Metric::Revenue, days(240), {}, m_today).course, QList<double>(24, 500'000));
    QCOMPARE(summarise(Metric::Revenue, days(3), {}, m_today).course.size(), 3);
    QVERIFY(summarise(Metric::Revenue, {}, {}, m_today).course.isEmpty());
}

void TestDashboardFigures::countsBookingsByWeekday()
{
    const auto counts = bookingsByWeekday(days(8));
    QCOMPARE(counts.size(), 7);
    QCOMPARE(counts[QDate(2030, 5, 1).dayOfWeek() - 1], 20);
    QCOMPARE(counts[QDate(2030, 5, 2).dayOfWeek() - 1], 10);
}

void TestDashboardFigures::laysOccupancyOutByWeekAndWeekday()
{
    // 1 May 2030 is a Wednesday.
    const auto grid = OccupancyGrid::of(days(7));
    QCOMPARE(grid.unit, OccupancyGrid::Unit::Week);
    QCOMPARE(grid.columns.size(), 2);
    QVERIFY(!grid.columns[0].values[1]);
    QCOMPARE(grid.columns[0].values[2], 0.5);
    QCOMPARE(grid.columns[1].begin, QDate(2030, 5, 6));
    QCOMPARE(grid.columns[1].values[1], 0.5);
    QVERIFY(!grid.columns[1].values[2]);
}

void TestDashboardFigures::laysLongSpansOutByMonth()
{
    const auto grid = OccupancyGrid::of(days(2 * 365));
    QCOMPARE(grid.unit, OccupancyGrid::Unit::Month);
    QCOMPARE(grid.columns.size(), 24);
    QCOMPARE(grid.columns[0].values, QList<std::optional<double>>(7, 0.5));
}

void TestDashboardFigures::writesFigures()
{
    const AnalyticsFormat format(QLocale(QLocale::English, QLocale::Ireland), QStringLiteral("EUR"));
    QCOMPARE(format.value(Metric::Revenue, 104'286'049.0), QStringLiteral("€1,042,860"));
    QCOMPARE(format.value(Metric::AverageDailyRate, 14'820.0), QStringLiteral("€148.20"));
    QCOMPARE(format.value(Metric::Occupancy, 0.7184), QStringLiteral("71.8%"));
    QCOMPARE(format.value(Metric::Bookings, 2316.0), QStringLiteral("2,316"));
    QCOMPARE(format.shortMoney(1'800'000), QStringLiteral("€18k"));
    QCOMPARE(format.shortMoney(250'000'000), QStringLiteral("€2.5M"));
    QCOMPARE(format.shortMoney(0), QStringLiteral("€0"));
    QCOMPARE(AnalyticsFormat(QLocale(QLocale::English), QStringLiteral("JPY")).shortMoney(18'000),
             QStringLiteral("¥18k"));
}

void TestDashboardFigures::writesChangesWithTheirSign_data()
{
    QTest::addColumn<int>("metric");
    QTest::addColumn<std::optional<double>>("change");
    QTest::addColumn<QString>("text");
    QTest::newRow("more") << int(Metric::Revenue) << std::optional(0.124) << QStringLiteral("+12.4%");
    QTest::newRow("less") << int(Metric::Revenue) << std::optional(-0.031) << QStringLiteral("−3.1%");
    QTest::newRow("points") << int(Metric::Occupancy) << std::optional(0.031) << QStringLiteral("+3.1 pt");
    QTest::newRow("the same") << int(Metric::Revenue) << std::optional(0.0) << QStringLiteral("0.0%");
    QTest::newRow("none") << int(Metric::Revenue) << std::optional<double>() << QString();
}

void TestDashboardFigures::writesChangesWithTheirSign()
{
    QFETCH(int, metric);
    QFETCH(std::optional<double>, change);
    const AnalyticsFormat format(QLocale::c(), QStringLiteral("EUR"));
    QTEST(format.change(static_cast<Metric>(metric), change), "text");
}

void TestDashboardFigures::writesSpansOfDates()
{
    const AnalyticsFormat format(QLocale::c(), {});
    QCOMPARE(format.dates(QDate(2026, 9, 1), QDate(2026, 11, 30)), QStringLiteral("1 Sep – 30 Nov 2026"));
    QCOMPARE(format.dates(QDate(2026, 12, 2), QDate(2026, 12, 5)), QStringLiteral("2–5 Dec 2026"));
    QCOMPARE(format.dates(QDate(2026, 12, 20), QDate(2027, 1, 5)), QStringLiteral("20 Dec 2026 – 5 Jan 2027"));
}

void TestDashboardFigures::offersSpansAroundToday()
{
    for (const auto preset : rangePresets()) {
        const auto range = DashboardRange::of(preset, m_today);
        QVERIFY(range.from < range.to);
        QVERIFY(!labelOf(preset).isEmpty());
    }
    const auto last30 = DashboardRange::of(RangePreset::Last30, m_today);
    QCOMPARE(last30.from.daysTo(last30.to), 30);
    QCOMPARE(last30.to, m_today.addDays(1));
    QCOMPARE(DashboardRange::of(RangePreset::ThisYear, m_today).to, QDate(2031, 1, 1));
}

void TestDashboardFigures::writesAges_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("just now") << 2 << QStringLiteral("now");
    QTest::newRow("seconds") << 12 << QStringLiteral("12 s");
    QTest::newRow("minutes") << 200 << QStringLiteral("3 min");
    QTest::newRow("hours") << 7300 << QStringLiteral("2 h");
    QTest::newRow("days") << 3 * 86400 << QStringLiteral("3 d");
    QTest::newRow("a clock ahead of ours") << -30 << QStringLiteral("now");
}

void TestDashboardFigures::writesAges()
{
    QFETCH(int, seconds);
    const QDateTime now(QDate(2030, 5, 1), QTime(12, 0), Qt::UTC);
    QTEST(ageText(now.addSecs(-seconds), now), "text");
}

QTEST_APPLESS_MAIN(TestDashboardFigures)
#include "tst_dashboard_figures.moc"
