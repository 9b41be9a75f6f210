#include "tests/ui/fake_calendar.h"
#include "tests/ui/fake_page_host.h"

#include "ui/api/api_client.h"
#include "ui/api/realtime_client.h"
#include "ui/pages/calendar_page.h"
#include "ui/pages/calendar_panel.h"
#include "ui/widgets/calendar_view.h"
#include "ui/widgets/theme.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace roost::ui;

/// Changing nights in the calendar, up to the call to the server and back.
class TestCalendarPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsThePanelForASelectionOnly();
    void setsAPriceForEveryProperty();
    void limitsAnEditToWeekdays();
    void blocksNightsWithANote();
    void saysWhatWillChange();
    void keepsWhatWasTypedWhenTheServerRefuses();
    void refusesAPriceThatIsNoNumber();
    void takesAnEditBack();
    void cancelsByEscape();
    void opensTheBookingOfAStay();
    void bringsAPropertyIntoSight();
    void offersRetryWhenNothingCouldBeLoaded();

private:
    void select(int row, int firstDay, int rows, int days)
    {
        m_view->select({row, m_today.addDays(firstDay), row + rows - 1, m_today.addDays(firstDay + days - 1)});
    }
    void type(const QString &fieldName, const QString &text)
    {
        for (auto *field : m_panel->findChildren<QLineEdit *>()) {
            if (field->accessibleName() == fieldName)
                QTest::keyClicks(field, text);
        }
    }
    void press(const QString &text)
    {
        for (auto *button : m_page->findChildren<QPushButton *>()) {
            if (button->isVisible() && (button->text() == text || button->accessibleName() == text))
                return QTest::mouseClick(button, Qt::LeftButton);
        }
        QFAIL(qPrintable(QStringLiteral("no button ") + text));
    }

    const QDate m_today = QDate::currentDate();
    std::unique_ptr<FakeCalendar> m_calendar;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ApiClient> m_client;
    std::unique_ptr<RealtimeClient> m_realtime;
    FakePageHost m_host;
    std::unique_ptr<CalendarPage> m_page;
    CalendarView *m_view = nullptr;
    CalendarPanel *m_panel = nullptr;
};

void TestCalendarPage::init()
{
    m_calendar = std::make_unique<FakeCalendar>();
    m_calendar->setToday(m_today);
    for (int i = 0; i < 30; ++i)
        m_calendar->addProperty(QStringLiteral("p%1").arg(i), QStringLiteral("Property %1").arg(i));
    m_calendar->addStay(QStringLiteral("p1"), QStringLiteral("b1"), m_today.addDays(2), m_today.addDays(6));
    m_theme = std::make_unique<Theme>();
    m_client = std::make_unique<ApiClient>();
    m_client->setServer(m_calendar->url());
    m_realtime = std::make_unique<RealtimeClient>();
    m_host = FakePageHost();
    m_page = std::make_unique<CalendarPage>(
        PageContext{*m_client, *m_realtime, *m_theme, m_host, {QStringLiteral("host")}, QStringLiteral("u")});
    m_page->resize(1200, 800);
    m_page->show();
    m_view = m_page->findChild<CalendarView *>();
    m_panel = m_page->findChild<CalendarPanel *>();
    m_page->activate({});
    QTRY_VERIFY(m_view->isVisible());
}

void TestCalendarPage::cleanup()
{
    m_page.reset();
    m_realtime.reset();
    m_client.reset();
    m_theme.reset();
    m_calendar.reset();
}

void TestCalendarPage::showsThePanelForASelectionOnly()
{
    QVERIFY(!m_panel->isVisible());
    select(0, 3, 2, 4);
    QVERIFY(m_panel->isVisible());
    m_view->clearSelection();
    QVERIFY(!m_panel->isVisible());
}

void TestCalendarPage::setsAPriceForEveryProperty()
{
    select(0, 3, 2, 4);
    QTest::keyClick(m_view, Qt::Key_1);
    type(QStringLiteral("Price per night"), QStringLiteral("28"));
    press(QStringLiteral("Apply"));
    QTRY_COMPARE(m_host.toasts.size(), 1);
    QCOMPARE(m_calendar->puts().size(), 2);
    const auto change = m_calendar->puts()[0].change(0);
    QCOMPARE(change.value(QLatin1String("from")).toString(), m_today.addDays(3).toString(Qt::ISODate));
    QCOMPARE(change.value(QLatin1String("to")).toString(), m_today.addDays(7).toString(Qt::ISODate));
    QCOMPARE(change.value(QLatin1String("price")).toObject().value(QLatin1String("amount")).toInt(), 12'800);
    QVERIFY(!m_panel->isVisible());
}

void TestCalendarPage::limitsAnEditToWeekdays()
{
    select(0, 3, 1, 7);
    for (int day = 1; day <= 5; ++day)
        press(QLocale().dayName(day));
    type(QStringLiteral("Minimum stay"), QStringLiteral("3"));
    press(QStringLiteral("Apply"));
    QTRY_COMPARE(m_calendar->puts().size(), 1);
    const auto change = m_calendar->puts()[0].change(0);
    QCOMPARE(change.value(QLatin1String("weekdays")).toArray(), QJsonArray({6, 7}));
    QCOMPARE(change.value(QLatin1String("min_nights")).toInt(), 3);
    QVERIFY(!change.contains(QLatin1String("price")));
}

void TestCalendarPage::blocksNightsWithANote()
{
    select(0, 8, 1, 7);
    press(QStringLiteral("Block…"));
    type(QStringLiteral("Note of the block"), QStringLiteral("repairs"));
    press(QStringLiteral("Apply"));
    QTRY_COMPARE(m_calendar->puts().size(), 1);
    const auto change = m_calendar->puts()[0].change(0);
    QVERIFY(change.value(QLatin1String("blocked")).toBool());
    QCOMPARE(change.value(QLatin1String("note")).toString(), QStringLiteral("repairs"));
}

void TestCalendarPage::saysWhatWillChange()
{
    const auto isSaid = [this](const QString &text) {
        const auto labels = m_panel->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text().contains(text); });
    };
    select(0, 3, 1, 4);
    QVERIFY(isSaid(QStringLiteral("4 nights selected")));
    QVERIFY(isSaid(QStringLiteral("was 100")));
    type(QStringLiteral("Price per night"), QStringLiteral("110"));
    QVERIFY(isSaid(QStringLiteral("4 nights, +10.0% on average")));
    select(1, 3, 1, 4);
    QVERIFY(isSaid(QStringLiteral("3 nights taken")));
}

void TestCalendarPage::keepsWhatWasTypedWhenTheServerRefuses()
{
    m_calendar->refuse(QStringLiteral("p1"));
    select(0, 3, 2, 2);
    press(QStringLiteral("Block…"));
    type(QStringLiteral("Note of the block"), QStringLiteral("repairs"));
    press(QStringLiteral("Apply"));
    QTRY_COMPARE(m_host.toasts.size(), 1);
    QVERIFY(m_panel->isVisible());
    QVERIFY(m_panel->hasEdit());
    const auto labels = m_panel->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible() && label->text() == QStringLiteral("Property 1: A night is taken.");
    }));
}

void TestCalendarPage::refusesAPriceThatIsNoNumber()
{
    select(0, 3, 1, 2);
    type(QStringLiteral("Price per night"), QStringLiteral("12x"));
    press(QStringLiteral("Apply"));
    QTest::qWait(20);
    QVERIFY(m_calendar->puts().isEmpty());
    QVERIFY(m_panel->hasEdit());
}

void TestCalendarPage::takesAnEditBack()
{
    select(0, 3, 1, 3);
    type(QStringLiteral("Price per night"), QStringLiteral("150"));
    press(QStringLiteral("Apply"));
    QTRY_VERIFY(m_host.lastAction);
    m_host.lastAction();
    QTRY_COMPARE(m_host.toasts.size(), 2);
    QCOMPARE(m_calendar->puts().size(), 2);
    const auto change = m_calendar->puts()[1].change(0);
    QVERIFY(change.contains(QLatin1String("price")));
    QVERIFY(change.value(QLatin1String("price")).isNull());
    QCOMPARE(change.value(QLatin1String("to")).toString(), m_today.addDays(6).toString(Qt::ISODate));
}

void TestCalendarPage::cancelsByEscape()
{
    select(0, 3, 1, 3);
    type(QStringLiteral("Price per night"), QStringLiteral("150"));
    QTest::keyClick(m_panel, Qt::Key_Escape);
    QVERIFY(!m_panel->isVisible());
    QVERIFY(!m_panel->hasEdit());
    QVERIFY(m_view->selection().isEmpty());
    QVERIFY(m_calendar->puts().isEmpty());
}

void TestCalendarPage::opensTheBookingOfAStay()
{
    const auto cell = m_view->geometryOfCells().cell(1, m_today.addDays(3));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, cell.center().toPoint());
    QCOMPARE(m_host.opened, QStringList{QStringLiteral("bookings/b1")});
}

void TestCalendarPage::bringsAPropertyIntoSight()
{
    m_page->activate(QStringLiteral("p29"));
    QCOMPARE(m_view->selection().currentRow, 29);
    QVERIFY(m_view->geometryOfCells().lastVisibleRow() >= 29);
}

void TestCalendarPage::offersRetryWhenNothingCouldBeLoaded()
{
    FakeServer broken;
    m_client->setServer(broken.url());
    m_page->reload();
    QTRY_VERIFY(!m_view->isVisible());
    m_client->setServer(m_calendar->url());
    const auto isRetry = [this] {
        const auto buttons = m_page->findChildren<QPushButton *>();
        return std::any_of(buttons.begin(), buttons.end(), [](const QPushButton *button) {
            return button->isVisible() && button->text() == QStringLiteral("Retry");
        });
    };
    QTRY_VERIFY(isRetry());
    press(QStringLiteral("Retry"));
    QTRY_VERIFY(m_view->isVisible());
}

QTEST_MAIN(TestCalendarPage)
#include "tst_calendar_page.moc"
