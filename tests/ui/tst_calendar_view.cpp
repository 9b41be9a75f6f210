#include "tests/ui/fake_calendar.h"

#include "tests/ui/watched_main.h"
#include "ui/api/api_client.h"
#include "ui/api/realtime_client.h"
#include "ui/models/calendar_model.h"
#include "ui/models/stay_finder.h"
#include "ui/widgets/calendar_view.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace roost::ui;

/// The calendar under mouse and keyboard.
class TestCalendarView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void selectsCellsOverSeveralPropertiesByDragging();
    void extendsTheSelectionByShiftAndClick();
    void opensTheBookingThatIsClicked();
    void selectsOnABarWithShift();
    void movesAStayByDragging();
    void movesAStayToAnotherPropertyOnItsOwnNights();
    void leavesAStayWhereItWasOnEscape();
    void changesTheDepartureAtABarsEnd();
    void movesAStayByKeys();
    void fillsByTheHandle();
    void selectsAllProperties();
    void asksToCopyAndPaste();
    void zoomsByKey();
    void movesByKeyAndExtendsWithShift();
    void goesToTheMonthsEndsByKey();
    void clearsTheSelectionByEscape();
    void beginsAPriceWithADigit();
    void scrollsAfterTheCurrentCell();
    void scrollsByWheel_data();
    void scrollsByWheel();
    void zoomsAroundThePointer();
    void keepsScrollAndSelectionWhenAPropertyChanges();
    void describesTheCurrentCell();
    void isATableForScreenReaders();

private:
    QPoint centerOf(int row, QDate day) const { return m_view->geometryOfCells().cell(row, day).center().toPoint(); }
    QDate dayOf(int index) const { return m_today.addDays(index); }
    void drag(const QPoint &from, const QPoint &to)
    {
        QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(m_view->viewport(), (from + to) / 2);
        QTest::mouseMove(m_view->viewport(), to);
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, to);
    }
    void turnWheel(QPoint angle, Qt::KeyboardModifiers modifiers, const QPointF &position = {500, 300})
    {
        QWheelEvent event(position, m_view->viewport()->mapToGlobal(position), {}, angle, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_view->viewport(), &event);
    }

    const QDate m_today{2030, 5, 1};
    std::unique_ptr<FakeCalendar> m_calendar;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ApiClient> m_client;
    std::unique_ptr<RealtimeClient> m_realtime;
    std::unique_ptr<CalendarModel> m_model;
    std::unique_ptr<StayFinder> m_finder;
    std::unique_ptr<CalendarView> m_view;
};

void TestCalendarView::init()
{
    m_calendar = std::make_unique<FakeCalendar>();
    for (int i = 0; i < 40; ++i)
        m_calendar->addProperty(QStringLiteral("p%1").arg(i), QStringLiteral("Property %1").arg(i));
    m_calendar->addStay(QStringLiteral("p1"), QStringLiteral("b1"), m_today.addDays(2), m_today.addDays(6));
    m_theme = std::make_unique<Theme>();
    m_client = std::make_unique<ApiClient>();
    m_client->setServer(m_calendar->url());
    m_realtime = std::make_unique<RealtimeClient>();
    m_model = std::make_unique<CalendarModel>(*m_client, *m_realtime);
    m_finder = std::make_unique<StayFinder>(*m_client);
    m_view = std::make_unique<CalendarView>(*m_theme, *m_model, *m_finder);
    m_view->resize(1000, 700);
    m_view->setDays(m_today.addYears(-1), m_today.addYears(2), m_today);
    m_view->show();
    m_model->load({}, m_today);
    QTRY_COMPARE(m_model->rowCount(), 40);
    QCoreApplication::processEvents();
}

void TestCalendarView::cleanup()
{
    m_view.reset();
    m_finder.reset();
    m_model.reset();
    m_realtime.reset();
    m_client.reset();
    m_theme.reset();
    m_calendar.reset();
}

void TestCalendarView::selectsCellsOverSeveralPropertiesByDragging()
{
    QSignalSpy finished(m_view.get(), &CalendarView::selectionFinished);
    drag(centerOf(2, dayOf(3)), centerOf(4, dayOf(6)));
    const auto &selection = m_view->selection();
    QCOMPARE(selection.firstRow(), 2);
    QCOMPARE(selection.rows(), 3);
    QCOMPARE(selection.firstDay(), dayOf(3));
    QCOMPARE(selection.days(), 4);
    QCOMPARE(finished.size(), 1);
}

void TestCalendarView::extendsTheSelectionByShiftAndClick()
{
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, centerOf(3, dayOf(8)));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ShiftModifier, centerOf(2, dayOf(5)));
    QCOMPARE(m_view->selection().rows(), 2);
    QCOMPARE(m_view->selection().firstDay(), dayOf(5));
    QCOMPARE(m_view->selection().lastDay(), dayOf(8));
}

void TestCalendarView::opensTheBookingThatIsClicked()
{
    QSignalSpy opened(m_view.get(), &CalendarView::bookingActivated);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, centerOf(1, dayOf(3)));
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].toString(), QStringLiteral("b1"));
    QVERIFY(m_view->selection().isEmpty());
}

void TestCalendarView::selectsOnABarWithShift()
{
    QSignalSpy opened(m_view.get(), &CalendarView::bookingActivated);
    m_view->select(CalendarSelection::at(1, dayOf(1)));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ShiftModifier, centerOf(1, dayOf(4)));
    QCOMPARE(opened.size(), 0);
    QCOMPARE(m_view->selection().firstDay(), dayOf(1));
    QCOMPARE(m_view->selection().lastDay(), dayOf(4));
}

void TestCalendarView::movesAStayByDragging()
{
    QSignalSpy opened(m_view.get(), &CalendarView::bookingActivated);
    QSignalSpy dropped(m_view.get(), &CalendarView::stayDropped);
    drag(centerOf(1, dayOf(3)), centerOf(1, dayOf(5)));
    QCOMPARE(opened.size(), 0);
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(m_view->stayDrag()->checkIn(), dayOf(4));
    QCOMPARE(m_view->stayDrag()->checkOut(), dayOf(8));
    QVERIFY(m_view->selection().isEmpty());
    m_view->endStayDrag();
    QVERIFY(!m_view->stayDrag());
}

void TestCalendarView::movesAStayToAnotherPropertyOnItsOwnNights()
{
    QSignalSpy dropped(m_view.get(), &CalendarView::stayDropped);
    drag(centerOf(1, dayOf(3)), centerOf(3, dayOf(9)));
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(m_view->stayDrag()->row(), 3);
    QCOMPARE(m_view->stayDrag()->checkIn(), dayOf(2));
}

void TestCalendarView::leavesAStayWhereItWasOnEscape()
{
    QSignalSpy dropped(m_view.get(), &CalendarView::stayDropped);
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, centerOf(1, dayOf(3)));
    QTest::mouseMove(m_view->viewport(), centerOf(1, dayOf(6)));
    QVERIFY(m_view->stayDrag());
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QVERIFY(!m_view->stayDrag());
    QTest::mouseMove(m_view->viewport(), centerOf(1, dayOf(7)));
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, centerOf(1, dayOf(7)));
    QCOMPARE(dropped.size(), 0);
    QVERIFY(!m_view->stayDrag());
    drag(centerOf(1, dayOf(3)), centerOf(1, dayOf(3)) + QPoint(12, 0)); // within the day
    QCOMPARE(dropped.size(), 0);
    QVERIFY(!m_view->stayDrag());
}

void TestCalendarView::changesTheDepartureAtABarsEnd()
{
    const auto bar = m_view->geometryOfCells().bar(1, dayOf(2), dayOf(6));
    const QPoint end(static_cast<int>(bar.right()) - 3, static_cast<int>(bar.center().y()));
    drag(end, centerOf(1, dayOf(8)));
    QVERIFY(m_view->stayDrag());
    QCOMPARE(m_view->stayDrag()->checkIn(), dayOf(2));
    QCOMPARE(m_view->stayDrag()->checkOut(), dayOf(8));
}

void TestCalendarView::movesAStayByKeys()
{
    QSignalSpy dropped(m_view.get(), &CalendarView::stayDropped);
    m_view->select(CalendarSelection::at(1, dayOf(3)));
    QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::AltModifier);
    QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(m_view->stayDrag()->checkIn(), dayOf(4));
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QVERIFY(!m_view->stayDrag());
    QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(m_view->stayDrag()->row(), 2);
}

void TestCalendarView::fillsByTheHandle()
{
    QSignalSpy filled(m_view.get(), &CalendarView::fillRequested);
    m_view->select({3, dayOf(2), 3, dayOf(4)});
    const auto corner = m_view->geometryOfCells().cell(3, dayOf(4)).bottomRight().toPoint() - QPoint(2, 2);
    drag(corner, centerOf(4, dayOf(9)));
    QCOMPARE(filled.size(), 1);
    const auto target = filled[0][0].value<CalendarSelection>();
    QCOMPARE(target.firstDay(), dayOf(2));
    QCOMPARE(target.lastDay(), dayOf(9));
    QCOMPARE(target.rows(), 1);
    QCOMPARE(m_view->selection().lastDay(), dayOf(4));
}

void TestCalendarView::selectsAllProperties()
{
    QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_view->selection().rows(), 40);
    QCOMPARE(m_view->selection().firstDay(), m_today);
    QCOMPARE(m_view->selection().lastDay(), m_view->lastVisibleDay());
    m_view->select({4, dayOf(2), 5, dayOf(3)});
    QTest::keyClick(m_view.get(), Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(m_view->selection().rows(), 40);
    QCOMPARE(m_view->selection().days(), 2);
    m_view->select(CalendarSelection::at(4, dayOf(2)));
    QTest::keyClick(m_view.get(), Qt::Key_Space, Qt::ShiftModifier);
    QCOMPARE(m_view->selection().rows(), 1);
    QVERIFY(m_view->selection().days() > 7);
}

void TestCalendarView::asksToCopyAndPaste()
{
    QSignalSpy copied(m_view.get(), &CalendarView::copyRequested);
    QSignalSpy pasted(m_view.get(), &CalendarView::pasteRequested);
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(copied.size(), 0);
    m_view->select(CalendarSelection::at(0, m_today));
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    QTest::keyClick(m_view.get(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(copied.size(), 1);
    QCOMPARE(pasted.size(), 1);
}

void TestCalendarView::zoomsByKey()
{
    const double before = m_view->geometryOfCells().dayWidth;
    QTest::keyClick(m_view.get(), Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(m_view->geometryOfCells().dayWidth > before);
    QTest::keyClick(m_view.get(), Qt::Key_Minus, Qt::ControlModifier);
    QVERIFY(std::abs(m_view->geometryOfCells().dayWidth - before) < 0.01);
}

void TestCalendarView::movesByKeyAndExtendsWithShift()
{
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(m_view->selection(), CalendarSelection::at(0, m_today));
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(m_view->selection(), CalendarSelection::at(1, dayOf(1)));
    QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_view->selection().rows(), 2);
    QCOMPARE(m_view->selection().days(), 2);
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QCOMPARE(m_view->selection(), CalendarSelection::at(1, dayOf(2)));
}

void TestCalendarView::goesToTheMonthsEndsByKey()
{
    m_view->select(CalendarSelection::at(0, QDate(2030, 5, 14)));
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QCOMPARE(m_view->selection().currentDay, QDate(2030, 5, 31));
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QCOMPARE(m_view->selection().currentDay, QDate(2030, 5, 1));
    QTest::keyClick(m_view.get(), Qt::Key_PageDown);
    QVERIFY(m_view->selection().currentRow > 5);
    QTest::keyClick(m_view.get(), Qt::Key_PageUp);
    QCOMPARE(m_view->selection().currentRow, 0);
}

void TestCalendarView::clearsTheSelectionByEscape()
{
    m_view->select(CalendarSelection::at(0, m_today));
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QVERIFY(m_view->selection().isEmpty());
}

void TestCalendarView::beginsAPriceWithADigit()
{
    QSignalSpy typed(m_view.get(), &CalendarView::valueTyped);
    QTest::keyClick(m_view.get(), Qt::Key_7);
    QCOMPARE(typed.size(), 0);
    m_view->select(CalendarSelection::at(0, m_today));
    QTest::keyClick(m_view.get(), Qt::Key_7);
    QCOMPARE(typed.size(), 1);
    QCOMPARE(typed[0][0].toString(), QStringLiteral("7"));
}

void TestCalendarView::scrollsAfterTheCurrentCell()
{
    m_view->select(CalendarSelection::at(39, dayOf(300)));
    const auto cell = m_view->geometryOfCells().cell(39, dayOf(300));
    QVERIFY(m_view->viewport()->rect().contains(cell.toRect().adjusted(1, 1, -1, -1)));
    QVERIFY(cell.left() >= CalendarGeometry::leftWidth - 1);
}

void TestCalendarView::scrollsByWheel_data()
{
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<bool>("sideways");
    QTest::newRow("down") << Qt::KeyboardModifiers(Qt::NoModifier) << false;
    QTest::newRow("with Shift sideways") << Qt::KeyboardModifiers(Qt::ShiftModifier) << true;
}

void TestCalendarView::scrollsByWheel()
{
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(bool, sideways);
    auto *moving = sideways ? m_view->horizontalScrollBar() : m_view->verticalScrollBar();
    auto *resting = sideways ? m_view->verticalScrollBar() : m_view->horizontalScrollBar();
    const int from = moving->value();
    const int rest = resting->value();
    turnWheel({0, -240}, modifiers);
    QTRY_COMPARE(moving->value(), from + 192);
    QCOMPARE(resting->value(), rest);
}

void TestCalendarView::zoomsAroundThePointer()
{
    const QPointF pointer(centerOf(3, dayOf(9)));
    const double before = m_view->geometryOfCells().dayWidth;
    turnWheel({0, 360}, Qt::ControlModifier, pointer);
    QVERIFY(m_view->geometryOfCells().dayWidth > before);
    QCOMPARE(m_view->geometryOfCells().dayAt(pointer.x()), dayOf(9));
    m_view->setZoom(1);
    QVERIFY(m_view->firstVisibleDay().daysTo(m_view->lastVisibleDay()) >= 360);
    m_view->setZoom(0);
    QVERIFY(m_view->firstVisibleDay().daysTo(m_view->lastVisibleDay()) <= 8);
}

void TestCalendarView::keepsScrollAndSelectionWhenAPropertyChanges()
{
    m_view->verticalScrollBar()->setValue(60);
    m_view->setSelection({3, dayOf(2), 5, dayOf(8)});
    const auto selection = m_view->selection();
    const int x = m_view->horizontalScrollBar()->value();
    m_calendar->addStay(QStringLiteral("p4"), QStringLiteral("b2"), dayOf(2), dayOf(4));
    Q_EMIT m_realtime->eventReceived(QStringLiteral("booking_confirmed"),
                                     {{QStringLiteral("property_id"), QStringLiteral("p4")}});
    QTRY_VERIFY(m_model->property(4).claimAt(dayOf(3)));
    QCOMPARE(m_view->selection(), selection);
    QCOMPARE(m_view->verticalScrollBar()->value(), 60);
    QCOMPARE(m_view->horizontalScrollBar()->value(), x);
    QVERIFY(m_view->claimAt(m_view->geometryOfCells().cell(4, dayOf(3)).center()));
}

void TestCalendarView::describesTheCurrentCell()
{
    m_view->select(CalendarSelection::at(1, dayOf(3)));
    QVERIFY(m_view->accessibleDescription().startsWith(QStringLiteral("Property 1, ")));
    QVERIFY(m_view->accessibleDescription().contains(QStringLiteral("booked")));
    QVERIFY(m_view->accessibleDescription().contains(QStringLiteral("Marta Kovač")));
}

void TestCalendarView::isATableForScreenReaders()
{
    m_view->select({1, dayOf(3), 2, dayOf(4)});
    auto *calendar = QAccessible::queryAccessibleInterface(m_view.get());
    QCOMPARE(calendar->role(), QAccessible::Table);
    auto *table = calendar->tableInterface();
    QVERIFY(table);
    QCOMPARE(table->rowCount(), 40);
    QCOMPARE(table->columnCount(), m_view->geometryOfCells().dayCount);
    QCOMPARE(table->selectedCellCount(), 4);
    QCOMPARE(table->selectedRows(), QList<int>({1, 2}));
    auto *cell = table->selectedCells().first();
    QVERIFY(cell->text(QAccessible::Name).startsWith(QStringLiteral("Property 1, ")));
    QVERIFY(cell->text(QAccessible::Name).contains(QStringLiteral("Marta Kovač")));
    QVERIFY(cell->state().selected);
    QCOMPARE(calendar->child(calendar->indexOfChild(cell)), cell);
    QVERIFY(table->selectColumn(table->selectedColumns().first()));
    QCOMPARE(m_view->selection().rows(), 40);
    QVERIFY(!table->cellAt(40, 0));
}

WATCHED_TEST_MAIN(TestCalendarView)
#include "tst_calendar_view.moc"
