#include "tests/program/accounts.h"
#include "tests/ui/console_fixture.h"
#include "tests/ui/demo_console.h"
#include "tests/ui/watched_main.h"
#include "ui/api/realtime_client.h"
#include "ui/pages/calendar_panel.h"
#include "ui/pages/dashboard_filter_bar.h"
#include "ui/pages/dashboard_tile.h"
#include "ui/shell/connection_light.h"
#include "ui/shell/outage_bar.h"
#include "ui/widgets/calendar_view.h"

#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>

using namespace roost::ui;
using namespace roost;

/// What a person sees while the server is away, and when it is back: with a real server, which is killed.
class TestOutage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_demo.close(); }

    void survivesRestartOfServer();
    void saysSinceWhenFiguresAreOld();
    void keepsWhatWasTypedWhileAway();

private:
    QTableView &table() { return *m_demo.workspace().currentPage()->findChild<QTableView *>(); }
    void openPage(const QString &id);
    QString bookAsGuest();

    DemoConsole m_demo;
};

namespace {
constexpr int patienceMs = 20'000;
}

void TestOutage::initTestCase()
{
    QVERIFY2(m_demo.startServer(), qPrintable(m_demo.serverOutput()));
    m_demo.openConsole("admin@demo.roost");
}

void TestOutage::openPage(const QString &id)
{
    m_demo.workspace().openPage(id);
    QTRY_VERIFY_WITH_TIMEOUT(m_demo.workspace().currentPage()->isLoaded(), patienceMs);
}

/// The code of a booking that the console has not seen being made.
QString TestOutage::bookAsGuest()
{
    test::HttpClient guest(m_demo.url());
    guest.setToken(test::signIn(guest, "guest@demo.roost", DemoConsole::demoPassword()));
    const auto from = QDate::currentDate().addDays(50).toString(Qt::ISODate);
    const auto to = QDate::currentDate().addDays(52).toString(Qt::ISODate);
    const auto free =
        test::expect(200, guest.get(QStringLiteral("/api/v1/search?check_in=%1&check_out=%2").arg(from, to)))
            .value("items")
            .toArray();
    const QJsonObject stay{{"property_id", free.first().toObject().value("property_id")},
                           {"check_in", from},
                           {"check_out", to},
                           {"guests", 1}};
    const auto key = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    return test::expect(201, guest.post("/api/v1/bookings", stay, {{"idempotency-key", key}})).value("code").toString();
}

void TestOutage::survivesRestartOfServer()
{
    auto *light = m_demo.window().findChild<ConnectionLight *>();
    auto *bar = m_demo.window().findChild<OutageBar *>();
    openPage("bookings");
    QTRY_COMPARE_WITH_TIMEOUT(light->text(), QStringLiteral("Live"), patienceMs);
    auto &bookings = table();
    for (int page = 0; page < 3; ++page) {
        const int before = bookings.model()->rowCount();
        bookings.verticalScrollBar()->setValue(bookings.verticalScrollBar()->maximum());
        QTRY_VERIFY_WITH_TIMEOUT(bookings.model()->rowCount() > before, patienceMs);
    }
    const int rows = bookings.model()->rowCount();
    const int place = bookings.verticalScrollBar()->value();
    QVERIFY(rows > 100);

    const auto lostAfter = QDateTime::currentDateTime();
    m_demo.killServer();
    QTRY_VERIFY_WITH_TIMEOUT(light->text().startsWith("Reconnecting in "), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), patienceMs);
    const auto since = QLocale().toString(lostAfter.time(), QLocale::ShortFormat);
    QVERIFY2(bar->accessibleName().contains(since) || QTime::currentTime().minute() != lostAfter.time().minute(),
             qPrintable(bar->accessibleName()));
    QCOMPARE(bookings.model()->rowCount(), rows); // what is known can be read
    QTest::keyClick(&m_demo.window(), Qt::Key_F5);
    QTest::qWait(500);
    QCOMPARE(bookings.model()->rowCount(), rows);
    QCOMPARE(bookings.verticalScrollBar()->value(), place);

    m_demo.workspace().openPage("properties"); // not known yet
    QTest::qWait(500);
    QVERIFY(!m_demo.workspace().currentPage()->isLoaded());
    QVERIFY(bar->isVisible());

    QVERIFY2(m_demo.startServer(), qPrintable(m_demo.serverOutput()));
    const auto code = bookAsGuest();
    auto *retry = bar->findChild<QPushButton *>();
    QTest::mouseClick(retry, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(light->text(), QStringLiteral("Live"), patienceMs);
    QVERIFY(!bar->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(m_demo.workspace().currentPage()->isLoaded(), patienceMs); // without being asked

    openPage("bookings");
    QCOMPARE(bookings.verticalScrollBar()->value(), place); // without a jump
    QTRY_COMPARE_WITH_TIMEOUT(bookings.model()->index(0, 0).data().toString(), code, patienceMs);
    QVERIFY(bookings.model()->rowCount() >= rows);
}

/// The dashboard keeps what it shows while the server is away, says how old that is, and catches up by itself.
void TestOutage::saysSinceWhenFiguresAreOld()
{
    openPage("dashboard");
    auto *page = m_demo.workspace().currentPage();
    QTRY_VERIFY_WITH_TIMEOUT(page->isLoaded(), patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_demo.window().findChild<ConnectionLight *>()->text(), "Live", patienceMs);
    auto *tile = page->findChild<DashboardTile *>("tile.bookings");
    const auto *age = page->findChild<DashboardFilterBar *>();
    QTRY_VERIFY_WITH_TIMEOUT(tile && !tile->valueText().isEmpty(), patienceMs);
    QVERIFY(age->ageText().isEmpty());
    const auto before = tile->valueText();

    const auto lost = QDateTime::currentDateTime();
    m_demo.killServer();
    QTRY_VERIFY_WITH_TIMEOUT(age->isVisible() && !age->ageText().isEmpty(), patienceMs);
    QVERIFY2(age->ageText().contains(QString::number(lost.time().hour())) && age->ageText().contains("not live"),
             qPrintable(age->ageText()));
    QCOMPARE(tile->valueText(), before);

    QVERIFY2(m_demo.startServer(), qPrintable(m_demo.serverOutput()));
    bookAsGuest();
    QTRY_COMPARE_WITH_TIMEOUT(m_demo.window().findChild<ConnectionLight *>()->text(), "Live", 3 * patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(tile->valueText() != before, patienceMs); // without being asked
    QTRY_VERIFY_WITH_TIMEOUT(age->ageText().isEmpty(), patienceMs);
}

void TestOutage::keepsWhatWasTypedWhileAway()
{
    openPage("calendar");
    auto *view = m_demo.workspace().currentPage()->findChild<CalendarView *>();
    QVERIFY(view);
    m_demo.killServer();
    QTRY_VERIFY_WITH_TIMEOUT(m_demo.window().findChild<OutageBar *>()->isVisible(), patienceMs);

    const auto night = QDate::currentDate().addDays(20);
    view->select(CalendarSelection::at(0, night));
    auto *panel = m_demo.workspace().currentPage()->findChild<CalendarPanel *>();
    QTRY_VERIFY(panel->isVisible());
    const auto fields = panel->findChildren<QLineEdit *>();
    const auto price = std::find_if(fields.begin(), fields.end(), [](const QLineEdit *field) {
        return field->accessibleName() == "Price per night";
    });
    QVERIFY(price != fields.end());
    (*price)->setFocus();
    QTest::keyClicks(*price, "123");
    QTest::keyClick(*price, Qt::Key_Return);
    // Of the panel itself: the page may say the same of nights that it could not load, before this edit was refused.
    QTRY_VERIFY_WITH_TIMEOUT(!ConsoleFixture::visibleTexts(*panel).filter("does not answer").isEmpty(), patienceMs);
    QCOMPARE((*price)->text(), "123");

    QVERIFY2(m_demo.startServer(), qPrintable(m_demo.serverOutput()));
    QTRY_COMPARE_WITH_TIMEOUT(m_demo.window().findChild<ConnectionLight *>()->text(), "Live", 2 * patienceMs);
    QTest::keyClick(&m_demo.window(), Qt::Key_F5);
    QTest::qWait(1'000); // nothing is to happen
    QVERIFY(panel->isVisible());
    QCOMPARE((*price)->text(), "123"); // through the reload, too
    QCOMPARE(view->selection(), CalendarSelection::at(0, night));
    QTest::keyClick(*price, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(view->selection().isEmpty(), patienceMs); // the edit is made
    QVERIFY(!panel->isVisible());
}

WATCHED_TEST_MAIN(TestOutage)
#include "tst_outage.moc"
