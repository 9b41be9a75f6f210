#include "tests/ui/console_fixture.h"
#include "tests/ui/host_samples.h"
#include "tests/ui/watched_main.h"
#include "ui/pages/cancel_dialog.h"
#include "ui/pages/confirm_dialog.h"
#include "ui/pages/feed_dialog.h"
#include "ui/pages/relocate_dialog.h"

#include <QLineEdit>
#include <QMenu>

using namespace roost::ui;

/// Calendars of other platforms and their conflicts, by mouse and keyboard.
class TestFeedsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }

    void showsHealthAndLag();
    void keepsBoth();
    void offersToMoveAndToCancel();
    void addsACalendarWithClearErrors();
    void removesAfterAsking();

private:
    Page &open();
    void click(const QWidget &parent, const char *button);
    FakeServer &server() { return m_fixture->server(); }

    std::unique_ptr<ConsoleFixture> m_fixture;
    QJsonArray m_conflicts;
};

void TestFeedsPage::init()
{
    m_fixture = std::make_unique<ConsoleFixture>();
    m_fixture->setRoles({text("guest"), text("host")});
    m_conflicts = {sampleConflict()};
    server().on("GET /calendar-conflicts", [this](const FakeRequest &) { return listOf(m_conflicts); });
    server().on("GET /calendar-feeds", [](const FakeRequest &) { return listOf({sampleFeed()}); });
    server().on("GET /properties", [](const FakeRequest &request) {
        const bool isSecond = request.parameter("cursor") == text("second");
        auto page = listOf({QJsonObject{{text("id"), isSecond ? text("p-1") : text("p-0")},
                                        {text("title"), isSecond ? text("Sea Loft") : text("River Loft")},
                                        {text("city"), text("Lisbon")}}});
        if (!isSecond)
            page.json.insert(text("next_cursor"), text("second"));
        return page;
    });
    server().on("GET /bookings/b-1", [](const FakeRequest &) {
        return FakeResponse{200, sampleBooking("b-1", "CONFIRMED", "Marta K.")};
    });
}

Page &TestFeedsPage::open()
{
    m_fixture->signIn().openPage(text("feeds"));
    auto *page = m_fixture->window().workspace()->currentPage();
    [page] { QTRY_VERIFY(page->isLoaded() && ConsoleFixture::button(*page, text("Keep both"))); }();
    return *page;
}

void TestFeedsPage::click(const QWidget &parent, const char *button)
{
    ConsoleFixture::click(parent, text(button));
}

void TestFeedsPage::showsHealthAndLag()
{
    auto &page = open();
    const auto texts = ConsoleFixture::visibleTexts(page);
    QVERIFY(texts.contains(text("Airbnb · Sea Loft")));
    QVERIFY(texts.contains(text("It answered 503.")));
    QVERIFY(texts.contains(text("fails, never read yet")));
}

void TestFeedsPage::keepsBoth()
{
    server().on("POST /calendar-conflicts/c-1/resolve", [this](const FakeRequest &) {
        m_conflicts = {};
        return FakeResponse{200, sampleConflict()};
    });
    auto &page = open();
    click(page, "Keep both");
    QTRY_VERIFY(!ConsoleFixture::button(page, text("Keep both")));
    const auto sent = server().lastOf("POST /calendar-conflicts/c-1/resolve").json();
    QCOMPARE(sent.value(text("resolution")).toString(), text("keep"));
}

void TestFeedsPage::offersToMoveAndToCancel()
{
    auto &page = open();
    click(page, "Move…");
    QTRY_VERIFY(page.findChild<RelocateDialog *>());
    page.findChild<RelocateDialog *>()->reject();
    click(page, "Cancel and refund…");
    QVERIFY(page.findChild<CancelDialog *>());
    page.findChild<CancelDialog *>()->reject();
}

void TestFeedsPage::addsACalendarWithClearErrors()
{
    server().on("POST /properties/p-1/calendar-feeds", [](const FakeRequest &request) {
        if (request.json().value(text("url")).toString().contains(text("10.0.0.1"))) {
            const QJsonObject error{{text("pointer"), text("/url")},
                                    {text("detail"), text("Must be on the internet.")}};
            return FakeResponse{
                422, {{text("detail"), text("The calendar cannot be kept.")}, {text("errors"), QJsonArray{error}}}};
        }
        return FakeResponse{201, sampleFeed()};
    });
    auto &page = open();
    QTest::keyClick(&m_fixture->window(), Qt::Key_N, Qt::ControlModifier);
    auto *dialog = page.findChild<FeedDialog *>();
    QVERIFY(dialog);
    auto *menu = dialog->findChild<QMenu *>();
    QTRY_COMPARE(menu->actions().size(), 3); // with those of the second page
    menu->actions().last()->trigger();
    const auto fields = dialog->findChildren<QLineEdit *>();
    QTest::keyClicks(fields.at(0), text("Vrbo"));
    QTest::keyClicks(fields.at(1), text("calendar"));
    click(*dialog, "Add the calendar");
    QVERIFY(ConsoleFixture::visibleTexts(*dialog).contains(
        text("Paste the address as the platform shows it, like https://…/calendar.ics")));
    fields.at(1)->setText(text("https://10.0.0.1/a.ics"));
    click(*dialog, "Add the calendar");
    QTRY_VERIFY(ConsoleFixture::visibleTexts(*dialog).contains(text("Must be on the internet.")));
    QCOMPARE(fields.at(0)->text(), text("Vrbo"));
    fields.at(1)->setText(text("https://calendars.example.com/a.ics"));
    click(*dialog, "Add the calendar");
    QTRY_COMPARE(server().countOf("GET /calendar-feeds"), 2);
}

void TestFeedsPage::removesAfterAsking()
{
    server().on("GET /properties/p-1/calendar-feeds/f-1", [](const FakeRequest &) {
        return FakeResponse{200, sampleFeed()};
    });
    server().on("DELETE /properties/p-1/calendar-feeds/f-1", [](const FakeRequest &) { return FakeResponse{200, {}}; });
    auto &page = open();
    click(page, "Remove…");
    auto *dialog = page.findChild<ConfirmDialog *>();
    QVERIFY(dialog);
    QCOMPARE(server().countOf("DELETE /properties/p-1/calendar-feeds/f-1"), 0);
    click(*dialog, "Remove the calendar");
    QTRY_COMPARE(server().countOf("DELETE /properties/p-1/calendar-feeds/f-1"), 1);
    QTRY_VERIFY(server().countOf("GET /calendar-feeds") > 1);

    server().on("POST /properties/p-1/calendar-feeds", [](const FakeRequest &) {
        return FakeResponse{201, sampleFeed()};
    });
    click(m_fixture->window(), "Undo");
    QTRY_COMPARE(server().countOf("POST /properties/p-1/calendar-feeds"), 1);
    const auto sent = server().lastOf("POST /properties/p-1/calendar-feeds").json();
    QCOMPARE(sent.value(text("url")), sampleFeed().value(text("url")));
    QCOMPARE(sent.value(text("name")), sampleFeed().value(text("name")));
}

WATCHED_TEST_MAIN(TestFeedsPage)
#include "tst_feeds_page.moc"
