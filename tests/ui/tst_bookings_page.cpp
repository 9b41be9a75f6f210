#include "tests/ui/console_fixture.h"
#include "tests/ui/watched_main.h"
#include "ui/pages/booking_drawer.h"
#include "ui/pages/cancel_dialog.h"
#include "ui/widgets/dropdown_button.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

using namespace roost::ui;

/// The bookings page by mouse and keyboard.
class TestBookingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }

    void saysWhenThereIsNothing();
    void asksAgainAfterAnError();
    void filtersAndClears();
    void opensDrawerByMouse();
    void opensDrawerByKeyboardAndClosesIt();
    void cancelsAfterShowingTheRefund();
    void keepsTheChosenColumns();
    void keepsStatusFilter();

private:
    void serveBookings();
    Page &openPage();
    void choose(const QString &text);

    std::unique_ptr<ConsoleFixture> m_fixture;
    QString m_status;
};

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QJsonObject euros(int cents)
{
    return {{text("amount"), cents}, {text("currency"), text("EUR")}};
}

QJsonObject booking(const QString &status)
{
    return {{text("id"), text("b-1")},
            {text("code"), text("QX7")},
            {text("status"), status},
            {text("guest_name"), text("Marta K.")},
            {text("property_title"), text("Sea Loft")},
            {text("check_in"), text("2030-05-01")},
            {text("check_out"), text("2030-05-04")},
            {text("nights"), 3},
            {text("total"), euros(30000)},
            {text("paid"), euros(30000)}};
}

QJsonObject cancellation(const QString &status)
{
    return {{text("booking"), booking(status)},
            {text("refund"), euros(12500)},
            {text("kept"), euros(17500)},
            {text("rule"), text("Half is refunded until 7 days before check-in.")}};
}

} // namespace

void TestBookingsPage::init()
{
    m_fixture = std::make_unique<ConsoleFixture>();
    m_status = text("CONFIRMED");
}

void TestBookingsPage::serveBookings()
{
    auto &server = m_fixture->server();
    server.on("GET /bookings", [this](const FakeRequest &request) {
        const bool isWanted = request.parameter("q").isEmpty() && request.parameter("status").isEmpty();
        return FakeResponse{200, {{text("items"), isWanted ? QJsonArray{booking(m_status)} : QJsonArray{}}}};
    });
    server.on("GET /bookings/b-1", [this](const FakeRequest &) {
        auto detail = booking(m_status);
        const QJsonObject line{{text("kind"), text("NIGHTS")},      {text("name"), text("Weekend nights")},
                               {text("rule"), text("weekend")},     {text("quantity"), 3},
                               {text("unit_amount"), euros(10000)}, {text("amount"), euros(30000)}};
        detail.insert(text("lines"), QJsonArray{line});
        return FakeResponse{200, detail};
    });
    server.on("POST /bookings/b-1/cancel", [this](const FakeRequest &request) {
        if (request.parameter("preview") != text("true"))
            m_status = text("CANCELLED");
        return FakeResponse{200, cancellation(m_status)};
    });
}

Page &TestBookingsPage::openPage()
{
    auto &workspace = m_fixture->signIn();
    workspace.openPage(text("bookings"));
    return *workspace.currentPage();
}

/// From the menu of the status filter.
void TestBookingsPage::choose(const QString &wanted)
{
    for (auto *menu : m_fixture->window().workspace()->currentPage()->findChildren<QMenu *>()) {
        for (auto *action : menu->actions()) {
            if (action->text() == wanted) {
                action->trigger();
                return;
            }
        }
    }
    QFAIL(qPrintable(wanted));
}

void TestBookingsPage::saysWhenThereIsNothing()
{
    auto &page = openPage();
    QTRY_VERIFY(page.isLoaded());
    QVERIFY(ConsoleFixture::visibleTexts(page).contains(text("No bookings yet")));
}

void TestBookingsPage::asksAgainAfterAnError()
{
    m_fixture->server().on("GET /bookings", [](const FakeRequest &) {
        return FakeResponse{503, {{text("detail"), text("The database does not answer.")}}};
    });
    auto &page = openPage();
    QTRY_VERIFY(ConsoleFixture::button(page, text("Retry")));
    QVERIFY(ConsoleFixture::visibleTexts(page).contains(text("The database does not answer.")));
    QVERIFY(!page.isLoaded());
    serveBookings();
    ConsoleFixture::click(page, text("Retry"));
    QTRY_VERIFY(page.isLoaded());
    QCOMPARE(page.findChild<QTableView *>()->model()->rowCount(), 1);
}

void TestBookingsPage::filtersAndClears()
{
    serveBookings();
    auto &page = openPage();
    auto *table = page.findChild<QTableView *>();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    auto *field = page.findChild<QLineEdit *>();
    field->setFocus();
    ConsoleFixture::type(text("nobody"));
    QTRY_COMPARE(table->model()->rowCount(), 0);
    QTRY_VERIFY(ConsoleFixture::button(page, text("Clear the filters")));
    QCOMPARE(m_fixture->server().lastOf("GET /bookings").parameter("q"), text("nobody")); // once, not for every letter
    ConsoleFixture::click(page, text("Clear the filters"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(field->text().isEmpty());
}

void TestBookingsPage::opensDrawerByMouse()
{
    serveBookings();
    auto &page = openPage();
    auto *table = page.findChild<QTableView *>();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(0, 1)).center());
    auto *drawer = m_fixture->window().findChild<BookingDrawer *>();
    QVERIFY(drawer);
    QTRY_VERIFY(ConsoleFixture::visibleTexts(*drawer).contains(text("Weekend nights")));
    const auto texts = ConsoleFixture::visibleTexts(*drawer);
    QVERIFY(texts.contains(text("3 × €100.00")));
    QVERIFY(texts.contains(text("€300.00")));
}

void TestBookingsPage::opensDrawerByKeyboardAndClosesIt()
{
    serveBookings();
    auto &page = openPage();
    auto *table = page.findChild<QTableView *>();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->setFocus();
    ConsoleFixture::press(Qt::Key_Down);
    ConsoleFixture::press(Qt::Key_Return);
    QVERIFY(m_fixture->window().findChild<BookingDrawer *>());
    ConsoleFixture::press(Qt::Key_Escape);
    QTRY_VERIFY(!m_fixture->window().findChild<BookingDrawer *>());
    QVERIFY(!table->selectionModel()->hasSelection());
}

void TestBookingsPage::cancelsAfterShowingTheRefund()
{
    serveBookings();
    openPage();
    m_fixture->window().workspace()->openPage(text("bookings"), text("b-1"));
    auto *drawer = m_fixture->window().findChild<BookingDrawer *>();
    QTRY_VERIFY(ConsoleFixture::button(*drawer, text("Cancel the booking…")));
    ConsoleFixture::click(*drawer, text("Cancel the booking…"));
    auto *dialog = drawer->findChild<CancelDialog *>();
    QTRY_VERIFY(ConsoleFixture::visibleTexts(*dialog).contains(text("€125.00")));
    QCOMPARE(m_status, text("CONFIRMED")); // so far only a preview
    ConsoleFixture::click(*dialog, text("Cancel the booking"));
    QTRY_COMPARE(m_status, text("CANCELLED"));
    QTRY_VERIFY(!ConsoleFixture::button(*drawer, text("Cancel the booking…"))); // the drawer has read the booking again
    QVERIFY(ConsoleFixture::visibleTexts(m_fixture->window())
                .contains(text("QX7 is cancelled; €125.00 goes back to the guest.")));
}

void TestBookingsPage::keepsTheChosenColumns()
{
    serveBookings();
    auto *page = &openPage();
    QTRY_VERIFY(page->isLoaded());
    const auto shown = [](Page &of) {
        const auto *table = of.findChild<QTableView *>();
        int count = 0;
        for (int column = 0; column < table->model()->columnCount(); ++column)
            count += table->isColumnHidden(column) ? 0 : 1;
        return count;
    };
    const int before = shown(*page);
    auto *menu = ConsoleFixture::button(*page, text("Columns"))->menu();
    menu->actions().first()->trigger();
    QCOMPARE(shown(*page), before - 1);
    m_fixture->end();
    page = &openPage();
    QTRY_VERIFY(page->isLoaded());
    QCOMPARE(shown(*page), before - 1);
}

void TestBookingsPage::keepsStatusFilter()
{
    openPage();
    choose(text("Checked in"));
    QTRY_COMPARE(m_fixture->server().lastOf("GET /bookings").parameter("status"), text("CHECKED_IN"));
    m_fixture->end();
    openPage();
    QTRY_COMPARE(m_fixture->server().lastOf("GET /bookings").parameter("status"), text("CHECKED_IN"));
}

WATCHED_TEST_MAIN(TestBookingsPage)
#include "tst_bookings_page.moc"
