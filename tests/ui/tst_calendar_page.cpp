#include "tests/ui/calendar_page_fixture.h"

#include "tests/ui/watched_main.h"

#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QMenu>

using namespace roost::ui;

/// Changing nights in the calendar, up to the call to the server and back.
class TestCalendarPage : public QObject, private CalendarPageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }
    void showsThePanelForASelectionOnly();
    void setsAPriceForEveryProperty();
    void limitsAnEditToWeekdays();
    void blocksNightsWithANote();
    void saysWhatWillChange();
    void keepsWhatWasTypedWhenTheServerRefuses();
    void refusesAPriceThatIsNoNumber();
    void takesAnEditBack();
    void saysWhyAnEditCannotBeTakenBack();
    void takesABlockBack();
    void leavesThePastOut();
    void namesTheNightsThatTheServerRefuses();
    void copiesAndPastesATable();
    void namesTheCellsThatCannotBePasted();
    void fillsWithThePricesOfTheSelection();
    void showsACollisionAndKeepsWhatWasTyped();
    void findsWhatIsAvailable();
    void filters_data();
    void filters();
    void closesArrivalsAndDepartures();
    void cancelsByEscape();
    void opensTheBookingOfAStay();
    void bringsAPropertyIntoSight();
    void offersRetryWhenNothingCouldBeLoaded();
    void showsWhatItKnowsWhileTheServerIsAway();
};

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
    QTRY_COMPARE(m_host->toasts.size(), 1);
    QCOMPARE(m_calendar->priceChanges().size(), 1);
    const auto change = FakeCalendar::edit(m_calendar->priceChanges()[0], 0);
    QCOMPARE(change.value(QLatin1String("property_ids")).toArray(), QJsonArray({"p0", "p1"}));
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
    QTRY_COMPARE(m_calendar->priceChanges().size(), 1);
    const auto change = FakeCalendar::edit(m_calendar->priceChanges()[0], 0);
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
    QTRY_VERIFY(isSaid(QStringLiteral("4 nights at %1, +10.0% on average").arg(euros(110)))); // now the server says it
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
    QTRY_COMPARE(m_host->toasts.size(), 1);
    QCOMPARE(m_host->toasts.last(), QStringLiteral("4 nights blocked"));
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
    QVERIFY(m_calendar->priceChanges().isEmpty());
    QVERIFY(m_panel->hasEdit());
}

void TestCalendarPage::takesAnEditBack()
{
    select(0, 3, 1, 3);
    type(QStringLiteral("Price per night"), QStringLiteral("150"));
    press(QStringLiteral("Apply"));
    QTRY_VERIFY(m_host->history().canUndo());
    QCOMPARE(m_host->history().undoText(), QStringLiteral("3 nights at %1").arg(euros(150)));
    m_host->lastAction();
    QTRY_COMPARE(m_host->toasts.last(), QStringLiteral("Undone: 3 nights at %1").arg(euros(150)));
    QCOMPARE(m_calendar->undone(), QStringList{"change-1"});
    m_host->history().redo();
    QTRY_COMPARE(m_calendar->undone(), QStringList({"change-1", "change-2"}));
    QTRY_VERIFY(m_host->history().canUndo());
}

void TestCalendarPage::saysWhyAnEditCannotBeTakenBack()
{
    select(0, 3, 1, 3);
    type(QStringLiteral("Price per night"), QStringLiteral("150"));
    press(QStringLiteral("Apply"));
    QTRY_VERIFY(m_host->history().canUndo());
    m_calendar->refuseUndo(QStringLiteral("Guests have booked by this change: RX7."));
    m_host->history().undo();
    QTRY_COMPARE(m_host->toasts.last(),
                 QStringLiteral("Not undone: 3 nights at %1. Guests have booked by this change: RX7.").arg(euros(150)));
    QVERIFY(!m_host->history().canUndo());
}

void TestCalendarPage::takesABlockBack()
{
    select(2, 8, 1, 2);
    press(QStringLiteral("Block…"));
    press(QStringLiteral("Apply"));
    QTRY_VERIFY(m_host->history().canUndo());
    m_host->history().undo();
    QTRY_COMPARE(m_calendar->puts().size(), 2);
    const auto change = m_calendar->puts()[1].change(0);
    QCOMPARE(change.value(QLatin1String("blocked")), QJsonValue(false));
    QCOMPARE(change.value(QLatin1String("to")).toString(), m_today.addDays(10).toString(Qt::ISODate));
}

void TestCalendarPage::leavesThePastOut()
{
    select(0, -3, 1, 5);
    type(QStringLiteral("Price per night"), QStringLiteral("150"));
    press(QStringLiteral("Apply"));
    QTRY_COMPARE(m_calendar->priceChanges().size(), 1);
    const auto change = FakeCalendar::edit(m_calendar->priceChanges()[0], 0);
    QCOMPARE(change.value(QLatin1String("from")).toString(), m_today.toString(Qt::ISODate));
    select(0, -3, 1, 2);
    type(QStringLiteral("Price per night"), QStringLiteral("150"));
    press(QStringLiteral("Apply"));
    QVERIFY(isShown(QStringLiteral("All of these nights are past.")));
}

void TestCalendarPage::namesTheNightsThatTheServerRefuses()
{
    m_calendar->refusePrices(QStringLiteral("/changes/0/price"), QStringLiteral("Must be above 0."));
    select(1, 3, 1, 2);
    type(QStringLiteral("Price per night"), QStringLiteral("0"));
    const auto first = QLocale().toString(m_today.addDays(3), QStringLiteral("ddd d MMM"));
    const auto last = QLocale().toString(m_today.addDays(4), QStringLiteral("ddd d MMM"));
    QTRY_VERIFY(isShown(QStringLiteral("Property 1, %1 – %2: Must be above 0.").arg(first, last)));
    QVERIFY(m_panel->hasEdit());
}

void TestCalendarPage::copiesAndPastesATable()
{
    select(0, 3, 2, 2);
    QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("100.00\t100.00\n100.00\t100.00\n"));

    QGuiApplication::clipboard()->setText(QStringLiteral("120\t130.50\r\n€ 140\t\r\n"));
    select(2, 5, 1, 1);
    QTest::keyClick(m_view, Qt::Key_V, Qt::ControlModifier);
    QVERIFY(isShown(QStringLiteral("3 nights from the clipboard")));
    QTRY_VERIFY(isShown(QStringLiteral("3 nights at %1 – %2, +30.2% on average").arg(euros(120), euros(140))));
    QVERIFY(m_calendar->priceChanges().isEmpty());
    QTest::keyClick(m_panel, Qt::Key_Return);
    QTRY_COMPARE(m_calendar->priceChanges().size(), 1);
    const auto edit = FakeCalendar::edit(m_calendar->priceChanges()[0], 1);
    QCOMPARE(edit.value(QLatin1String("property_ids")).toArray(), QJsonArray({"p2"}));
    QCOMPARE(edit.value(QLatin1String("price")).toObject().value(QLatin1String("amount")).toInt(), 13'050);
    QTRY_COMPARE(m_host->toasts.last(), QStringLiteral("3 nights pasted"));
}

void TestCalendarPage::namesTheCellsThatCannotBePasted()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("120\ttwelve"));
    select(2, 5, 1, 1);
    QTest::keyClick(m_view, Qt::Key_V, Qt::ControlModifier);
    const auto day = QLocale().toString(m_today.addDays(6), QStringLiteral("ddd d MMM"));
    QVERIFY(isShown(QStringLiteral("Property 2, %1: “twelve” is not a price.").arg(day)));
    QTest::keyClick(m_view, Qt::Key_Return);
    QTest::qWait(20);
    QVERIFY(m_calendar->priceChanges().isEmpty());
}

void TestCalendarPage::fillsWithThePricesOfTheSelection()
{
    select(2, 8, 1, 2);
    Q_EMIT m_view->fillRequested({2, m_today.addDays(8), 2, m_today.addDays(12)});
    QVERIFY(isShown(QStringLiteral("3 nights filled with the prices beside them")));
    QTest::keyClick(m_view, Qt::Key_Return);
    QTRY_COMPARE(m_calendar->priceChanges().size(), 1);
    const auto edit = FakeCalendar::edit(m_calendar->priceChanges()[0], 0);
    QCOMPARE(edit.value(QLatin1String("from")).toString(), m_today.addDays(10).toString(Qt::ISODate));
    QCOMPARE(edit.value(QLatin1String("to")).toString(), m_today.addDays(13).toString(Qt::ISODate));
}

void TestCalendarPage::showsACollisionAndKeepsWhatWasTyped()
{
    select(3, 3, 1, 4);
    type(QStringLiteral("Price per night"), QStringLiteral("150"));
    m_calendar->addStay(QStringLiteral("p3"), QStringLiteral("b9"), m_today.addDays(4), m_today.addDays(6));
    Q_EMIT m_realtime->eventReceived(QStringLiteral("calendar_changed"),
                                     {{QStringLiteral("property_id"), QStringLiteral("p3")}});
    const auto first = QLocale().toString(m_today.addDays(4), QStringLiteral("ddd d MMM"));
    const auto last = QLocale().toString(m_today.addDays(5), QStringLiteral("ddd d MMM"));
    QTRY_VERIFY(
        isShown(QStringLiteral("Property 3: %1 – %2 has been booked meanwhile, by Marta Kovač.").arg(first, last)));
    QVERIFY(m_panel->hasEdit());
    QCOMPARE(m_view->selection().days(), 4);
}

void TestCalendarPage::findsWhatIsAvailable()
{
    m_calendar->server().on("GET /quotes", [](const FakeRequest &) {
        const auto quote = [](const char *id, bool isBookable) {
            const QJsonObject reason{{QStringLiteral("detail"), QStringLiteral("A night is taken.")}};
            const QJsonObject total{{QStringLiteral("amount"), 45'000}, {QStringLiteral("currency"), "EUR"}};
            return QJsonObject{{QStringLiteral("property_id"), QLatin1String(id)},
                               {QStringLiteral("bookable"), isBookable},
                               {QStringLiteral("reasons"), isBookable ? QJsonArray() : QJsonArray{reason}},
                               {QStringLiteral("total"), total}};
        };
        return FakeResponse{200,
                            {{QStringLiteral("items"), QJsonArray{quote("p0", true), quote("p1", false)}},
                             {QStringLiteral("next_cursor"), QJsonValue()}}};
    });
    QTest::mouseClick(m_page->findChild<QPushButton *>(QStringLiteral("findAvailable")), Qt::LeftButton);
    auto *dialog = m_page->findChild<QDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(buttonOf(*dialog, QStringLiteral("Find")));
    QTest::mouseClick(buttonOf(*dialog, QStringLiteral("Find")), Qt::LeftButton);
    QTRY_VERIFY(isShown(QStringLiteral("1 free")));
    const auto asked = m_calendar->server().lastOf("GET /quotes");
    QCOMPARE(asked.parameter("check_in"), m_today.addDays(1).toString(Qt::ISODate));
    QCOMPARE(asked.parameter("guests"), QStringLiteral("2"));
    press(QStringLiteral("Only free"));
    QCOMPARE(m_view->geometryOfCells().rowCount, 1);
    press(QStringLiteral("Look for no stay any more"));
    QCOMPARE(m_view->geometryOfCells().rowCount, 30);
}

void TestCalendarPage::filters_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QByteArray>("parameter");
    QTest::addColumn<QString>("value"); ///< of the last choice
    QTest::newRow("city") << QStringLiteral("City") << QByteArray("city") << QStringLiteral("Lisbon");
    QTest::newRow("type") << QStringLiteral("Type") << QByteArray("property_type") << QStringLiteral("room");
    QTest::newRow("status") << QStringLiteral("Status") << QByteArray("status") << QStringLiteral("UNLISTED");
    QTest::newRow("tag") << QStringLiteral("Tag") << QByteArray("tag") << QStringLiteral("Sea front");
}

void TestCalendarPage::filters()
{
    QFETCH(QString, filter);
    QFETCH(QByteArray, parameter);
    QFETCH(QString, value);
    const auto button = [this](const QString &name) -> QPushButton * {
        const auto buttons = m_page->findChildren<QPushButton *>();
        const auto found = std::find_if(buttons.begin(), buttons.end(),
                                        [&name](const QPushButton *one) { return one->accessibleName() == name; });
        return found == buttons.end() ? nullptr : *found;
    };
    QTRY_VERIFY(button(QStringLiteral("Tag"))->isVisible()); // the choices have come
    button(filter)->menu()->actions().last()->trigger();
    QTRY_COMPARE(m_calendar->server().lastOf("GET /calendar").parameter(parameter), value);
}

void TestCalendarPage::closesArrivalsAndDepartures()
{
    select(0, 3, 1, 2);
    press(QStringLiteral("No arrivals"));
    press(QStringLiteral("No departures"));
    press(QStringLiteral("Apply"));
    QTRY_COMPARE(m_calendar->priceChanges().size(), 1);
    const auto change = FakeCalendar::edit(m_calendar->priceChanges()[0], 0);
    QCOMPARE(change.value(QLatin1String("closed_to_arrival")), QJsonValue(true));
    QCOMPARE(change.value(QLatin1String("closed_to_departure")), QJsonValue(true));
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
    QCOMPARE(m_host->opened, QStringList{QStringLiteral("bookings/b1")});
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
    openPage();
    QTRY_VERIFY(hasButton(QStringLiteral("Retry")));
    QVERIFY(!m_view->isVisible());
    m_client->setServer(m_calendar->url());
    press(QStringLiteral("Retry"));
    QTRY_VERIFY(m_view->isVisible());
}

void TestCalendarPage::showsWhatItKnowsWhileTheServerIsAway()
{
    FakeServer broken;
    m_client->setServer(broken.url());
    select(0, 3, 1, 3);
    m_page->reload();
    QTRY_VERIFY(hasButton(QStringLiteral("Retry")));
    QVERIFY(m_view->isVisible());
    QCOMPARE(m_view->selection().days(), 3);
    m_client->setServer(m_calendar->url());
    press(QStringLiteral("Retry"));
    QTRY_VERIFY(!hasButton(QStringLiteral("Retry")));
}

WATCHED_TEST_MAIN(TestCalendarPage)
#include "tst_calendar_page.moc"
