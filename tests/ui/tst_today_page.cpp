#include "tests/ui/console_fixture.h"
#include "tests/ui/host_samples.h"
#include "tests/ui/watched_main.h"
#include "ui/pages/arrivals_pack_dialog.h"
#include "ui/pages/decline_dialog.h"
#include "ui/widgets/figure_tile.h"
#include "ui/widgets/task_card.h"

#include <QPlainTextEdit>
#include <QTextBrowser>

using namespace roost::ui;

/// The host's first page by mouse and keyboard.
class TestTodayPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }

    void opensFirstAndCountsTheDay();
    void checksInByOneClick();
    void saysInTheRowWhyAStepFailed();
    void keepsRowsThatStayTheSame();
    void declinesWithAReason();
    void keepsTheReasonWhenTheServerRefuses();
    void opensBookingByKeyboard();
    void dismissesConflict();
    void readsFailingCalendarAgain();
    void retriesThePartThatFailed();
    void writesTheArrivalsPack();

private:
    Page &open();
    TaskCard &card(const char *name) const;

    std::unique_ptr<ConsoleFixture> m_fixture;
    QJsonArray m_arrivals;
    QJsonArray m_requests;
    bool m_feedsFail = false;
};

void TestTodayPage::init()
{
    m_fixture = std::make_unique<ConsoleFixture>();
    m_fixture->setRoles({text("guest"), text("host")});
    m_arrivals = {sampleBooking("b-1", "CONFIRMED", "Marta K."), sampleBooking("b-2", "CONFIRMED", "Chen Yu")};
    m_requests = {sampleBooking("b-3", "REQUESTED", "Lena W.")};
    m_feedsFail = false;
    auto &server = m_fixture->server();
    server.on("GET /bookings/today", [this](const FakeRequest &) {
        return FakeResponse{200,
                            {{text("arrivals"), m_arrivals},
                             {text("requests"), m_requests},
                             {text("departures"), QJsonArray{sampleBooking("b-4", "CHECKED_IN", "R. Silva")}},
                             {text("in_house"), QJsonArray()}}};
    });
    server.on("GET /threads", [](const FakeRequest &) {
        return FakeResponse{200, with(listOf({sampleThread("t-1", "Marta K.", 1)}).json, {{text("unread"), 1}})};
    });
    server.on("GET /calendar-conflicts", [](const FakeRequest &) { return listOf({sampleConflict()}); });
    server.on("GET /calendar-feeds", [this](const FakeRequest &) {
        if (m_feedsFail)
            return FakeResponse{503, {{text("detail"), text("The database does not answer.")}}};
        return listOf({sampleFeed()});
    });
}

Page &TestTodayPage::open()
{
    auto &workspace = m_fixture->signIn();
    [&] { QTRY_VERIFY(workspace.currentPage()->isLoaded()); }();
    return *workspace.currentPage();
}

TaskCard &TestTodayPage::card(const char *name) const
{
    const auto cards = m_fixture->window().findChildren<TaskCard *>();
    return **std::find_if(cards.begin(), cards.end(),
                          [name](const TaskCard *card) { return card->accessibleName() == text(name); });
}

void TestTodayPage::opensFirstAndCountsTheDay()
{
    auto &page = open();
    QCOMPARE(m_fixture->window().workspace()->currentPageId(), text("today"));
    const auto figures = [&page] {
        QStringList values;
        for (const auto *tile : page.findChildren<FigureTile *>())
            values << tile->value();
        return values;
    };
    QTRY_VERIFY(card("Calendar conflicts").row(text("c-1")));
    QTRY_COMPARE(figures(), QStringList({text("1"), text("2"), text("1"), text("0"), text("1"), text("1")}));
    for (const auto *shown : {"2 h left", "Nobody is staying tonight.", "Is there a cot?"})
        QTRY_VERIFY2(ConsoleFixture::visibleTexts(page).contains(text(shown)), shown);
}

void TestTodayPage::checksInByOneClick()
{
    m_fixture->server().on("POST /bookings/b-1/check-in", [this](const FakeRequest &) {
        m_arrivals[0] = sampleBooking("b-1", "CHECKED_IN", "Marta K.");
        return FakeResponse{200, m_arrivals[0].toObject()};
    });
    auto &page = open();
    ConsoleFixture::click(page, text("Check in Marta K."));
    QTRY_VERIFY(!ConsoleFixture::button(page, text("Check in Marta K.")));
    QVERIFY(ConsoleFixture::visibleTexts(card("Arrivals")).contains(text("has arrived")));
    QVERIFY(ConsoleFixture::button(page, text("Check in Chen Yu")));
}

void TestTodayPage::saysInTheRowWhyAStepFailed()
{
    m_fixture->server().on("POST /bookings/b-1/check-in", [](const FakeRequest &) {
        return FakeResponse{409, {{text("code"), text("TOO_EARLY")}, {text("detail"), text("It is not the day yet.")}}};
    });
    auto &page = open();
    QTRY_VERIFY(ConsoleFixture::button(page, text("Check in Marta K.")));
    auto *button = ConsoleFixture::button(page, text("Check in Marta K."));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!button->isEnabled());
    QTRY_VERIFY(
        ConsoleFixture::visibleTexts(*card("Arrivals").row(text("b-1"))).contains(text("It is not the day yet.")));
    QVERIFY(button->isEnabled());
}

void TestTodayPage::keepsRowsThatStayTheSame()
{
    auto &page = open();
    const auto *row = card("Arrivals").row(text("b-2"));
    m_arrivals.removeAt(0);
    page.reload();
    QTRY_VERIFY(!card("Arrivals").row(text("b-1")));
    QCOMPARE(card("Arrivals").row(text("b-2")), row);
}

void TestTodayPage::declinesWithAReason()
{
    m_fixture->server().on("POST /bookings/b-3/decline", [this](const FakeRequest &) {
        m_requests = {};
        return FakeResponse{200, sampleBooking("b-3", "DECLINED", "Lena W.")};
    });
    auto &page = open();
    ConsoleFixture::click(page, text("Decline the request of Lena W."));
    auto *dialog = page.findChild<DeclineDialog *>();
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QPlainTextEdit *>(), text("Repairs that week."));
    ConsoleFixture::click(*dialog, text("Decline the request"));
    QTRY_VERIFY(!card("To answer").row(text("b-3")));
    QCOMPARE(m_fixture->server().lastOf("POST /bookings/b-3/decline").json().value(text("reason")).toString(),
             text("Repairs that week."));
}

void TestTodayPage::keepsTheReasonWhenTheServerRefuses()
{
    m_fixture->server().on("POST /bookings/b-3/decline", [](const FakeRequest &) {
        return FakeResponse{409, {{text("detail"), text("The time to answer is over.")}}};
    });
    auto &page = open();
    ConsoleFixture::click(page, text("Decline the request of Lena W."));
    auto *dialog = page.findChild<DeclineDialog *>();
    auto *reason = dialog->findChild<QPlainTextEdit *>();
    reason->setPlainText(text("Repairs."));
    ConsoleFixture::click(*dialog, text("Decline the request"));
    QTRY_VERIFY(ConsoleFixture::visibleTexts(*dialog).contains(text("The time to answer is over.")));
    QCOMPARE(reason->toPlainText(), text("Repairs."));
    QVERIFY(ConsoleFixture::button(*dialog, text("Decline the request"))->isEnabled());
    dialog->reject();
}

void TestTodayPage::opensBookingByKeyboard()
{
    open();
    card("Arrivals").row(text("b-1"))->setFocus();
    ConsoleFixture::press(Qt::Key_Return);
    QTRY_COMPARE(m_fixture->window().workspace()->currentPageId(), text("bookings"));
    QTRY_COMPARE(m_fixture->server().countOf("GET /bookings/b-1"), 1);
}

void TestTodayPage::dismissesConflict()
{
    m_fixture->server().on("POST /calendar-conflicts/c-1/resolve", [](const FakeRequest &) {
        return FakeResponse{200, sampleConflict()};
    });
    open();
    QTRY_VERIFY(card("Calendar conflicts").row(text("c-1")));
    ConsoleFixture::click(card("Calendar conflicts"), text("Dismiss"));
    QTRY_COMPARE(m_fixture->server().countOf("GET /calendar-conflicts"), 2);
    const auto sent = m_fixture->server().lastOf("POST /calendar-conflicts/c-1/resolve").json();
    QCOMPARE(sent.value(text("resolution")).toString(), text("dismiss"));
}

void TestTodayPage::readsFailingCalendarAgain()
{
    m_fixture->server().on("POST /properties/p-1/calendar-feeds/f-1/refresh", [](const FakeRequest &) {
        return FakeResponse{200, sampleFeed()};
    });
    open();
    QTRY_VERIFY(card("Calendars that fail").row(text("f-1")));
    ConsoleFixture::click(card("Calendars that fail"), text("Read now"));
    QTRY_COMPARE(
        ConsoleFixture::visibleTexts(*card("Calendars that fail").row(text("f-1"))).count(text("It answered 503.")), 2);
}

void TestTodayPage::retriesThePartThatFailed()
{
    m_feedsFail = true;
    open();
    auto &feeds = card("Calendars that fail");
    QTRY_VERIFY(ConsoleFixture::visibleTexts(feeds).contains(text("The database does not answer.")));
    m_feedsFail = false;
    ConsoleFixture::click(feeds, text("Retry"));
    QTRY_VERIFY(feeds.row(text("f-1")));
    QVERIFY(!ConsoleFixture::button(feeds, text("Retry")));
}

void TestTodayPage::writesTheArrivalsPack()
{
    const QJsonObject note{{text("kind"), text("note")},
                           {text("data"), QJsonObject{{text("text"), text("Brings a dog.")}}}};
    for (const auto *id : {"b-1", "b-2"}) {
        m_fixture->server().on(QByteArray("GET /bookings/") + id, [id, note](const FakeRequest &) {
            return FakeResponse{
                200, with(sampleBooking(id, "CONFIRMED", "Marta K."), {{text("timeline"), QJsonArray{note}}})};
        });
    }
    m_fixture->server().on("GET /properties/p-1", [](const FakeRequest &) {
        return FakeResponse{200, {{text("check_in_time"), text("15:00")}, {text("address"), text("Rua 1")}}};
    });
    auto &page = open();
    ConsoleFixture::press(Qt::Key_P, Qt::ControlModifier);
    auto *dialog = page.findChild<ArrivalsPackDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(ConsoleFixture::button(*dialog, text("Save as PDF…"))->isEnabled());
    const auto shown = dialog->findChild<QTextBrowser *>()->toPlainText();
    for (const auto *word : {"Marta K.", "Rua 1, Lisbon", "15:00", "Brings a dog."})
        QVERIFY2(shown.contains(text(word)), word);
    QTemporaryDir directory;
    const auto path = directory.filePath(text("pack.pdf"));
    QCOMPARE(dialog->savePdf(path), QString());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
    QVERIFY(!dialog->savePdf(directory.filePath(text("no/such/folder.pdf"))).isEmpty());
    dialog->reject();
}

WATCHED_TEST_MAIN(TestTodayPage)
#include "tst_today_page.moc"
