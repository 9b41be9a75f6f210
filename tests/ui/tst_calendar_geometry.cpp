#include "ui/widgets/calendar_geometry.h"
#include "ui/widgets/calendar_selection.h"

#include <QTest>

using namespace roost::ui;

/// Where days and stays lie, at a width of 40 pixels a day.
class TestCalendarGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesDays_data();
    void placesDays();
    void findsTheDayUnderAPoint_data();
    void findsTheDayUnderAPoint();
    void findsTheRowUnderAPoint_data();
    void findsTheRowUnderAPoint();
    void drawsStaysFromNoonToNoon();
    void leavesRoomForTheNextStayOnTheSameDay();
    void showsLessAsDaysBecomeNarrower_data();
    void showsLessAsDaysBecomeNarrower();
    void zoomsBetweenAWeekAndAYear();
    void tellsZoomAndWidthAlike_data();
    void tellsZoomAndWidthAlike();
    void keepsVisibleRowsWithinThoseThatExist();
    void spansSelectionsInEitherDirection();

private:
    static CalendarGeometry geometry()
    {
        return {.origin = QDate(2030, 5, 1),
                .dayCount = 400,
                .rowCount = 100,
                .dayWidth = 40,
                .viewport = {CalendarGeometry::leftWidth + 800, CalendarGeometry::headerHeight + 440}};
    }
};

void TestCalendarGeometry::placesDays_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<double>("scrollX");
    QTest::addColumn<double>("x");
    QTest::newRow("the first") << QDate(2030, 5, 1) << 0.0 << 196.0;
    QTest::newRow("the eleventh") << QDate(2030, 5, 11) << 0.0 << 596.0;
    QTest::newRow("over a month's end") << QDate(2030, 6, 1) << 0.0 << 196.0 + 31 * 40;
    QTest::newRow("scrolled") << QDate(2030, 5, 11) << 100.0 << 496.0;
    QTest::newRow("scrolled out of sight") << QDate(2030, 5, 1) << 100.0 << 96.0;
}

void TestCalendarGeometry::placesDays()
{
    QFETCH(QDate, day);
    QFETCH(double, scrollX);
    auto cells = geometry();
    cells.scrollX = scrollX;
    QTEST(cells.xOf(day), "x");
}

void TestCalendarGeometry::findsTheDayUnderAPoint_data()
{
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("scrollX");
    QTest::addColumn<QDate>("day");
    QTest::newRow("left edge") << 196.0 << 0.0 << QDate(2030, 5, 1);
    QTest::newRow("last pixel of a day") << 235.9 << 0.0 << QDate(2030, 5, 1);
    QTest::newRow("first pixel of the next") << 236.0 << 0.0 << QDate(2030, 5, 2);
    QTest::newRow("scrolled") << 196.0 << 400.0 << QDate(2030, 5, 11);
    QTest::newRow("before the first day") << -5000.0 << 0.0 << QDate(2030, 5, 1);
    QTest::newRow("after the last day") << 1e6 << 0.0 << QDate(2030, 5, 1).addDays(399);
}

void TestCalendarGeometry::findsTheDayUnderAPoint()
{
    QFETCH(double, x);
    QFETCH(double, scrollX);
    auto cells = geometry();
    cells.scrollX = scrollX;
    QTEST(cells.dayAt(x), "day");
}

void TestCalendarGeometry::findsTheRowUnderAPoint_data()
{
    QTest::addColumn<double>("y");
    QTest::addColumn<double>("scrollY");
    QTest::addColumn<int>("row");
    QTest::newRow("first row") << 54.0 << 0.0 << 0;
    QTest::newRow("second row") << 98.0 << 0.0 << 1;
    QTest::newRow("scrolled") << 54.0 << 440.0 << 10;
    QTest::newRow("above the first") << 20.0 << 0.0 << -1;
    QTest::newRow("below the last") << 54.0 << 4400.0 << -1;
}

void TestCalendarGeometry::findsTheRowUnderAPoint()
{
    QFETCH(double, y);
    QFETCH(double, scrollY);
    auto cells = geometry();
    cells.scrollY = scrollY;
    QTEST(cells.rowAt(y), "row");
}

void TestCalendarGeometry::drawsStaysFromNoonToNoon()
{
    const auto cells = geometry();
    const auto bar = cells.bar(0, QDate(2030, 5, 2), QDate(2030, 5, 5));
    QCOMPARE(bar.left(), cells.cell(0, QDate(2030, 5, 2)).center().x() + 1);
    QCOMPARE(bar.right(), cells.cell(0, QDate(2030, 5, 5)).center().x() - 1);
    QVERIFY(bar.top() > cells.yOf(0));
    QVERIFY(bar.bottom() < cells.yOf(1));
}

void TestCalendarGeometry::leavesRoomForTheNextStayOnTheSameDay()
{
    const auto cells = geometry();
    const auto first = cells.bar(0, QDate(2030, 5, 2), QDate(2030, 5, 5));
    const auto next = cells.bar(0, QDate(2030, 5, 5), QDate(2030, 5, 6));
    QVERIFY(first.right() < next.left());
}

void TestCalendarGeometry::showsLessAsDaysBecomeNarrower_data()
{
    QTest::addColumn<double>("dayWidth");
    QTest::addColumn<int>("detail");
    QTest::newRow("a week") << 110.0 << int(CalendarGeometry::Detail::Full);
    QTest::newRow("three weeks") << 38.0 << int(CalendarGeometry::Detail::Full);
    QTest::newRow("six weeks") << 20.0 << int(CalendarGeometry::Detail::Names);
    QTest::newRow("three months") << 8.0 << int(CalendarGeometry::Detail::Bars);
    QTest::newRow("a year") << 2.2 << int(CalendarGeometry::Detail::Overview);
}

void TestCalendarGeometry::showsLessAsDaysBecomeNarrower()
{
    QFETCH(double, dayWidth);
    auto cells = geometry();
    cells.dayWidth = dayWidth;
    QTEST(int(cells.detail()), "detail");
}

void TestCalendarGeometry::zoomsBetweenAWeekAndAYear()
{
    const auto cells = geometry();
    QCOMPARE(cells.dayWidthOf(0) * 7, 800.0);
    QCOMPARE(cells.dayWidthOf(1) * 365, 800.0);
    QCOMPARE(cells.dayWidthOf(2), cells.dayWidthOf(1));
}

void TestCalendarGeometry::tellsZoomAndWidthAlike_data()
{
    QTest::addColumn<double>("zoom");
    for (const double zoom : {0.0, 0.2, 0.5, 0.9, 1.0})
        QTest::addRow("%.1f", zoom) << zoom;
}

void TestCalendarGeometry::tellsZoomAndWidthAlike()
{
    QFETCH(double, zoom);
    const auto cells = geometry();
    QVERIFY(std::abs(cells.zoomOf(cells.dayWidthOf(zoom)) - zoom) < 1e-9);
}

void TestCalendarGeometry::keepsVisibleRowsWithinThoseThatExist()
{
    auto cells = geometry();
    QCOMPARE(cells.firstVisibleRow(), 0);
    QCOMPARE(cells.lastVisibleRow(), 9);
    cells.rowCount = 4;
    QCOMPARE(cells.lastVisibleRow(), 3);
    cells.rowCount = 0;
    QCOMPARE(cells.lastVisibleRow(), -1);
}

void TestCalendarGeometry::spansSelectionsInEitherDirection()
{
    const CalendarSelection selection{5, QDate(2030, 5, 9), 3, QDate(2030, 5, 6)};
    QCOMPARE(selection.rows(), 3);
    QCOMPARE(selection.days(), 4);
    QVERIFY(selection.contains(4, QDate(2030, 5, 6)));
    QVERIFY(!selection.contains(2, QDate(2030, 5, 6)));
    QVERIFY(!selection.contains(4, QDate(2030, 5, 10)));
    QVERIFY(!CalendarSelection{}.contains(0, QDate(2030, 5, 6)));
}

QTEST_APPLESS_MAIN(TestCalendarGeometry)
#include "tst_calendar_geometry.moc"
