#include "tests/ui/console_fixture.h"
#include "tests/ui/host_samples.h"
#include "tests/ui/watched_main.h"
#include "ui/models/guest_model.h"
#include "ui/pages/guest_drawer.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>

using namespace roost::ui;

/// A host's guests by mouse and keyboard.
class TestGuestsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void modelKeepsTheRules();
    void findsByName();
    void opensGuestWithBookings();
    void keepsANote();

private:
    Page &open();
    FakeServer &server() { return m_fixture->server(); }

    std::unique_ptr<ConsoleFixture> m_fixture;
};

namespace {

QJsonObject sampleGuest()
{
    return {{text("id"), text("g-1")},
            {text("name"), text("Marta K.")},
            {text("email"), text("marta@example.test")},
            {text("bookings_count"), 4},
            {text("stays"), 2},
            {text("nights"), 9},
            {text("spent"), QJsonArray{money(120000), money(8000, "GBP")}},
            {text("last_stay"), text("2030-05-01")},
            {text("has_note"), true}};
}

} // namespace

void TestGuestsPage::init()
{
    m_fixture = std::make_unique<ConsoleFixture>();
    m_fixture->setRoles({text("guest"), text("host")});
    server().on("GET /guests", [](const FakeRequest &request) {
        return request.parameter("text") == text("nobody") ? listOf({}) : listOf({sampleGuest()});
    });
    server().on("GET /guests/g-1", [](const FakeRequest &) {
        return FakeResponse{
            200,
            with(sampleGuest(),
                 {{text("bookings"), QJsonArray{sampleBooking("b-1", "CONFIRMED", "Marta K.")}},
                  {text("note"), QJsonObject{{text("text"), text("Allergic to feathers.")}, {text("version"), 3}}}})};
    });
}

Page &TestGuestsPage::open()
{
    m_fixture->signIn().openPage(text("guests"));
    auto *page = m_fixture->window().workspace()->currentPage();
    [page] { QTRY_VERIFY(page->isLoaded()); }();
    return *page;
}

void TestGuestsPage::modelKeepsTheRules()
{
    ApiClient client;
    client.setServer(server().url());
    GuestModel model(client);
    QAbstractItemModelTester rules(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, GuestModel::SpentColumn).data().toString(), text("€1,200 · £80"));
}

void TestGuestsPage::findsByName()
{
    auto &page = open();
    QCOMPARE(server().lastOf("GET /guests").parameter("sort"), text("last_stay")); // as the page says, for admins too
    auto *field = page.findChild<QLineEdit *>();
    QTest::keyClicks(field, text("nobody"));
    QTRY_VERIFY(ConsoleFixture::button(page, text("Clear the search")));
    ConsoleFixture::click(page, text("Clear the search"));
    QTRY_COMPARE(page.findChild<QTableView *>()->model()->rowCount(), 1);
}

void TestGuestsPage::opensGuestWithBookings()
{
    auto &page = open();
    auto *table = page.findChild<QTableView *>();
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    auto *drawer = m_fixture->window().findChild<GuestDrawer *>();
    QVERIFY(drawer);
    QTRY_VERIFY(ConsoleFixture::visibleTexts(*drawer).contains(text("marta@example.test")));
    QVERIFY(ConsoleFixture::visibleTexts(*drawer).contains(text("1 – 4 May 2030")));
}

void TestGuestsPage::keepsANote()
{
    bool isStale = true;
    server().on("PUT /guests/g-1/note", [&isStale](const FakeRequest &) {
        return isStale ? FakeResponse{412, {{text("detail"), text("The note was changed since.")}}}
                       : FakeResponse{200, {}};
    });
    open();
    m_fixture->window().workspace()->openPage(text("guests"), text("g-1"));
    auto *drawer = m_fixture->window().findChild<GuestDrawer *>();
    QTRY_VERIFY(drawer->findChild<QPlainTextEdit *>());
    auto *field = drawer->findChild<QPlainTextEdit *>();
    QCOMPARE(field->toPlainText(), text("Allergic to feathers."));
    field->setPlainText(text("Prefers the top floor."));
    ConsoleFixture::click(*drawer, text("Keep the note"));
    QTRY_VERIFY(ConsoleFixture::visibleTexts(*drawer).contains(text("The note was changed since.")));
    QCOMPARE(field->toPlainText(), text("Prefers the top floor."));
    isStale = false;
    ConsoleFixture::click(*drawer, text("Keep the note"));
    QTRY_VERIFY(ConsoleFixture::visibleTexts(m_fixture->window()).contains(text("The note is kept.")));
    QCOMPARE(server().lastOf("PUT /guests/g-1/note").headers.value("if-match"), QByteArray("\"3\""));

    QTest::keyClick(&m_fixture->window(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(server().lastOf("PUT /guests/g-1/note").json().value(text("text")), text("Allergic to feathers."));
    QCOMPARE(server().lastOf("PUT /guests/g-1/note").headers.value("if-match"), QByteArray("\"4\""));
}

WATCHED_TEST_MAIN(TestGuestsPage)
#include "tst_guests_page.moc"
