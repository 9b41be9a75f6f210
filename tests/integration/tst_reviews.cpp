#include "backend/core/errors.h"
#include "backend/modules/guest/review_rules.h"
#include "tests/support/guest_world.h"
#include "tests/support/test_database.h"

#include <QtTest>

#include <barrier>
#include <thread>

using namespace roost;
using test::draft;

namespace {

QString codeOf(const std::function<void()> &action)
{
    try {
        action();
    } catch (const Error &error) {
        return error.code();
    }
    return {};
}

} // namespace

/// What guest and host say of a stay, and when the other side and the world read it.
class TestReviews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void keepsAReviewToItsAuthor();
    void publishesBothWhenBothAreIn();
    void publishesBothOfTwoAtOnce();
    void publishesWhatIsInWhenTheTimeIsUp();
    void publishesOnceHoweverManyWork();
    void countsTheRatingIn();
    void goesOnFromARatingThatWasThere();
    void ratesTheGuest();
    void refusesASecondReviewOfOneSide();
    void refusesStrangers();
    void refusesAStayThatGoesOn();
    void changesUntilPublication();
    void refusesAnOldVersion();
    void letsTheHostAnswerOnce();
    void letsTheDatabaseKeepWhatIsPublished();
    void tellsTheOtherSide();
    void publishesEventsToTheTwoSides();
    void listsByPropertyBookingAndOneself();
    void showsReviewsOfGuestsToFew();
    void pagesNewestFirst();

private:
    Review byGuest(int stars = 5)
    {
        return m_world->reviews.create(m_world->guest, draft(m_booking.id, ReviewSide::Guest, stars));
    }
    Review byHost(int stars = 5)
    {
        return m_world->reviews.create(m_world->host, draft(m_booking.id, ReviewSide::Host, stars));
    }
    QList<Review> seenBy(const Actor &actor, const ReviewFilter &filter) const
    {
        return m_world->reviews.list(actor, filter, 50, {}).items;
    }
    Property property() const { return m_world->properties.show(m_world->host, m_world->property.id); }

    std::unique_ptr<test::TestDatabase> m_server;
    std::unique_ptr<test::GuestWorld> m_world;
    Booking m_booking;
};

void TestReviews::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestReviews::init()
{
    m_world = std::make_unique<test::GuestWorld>(m_server->createDatabase());
    m_booking = m_world->stayed();
}

void TestReviews::keepsAReviewToItsAuthor()
{
    const Review review = byGuest();
    QCOMPARE(review.publishedAt, std::nullopt);
    QCOMPARE(review.authorName, QStringLiteral("Gil"));
    QCOMPARE(review.subjectName, QStringLiteral("Hanna"));
    QCOMPARE(review.closesAt, QDateTime(QDate(2030, 6, 27), QTime(10, 0), Qt::UTC));
    const ReviewFilter ofBooking{.bookingId = m_booking.id};
    QCOMPARE(seenBy(m_world->guest, ofBooking).size(), 1);
    for (const Actor &other : {m_world->host, m_world->admin})
        QVERIFY(seenBy(other, ofBooking).isEmpty());
    QVERIFY(seenBy({}, {.propertyId = m_world->property.id}).isEmpty());
    QCOMPARE(property().reviewCount, 0);
}

void TestReviews::publishesBothWhenBothAreIn()
{
    byHost();
    const Review second = byGuest(4);
    QVERIFY(second.publishedAt.has_value());
    QCOMPARE(seenBy(m_world->host, {.bookingId = m_booking.id}).size(), 2);
    const auto shown = seenBy({}, {.propertyId = m_world->property.id});
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.first().overall, 4);
}

void TestReviews::publishesBothOfTwoAtOnce()
{
    constexpr int stays = 20;
    QList<BookingId> bookings;
    for (int i = 0; i < stays; ++i)
        bookings << m_world->bookingOf(m_world->guest, m_world->property, {QDate(2030, 6, 10), QDate(2030, 6, 13)});

    std::barrier bothReady(2);
    const auto reviewAll = [&](const Actor &actor, ReviewSide side) {
        for (const BookingId booking : bookings) {
            bothReady.arrive_and_wait();
            m_world->reviews.create(actor, draft(booking, side));
        }
    };
    std::jthread guest([&] { reviewAll(m_world->guest, ReviewSide::Guest); });
    std::jthread host([&] { reviewAll(m_world->host, ReviewSide::Host); });
    guest.join();
    host.join();
    QCOMPARE(m_world->number("SELECT count(*) FROM reviews WHERE published_at IS NOT NULL"), 2 * stays);
    QCOMPARE(property().reviewCount, stays);
    QCOMPARE(m_world->takeEvents().count(QStringLiteral("review_published")), 2 * stays);
}

void TestReviews::publishesWhatIsInWhenTheTimeIsUp()
{
    byGuest(3);
    m_world->clock.set("2030-06-27T09:59:59Z");
    QCOMPARE(m_world->reviews.publishDue(), 0);
    m_world->clock.advance(1);
    QCOMPARE(m_world->reviews.publishDue(), 1);
    QCOMPARE(m_world->reviews.publishDue(), 0);
    QCOMPARE(seenBy({}, {.propertyId = m_world->property.id}).size(), 1);
    QCOMPARE(property().rating, 3.0);
    QCOMPARE(codeOf([&] { byHost(); }), QStringLiteral("REVIEW_TOO_LATE"));
}

void TestReviews::publishesOnceHoweverManyWork()
{
    byGuest();
    m_world->clock.set("2030-06-27T10:00:00Z");
    std::vector<std::jthread> workers;
    for (int i = 0; i < 4; ++i)
        workers.emplace_back([&] { m_world->reviews.publishDue(); });
    workers.clear(); // joins
    QCOMPARE(property().reviewCount, 1);
    QCOMPARE(m_world->takeEvents().count(QStringLiteral("review_published")), 1);
}

void TestReviews::countsTheRatingIn()
{
    const Actor other = test::insertUser(m_world->database, Role::Guest, "Olga Second");
    QList<int> stars{5, 4, 4};
    for (qsizetype i = 0; i < stars.size(); ++i) {
        const DateRange stay{QDate(2030, 6, 1).addDays(3 * i), QDate(2030, 6, 3).addDays(3 * i)};
        const BookingId booking = m_world->bookingOf(other, m_world->property, stay, "COMPLETED");
        m_world->reviews.create(other, draft(booking, ReviewSide::Guest, stars[i]));
        m_world->reviews.create(m_world->host, draft(booking, ReviewSide::Host));
    }
    QCOMPARE(property().rating, 4.33);
    QCOMPARE(property().reviewCount, 3);
}

void TestReviews::goesOnFromARatingThatWasThere()
{
    m_world->database.transaction(
        [](Session &session) { session.update("UPDATE properties SET rating = 4.50, review_count = 10"); });
    byGuest(1);
    byHost();
    QCOMPARE(property().rating, 4.18); // 46 of 11
    QCOMPARE(property().reviewCount, 11);
}

void TestReviews::ratesTheGuest()
{
    byGuest();
    byHost(4);
    const Guest guest = m_world->guests.show(m_world->host, m_world->guest.userId).guest;
    QCOMPARE(guest.rating, 4.0);
    QCOMPARE(guest.reviewCount, 1);
}

void TestReviews::refusesASecondReviewOfOneSide()
{
    byGuest();
    QCOMPARE(codeOf([&] { byGuest(); }), QStringLiteral("DUPLICATE"));
}

void TestReviews::refusesStrangers()
{
    const Actor stranger = test::insertUser(m_world->database);
    for (const Actor &actor : {stranger, m_world->admin})
        QVERIFY_THROWS_EXCEPTION(NotFound, m_world->reviews.create(actor, draft(m_booking.id, ReviewSide::Guest)));
    QVERIFY_THROWS_EXCEPTION(NotFound,
                             m_world->reviews.create(stranger, draft(BookingId::create(), ReviewSide::Guest)));
    QVERIFY_THROWS_EXCEPTION(NotFound, m_world->reviews.update(stranger, byGuest().id, {}, {.overall = 1}));
    QVERIFY_THROWS_EXCEPTION(Unauthenticated, m_world->reviews.list({}, {}, 50, {}));
    QVERIFY_THROWS_EXCEPTION(NotFound, m_world->reviews.list({}, {.propertyId = PropertyId::create()}, 50, {}));
}

void TestReviews::refusesAStayThatGoesOn()
{
    m_world->clock.set("2030-06-13T09:59:59Z"); // a second before eleven in Lisbon
    QCOMPARE(codeOf([&] { byGuest(); }), QStringLiteral("REVIEW_TOO_EARLY"));
    m_world->clock.advance(1);
    QCOMPARE(codeOf([&] { byGuest(); }), QString());
}

void TestReviews::changesUntilPublication()
{
    const Review review = byGuest();
    const Review changed = m_world->reviews.update(
        m_world->guest, review.id, {},
        {.overall = 2, .ratings = {{ReviewCategory::Value, 1}}, .text = QStringLiteral("Loud.")});
    QCOMPARE(changed.overall, 2);
    QCOMPARE(changed.ratings.value(ReviewCategory::Value), 1);
    QCOMPARE(changed.ratings.value(ReviewCategory::Location), 5);
    QCOMPARE(changed.text, QStringLiteral("Loud."));
    QVERIFY_THROWS_EXCEPTION(Invalid, m_world->reviews.update(m_world->guest, review.id, {}, {.overall = 6}));

    byHost();
    QCOMPARE(codeOf([&] { m_world->reviews.update(m_world->guest, review.id, {}, {.overall = 5}); }),
             QStringLiteral("PUBLISHED"));
    QCOMPARE(codeOf([&] { m_world->reviews.update(m_world->host, review.id, {}, {.overall = 5}); }),
             QStringLiteral("FORBIDDEN"));
}

void TestReviews::refusesAnOldVersion()
{
    const Review review = byGuest();
    QCOMPARE(m_world->reviews.update(m_world->guest, review.id, review.version, {.overall = 3}).version, 2);
    QVERIFY_THROWS_EXCEPTION(PreconditionFailed,
                             m_world->reviews.update(m_world->guest, review.id, review.version, {.overall = 4}));
}

void TestReviews::letsTheHostAnswerOnce()
{
    const Review review = byGuest();
    const auto respond = [&](const Actor &actor, const char *text) {
        return codeOf([&] { m_world->reviews.respond(actor, review.id, QString::fromLatin1(text)); });
    };
    QCOMPARE(respond(m_world->host, "Too early."), QStringLiteral("NOT_FOUND"));
    byHost();
    QCOMPARE(respond(m_world->guest, "Not yours."), QStringLiteral("FORBIDDEN"));
    QCOMPARE(respond(m_world->host, "   "), QStringLiteral("INVALID"));
    QCOMPARE(respond(m_world->host, " Come again. "), QString());
    QCOMPARE(respond(m_world->host, "And again."), QStringLiteral("ANSWERED"));
    QCOMPARE(seenBy({}, {.propertyId = m_world->property.id}).first().response, QStringLiteral("Come again."));
}

void TestReviews::letsTheDatabaseKeepWhatIsPublished()
{
    byGuest();
    byHost();
    const auto change = [&](const char *sql) {
        m_world->database.transaction([&](Session &session) { session.updateMany(sql); });
    };
    QVERIFY_THROWS_EXCEPTION(std::exception, change("UPDATE reviews SET overall = 1"));
    QVERIFY_THROWS_EXCEPTION(std::exception, change("UPDATE reviews SET published_at = NULL"));
    QCOMPARE(m_world->number("SELECT sum(overall) FROM reviews"), 10);
}

void TestReviews::tellsTheOtherSide()
{
    byGuest();
    m_world->workOutbox();
    QCOMPARE(m_world->mailGateway.sent.size(), 1);
    QCOMPARE(m_world->mailGateway.sent.first().subject, QStringLiteral("Gil has reviewed their stay"));
    QVERIFY(!m_world->mailGateway.sent.first().text.contains(QStringLiteral("Quiet")));
    byHost();
    m_world->workOutbox();
    QCOMPARE(m_world->mailGateway.sent.size(), 3);
    QCOMPARE(m_world->mailGateway.sent.at(1).subject, QStringLiteral("The reviews of your stay are published"));
}

void TestReviews::publishesEventsToTheTwoSides()
{
    QList<EventPointer> published;
    m_world->events.subscribe([&](const EventPointer &event) {
        if (event->name() == QStringLiteral("review_published"))
            published.append(event);
    });
    byGuest();
    QVERIFY(published.isEmpty());
    byHost();
    QCOMPARE(published.size(), 2);
    QCOMPARE(published.first()->audience().users, (QSet<UserId>{m_world->guest.userId, m_world->host.userId}));
    QVERIFY(!published.first()->audience().admins);
    QCOMPARE(published.first()->payload().value(QStringLiteral("booking_id")).toString(), m_booking.id.toString());
}

void TestReviews::listsByPropertyBookingAndOneself()
{
    byGuest();
    byHost();
    QCOMPARE(seenBy(m_world->guest, {}).size(), 2);
    QCOMPARE(seenBy(m_world->guest, {.side = ReviewSide::Host}).size(), 1);
    QCOMPARE(seenBy(m_world->guest, {.bookingId = m_booking.id, .side = ReviewSide::Guest}).size(), 1);
    QVERIFY(seenBy(test::insertUser(m_world->database), {}).isEmpty());
}

void TestReviews::showsReviewsOfGuestsToFew()
{
    byGuest();
    byHost();
    const ReviewFilter ofGuests{.propertyId = m_world->property.id, .side = ReviewSide::Host};
    QVERIFY(seenBy({}, ofGuests).isEmpty());
    QVERIFY(seenBy(test::insertUser(m_world->database, Role::Host), ofGuests).isEmpty());
    for (const Actor &actor : {m_world->guest, m_world->host, m_world->admin})
        QCOMPARE(seenBy(actor, ofGuests).size(), 1);
}

void TestReviews::pagesNewestFirst()
{
    const Review first = byGuest();
    const Review second = byHost();
    const auto page = m_world->reviews.list(m_world->guest, {}, 1, {});
    QVERIFY(page.hasMore);
    QCOMPARE(page.items.first().id, second.id);
    const auto rest = m_world->reviews.list(m_world->guest, {}, 1, page.items.first().id);
    QCOMPARE(rest.items.first().id, first.id);
    QVERIFY(!rest.hasMore);
}

QTEST_GUILESS_MAIN(TestReviews)
#include "tst_reviews.moc"
