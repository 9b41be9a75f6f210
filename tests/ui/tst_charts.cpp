#include "tests/ui/watched_main.h"
#include "ui/charts/axis_scale.h"
#include "ui/charts/heat_map.h"
#include "ui/charts/time_axis.h"
#include "ui/charts/trend_chart.h"
#include "ui/widgets/theme.h"

#include <QTest>

using namespace roost::ui;

/// The chart kit: axes, and the values that one points at.
class TestCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosesRoundSteps_data();
    void choosesRoundSteps();
    void keepsTheAxisWhileValuesStayWithinIt_data();
    void keepsTheAxisWhileValuesStayWithinIt();
    void labelsWeeksOrMonths();
    void tellsTheValuesOfTheDayUnderTheMouse();
    void walksThroughTheDaysByKey();
    void growsItsAxisOnlyWhileLive();
    void drawsLinesFromZero();
    void standsWithoutValues();
    void tellsTheCellUnderTheMouse();
    void writesTablesAsCsv();

private:
    static TrendData trend(const QList<std::optional<double>> &values);

    Theme m_theme;
};

TrendData TestCharts::trend(const QList<std::optional<double>> &values)
{
    TrendData data{.name = QStringLiteral("Now"), .values = values, .comparedName = QStringLiteral("Before")};
    for (qsizetype i = 0; i < values.size(); ++i) {
        data.days.append(QDate(2030, 5, 1).addDays(i));
        data.comparedDays.append(QDate(2029, 5, 2).addDays(i));
        data.comparedValues.append(values[i].value_or(0) / 2);
    }
    return data;
}

void TestCharts::choosesRoundSteps_data()
{
    QTest::addColumn<double>("highest");
    QTest::addColumn<double>("smallestStep");
    QTest::addColumn<double>("step");
    QTest::addColumn<int>("steps");
    QTest::newRow("thousands") << 17'400.0 << 0.0 << 6'000.0 << 3;
    QTest::newRow("less room with four") << 19'100.0 << 0.0 << 5'000.0 << 4;
    QTest::newRow("exactly") << 12.0 << 0.0 << 4.0 << 3;
    QTest::newRow("shares") << 0.3 << 0.0 << 0.1 << 3;
    QTest::newRow("whole numbers") << 2.0 << 1.0 << 1.0 << 3;
    QTest::newRow("nothing") << 0.0 << 0.0 << 1.0 << 1;
    QTest::newRow("not a number") << qQNaN() << 0.0 << 1.0 << 1;
}

void TestCharts::choosesRoundSteps()
{
    QFETCH(double, highest);
    QFETCH(double, smallestStep);
    const auto scale = AxisScale::of(highest, smallestStep);
    QTEST(scale.step, "step");
    QTEST(scale.steps, "steps");
    QCOMPARE(scale.ticks().first(), 0.0);
    QCOMPARE(scale.ticks().last(), scale.top());
}

void TestCharts::keepsTheAxisWhileValuesStayWithinIt_data()
{
    QTest::addColumn<double>("highest");
    QTest::addColumn<double>("top");
    QTest::newRow("a little more") << 17.9 << 18.0;
    QTest::newRow("a little less") << 10.0 << 18.0;
    QTest::newRow("beyond") << 18.5 << 20.0;
    QTest::newRow("far below") << 2.9 << 18.0;
}

void TestCharts::keepsTheAxisWhileValuesStayWithinIt()
{
    QFETCH(double, highest);
    const AxisScale scale{6, 3};
    QTEST(scale.grown(highest).top(), "top");
}

void TestCharts::labelsWeeksOrMonths()
{
    QList<QDate> days;
    for (int i = 0; i < 28; ++i)
        days.append(QDate(2030, 5, 1).addDays(i));
    const auto weeks = timeTicks(days, 10, QLocale::c());
    QCOMPARE(weeks.size(), 4);
    QCOMPARE(weeks[0].index, 5);
    QCOMPARE(weeks[0].label, QStringLiteral("6 May"));
    for (int i = 28; i < 365; ++i)
        days.append(QDate(2030, 5, 1).addDays(i));
    const auto months = timeTicks(days, 6, QLocale::c());
    QCOMPARE(months.size(), 6);
    QCOMPARE(months[0].label, QStringLiteral("May 2030"));
    QCOMPARE(months[1].label, QStringLiteral("Jul 2030"));
    QVERIFY(timeTicks({}, 6, QLocale::c()).isEmpty());
}

void TestCharts::tellsTheValuesOfTheDayUnderTheMouse()
{
    TrendChart chart(m_theme, QStringLiteral("Revenue"), TrendChart::Measure::Amounts, "accent");
    const auto format = [](double value) { return QStringLiteral("€%1").arg(value); };
    chart.setFormat({format, format});
    chart.resize(600, 300);
    chart.setData(trend({100, 200, 300, 400}));
    chart.show();
    QTest::mouseMove(chart.viewport(), (chart.pointOf(2, 300) + QPointF(10, 0)).toPoint());
    QCOMPARE(chart.current(), 2);
    QVERIFY(chart.accessibleDescription().contains(QStringLiteral("Now €300")));
    QVERIFY(chart.accessibleDescription().contains(QStringLiteral("Before €150")));
    QTest::mouseMove(chart.viewport(), QPoint(1, 1));
    QCOMPARE(chart.current(), -1);
}

void TestCharts::walksThroughTheDaysByKey()
{
    TrendChart chart(m_theme, QStringLiteral("Revenue"), TrendChart::Measure::Amounts, "accent");
    chart.setData(trend({1, 2, 3}));
    QTest::keyClick(&chart, Qt::Key_Right);
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.current(), 1);
    QTest::keyClick(&chart, Qt::Key_Right);
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.current(), 2);
    QTest::keyClick(&chart, Qt::Key_Left);
    QCOMPARE(chart.current(), 1);
    QTest::keyClick(&chart, Qt::Key_Escape);
    QCOMPARE(chart.current(), -1);
}

void TestCharts::growsItsAxisOnlyWhileLive()
{
    TrendChart chart(m_theme, QStringLiteral("Revenue"), TrendChart::Measure::Amounts, "accent");
    chart.setData(trend({10, 17}));
    QCOMPARE(chart.scale().top(), 18.0);
    chart.setData(trend({1, 2}), ChartUpdate::Live);
    QCOMPARE(chart.scale().top(), 18.0);
    chart.setData(trend({10, 19}), ChartUpdate::Live);
    QCOMPARE(chart.scale().top(), 20.0);
    chart.setData(trend({10, 12}));
    QCOMPARE(chart.scale().top(), 12.0);
}

void TestCharts::drawsLinesFromZero()
{
    TrendChart chart(m_theme, QStringLiteral("Occupancy"), TrendChart::Measure::Shares, "teal");
    chart.resize(600, 300);
    chart.setData(trend({0.9, 0.95}));
    QCOMPARE(chart.scale().top(), 1.0);
    const double zero = chart.pointOf(0, 0).y();
    const double half = chart.pointOf(0, 0.5).y();
    const double full = chart.pointOf(0, 1).y();
    QVERIFY(qFuzzyCompare(zero - half, half - full));
    QVERIFY(full < zero);
}

void TestCharts::standsWithoutValues()
{
    TrendChart chart(m_theme, QStringLiteral("Revenue"), TrendChart::Measure::Amounts, "accent");
    chart.resize(300, 200);
    chart.setData({});
    QTest::keyClick(&chart, Qt::Key_Right);
    QTest::mouseMove(chart.viewport(), QPoint(150, 100));
    QCOMPARE(chart.current(), -1);
    QVERIFY(!chart.grab().isNull());
    chart.setData(trend({5}));
    QVERIFY(!chart.grab().isNull());
}

void TestCharts::tellsTheCellUnderTheMouse()
{
    HeatMap map(m_theme, QStringLiteral("Occupancy"), QStringLiteral("Occupancy"),
                [](double share) { return QStringLiteral("%1 %").arg(share * 100); });
    map.resize(300, 200);
    map.show();
    map.setGrid({QStringLiteral("Mon"), QStringLiteral("Tue")},
                {{QStringLiteral("May"), {QStringLiteral("6 May"), QStringLiteral("7 May")}, {0.5, std::nullopt}},
                 {{}, {QStringLiteral("13 May"), QStringLiteral("14 May")}, {0.75, 1.0}}});
    QTest::mouseMove(&map, map.markRect(2).center().toPoint());
    QCOMPARE(map.current(), 2);
    QCOMPARE(map.accessibleDescription(), QStringLiteral("13 May, Occupancy 75 %"));
    QTest::mouseMove(&map, map.markRect(1).center().toPoint());
    QCOMPARE(map.current(), -1);
    map.setCurrent(2);
    QTest::keyClick(&map, Qt::Key_Left);
    QCOMPARE(map.current(), 0);
    QCOMPARE(map.table().rows.size(), 3);
}

void TestCharts::writesTablesAsCsv()
{
    const ChartTable table{
        {QStringLiteral("Date"), QStringLiteral("Value")},
        {{QStringLiteral("1 May"), QStringLiteral("1,042")}, {QStringLiteral("say \"hi\""), QStringLiteral("2")}}};
    QCOMPARE(table.toCsv(), QStringLiteral("Date,Value\r\n1 May,\"1,042\"\r\n\"say \"\"hi\"\"\",2\r\n"));
}

WATCHED_TEST_MAIN(TestCharts)
#include "tst_charts.moc"
