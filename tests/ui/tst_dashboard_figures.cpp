#include "ui/models/analytics_format.h"
#include "ui/models/dashboard_query.h"
#include "ui/models/figure_course.h"
#include "ui/models/figure_text.h"
#include "ui/models/host_figure_model.h"
#include "ui/models/occupancy_grid.h"
#include "ui/pages/dashboard_activity_delegate.h"
#include "ui/pages/dashboard_grid.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace roost::ui;

Q_DECLARE_METATYPE(roost::ui::FigureValue)

/// From the server's figures to what the cards say.
class TestDashboardFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesMetricsAsTheServerDoes();
    void definesEveryMetric();
    void readsASeries();
    void leavesMissingValuesBlank();
    void leavesChangesWithoutAComparisonBlank_data();
    void leavesChangesWithoutAComparisonBlank();
    void comparesBookingsUpToTodayOnly();
    void leavesBookingsOfDaysToComeBlank();
    void laysOccupancyOutByWeekAndWeekday();
    void laysLongSpansOutByMonth();
    void writesFigures();
    void writesChangesWithTheirSign();
    void writesSpansOfDates();
    void offersSpansAroundToday();
    void tellsOneChangeForSeveral();
    void cutsSpansThatAreTooLong();
    void choosesTheGrainByTheSpan();
    void takesAFilterAwayThatIsChosenAgain();
    void keepsTheChoice();
    void sortsHosts();
    void flowsCardsIntoTheGrid();
    void writesAges_data();
    void writesAges();

private:
    static FigureSeries days(int count, QDate first = {2030, 5, 1});

    const QDate m_today{2030, 5, 20};
};

/// Each day 10 bookings, 8 of them confirmed and 2 cancelled; 5 of 10 nights at 100.00.
FigureSeries TestDashboardFigures::days(int count, QDate first)
{
    FigureSeries series{.currency = "EUR",
                        .metrics = {FigureMetric::Bookings, FigureMetric::Confirmed, FigureMetric::Cancellations,
                                    FigureMetric::Nights, FigureMetric::AvailableNights, FigureMetric::Revenue}};
    FigureLine line;
    for (int i = 0; i < count; ++i)
        line.points.append({first.addDays(i), {10, 8, 2, 5, 10, 50'000}});
    line.total = {10 * count, 8 * count, 2 * count, 5 * count, 10 * count, 50'000 * count};
    series.table = {first, first.addDays(count), line.total, {line}};
    series.compare = series.table;
    return series;
}

void TestDashboardFigures::namesMetricsAsTheServerDoes()
{
    for (const auto metric : figureMetrics())
        QCOMPARE(figureMetricFromName(nameOf(metric)), std::optional(metric));
    QCOMPARE(nameOf(FigureMetric::RevenuePerAvailable), "revpar");
    QVERIFY(!figureMetricFromName("profit"));
}

void TestDashboardFigures::definesEveryMetric()
{
    QSet<QString> titles;
    for (const auto metric : figureMetrics()) {
        QVERIFY(!definitionOf(metric).isEmpty());
        titles.insert(titleOf(metric));
    }
    QCOMPARE(titles.size(), figureMetrics().size());
}

void TestDashboardFigures::readsASeries()
{
    const QJsonObject point{{"date", "2030-05-01"}, {"values", QJsonArray{5, QJsonValue()}}};
    const QJsonObject line{
        {"key", "Lisbon"}, {"label", "Lisbon"}, {"total", QJsonArray{5, QJsonValue()}}, {"points", QJsonArray{point}}};
    const QJsonObject table{
        {"from", "2030-05-01"}, {"to", "2030-05-02"}, {"total", QJsonArray{5, 1}}, {"lines", QJsonArray{line}}};
    const auto series =
        FigureSeries::fromJson({{"currency", "EUR"},
                                {"currencies", QJsonArray{"EUR", "JPY"}},
                                {"metrics", QJsonArray{QJsonObject{{"name", "revenue"}}, QJsonObject{{"name", "adr"}}}},
                                {"table", table}});
    QCOMPARE(series.currencies, QStringList({"EUR", "JPY"}));
    QCOMPARE(series.value(series.table.total, FigureMetric::Revenue), FigureValue(5));
    QCOMPARE(series.table.lines[0].points[0].date, QDate(2030, 5, 1));
    QVERIFY(!series.value(series.table.lines[0].points[0].values, FigureMetric::AverageDailyRate));
    QVERIFY(!series.compare);
}

void TestDashboardFigures::leavesMissingValuesBlank()
{
    const AnalyticsFormat format(QLocale::c(), "EUR");
    for (const auto metric : figureMetrics()) {
        QCOMPARE(format.value(metric, std::nullopt), QStringLiteral("–"));
        QCOMPARE(format.exact(metric, std::nullopt), QStringLiteral("–"));
        QCOMPARE(format.change(metric, std::nullopt, 5), QString());
        QCOMPARE(format.change(metric, 5, std::nullopt), QString());
    }
    QVERIFY(!FigureSeries().value({5}, FigureMetric::Revenue));
}

void TestDashboardFigures::leavesChangesWithoutAComparisonBlank_data()
{
    QTest::addColumn<FigureValue>("now");
    QTest::addColumn<FigureValue>("before");
    QTest::addColumn<QString>("change");
    QTest::newRow("grew") << FigureValue(120) << FigureValue(100) << "+20.0%";
    QTest::newRow("from nothing") << FigureValue(120) << FigureValue(0) << "";
    QTest::newRow("nothing at all") << FigureValue(0) << FigureValue(0) << "";
    QTest::newRow("to nothing") << FigureValue(0) << FigureValue(100) << QStringLiteral("−100.0%");
    QTest::newRow("the same") << FigureValue(100) << FigureValue(100) << "0.0%";
}

void TestDashboardFigures::leavesChangesWithoutAComparisonBlank()
{
    QFETCH(FigureValue, now);
    QFETCH(FigureValue, before);
    QTEST(AnalyticsFormat(QLocale::c(), "EUR").change(FigureMetric::Revenue, now, before), "change");
}

void TestDashboardFigures::comparesBookingsUpToTodayOnly()
{
    const auto series = days(31);
    const QDate early(2030, 5, 10);
    QCOMPARE(comparedTotal(series, FigureMetric::Bookings, early), FigureValue(100));
    QCOMPARE(comparedTotal(series, FigureMetric::CancellationRate, early), FigureValue(2'500));
    QCOMPARE(comparedTotal(series, FigureMetric::Revenue, early), FigureValue(31 * 50'000));
    QCOMPARE(comparedTotal(series, FigureMetric::Bookings, QDate(2030, 6, 10)), FigureValue(310));
    auto alone = series;
    alone.compare.reset();
    QVERIFY(!comparedTotal(alone, FigureMetric::Bookings, early));
}

void TestDashboardFigures::leavesBookingsOfDaysToComeBlank()
{
    const auto series = days(31);
    const auto bookings = courseOf(series, series.table, FigureMetric::Bookings, m_today);
    QCOMPARE(bookings[19], FigureValue(10));
    QVERIFY(!bookings[20]);
    QCOMPARE(courseOf(series, series.table, FigureMetric::Revenue, m_today)[30], FigureValue(50'000));
    QCOMPARE(bucketEnd(series.table.lines[0], 30, series.table.to), QDate(2030, 6, 1));
    QCOMPARE(bucketEnd(series.table.lines[0], 0, series.table.to), QDate(2030, 5, 2));
}

void TestDashboardFigures::laysOccupancyOutByWeekAndWeekday()
{
    // 1 May 2030 is a Wednesday.
    const auto grid = OccupancyGrid::of(days(7));
    QCOMPARE(grid.unit, OccupancyGrid::Unit::Week);
    QCOMPARE(grid.columns.size(), 2);
    QVERIFY(!grid.columns[0].values[1]);
    QCOMPARE(grid.columns[0].values[2], FigureValue(5'000));
    QCOMPARE(grid.columns[1].begin, QDate(2030, 5, 6));
    QCOMPARE(grid.columns[1].values[1], FigureValue(5'000));
    QVERIFY(!grid.columns[1].values[2]);
}

void TestDashboardFigures::laysLongSpansOutByMonth()
{
    const auto grid = OccupancyGrid::of(days(2 * 365));
    QCOMPARE(grid.unit, OccupancyGrid::Unit::Month);
    QCOMPARE(grid.columns.size(), 24);
    QCOMPARE(grid.columns[0].values, QList<FigureValue>(7, 5'000));
}

void TestDashboardFigures::writesFigures()
{
    const AnalyticsFormat format(QLocale(QLocale::English, QLocale::Ireland), "EUR");
    QCOMPARE(format.value(FigureMetric::Revenue, 104'286'049), QStringLiteral("€1,042,860"));
    QCOMPARE(format.exact(FigureMetric::Revenue, 104'286'049), QStringLiteral("€1,042,860.49"));
    QCOMPARE(format.value(FigureMetric::AverageDailyRate, 14'820), QStringLiteral("€148.20"));
    QCOMPARE(format.value(FigureMetric::Occupancy, 7'184), "71.8%");
    QCOMPARE(format.exact(FigureMetric::Occupancy, 7'184), "71.84%");
    QCOMPARE(format.value(FigureMetric::Bookings, 2'316), "2,316");
    QCOMPARE(format.value(FigureMetric::AverageStay, 342), "3.4");
    QCOMPARE(format.axis(FigureMetric::BookingWindow, 4'000), "40");
    QCOMPARE(format.shortMoney(1'800'000), QStringLiteral("€18k"));
    QCOMPARE(format.shortMoney(250'000'000), QStringLiteral("€2.5M"));
    QCOMPARE(format.shortMoney(0), QStringLiteral("€0"));
    QCOMPARE(AnalyticsFormat(QLocale(QLocale::English), "JPY").shortMoney(18'000), QStringLiteral("¥18k"));
}

void TestDashboardFigures::writesChangesWithTheirSign()
{
    const AnalyticsFormat format(QLocale::c(), "EUR");
    QCOMPARE(format.change(FigureMetric::Occupancy, 7'184, 6'874), "+3.1 pt");
    QCOMPARE(format.change(FigureMetric::CancellationRate, 610, 650), QStringLiteral("−0.4 pt"));
    QCOMPARE(format.change(FigureMetric::Occupancy, 5'000, 0), "+50.0 pt"); // a difference needs no divisor
    QCOMPARE(format.change(std::optional(0.124)), "+12.4%");
    QCOMPARE(format.change(std::nullopt), QString());
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

void TestDashboardFigures::tellsOneChangeForSeveral()
{
    DashboardQuery query(nullptr, m_today);
    QSignalSpy changes(&query, &DashboardQuery::changed);
    query.setRange(RangePreset::Last30);
    query.setCurrency("EUR");
    query.setComparison(Comparison::Previous);
    QVERIFY(changes.isEmpty());
    QTRY_COMPARE(changes.size(), 1);
    query.setCurrency("EUR");
    QTest::qWait(10);
    QCOMPARE(changes.size(), 1);
}

void TestDashboardFigures::cutsSpansThatAreTooLong()
{
    DashboardQuery query(nullptr, m_today);
    query.setDays(QDate(2030, 5, 31), QDate(2030, 5, 1)); // the wrong way round
    QCOMPARE(query.figures().from, QDate(2030, 5, 1));
    QCOMPARE(query.figures().to, QDate(2030, 6, 1));
    query.setDays(QDate(1930, 1, 1), QDate(2030, 1, 1)); // a century
    QCOMPARE(query.figures().from.daysTo(query.figures().to), 1100);
    query.setDays({}, QDate(2030, 1, 1));
    QCOMPARE(query.figures().from, QDate(1930, 1, 1));
    query.setComparedDays(QDate(2029, 2, 1), QDate(2029, 1, 1));
    QCOMPARE(query.figures().comparedFrom, QDate(2029, 1, 1));
    QCOMPARE(query.figures().comparedTo, QDate(2029, 2, 2));
}

void TestDashboardFigures::choosesTheGrainByTheSpan()
{
    DashboardQuery query(nullptr, m_today);
    query.setRange(RangePreset::Last90);
    QCOMPARE(query.figures().grain, FigureGrain::Day);
    query.setRange(RangePreset::ThisYear);
    QCOMPARE(query.figures().grain, FigureGrain::Week);
    query.setDays(QDate(2028, 1, 1), QDate(2029, 12, 31));
    QCOMPARE(query.figures().grain, FigureGrain::Month);
    query.setGrain(FigureGrain::Day);
    QCOMPARE(query.figures().grain, FigureGrain::Day);
    query.setGrain(std::nullopt);
    QCOMPARE(query.figures().grain, FigureGrain::Month);
}

void TestDashboardFigures::takesAFilterAwayThatIsChosenAgain()
{
    DashboardQuery query(nullptr, m_today);
    const FigureFilter lisbon{FigureDimension::City, "Lisbon", {}};
    query.toggleFilter(lisbon);
    QCOMPARE(query.figures().filters.size(), 1);
    query.toggleFilter({FigureDimension::City, "Porto", {}});
    QCOMPARE(query.figures().filters.value(FigureDimension::City).value, "Porto");
    query.toggleFilter({FigureDimension::City, "Porto", "another label"});
    QVERIFY(query.figures().filters.isEmpty());
}

void TestDashboardFigures::keepsTheChoice()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath("console.ini"), QSettings::IniFormat);
    DashboardQuery(&settings, m_today).setRange(RangePreset::Last90);
    DashboardQuery(&settings, m_today).setComparison(Comparison::None);
    const DashboardQuery again(&settings, m_today);
    QCOMPARE(again.preset(), RangePreset::Last90);
    QCOMPARE(again.figures().comparison, Comparison::None);
    settings.setValue("dashboard/range", 99);
    settings.setValue("dashboard/comparison", -3);
    QCOMPARE(DashboardQuery(&settings, m_today).preset(), RangePreset::AroundToday);
    QCOMPARE(DashboardQuery(&settings, m_today).figures().comparison, Comparison::LastYear);
}

void TestDashboardFigures::sortsHosts()
{
    HostFigureModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    FigureSeries series{.currency = "EUR", .metrics = {FigureMetric::Revenue, FigureMetric::Occupancy}};
    const auto line = [](const char *name, FigureValue revenue, FigureValue occupancy) {
        return FigureLine{.key = name, .label = name, .total = {revenue, occupancy}};
    };
    series.table.lines = {line("Bea", 100, 5'000), line("Ada", 300, std::nullopt), line("Cyd", 200, 9'000)};
    series.compare = FigureTable{.lines = {line("Ada", 200, 5'000), line("Bea", 0, 0)}};
    model.setSeries(series);
    const auto names = [&model] {
        QStringList found;
        for (int row = 0; row < model.rowCount(); ++row)
            found.append(model.index(row, HostFigureModel::NameColumn).data().toString());
        return found.join(' ');
    };
    QCOMPARE(names(), "Ada Cyd Bea");
    model.sort(HostFigureModel::OccupancyColumn, Qt::AscendingOrder);
    QCOMPARE(names(), "Bea Cyd Ada"); // no value comes last
    model.sort(HostFigureModel::NameColumn, Qt::DescendingOrder);
    QCOMPARE(names(), "Cyd Bea Ada");
    QCOMPARE(model.index(2, HostFigureModel::ChangeColumn).data().toString(), "+50.0%");
    QCOMPARE(model.index(1, HostFigureModel::ChangeColumn).data().toString(), QString()); // from nothing
    QCOMPARE(model.index(2, HostFigureModel::OccupancyColumn).data().toString(), QStringLiteral("–"));
    series.table.lines[0].total[0] = 900;
    model.setSeries(series); // the same hosts in the same order: rows move in place
    QVERIFY(model.index(1, HostFigureModel::RevenueColumn).data().toString().contains('9'));
}

void TestDashboardFigures::flowsCardsIntoTheGrid()
{
    const auto places = DashboardGrid::flow({{12, 3}, {12, 3}, {16, 6}, {8, 4}, {30, 2}});
    QCOMPARE(places[0], QRect(0, 0, 12, 3));
    QCOMPARE(places[1], QRect(12, 0, 12, 3));
    QCOMPARE(places[2], QRect(0, 3, 16, 6));
    QCOMPARE(places[3], QRect(16, 3, 8, 4));
    QCOMPARE(places[4], QRect(0, 9, 24, 2)); // never wider than the grid
    for (qsizetype i = 0; i < places.size(); ++i) {
        for (qsizetype k = 0; k < i; ++k)
            QVERIFY(!places[i].intersects(places[k]));
    }
}

void TestDashboardFigures::writesAges_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("just now") << 2 << "now";
    QTest::newRow("seconds") << 12 << "12 s";
    QTest::newRow("minutes") << 200 << "3 min";
    QTest::newRow("hours") << 7300 << "2 h";
    QTest::newRow("days") << 3 * 86400 << "3 d";
    QTest::newRow("a clock ahead of ours") << -30 << "now";
}

void TestDashboardFigures::writesAges()
{
    QFETCH(int, seconds);
    const QDateTime now(QDate(2030, 5, 1), QTime(12, 0), Qt::UTC);
    QTEST(ageText(now.addSecs(-seconds), now), "text");
}

QTEST_GUILESS_MAIN(TestDashboardFigures)
#include "tst_dashboard_figures.moc"
