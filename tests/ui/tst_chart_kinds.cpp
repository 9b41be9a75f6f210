#include "tests/ui/console_fixture.h"
#include "tests/ui/watched_main.h"
#include "ui/charts/bar_chart.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/chart_export.h"
#include "ui/charts/chart_picture.h"
#include "ui/charts/downsampling.h"
#include "ui/charts/funnel_chart.h"
#include "ui/charts/row_chart.h"
#include "ui/charts/trend_chart.h"
#include "ui/charts/waterfall_chart.h"
#include "ui/widgets/theme.h"

#include <QBuffer>
#include <QClipboard>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

#include <random>

using namespace roost::ui;

/// The kinds of charts, what they draw of many points, and how they are taken away.
class TestChartKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheBarUnderTheMouse();
    void walksThroughRowsByKey();
    void letsAWaterfallAddUp();
    void narrowsAFunnel();
    void breaksALineWhereThereIsNoValue();
    void keepsThePeaksOfManyPoints();
    void drawsManyPointsThinly();
    void savesEveryFormat();
    void showsACardAsATable();

private:
    static QList<QDate> days(int count)
    {
        QList<QDate> days;
        for (int i = 0; i < count; ++i)
            days.append(QDate(2030, 5, 1).addDays(i));
        return days;
    }

    Theme m_theme;
};

void TestChartKinds::tellsTheBarUnderTheMouse()
{
    BarChart chart(m_theme, QStringLiteral("Bookings"), QStringLiteral("Bookings"),
                   [](double value) { return QString::number(value); });
    chart.resize(200, 200);
    chart.show();
    chart.setBars(
        {{QStringLiteral("M"), QStringLiteral("Monday"), 10}, {QStringLiteral("T"), QStringLiteral("Tuesday"), 20}});
    QVERIFY(std::abs(chart.markRect(0).height() * 2 - chart.markRect(1).height()) < 0.01);
    QTest::mouseMove(chart.viewport(), chart.markRect(1).center().toPoint());
    QCOMPARE(chart.current(), 1);
    QCOMPARE(chart.accessibleDescription(), QStringLiteral("Tuesday, Bookings 20"));
    QSignalSpy opened(&chart.pointer(), &ChartPointer::activated);
    QTest::mouseClick(chart.viewport(), Qt::LeftButton, Qt::ShiftModifier, chart.markRect(0).center().toPoint());
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].toInt(), 0);
    QTest::keyClick(&chart, Qt::Key_End);
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(opened[1][0].toInt(), 1);
}

void TestChartKinds::walksThroughRowsByKey()
{
    RowChart chart(m_theme, QStringLiteral("Cities"), QStringLiteral("Revenue"), "accent");
    chart.resize(300, 200);
    chart.show();
    chart.setRows({{.name = QStringLiteral("Lisbon"), .value = 30, .compared = 15},
                   {.name = QStringLiteral("Porto"), .value = 10}},
                  QStringLiteral("Last year"));
    QVERIFY(chart.markRect(0).top() < chart.markRect(1).top());
    QVERIFY(std::abs(chart.markRect(0).width() - 3 * chart.markRect(1).width()) < 0.01);
    QTest::keyClick(&chart, Qt::Key_Down);
    QCOMPARE(chart.accessibleDescription(), QStringLiteral("Lisbon, Revenue 30, Last year 15"));
    QTest::keyClick(&chart, Qt::Key_Down);
    QCOMPARE(chart.current(), 1);
    QTest::mouseMove(chart.viewport(), chart.markRect(0).center().toPoint());
    QCOMPARE(chart.current(), 0);
    QCOMPARE(chart.table().rows[0],
             QStringList({QStringLiteral("Lisbon"), QStringLiteral("30"), QStringLiteral("15")}));
}

void TestChartKinds::letsAWaterfallAddUp()
{
    WaterfallChart chart(m_theme, QStringLiteral("Pickup"), QStringLiteral("Nights"));
    chart.resize(500, 300);
    chart.show();
    chart.setSteps({{}, QStringLiteral("Start"), 10},
                   {{{}, QStringLiteral("May"), 6}, {{}, QStringLiteral("June"), -4}}, {{}, QStringLiteral("End"), 12});
    QCOMPARE(chart.floor(), 0.0);
    // Each bar begins where the one before ended.
    QVERIFY(std::abs(chart.markRect(1).bottom() - chart.markRect(0).top()) < 0.01);
    QVERIFY(std::abs(chart.markRect(2).top() - chart.markRect(1).top()) < 0.01);
    QVERIFY(std::abs(chart.markRect(3).top() - chart.markRect(2).bottom()) < 0.01);
    QCOMPARE(chart.markRows(2)[0].value, QStringLiteral("−4"));
    QCOMPARE(chart.table().rows.size(), 4);
    // Steps that are small beside the sum are not lost.
    chart.setSteps({{}, {}, 1000}, {{{}, {}, 20}}, {{}, {}, 1020});
    QVERIFY(chart.floor() > 900);
    QVERIFY(chart.markRect(1).height() > 20);
}

void TestChartKinds::narrowsAFunnel()
{
    FunnelChart chart(m_theme, QStringLiteral("Funnel"), [](double count) { return QString::number(count); });
    chart.resize(400, 240);
    chart.show();
    chart.setStages({{QStringLiteral("Searches"), 1000, {}},
                     {QStringLiteral("Quotes"), std::nullopt, {}},
                     {QStringLiteral("Bookings"), 100, QStringLiteral("10 %")}});
    QVERIFY(chart.markRect(0).width() > 9 * chart.markRect(2).width());
    QTest::keyClick(&chart, Qt::Key_Down);
    QTest::keyClick(&chart, Qt::Key_Down);
    QCOMPARE(chart.accessibleDescription(), QStringLiteral("Quotes, Count –")); // not known is not nothing
    QVERIFY(!chart.grab().isNull());
}

void TestChartKinds::breaksALineWhereThereIsNoValue()
{
    TrendChart chart(m_theme, QStringLiteral("ADR"), TrendChart::Measure::Amounts, "accent");
    chart.resize(600, 300);
    chart.setData({.days = days(5), .values = {10, 20, std::nullopt, 30, 40}});
    QCOMPARE(chart.drawnPoints(), 4);
    chart.setCurrent(2);
    QVERIFY(chart.accessibleDescription().contains(QStringLiteral("–")));
    chart.setData({.days = days(3), .values = {std::nullopt, 20, std::nullopt}});
    QCOMPARE(chart.drawnPoints(), 0);
    QVERIFY(!chart.grab().isNull());
}

void TestChartKinds::keepsThePeaksOfManyPoints()
{
    QList<QPointF> points;
    for (int i = 0; i < 100'000; ++i)
        points.append({static_cast<double>(i), std::sin(i / 500.0)});
    QSet<int> peaks;
    std::mt19937 random(7);
    for (int i = 0; i < 50; ++i) {
        const int index = static_cast<int>(random() % 100'000);
        peaks.insert(index);
        points[index].setY(i % 2 == 0 ? 5 + i : -5 - i);
    }
    const auto thinned = downsampled(points, 800);
    QVERIFY(thinned.size() <= 4 * 800);
    QVERIFY(std::is_sorted(thinned.begin(), thinned.end(),
                           [](const QPointF &one, const QPointF &other) { return one.x() < other.x(); }));
    // Of every column of pixels the highest and the lowest point are drawn.
    for (int column = 0; column < 800; ++column) {
        const auto isIn = [column](const QPointF &point) {
            return static_cast<int>(point.x() * 800 / 99'999.0) == column;
        };
        const auto extent = [&isIn](const QList<QPointF> &all) {
            double low = 1e9;
            double high = -1e9;
            for (const auto &point : all) {
                if (isIn(point)) {
                    low = std::min(low, point.y());
                    high = std::max(high, point.y());
                }
            }
            return std::pair(low, high);
        };
        if (column % 40 == 0)
            QCOMPARE(extent(thinned), extent(points));
    }
    QCOMPARE(thinned.first(), points.first());
    QCOMPARE(thinned.last(), points.last());
    QCOMPARE(downsampled(points.mid(0, 100), 800), points.mid(0, 100));
    QVERIFY(downsampled({}, 800).isEmpty());
}

void TestChartKinds::drawsManyPointsThinly()
{
    LineChart chart(m_theme, QStringLiteral("Course"), LineChart::Measure::Amounts);
    chart.resize(800, 300);
    chart.show();
    ChartLine line;
    for (int i = 0; i < 100'000; ++i)
        line.values.append(i == 54'321 ? 100.0 : 1.0 + i % 7);
    chart.setLines({.lines = {line}});
    QCOMPARE(chart.markCount(), 100'000);
    QVERIFY(chart.drawnPoints() <= 4 * 800);
    QCOMPARE(chart.scale().top(), 100.0);
    QVERIFY(!chart.grab().isNull());
    QTest::mouseMove(chart.viewport(), chart.pointOf(50'000, 1).toPoint());
    QVERIFY(std::abs(chart.current() - 50'000) < 200);
}

void TestChartKinds::savesEveryFormat()
{
    BarChart chart(m_theme, QStringLiteral("Bookings"), QStringLiteral("Bookings"),
                   [](double value) { return QString::number(value); });
    chart.resize(300, 200);
    chart.show();
    chart.setBars({{QStringLiteral("M"), QStringLiteral("Monday"), 10}});
    const ChartPicture picture(chart, m_theme);
    const auto written = [&picture](bool (ChartPicture::*write)(QIODevice &) const) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        [&] { QVERIFY((picture.*write)(buffer)); }();
        return buffer.data();
    };
    QVERIFY(written(&ChartPicture::writePng).startsWith("\x89PNG"));
    QVERIFY(written(&ChartPicture::writePdf).startsWith("%PDF"));
    const auto svg = written(&ChartPicture::writeSvg);
    QVERIFY(svg.contains("<svg"));
    QVERIFY(!svg.contains("<image")); // shapes, no pixels
    QVERIFY(svg.contains("Bookings"));
    copyPicture(chart, m_theme);
    QCOMPARE(QGuiApplication::clipboard()->image().size(), picture.size() * 2);
}

void TestChartKinds::showsACardAsATable()
{
    auto *chart = new BarChart(m_theme, QStringLiteral("Bookings"), QStringLiteral("Bookings"),
                               [](double value) { return QString::number(value); });
    ChartCard card(m_theme, QStringLiteral("Bookings"), chart);
    card.setChart(*chart, *chart);
    card.setDefinition(QStringLiteral("Bookings made, by the day of booking."));
    chart->setBars({{QStringLiteral("M"), QStringLiteral("Monday"), 10}});
    card.resize(400, 300);
    card.show();
    card.showContent();
    QVERIFY(chart->isVisible());
    card.setTable(true);
    const auto *table = card.findChild<QTableWidget *>();
    QVERIFY(table && table->isVisible());
    QCOMPARE(table->item(0, 0)->text(), QStringLiteral("Monday"));
    QCOMPARE(table->item(0, 1)->text(), QStringLiteral("10"));
    chart->setBars({{QStringLiteral("M"), QStringLiteral("Monday"), 11}});
    card.showContent();
    QCOMPARE(table->item(0, 1)->text(), QStringLiteral("11"));
    const auto buttons = card.findChildren<QToolButton *>();
    const auto help = std::find_if(buttons.begin(), buttons.end(), [](const QToolButton *button) {
        return button->toolTip() == QLatin1String("Bookings made, by the day of booking.");
    });
    QVERIFY(help != buttons.end() && (*help)->isVisible());
    QCOMPARE((*help)->focusPolicy(), Qt::TabFocus);
    bool isAsked = false;
    card.showProblem(QStringLiteral("The database is away."), [&isAsked] { isAsked = true; });
    ConsoleFixture::click(card, QStringLiteral("Retry"));
    QVERIFY(isAsked);
}

WATCHED_TEST_MAIN(TestChartKinds)
#include "tst_chart_kinds.moc"
