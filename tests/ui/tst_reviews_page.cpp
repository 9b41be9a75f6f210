#include "tests/ui/console_fixture.h"
#include "tests/ui/host_samples.h"
#include "tests/ui/watched_main.h"
#include "ui/pages/review_card.h"
#include "ui/pages/review_dialog.h"
#include "ui/widgets/star_rating.h"

#include <QPlainTextEdit>

using namespace roost::ui;

/// Reviews to answer and to write, by mouse and keyboard.
class TestReviewsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }

    void answersInPublicOnce();
    void writesOfAGuestByKeyboard();
    void leavesOutStaysThatAreReviewed();

private:
    Page &open();
    FakeServer &server() { return m_fixture->server(); }

    std::unique_ptr<ConsoleFixture> m_fixture;
    QJsonArray m_written;
};

namespace {

QJsonObject sampleReview(const char *side)
{
    return {{text("id"), text("r-1")},
            {text("property_title"), text("Sea Loft")},
            {text("booking_id"), text("b-9")},
            {text("side"), text(side)},
            {text("author_name"), text("Marta")},
            {text("overall"), 4},
            {text("text"), text("A bright place.")},
            {text("created_at"), text("2030-05-01T10:00:00Z")},
            {text("published_at"), text("2030-05-02T10:00:00Z")}};
}

} // namespace

void TestReviewsPage::init()
{
    m_fixture = std::make_unique<ConsoleFixture>();
    m_fixture->setRoles({text("guest"), text("host")});
    m_written = {};
    server().on("GET /reviews", [this](const FakeRequest &request) {
        return request.parameter("side") == text("host") ? listOf(m_written) : listOf({sampleReview("guest")});
    });
    server().on("GET /bookings", [](const FakeRequest &) {
        const auto left = QDate::currentDate().addDays(-2).toString(Qt::ISODate);
        return listOf({with(sampleBooking("b-1", "COMPLETED", "Chen Yu"), {{text("check_out"), left}})});
    });
}

Page &TestReviewsPage::open()
{
    m_fixture->signIn().openPage(text("reviews"));
    auto *page = m_fixture->window().workspace()->currentPage();
    [page] { QTRY_VERIFY(page->isLoaded()); }();
    return *page;
}

void TestReviewsPage::answersInPublicOnce()
{
    server().on("POST /reviews/r-1/response", [](const FakeRequest &request) {
        const QJsonObject response{{text("text"), request.json().value(text("text"))}};
        return FakeResponse{200, with(sampleReview("guest"), {{text("response"), response}})};
    });
    auto &page = open();
    auto *card = page.findChild<ReviewCard *>();
    ConsoleFixture::click(*card, text("Answer…"));
    auto *field = card->findChild<QPlainTextEdit *>();
    QVERIFY(field);
    QTest::keyClicks(field, text("Thank you, Marta!"));
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(ConsoleFixture::visibleTexts(*card).contains(text("Thank you, Marta!")));
    QVERIFY(!ConsoleFixture::button(*card, text("Answer…")));
    QVERIFY(!ConsoleFixture::button(*card, text("Publish the answer")));
}

void TestReviewsPage::writesOfAGuestByKeyboard()
{
    server().on("POST /reviews", [this](const FakeRequest &) {
        m_written = {with(sampleReview("host"), {{text("booking_id"), text("b-1")}})};
        return FakeResponse{201, m_written.first().toObject()};
    });
    auto &page = open();
    QTRY_VERIFY(ConsoleFixture::button(page, text("Review Chen Yu")));
    ConsoleFixture::click(page, text("Review Chen Yu"));
    auto *dialog = page.findChild<ReviewDialog *>();
    QTRY_VERIFY(ConsoleFixture::button(*dialog, text("Send the review")));
    auto *send = ConsoleFixture::button(*dialog, text("Send the review"));
    QVERIFY(!send->isEnabled());
    for (auto *stars : dialog->findChildren<StarRating *>())
        QTest::keyClick(stars, Qt::Key_5);
    QVERIFY(send->isEnabled());
    QTest::mouseClick(send, Qt::LeftButton);
    QTRY_VERIFY(!ConsoleFixture::button(page, text("Review Chen Yu")));
    const auto sent = server().lastOf("POST /reviews").json();
    QCOMPARE(sent.value(text("overall")).toInt(), 5);
    QCOMPARE(sent.value(text("ratings")).toObject().keys(),
             QStringList({text("cleanliness"), text("communication"), text("house_rules")}));
}

void TestReviewsPage::leavesOutStaysThatAreReviewed()
{
    m_written = {with(sampleReview("host"), {{text("booking_id"), text("b-1")}})};
    auto &page = open();
    QTRY_VERIFY(ConsoleFixture::visibleTexts(page).contains(text("No stay waits for your review.")));
}

WATCHED_TEST_MAIN(TestReviewsPage)
#include "tst_reviews_page.moc"
