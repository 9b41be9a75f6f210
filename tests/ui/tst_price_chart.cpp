#include "tests/ui/watched_main.h"
#include "ui/charts/comparison_bar_chart.h"
#include "ui/charts/price_chart.h"
#include "ui/widgets/theme.h"

#include <QSignalSpy>
#include <QWheelEvent>

using namespace roost::ui;

/// The curve of a year's prices by mouse and keyboard; the bars of a simulation.
class TestPriceChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_chart.reset(); }
    void pointsAtTheNightUnderTheMouse();
    void walksByKeyAndOpens();
    void opensABandByClick();
    void laysBandsThatOverlapInLanes();
    void zoomsAndMovesAlong();
    void reckonsOccupancyByTheWeek();
    void holdsItsAxisWhilePricesMove();
    void standsWithoutNights();
    void tellsTheMonthUnderTheMouse();

private:
    static PriceChartData data();

    Theme m_theme;
    std::unique_ptr<PriceChart> m_chart;
};

PriceChartData TestPriceChart::data()
{
    PriceChartData data{.today = {2030, 3, 1}};
    for (int i = 0; i < 365; ++i)
        data.nights.append({.date = QDate(2030, 1, 1).addDays(i), .price = 100.0 + i % 7});
    data.bands = {{QStringLiteral("a"), QStringLiteral("Summer"), {2030, 6, 1}, {2030, 9, 1}},
                  {QStringLiteral("b"), QStringLiteral("Fair"), {2030, 8, 1}, {2030, 10, 1}},
                  {QStringLiteral("c"), QStringLiteral("Autumn"), {2030, 9, 1}, {2030, 11, 1}}};
    return data;
}

void TestPriceChart::init()
{
    m_chart = std::make_unique<PriceChart>(m_theme, QStringLiteral("Prices"));
    m_chart->setFormat({[](double value) { return QString::number(value); },
                        [](int night) {
                            return QList<TooltipRow>{{QStringLiteral("Night"), QString::number(night)}};
                        }});
    m_chart->resize(900, 320);
    m_chart->setData(data());
    m_chart->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
}

void TestPriceChart::pointsAtTheNightUnderTheMouse()
{
    QSignalSpy opened(m_chart.get(), &PriceChart::nightOpened);
    const auto point = m_chart->pointOf(100, 50).toPoint();
    QTest::mouseMove(m_chart->viewport(), point);
    QTRY_COMPARE(m_chart->current(), 100);
    QVERIFY(m_chart->accessibleDescription().contains(QStringLiteral("Night 100")));
    QTest::mouseClick(m_chart->viewport(), Qt::LeftButton, {}, point);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toDate(), QDate(2030, 4, 11));
}

void TestPriceChart::walksByKeyAndOpens()
{
    QSignalSpy opened(m_chart.get(), &PriceChart::nightOpened);
    QTest::keyClick(m_chart.get(), Qt::Key_Home);
    QTest::keyClick(m_chart.get(), Qt::Key_Right);
    QTest::keyClick(m_chart.get(), Qt::Key_Down);
    QCOMPARE(m_chart->current(), 8);
    QTest::keyClick(m_chart.get(), Qt::Key_Return);
    QCOMPARE(opened.first().first().toDate(), QDate(2030, 1, 9));
    QTest::keyClick(m_chart.get(), Qt::Key_End);
    QCOMPARE(m_chart->current(), 364);
    QTest::keyClick(m_chart.get(), Qt::Key_Escape);
    QCOMPARE(m_chart->current(), -1);
}

void TestPriceChart::opensABandByClick()
{
    QSignalSpy opened(m_chart.get(), &PriceChart::bandOpened);
    QTest::mouseClick(m_chart->viewport(), Qt::LeftButton, {}, m_chart->bandRect(1).center().toPoint());
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toString(), QStringLiteral("b"));
}

void TestPriceChart::laysBandsThatOverlapInLanes()
{
    QVERIFY(m_chart->bandRect(0).top() < m_chart->bandRect(1).top());
    QCOMPARE(m_chart->bandRect(2).top(), m_chart->bandRect(0).top()); // where the first has ended
    QVERIFY(m_chart->bandRect(1).bottom() < m_chart->pointOf(0, m_chart->scale().top()).y());
}

void TestPriceChart::zoomsAndMovesAlong()
{
    QSignalSpy spans(m_chart.get(), &PriceChart::spanChanged);
    m_chart->setCurrent(200);
    QTest::keyClick(m_chart.get(), Qt::Key_Plus);
    QCOMPARE(m_chart->span(), PriceChart::quarterNights);
    QVERIFY(m_chart->firstVisible() < 200 && m_chart->firstVisible() > 200 - PriceChart::quarterNights);
    QTest::keyClick(m_chart.get(), Qt::Key_PageDown);
    QTest::keyClick(m_chart.get(), Qt::Key_PageDown);
    QCOMPARE(m_chart->current(), 200 + 2 * PriceChart::monthNights);
    QVERIFY(m_chart->firstVisible() + m_chart->span() > m_chart->current());
    const auto position = QPointF(400, 200);
    QWheelEvent wheel(position, m_chart->viewport()->mapToGlobal(position), {}, {0, -120}, {}, Qt::ControlModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_chart->viewport(), &wheel);
    QCOMPARE(m_chart->span(), PriceChart::yearNights);
    QCOMPARE(m_chart->firstVisible(), 0);
    QCOMPARE(spans.size(), 2);
}

void TestPriceChart::reckonsOccupancyByTheWeek()
{
    auto week = data();
    week.nights.resize(7);
    week.nights[0].owner = PriceChartData::Owner::Guest;
    week.nights[6].owner = PriceChartData::Owner::Held;
    week.nights[3].owner = PriceChartData::Owner::Host;
    const auto shares = PriceChart::occupancyOf(week);
    QCOMPARE(shares.at(3), 2.0 / 7);
    QCOMPARE(shares.at(0), 1.0 / 4); // of the four nights that there are
}

void TestPriceChart::holdsItsAxisWhilePricesMove()
{
    const auto top = m_chart->scale().top();
    auto dearer = data();
    for (auto &night : dearer.nights)
        night.price += 5;
    m_chart->setData(dearer);
    QCOMPARE(m_chart->scale().top(), top);
    dearer.nights[20].price = 1'000;
    m_chart->setData(dearer);
    QVERIFY(m_chart->scale().top() >= 1'000);
}

void TestPriceChart::standsWithoutNights()
{
    m_chart->setData({});
    QTest::keyClick(m_chart.get(), Qt::Key_Right);
    QCOMPARE(m_chart->current(), -1);
    QVERIFY(!m_chart->grab().isNull());
    QVERIFY(m_chart->table().rows.isEmpty());
}

void TestPriceChart::tellsTheMonthUnderTheMouse()
{
    m_chart->hide(); // it would lie above, under the mouse
    const auto plain = [](double value) { return QString::number(value); };
    ComparisonBarChart bars(m_theme, QStringLiteral("Revenue"),
                            {QStringLiteral("was"), QStringLiteral("now"), QStringLiteral("draft"), plain, plain});
    bars.resize(400, 200);
    bars.setPairs({{QStringLiteral("May"), QStringLiteral("May 2030"), 100, 110, 130},
                   {QStringLiteral("Jun"), QStringLiteral("June 2030"), 90, 90, 0}});
    bars.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bars));
    QTest::mouseMove(&bars, bars.markRect(0).center().toPoint());
    QTRY_COMPARE(bars.current(), 0);
    QVERIFY(bars.accessibleDescription().contains(QStringLiteral("May 2030, draft 130, now 110, was 100")));
    QVERIFY(bars.markRect(0).height() > bars.markRect(1).height());
    QCOMPARE(bars.table().rows.at(1).last(), QStringLiteral("0"));
}

WATCHED_TEST_MAIN(TestPriceChart)
#include "tst_price_chart.moc"
