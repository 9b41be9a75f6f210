#include "tests/ui/fake_calendar.h"

#include "tests/ui/watched_main.h"
#include "ui/api/api_client.h"
#include "ui/api/realtime_client.h"
#include "ui/models/calendar_model.h"
#include "ui/models/stay_finder.h"
#include "ui/widgets/calendar_view.h"
#include "ui/widgets/theme.h"

#include <QScreen>
#include <QScrollBar>
#include <QTest>

using namespace roost::ui;

namespace {

/// Where two pictures of the same size are not the same.
QRect differenceOf(const QImage &one, const QImage &other)
{
    QRect difference;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            if (one.pixel(x, y) != other.pixel(x, y))
                difference |= QRect(x, y, 1, 1);
        }
    }
    return difference;
}

} // namespace

/// What the calendar shows after it was scrolled, of which only a part is painted anew.
class TestCalendarScrolling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsWhatAWholePaintingWould_data();
    void showsWhatAWholePaintingWould();

private:
    QDate dayOf(int index) const { return m_today.addDays(index); }

    const QDate m_today{2030, 5, 1};
    std::unique_ptr<FakeCalendar> m_calendar;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ApiClient> m_client;
    std::unique_ptr<RealtimeClient> m_realtime;
    std::unique_ptr<CalendarModel> m_model;
    std::unique_ptr<StayFinder> m_finder;
    std::unique_ptr<CalendarView> m_view;
};

void TestCalendarScrolling::init()
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

void TestCalendarScrolling::cleanup()
{
    m_view.reset();
    m_finder.reset();
    m_model.reset();
    m_realtime.reset();
    m_client.reset();
    m_theme.reset();
    m_calendar.reset();
}

void TestCalendarScrolling::showsWhatAWholePaintingWould_data()
{
    QTest::addColumn<double>("zoom");
    QTest::newRow("a week") << 0.0;
    QTest::newRow("a month") << 0.4;
    QTest::newRow("a quarter") << 0.65;
}

/// What is painted moves along with a scroll; the names of stays that cross an edge do not.
void TestCalendarScrolling::showsWhatAWholePaintingWould()
{
    QFETCH(double, zoom);
    for (int stay = 0; stay < 60; ++stay) {
        const auto checkIn = dayOf(8 + stay / 20 * 13 + stay % 5);
        m_calendar->addStay(QStringLiteral("p%1").arg(stay % 20), QStringLiteral("s%1").arg(stay), checkIn,
                            checkIn.addDays(1 + stay % 8));
    }
    m_model->load({}, m_today);
    QTRY_COMPARE(m_model->rowCount(), 40);
    m_view->setZoom(zoom);
    m_view->goToToday();
    m_view->setSelection({2, dayOf(1), 4, dayOf(5)});
    const auto hasNights = [this] {
        return m_model->property(0).night(m_view->firstVisibleDay()) &&
               m_model->property(m_view->geometryOfCells().lastVisibleRow()).night(m_view->lastVisibleDay());
    };
    for (const QPoint step : {QPoint(37, 0), QPoint(0, 53), QPoint(211, 0), QPoint(-90, 0), QPoint(0, -29)}) {
        m_view->horizontalScrollBar()->setValue(m_view->horizontalScrollBar()->value() + step.x());
        m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->value() + step.y());
        QCoreApplication::processEvents();
        QTRY_VERIFY(hasNights());
        QCoreApplication::processEvents();
        const auto shown =
            m_view->screen()->grabWindow(m_view->winId()).toImage().convertToFormat(QImage::Format_RGB32);
        const auto whole = m_view->grab().toImage().convertToFormat(QImage::Format_RGB32);
        QCOMPARE(differenceOf(shown, whole), QRect());
    }
}

WATCHED_TEST_MAIN(TestCalendarScrolling)
#include "tst_calendar_scrolling.moc"
