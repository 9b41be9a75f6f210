#include "tests/ui/console_fixture.h"
#include "tests/ui/host_samples.h"
#include "tests/ui/watched_main.h"
#include "ui/models/undo_history.h"
#include "ui/pages/booking_drawer.h"
#include "ui/pages/bookings_page.h"
#include "ui/pages/refund_dialog.h"
#include "ui/pages/relocate_dialog.h"
#include "ui/pages/stay_dialog.h"
#include "ui/shell/action_registry.h"

#include <QAction>
#include <QDateEdit>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>

using namespace roost::ui;

/// What a host does about a booking, by mouse and keyboard.
class TestBookingDrawer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }

    void offersWhatTheStateAllows_data();
    void offersWhatTheStateAllows();
    void acceptsRequest();
    void saysWhyAStepWasRefused();
    void changesStayAfterShowingThePrice();
    void takesAChangeOfDatesBack();
    void keepsDatesWhenTheyAreTaken();
    void movesToAnotherProperty();
    void proposesTheNearestFreeProperty();
    void refundsOnlyAmounts();
    void keepsNoteThatDidNotArrive();
    void opensTheConversation();
    void keepsFiltersUnderAName();
    void exportsEveryPage();

private:
    BookingDrawer &open();
    void click(const QWidget &parent, const char *button);
    FakeServer &server() { return m_fixture->server(); }

    std::unique_ptr<ConsoleFixture> m_fixture;
    QJsonObject m_booking;
};

namespace {

QJsonObject change(const QJsonObject &booking, int total, int difference)
{
    return {{text("booking"), booking},
            {text("lines"), QJsonArray{QJsonObject{{text("name"), text("Nights")}, {text("amount"), money(total)}}}},
            {text("total"), money(total)},
            {text("difference"), money(difference)},
            {text("refund"), money(difference < 0 ? -difference : 0)}};
}

} // namespace

void TestBookingDrawer::init()
{
    m_fixture = std::make_unique<ConsoleFixture>();
    m_fixture->setRoles({text("guest"), text("host")});
    m_booking = sampleBooking("b-1", "CONFIRMED", "Marta K.");
    server().on("GET /bookings", [this](const FakeRequest &) { return listOf({m_booking}); });
    server().on("GET /bookings/b-1", [this](const FakeRequest &) { return FakeResponse{200, m_booking}; });
}

BookingDrawer &TestBookingDrawer::open()
{
    m_fixture->signIn().openPage(text("bookings"), text("b-1"));
    auto *drawer = m_fixture->window().findChild<BookingDrawer *>();
    [drawer] { QTRY_VERIFY(ConsoleFixture::button(*drawer, text("Calendar"))); }();
    return *drawer;
}

void TestBookingDrawer::click(const QWidget &parent, const char *button)
{
    ConsoleFixture::click(parent, text(button));
}

void TestBookingDrawer::offersWhatTheStateAllows_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QStringList>("offered");
    const QStringList always{text("Messages"), text("Guest"), text("Calendar")};
    QTest::newRow("requested") << text("REQUESTED")
                               << always + QStringList{text("Decline…"), text("Accept"), text("Cancel the booking…")};
    QTest::newRow("confirmed, to come") << text("CONFIRMED")
                                        << always + QStringList{text("Change stay…"), text("Move…"), text("Refund…"),
                                                                text("Cancel the booking…")};
    QTest::newRow("checked in") << text("CHECKED_IN")
                                << always + QStringList{text("Check out"), text("Change stay…"), text("Refund…")};
    QTest::newRow("completed") << text("COMPLETED") << always + QStringList{text("Refund…")};
    QTest::newRow("cancelled") << text("CANCELLED") << always;
}

void TestBookingDrawer::offersWhatTheStateAllows()
{
    QFETCH(QString, status);
    QFETCH(QStringList, offered);
    m_booking.insert(text("status"), status);
    auto &drawer = open();
    QStringList shown;
    for (const auto *button : drawer.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() != text("Add the note"))
            shown << button->text();
    }
    shown.sort();
    offered.sort();
    QCOMPARE(shown, offered);
    QStringList inPalette;
    for (const auto *action : m_fixture->window().workspace()->actions().actions()) {
        if (action->isVisible() && action->objectName().startsWith(text("booking.")))
            inPalette << action->text();
    }
    inPalette.sort();
    QCOMPARE(inPalette, offered);
}

void TestBookingDrawer::acceptsRequest()
{
    m_booking.insert(text("status"), text("REQUESTED"));
    server().on("POST /bookings/b-1/accept", [this](const FakeRequest &) {
        m_booking.insert(text("status"), text("PENDING"));
        return FakeResponse{200, m_booking};
    });
    auto &drawer = open();
    click(drawer, "Accept");
    QTRY_VERIFY(!ConsoleFixture::button(drawer, text("Accept")));
    QVERIFY(ConsoleFixture::visibleTexts(m_fixture->window()).contains(text("B-1 is accepted; the guest pays now.")));
}

void TestBookingDrawer::saysWhyAStepWasRefused()
{
    m_booking.insert(text("status"), text("CHECKED_IN"));
    server().on("POST /bookings/b-1/check-out", [](const FakeRequest &) {
        return FakeResponse{409, {{text("detail"), text("It is COMPLETED already.")}}};
    });
    auto &drawer = open();
    click(drawer, "Check out");
    QTRY_VERIFY(ConsoleFixture::visibleTexts(drawer).contains(text("It is COMPLETED already.")));
}

void TestBookingDrawer::changesStayAfterShowingThePrice()
{
    bool isChanged = false;
    server().on("PATCH /bookings/b-1", [&](const FakeRequest &request) {
        isChanged = request.parameter("preview").isEmpty();
        return FakeResponse{200, change(m_booking, 20000, -10000)};
    });
    auto &drawer = open();
    click(drawer, "Change stay…");
    auto *dialog = drawer.findChild<StayDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(ConsoleFixture::button(*dialog, text("Change the stay")));
    auto *confirm = ConsoleFixture::button(*dialog, text("Change the stay"));
    QVERIFY(!confirm->isEnabled());
    dialog->findChildren<QDateEdit *>().at(1)->setDate({2030, 5, 3});
    QTRY_VERIFY(confirm->isEnabled());
    QVERIFY(ConsoleFixture::visibleTexts(*dialog).contains(text("€300.00")));
    QVERIFY(!isChanged);
    QTest::mouseClick(confirm, Qt::LeftButton);
    QTRY_VERIFY(isChanged);
    const auto sent = server().lastOf("PATCH /bookings/b-1");
    QCOMPARE(sent.json(), QJsonObject({{text("check_out"), text("2030-05-03")}}));
    QCOMPARE(sent.headers.value("if-match"), QByteArray("\"4\""));
}

void TestBookingDrawer::takesAChangeOfDatesBack()
{
    server().on("PATCH /bookings/b-1", [&](const FakeRequest &request) {
        auto moved = m_booking;
        moved = with(moved, request.json());
        moved.remove(text("waive_difference"));
        return FakeResponse{200, change(moved, 30000, 0)};
    });
    auto &drawer = open();
    click(drawer, "Change stay…");
    auto *dialog = drawer.findChild<StayDialog *>();
    QVERIFY(dialog);
    dialog->findChildren<QDateEdit *>().at(0)->setDate({2030, 5, 2});
    dialog->findChildren<QDateEdit *>().at(1)->setDate({2030, 5, 5});
    click(*dialog, "Change the stay");
    QTRY_VERIFY(m_fixture->window().workspace()->history().canUndo());
    click(m_fixture->window(), "Undo");
    QTRY_COMPARE(server().lastOf("PATCH /bookings/b-1").json().value(text("check_in")), text("2030-05-01"));
    const auto sent = server().lastOf("PATCH /bookings/b-1").json();
    QCOMPARE(sent.value(text("check_out")), text("2030-05-04"));
    QCOMPARE(sent.value(text("waive_difference")), true);
}

void TestBookingDrawer::keepsDatesWhenTheyAreTaken()
{
    server().on("PATCH /bookings/b-1", [](const FakeRequest &) {
        return FakeResponse{409, {{text("code"), text("TAKEN")}, {text("detail"), text("A night is taken.")}}};
    });
    auto &drawer = open();
    click(drawer, "Change stay…");
    auto *dialog = drawer.findChild<StayDialog *>();
    auto *checkOut = dialog->findChildren<QDateEdit *>().at(1);
    checkOut->setDate({2030, 5, 9});
    QTRY_VERIFY(ConsoleFixture::visibleTexts(*dialog).contains(text("A night is taken.")));
    QCOMPARE(checkOut->date(), QDate(2030, 5, 9));
    QVERIFY(!ConsoleFixture::button(*dialog, text("Change the stay"))->isEnabled());
    QVERIFY(ConsoleFixture::button(*dialog, text("Retry")));
    dialog->reject();
}

void TestBookingDrawer::movesToAnotherProperty()
{
    server().on("GET /properties", [](const FakeRequest &) {
        return listOf(
            {QJsonObject{{text("id"), text("p-1")}, {text("title"), text("Sea Loft")}, {text("city"), text("Lisbon")}},
             QJsonObject{{text("id"), text("p-2")}, {text("title"), text("Old Mill")}, {text("city"), text("Bath")}}});
    });
    server().on("POST /bookings/b-1/relocate", [this](const FakeRequest &) {
        return FakeResponse{200, change(m_booking, 30000, 0)};
    });
    auto &drawer = open();
    click(drawer, "Move…");
    auto *dialog = drawer.findChild<RelocateDialog *>();
    auto *menu = dialog->findChild<QMenu *>();
    QTRY_COMPARE(menu->actions().last()->text(), text("Old Mill, Bath")); // and not where it is already
    menu->actions().last()->trigger();
    QTRY_VERIFY(ConsoleFixture::button(*dialog, text("Move the booking"))->isEnabled());
    click(*dialog, "Move the booking");
    QTRY_COMPARE(server().countOf("POST /bookings/b-1/relocate"), 2);
    QCOMPARE(server().lastOf("POST /bookings/b-1/relocate").json().value(text("property_id")).toString(), text("p-2"));
}

void TestBookingDrawer::proposesTheNearestFreeProperty()
{
    const auto property = [](const char *id, const char *title, const char *city) {
        return QJsonObject{{text("id"), text(id)}, {text("title"), text(title)}, {text("city"), text(city)}};
    };
    const auto quote = [](const char *id, bool isFree, int total) {
        return QJsonObject{{text("property_id"), text(id)}, {text("bookable"), isFree}, {text("total"), money(total)}};
    };
    server().on("GET /properties", [property](const FakeRequest &) {
        return listOf({property("p-1", "Sea Loft", "Lisbon"), property("p-2", "Attic", "Lisbon"),
                       property("p-3", "Mill", "Bath"), property("p-4", "Tower", "Lisbon"),
                       property("p-5", "Studio", "Lisbon")});
    });
    server().on("GET /quotes", [quote](const FakeRequest &) {
        return listOf({quote("p-2", false, 30000), quote("p-3", true, 30000), quote("p-4", true, 90000),
                       quote("p-5", true, 36000)});
    });
    server().on("POST /bookings/b-1/relocate", [this](const FakeRequest &) {
        return FakeResponse{200, change(m_booking, 36000, 6000)};
    });
    auto &drawer = open();
    click(drawer, "Move…");
    auto *dialog = drawer.findChild<RelocateDialog *>();
    QTRY_VERIFY(ConsoleFixture::button(*dialog, text("Move the booking"))->isEnabled());
    QCOMPARE(server().lastOf("POST /bookings/b-1/relocate").json().value(text("property_id")).toString(), text("p-5"));
    QCOMPARE(server().lastOf("GET /quotes").parameter("check_out"), text("2030-05-04"));
    QStringList offered;
    for (const auto *action : dialog->findChild<QMenu *>()->actions())
        offered << action->text();
    offered.removeAll(QString());
    QCOMPARE(offered,
             (QStringList{text("choose…"), text("Studio, Lisbon · free, €360"), text("Tower, Lisbon · free, €900"),
                          text("Mill, Bath · free, €300"), text("Attic, Lisbon")}));
    dialog->reject();
}

void TestBookingDrawer::refundsOnlyAmounts()
{
    server().on("POST /bookings/b-1/refunds", [this](const FakeRequest &) { return FakeResponse{201, m_booking}; });
    auto &drawer = open();
    click(drawer, "Refund…");
    auto *dialog = drawer.findChild<RefundDialog *>();
    const auto fields = dialog->findChildren<QLineEdit *>();
    QTest::keyClicks(fields.at(0), text("twenty"));
    click(*dialog, "Refund");
    QCOMPARE(server().countOf("POST /bookings/b-1/refunds"), 0);
    QVERIFY(ConsoleFixture::visibleTexts(*dialog).contains(text("Say why: the guest reads it.")));
    fields.at(0)->clear();
    QTest::keyClicks(fields.at(0), text("25.50"));
    QTest::keyClicks(fields.at(1), text("Cold shower"));
    click(*dialog, "Refund");
    QTRY_COMPARE(server().countOf("POST /bookings/b-1/refunds"), 1);
    const auto sent = server().lastOf("POST /bookings/b-1/refunds").json();
    QCOMPARE(sent.value(text("amount")).toObject(), money(2550));
}

void TestBookingDrawer::keepsNoteThatDidNotArrive()
{
    bool isDown = true;
    server().on("POST /bookings/b-1/notes", [&isDown](const FakeRequest &) {
        return isDown ? FakeResponse{503, {{text("detail"), text("The database does not answer.")}}}
                      : FakeResponse{201, {{text("id"), text("n-1")}}};
    });
    auto &drawer = open();
    auto *field = drawer.findChild<QPlainTextEdit *>();
    QTest::keyClicks(field, text("Brings a dog."));
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(ConsoleFixture::visibleTexts(drawer).contains(text("The database does not answer.")));
    QCOMPARE(field->toPlainText(), text("Brings a dog."));
    isDown = false;
    click(drawer, "Add the note");
    QTRY_COMPARE(server().countOf("GET /bookings/b-1"), 2);
    QTRY_COMPARE(drawer.findChild<QPlainTextEdit *>()->toPlainText(), QString());
}

void TestBookingDrawer::opensTheConversation()
{
    server().on("POST /threads", [](const FakeRequest &) {
        return FakeResponse{200, sampleThread("t-1", "Marta K.", 0)};
    });
    server().on("GET /threads", [](const FakeRequest &) { return listOf({sampleThread("t-1", "Marta K.", 0)}); });
    auto &drawer = open();
    click(drawer, "Messages");
    QTRY_COMPARE(m_fixture->window().workspace()->currentPageId(), text("messages"));
}

void TestBookingDrawer::keepsFiltersUnderAName()
{
    open();
    auto *page = m_fixture->window().workspace()->currentPage();
    auto *field = page->findChild<QLineEdit *>();
    QTest::keyClicks(field, text("Marta"));
    const auto action = [page](const char *id) { return page->findChild<QAction *>(text(id)); };
    QVERIFY(!action("bookings.forgetView")->isEnabled());
    action("bookings.keepView")->trigger();
    auto *dialog = page->findChild<QInputDialog *>();
    QVERIFY(dialog);
    dialog->setTextValue(text("Marta's"));
    dialog->accept();
    QVERIFY(action("bookings.forgetView")->isEnabled());
    action("bookings.clear")->trigger();
    QVERIFY(field->text().isEmpty());

    m_fixture->end();
    open();
    page = m_fixture->window().workspace()->currentPage();
    for (const auto *menu : page->findChildren<QMenu *>()) {
        for (auto *choice : menu->actions()) {
            if (choice->text() == text("Marta's"))
                choice->trigger();
        }
    }
    QCOMPARE(page->findChild<QLineEdit *>()->text(), text("Marta"));
    QTRY_COMPARE(server().lastOf("GET /bookings").parameter("q"), text("Marta"));
}

void TestBookingDrawer::exportsEveryPage()
{
    server().on("GET /bookings", [this](const FakeRequest &request) {
        const bool isFirst = request.parameter("cursor").isEmpty();
        return FakeResponse{
            200,
            {{text("items"),
              QJsonArray{with(m_booking, {{text("guest_name"), isFirst ? text("Silva, Rui") : text("Chen Yu")}})}},
             {text("next_cursor"), isFirst ? QJsonValue(text("more")) : QJsonValue()}}};
    });
    open();
    auto *page = qobject_cast<BookingsPage *>(m_fixture->window().workspace()->currentPage());
    QTemporaryDir directory;
    const auto path = directory.filePath(text("bookings.csv"));
    auto *dialog = new ExportDialog(m_fixture->console().theme(), page->exportSpec(), page);
    dialog->start(path, ExportFormat::Csv);
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto lines = QString::fromUtf8(file.readAll()).split(text("\r\n"), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(1).contains(text("\"Silva, Rui\",Sea Loft,Lisbon,2030-05-01,2030-05-04,3,2,300.00,300.00,EUR")));
    QVERIFY(lines.at(2).contains(text("Chen Yu")));
}

WATCHED_TEST_MAIN(TestBookingDrawer)
#include "tst_booking_drawer.moc"
