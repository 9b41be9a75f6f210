#include "tests/ui/console_fixture.h"
#include "tests/ui/demo_server.h"
#include "tests/ui/fake_page_host.h"
#include "tests/ui/watched_main.h"
#include "ui/api/api_client.h"
#include "ui/api/realtime_client.h"
#include "ui/api/session_api.h"
#include "ui/models/calendar_model.h"
#include "ui/models/stay_finder.h"
#include "ui/pages/calendar_move_dialog.h"
#include "ui/pages/calendar_page.h"
#include "ui/pages/calendar_panel.h"
#include "ui/widgets/calendar_view.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollBar>

using namespace roost::ui;

namespace {

constexpr int answerMs = 15'000;

/// Of the stays that can be moved.
struct FoundStay
{
    int row = -1;
    CalendarClaim claim{};
};

} // namespace

/// A host's calendar by mouse and keyboard over the demo's data, served by the real program.
class TestCalendarBackend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void setsAPriceByKeyboardAndTakesItBack();
    void pastesATableOverTwoProperties();
    void blocksNightsAndOpensThemAgain();
    void refusesToBlockWhatIsBooked();
    void movesAStayByMouse();
    void seesWhatOthersChange();
    void findsWhereAStayFits();

private:
    void signIn(ApiClient &client);
    const CalendarModel &model() const { return m_view->model(); }
    QPoint centerOf(int row, QDate day) const { return m_view->geometryOfCells().cell(row, day).center().toPoint(); }
    const CalendarNight *night(int row, QDate day) const { return model().property(row).night(day); }
    bool isFree(int row, QDate from, QDate to) const;
    QDate freeNights(int row, int count) const;
    FoundStay movableStay() const;

    const QDate m_today = QDate::currentDate();
    DemoServer m_server;
    QUrl m_address;
    Theme m_theme;
    ApiClient m_client;
    RealtimeClient m_realtime;
    std::unique_ptr<FakePageHost> m_host;
    std::unique_ptr<CalendarPage> m_page;
    CalendarView *m_view = nullptr;
    CalendarPanel *m_panel = nullptr;
};

void TestCalendarBackend::initTestCase()
{
    m_address = m_server.start();
    QVERIFY2(m_address.isValid(), "the server program cannot be started");
    signIn(m_client);
    m_realtime.open(m_address, m_client.accessToken());
    QTRY_COMPARE_WITH_TIMEOUT(m_realtime.state(), RealtimeClient::State::Live, answerMs);
}

void TestCalendarBackend::cleanupTestCase()
{
    m_page.reset();
    m_realtime.close();
    QVERIFY(m_server.end());
}

void TestCalendarBackend::signIn(ApiClient &client)
{
    client.setServer(m_address);
    bool isSignedIn = false;
    SessionApi(client).logIn(
        QStringLiteral("host@demo.roost"), QStringLiteral("roost-demo"), this,
        [&isSignedIn](const Account &, const std::optional<Problem> &problem) { isSignedIn = !problem; });
    QTRY_VERIFY_WITH_TIMEOUT(isSignedIn, answerMs);
}

void TestCalendarBackend::init()
{
    m_page.reset();
    m_host = std::make_unique<FakePageHost>();
    m_page = std::make_unique<CalendarPage>(
        PageContext{m_client, m_realtime, m_theme, *m_host, {QStringLiteral("host")}, QStringLiteral("u")});
    m_page->resize(1400, 860);
    m_page->show();
    m_view = m_page->findChild<CalendarView *>();
    m_panel = m_page->findChild<CalendarPanel *>();
    m_page->activate({});
    QTRY_VERIFY_WITH_TIMEOUT(model().rowCount() > 2 && night(0, m_view->lastVisibleDay()), answerMs);
}

bool TestCalendarBackend::isFree(int row, QDate from, QDate to) const
{
    for (auto day = from; day < to; day = day.addDays(1)) {
        const auto *known = night(row, day);
        if (!known || known->state != NightState::Free)
            return false;
    }
    return true;
}

/// The first such run in sight from tomorrow on.
QDate TestCalendarBackend::freeNights(int row, int count) const
{
    for (auto day = m_today.addDays(2); day.addDays(count) <= m_view->lastVisibleDay(); day = day.addDays(1)) {
        if (isFree(row, day, day.addDays(count)))
            return day;
    }
    return {};
}

/// One with a free night behind it, whose bar is in sight.
FoundStay TestCalendarBackend::movableStay() const
{
    for (int row = 0; row <= m_view->geometryOfCells().lastVisibleRow(); ++row) {
        for (const auto &claim : model().property(row).claims()) {
            const bool isFit = claim.booking && claim.booking->status == QLatin1String("CONFIRMED") &&
                               claim.booking->checkIn > m_today.addDays(1) &&
                               claim.to.addDays(3) < m_view->lastVisibleDay() &&
                               isFree(row, claim.to, claim.to.addDays(2));
            if (isFit)
                return {row, claim};
        }
    }
    return {};
}

void TestCalendarBackend::setsAPriceByKeyboardAndTakesItBack()
{
    const auto first = freeNights(1, 2);
    QVERIFY(first.isValid());
    const auto before = night(1, first)->price;
    const auto wanted = before + 1'700;
    m_view->select(CalendarSelection::at(1, first));
    QTest::keyClick(m_view, Qt::Key_Right, Qt::ShiftModifier);
    const auto typed = QString::number(wanted / 100);
    QTest::keyClick(m_view, typed[0].toLatin1());
    QTest::keyClicks(m_panel->findChild<QLineEdit *>(), typed.mid(1));
    QTest::keyClick(m_panel->findChild<QLineEdit *>(), Qt::Key_Return);
    const auto price = [&] { return night(1, first)->price; };
    QTRY_COMPARE_WITH_TIMEOUT(price(), wanted / 100 * 100, answerMs);
    QTRY_VERIFY(m_host->history().canUndo());
    m_host->history().undo();
    QTRY_COMPARE_WITH_TIMEOUT(price(), before, answerMs);
    QTRY_VERIFY(m_host->history().canRedo());
    m_host->history().redo();
    QTRY_COMPARE_WITH_TIMEOUT(price(), wanted / 100 * 100, answerMs);
    QTRY_VERIFY(m_host->history().canUndo());
    m_host->history().undo();
    QTRY_COMPARE_WITH_TIMEOUT(price(), before, answerMs);
}

void TestCalendarBackend::pastesATableOverTwoProperties()
{
    const auto day = m_today.addDays(5);
    QGuiApplication::clipboard()->setText(QStringLiteral("201\t202\n203\t204\n"));
    m_view->select(CalendarSelection::at(0, day));
    QTest::keyClick(m_view, Qt::Key_V, Qt::ControlModifier);
    QTest::keyClick(m_view, Qt::Key_Return);
    const auto major = [&](int row, int column) {
        return Money{night(row, day.addDays(column))->price, model().property(row).currency()}.toDouble();
    };
    QTRY_COMPARE_WITH_TIMEOUT(major(1, 1), 204.0, answerMs);
    QTRY_COMPARE(major(0, 0), 201.0);
    QTRY_VERIFY(m_host->history().canUndo());
    m_host->history().undo();
    QTRY_VERIFY_WITH_TIMEOUT(m_host->history().canRedo(), answerMs);
}

void TestCalendarBackend::blocksNightsAndOpensThemAgain()
{
    const auto first = freeNights(2, 2);
    QVERIFY(first.isValid());
    m_view->select({2, first, 2, first.addDays(1)});
    ConsoleFixture::click(*m_panel, QStringLiteral("Block…"));
    QTest::keyClick(m_panel, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(night(2, first)->state, NightState::Blocked, answerMs);
    QTRY_VERIFY(m_host->history().canUndo());
    m_host->history().undo();
    QTRY_COMPARE_WITH_TIMEOUT(night(2, first.addDays(1))->state, NightState::Free, answerMs);
}

void TestCalendarBackend::refusesToBlockWhatIsBooked()
{
    const auto stay = movableStay();
    QVERIFY(stay.row >= 0);
    m_view->select(CalendarSelection::at(stay.row, stay.claim.from));
    ConsoleFixture::click(*m_panel, QStringLiteral("Block…"));
    QTest::keyClick(m_panel, Qt::Key_Return);
    const auto isSaid = [this] {
        const auto labels = m_panel->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(QStringLiteral("These nights are booked or held"));
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(), answerMs);
    QVERIFY(m_panel->hasEdit());
    QVERIFY(!m_host->history().canUndo());
}

void TestCalendarBackend::movesAStayByMouse()
{
    const auto stay = movableStay();
    QVERIFY(stay.row >= 0);
    const auto checkIn = stay.claim.booking->checkIn;
    const auto from = centerOf(stay.row, checkIn.addDays(1));
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(m_view->viewport(), centerOf(stay.row, checkIn.addDays(2)));
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, centerOf(stay.row, checkIn.addDays(2)));
    auto *dialog = m_page->findChild<CalendarMoveDialog *>();
    QVERIFY(dialog);
    auto *waive = dialog->findChild<QCheckBox *>();
    const auto isMovable = [dialog] {
        const auto buttons = dialog->findChildren<QPushButton *>();
        return std::any_of(buttons.begin(), buttons.end(), [](const QPushButton *button) {
            return button->text() == QStringLiteral("Move") && button->isEnabled();
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isMovable() || waive->isVisible(), answerMs);
    if (!isMovable())
        QTest::keyClick(waive, Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(isMovable(), answerMs);
    QTest::keyClick(dialog, Qt::Key_Return);
    const auto isMoved = [&] {
        const auto *claim = model().property(stay.row).claimAt(checkIn.addDays(1));
        return claim && claim->booking && claim->booking->bookingId == stay.claim.booking->bookingId &&
               claim->booking->checkIn == checkIn.addDays(1);
    };
    QTRY_VERIFY_WITH_TIMEOUT(isMoved(), answerMs);
    QVERIFY(!m_view->stayDrag());
}

void TestCalendarBackend::seesWhatOthersChange()
{
    const auto first = freeNights(1, 1);
    QVERIFY(first.isValid());
    m_page->resize(1400, 320); // lower than the rows
    QCoreApplication::processEvents();
    m_view->select({1, first, 2, first});
    m_view->verticalScrollBar()->setValue(7);
    QCOMPARE(m_view->verticalScrollBar()->value(), 7);
    const auto selection = m_view->selection();
    const int x = m_view->horizontalScrollBar()->value();
    QTest::qWait(600); // the visible properties are watched

    ApiClient other;
    signIn(other);
    AvailabilityChange change{.from = first, .to = first.addDays(1)};
    change.blocked = true;
    change.note = QStringLiteral("by another");
    bool isDone = false;
    CalendarApi(other).update(
        model().property(1).id(), {change}, this,
        [&isDone](const PropertyCalendar &, const std::optional<Problem> &problem) { isDone = !problem; });
    QTRY_VERIFY_WITH_TIMEOUT(isDone, answerMs);
    QTRY_COMPARE_WITH_TIMEOUT(night(1, first)->state, NightState::Blocked, answerMs);
    QCOMPARE(m_view->selection(), selection);
    QCOMPARE(m_view->verticalScrollBar()->value(), 7);
    QCOMPARE(m_view->horizontalScrollBar()->value(), x);
}

void TestCalendarBackend::findsWhereAStayFits()
{
    StayFinder finder(m_client);
    finder.find({.checkIn = m_today.addDays(60), .checkOut = m_today.addDays(63), .guests = 2});
    QTRY_VERIFY_WITH_TIMEOUT(finder.isComplete(), answerMs);
    QVERIFY(!finder.available().isEmpty());
    const auto *quote = finder.quoteOf(*finder.available().begin());
    QVERIFY(quote->total.amount > 0);
    QVERIFY(quote->obstacle.isEmpty());
}

WATCHED_TEST_MAIN(TestCalendarBackend)
#include "tst_calendar_backend.moc"
