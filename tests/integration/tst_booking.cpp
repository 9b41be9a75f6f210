#include "backend/core/errors.h"
#include "backend/database/sql_errors.h"
#include "tests/support/booking_world.h"
#include "tests/support/test_database.h"

#include <QtTest>

#include <thread>

using namespace roost;
using test::money;

/// Bookings from the first hold to their end, without payments' trouble.
class TestBooking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void holdsTheNights();
    void keepsThePriceLines();
    void booksAtTheKeptPriceOfAQuote();
    void publishesBeforeItReturns();
    void refusesNightsThatAreTaken();
    void letsTheNextGuestArriveOnTheDayOfDeparture();
    void keepsNightsToPrepareFree();
    void refusesWhatIsNotBookableWithEveryReason();
    void refusesOnesOwnProperty();
    void knowsNothingOfDrafts();
    void asksTheHostWhereItIsNotInstant();
    void expiresWhatIsNotPaid();
    void leavesHoldsThatStillHold();
    void givesAnExpiredHoldToTheNextBeforeTheSweep();
    void expiresInBatches();
    void showsItToThePartiesOnly();
    void writesATimeline();
    void cancelsAPendingOneForNothing();
    void previewsWhatItThenDoes();
    void givesTheNightsBack();
    void refundsEverythingForTheHost();
    void cancelsOnce();
    void refusesToCancelWhatIsOver();
    void refusesAPropertyThatLeftTheMarketMeanwhile();
    void leavesNoTraceOfAFailure();

private:
    std::unique_ptr<test::TestDatabase> m_server;
    std::unique_ptr<test::BookingWorld> m_world;
};

void TestBooking::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestBooking::init()
{
    m_world = std::make_unique<test::BookingWorld>(m_server->createDatabase());
}

void TestBooking::holdsTheNights()
{
    const Booking booking = m_world->book(10, 13);
    QCOMPARE(booking.status, BookingStatus::Pending);
    QCOMPARE(booking.code.size(), 8);
    QCOMPARE(booking.guestId, m_world->guest.userId);
    QCOMPARE(booking.guestName, QStringLiteral("Gil"));
    QCOMPARE(booking.hostId, m_world->host.userId);
    QCOMPARE(booking.propertyTitle, m_world->property.title);
    QCOMPARE(booking.stay, (DateRange{QDate(2030, 6, 10), QDate(2030, 6, 13)}));
    QCOMPARE(booking.nightsAmount, money(30'000));
    QCOMPARE(booking.feesAmount, money(4'000));
    QCOMPARE(booking.total, money(34'000));
    QCOMPARE(booking.paid, money(0));
    QCOMPARE(booking.createdAt, m_world->clock.now());
    QCOMPARE(booking.holdExpiresAt, m_world->clock.now().addSecs(15 * 60));
    QCOMPARE(m_world->number("SELECT count(*) FROM night_claims WHERE nights = '[2030-06-10,2030-06-13)'"), 1);
}

void TestBooking::keepsThePriceLines()
{
    const auto detail = m_world->bookings.show(m_world->guest, m_world->book(10, 13).id);
    QCOMPARE(detail.lines.size(), 2);
    QCOMPARE(detail.lines.at(0).kind, LineKind::Nights);
    QCOMPARE(detail.lines.at(0).nights, (DateRange{QDate(2030, 6, 10), QDate(2030, 6, 13)}));
    QCOMPARE(detail.lines.at(0).quantity, 3);
    QCOMPARE(detail.lines.at(0).amount, money(30'000));
    QCOMPARE(detail.lines.at(1).kind, LineKind::Fee);
    QCOMPARE(detail.lines.at(1).amount, money(4'000));
}

void TestBooking::booksAtTheKeptPriceOfAQuote()
{
    BookingRequest request = m_world->request(10, 13);
    const Quote quote = m_world->pricing.createQuote(m_world->guest, request.propertyId, request.stay);
    m_world->properties.update(m_world->host, request.propertyId, {},
                               [](Property &property) { property.basePrice = money(99'900); });
    request.quoteId = quote.id;
    QCOMPARE(m_world->bookings.create(m_world->guest, request).total, money(34'000));
}

void TestBooking::publishesBeforeItReturns()
{
    m_world->takeEvents();
    m_world->book(10, 13);
    QCOMPARE(m_world->takeEvents(),
             (QStringList{QStringLiteral("booking_created"), QStringLiteral("calendar_changed")}));
}

void TestBooking::refusesNightsThatAreTaken()
{
    m_world->book(10, 13);
    for (const auto &[from, to] : {std::pair(10, 13), {9, 11}, {12, 15}, {11, 12}, {8, 20}}) {
        try {
            m_world->book(from, to);
            QFAIL("a night was booked twice");
        } catch (const Conflict &conflict) {
            QCOMPARE(conflict.code(), QStringLiteral("TAKEN"));
        }
    }
}

void TestBooking::letsTheNextGuestArriveOnTheDayOfDeparture()
{
    m_world->book(10, 13);
    m_world->book(13, 15);
    m_world->book(8, 10);
    QCOMPARE(m_world->number("SELECT count(*) FROM bookings"), 3);
}

void TestBooking::keepsNightsToPrepareFree()
{
    m_world->properties.update(m_world->host, m_world->property.id, {},
                               [](Property &property) { property.preparationNights = 2; });
    m_world->book(10, 13);
    QVERIFY_THROWS_EXCEPTION(Conflict, m_world->book(14, 16));
    m_world->book(15, 17);
}

void TestBooking::refusesWhatIsNotBookableWithEveryReason()
{
    m_world->properties.update(m_world->host, m_world->property.id, {},
                               [](Property &property) { property.minNights = 3; });
    BookingRequest request = m_world->request(10, 11);
    request.stay.guests = 9;
    try {
        m_world->bookings.create(m_world->guest, request);
        QFAIL("what cannot be booked was booked");
    } catch (const Invalid &invalid) {
        QStringList codes;
        for (const FieldError &error : invalid.errors())
            codes.append(error.code);
        QCOMPARE(codes, (QStringList{QStringLiteral("MIN_NIGHTS"), QStringLiteral("CAPACITY")}));
    }
}

void TestBooking::refusesOnesOwnProperty()
{
    try {
        m_world->bookings.create(m_world->host, m_world->request(10, 13));
        QFAIL("a host booked their own property");
    } catch (const Forbidden &forbidden) {
        QCOMPARE(forbidden.code(), QStringLiteral("OWN_PROPERTY"));
    }
}

void TestBooking::knowsNothingOfDrafts()
{
    Property draft = test::sampleProperty(m_world->host.userId);
    draft.status = PropertyStatus::Draft;
    BookingRequest request = m_world->request(10, 13);
    request.propertyId = test::insertProperty(m_world->database, draft).id;
    QVERIFY_THROWS_EXCEPTION(NotFound, m_world->bookings.create(m_world->guest, request));
    request.propertyId = PropertyId::create();
    QVERIFY_THROWS_EXCEPTION(NotFound, m_world->bookings.create(m_world->guest, request));
}

void TestBooking::asksTheHostWhereItIsNotInstant()
{
    m_world->properties.update(m_world->host, m_world->property.id, {},
                               [](Property &property) { property.instantBook = false; });
    const Booking booking = m_world->book(10, 13);
    QCOMPARE(booking.status, BookingStatus::Requested);
    QCOMPARE(booking.holdExpiresAt, m_world->clock.now().addDays(1));
    QCOMPARE(
        m_world->number("SELECT count(*) FROM outbox WHERE topic = 'mail' AND key LIKE '%:booking_requested:host'"), 1);
    m_world->clock.advance(24 * 3600 - 1);
    QCOMPARE(m_world->bookings.expireHolds(), 0);
    m_world->clock.advance(2);
    QCOMPARE(m_world->bookings.expireHolds(), 1);
}

void TestBooking::expiresWhatIsNotPaid()
{
    const Booking booking = m_world->book(10, 13);
    m_world->clock.advance(15 * 60 + 1);
    m_world->takeEvents();
    QCOMPARE(m_world->bookings.expireHolds(), 1);
    QCOMPARE(m_world->bookings.expireHolds(), 0);
    QCOMPARE(m_world->reload(booking).status, BookingStatus::Expired);
    QCOMPARE(m_world->reload(booking).holdExpiresAt, std::nullopt);
    QCOMPARE(m_world->number("SELECT count(*) FROM night_claims"), 0);
    QCOMPARE(m_world->takeEvents(), (QStringList{QStringLiteral("booking_expired"), QStringLiteral("calendar_changed"),
                                                 QStringLiteral("notification")}));
}

void TestBooking::leavesHoldsThatStillHold()
{
    const Booking booking = m_world->book(10, 13);
    const Booking paid = m_world->confirmed(20, 22);
    m_world->clock.advance(15 * 60 - 1);
    QCOMPARE(m_world->bookings.expireHolds(), 0);
    QCOMPARE(m_world->reload(booking).status, BookingStatus::Pending);
    m_world->clock.advance(365 * 86'400);
    QCOMPARE(m_world->bookings.expireHolds(), 1);
    QCOMPARE(m_world->reload(paid).status, BookingStatus::Confirmed);
}

void TestBooking::givesAnExpiredHoldToTheNextBeforeTheSweep()
{
    const Booking first = m_world->book(10, 13);
    m_world->clock.advance(15 * 60 + 1);
    const Booking second = m_world->book(12, 14);
    QCOMPARE(second.status, BookingStatus::Pending);
    QCOMPARE(m_world->reload(first).status, BookingStatus::Expired);
    QCOMPARE(m_world->bookings.expireHolds(), 0);
}

void TestBooking::expiresInBatches()
{
    for (int i = 0; i < 130; ++i) {
        BookingRequest request = m_world->request(1, 2);
        request.stay.stay = {QDate(2030, 6, 1).addDays(i), QDate(2030, 6, 2).addDays(i)};
        m_world->bookings.create(m_world->guest, request);
    }
    m_world->clock.advance(15 * 60 + 1);
    QCOMPARE(m_world->bookings.expireHolds(), 130);
    QCOMPARE(m_world->number("SELECT count(*) FROM bookings WHERE status = 'EXPIRED'"), 130);
    QCOMPARE(m_world->number("SELECT count(*) FROM night_claims"), 0);
}

void TestBooking::showsItToThePartiesOnly()
{
    const Booking booking = m_world->book(10, 13);
    for (const Actor &party : {m_world->guest, m_world->host, m_world->admin})
        QCOMPARE(m_world->bookings.show(party, booking.id).booking.id, booking.id);
    const Actor other = test::insertUser(m_world->database, Role::Host);
    QVERIFY_THROWS_EXCEPTION(NotFound, m_world->bookings.show(other, booking.id));
    QVERIFY_THROWS_EXCEPTION(NotFound, m_world->bookings.cancel(other, booking.id));
    QVERIFY_THROWS_EXCEPTION(NotFound, m_world->bookings.previewCancellation(other, booking.id));
    QVERIFY_THROWS_EXCEPTION(NotFound, m_world->bookings.show(m_world->admin, BookingId::create()));
}

void TestBooking::writesATimeline()
{
    const Booking booking = m_world->confirmed(10, 13);
    m_world->clock.advance(60);
    m_world->bookings.cancel(m_world->host, booking.id);
    const auto timeline = m_world->bookings.show(m_world->guest, booking.id).timeline;
    QCOMPARE(timeline.size(), 3);
    QCOMPARE(timeline.at(0).kind, QStringLiteral("created"));
    QCOMPARE(timeline.at(0).from, std::nullopt);
    QCOMPARE(timeline.at(0).to, BookingStatus::Pending);
    QCOMPARE(timeline.at(0).actorName, QStringLiteral("Gil"));
    QCOMPARE(timeline.at(1).kind, QStringLiteral("confirmed"));
    QCOMPARE(timeline.at(2).kind, QStringLiteral("cancelled"));
    QCOMPARE(timeline.at(2).from, BookingStatus::Confirmed);
    QCOMPARE(timeline.at(2).actorName, QStringLiteral("Hanna"));
    QCOMPARE(timeline.at(2).at, m_world->clock.now());
}

void TestBooking::cancelsAPendingOneForNothing()
{
    const Booking booking = m_world->book(10, 13);
    const Cancellation cancellation = m_world->bookings.cancel(m_world->guest, booking.id);
    QCOMPARE(cancellation.booking.status, BookingStatus::Cancelled);
    QCOMPARE(cancellation.refund, money(0));
    QCOMPARE(cancellation.kept, money(0));
    QCOMPARE(m_world->number("SELECT count(*) FROM outbox WHERE topic = 'refund'"), 0);
    QCOMPARE(m_world->number("SELECT count(*) FROM night_claims"), 0);
}

void TestBooking::previewsWhatItThenDoes()
{
    const Booking booking = m_world->confirmed(10, 13);
    m_world->clock.set("2030-06-10T10:00:00Z"); // less than a day ahead: one night is kept
    const Cancellation preview = m_world->bookings.previewCancellation(m_world->guest, booking.id);
    QCOMPARE(m_world->reload(booking).status, BookingStatus::Confirmed);
    const Cancellation act = m_world->bookings.cancel(m_world->guest, booking.id);
    QCOMPARE(preview.refund, money(24'000));
    QCOMPARE(preview.kept, money(10'000));
    QCOMPARE(act.refund, preview.refund);
    QCOMPARE(act.kept, preview.kept);
    QCOMPARE(act.rule, preview.rule);
    m_world->workOutbox();
    QCOMPARE(m_world->reload(booking).paid, money(10'000));
}

void TestBooking::givesTheNightsBack()
{
    const Booking booking = m_world->confirmed(10, 13);
    m_world->bookings.cancel(m_world->guest, booking.id);
    m_world->book(10, 13);
}

void TestBooking::refundsEverythingForTheHost()
{
    const Booking booking = m_world->confirmed(10, 13);
    m_world->clock.set("2030-06-11T10:00:00Z");
    QCOMPARE(m_world->bookings.cancel(m_world->host, booking.id).refund, money(34'000));
}

void TestBooking::cancelsOnce()
{
    const Booking booking = m_world->confirmed(10, 13);
    m_world->clock.set("2030-06-10T10:00:00Z");
    const Cancellation first = m_world->bookings.cancel(m_world->guest, booking.id);
    m_world->workOutbox();
    m_world->takeEvents();
    for (const Actor &party : {m_world->guest, m_world->host}) {
        for (const Cancellation &again :
             {m_world->bookings.cancel(party, booking.id), m_world->bookings.previewCancellation(party, booking.id)}) {
            QCOMPARE(again.booking.version, first.booking.version);
            QCOMPARE(again.refund, first.refund);
            QCOMPARE(again.kept, first.kept);
            QCOMPARE(again.rule, first.rule);
        }
    }
    m_world->workOutbox();
    QVERIFY(m_world->takeEvents().isEmpty());
    QCOMPARE(m_world->gateway.refunded.size(), 1);
}

void TestBooking::refusesToCancelWhatIsOver()
{
    const Booking booking = m_world->book(10, 13);
    m_world->clock.advance(15 * 60 + 1);
    m_world->bookings.expireHolds();
    for (const Actor &party : {m_world->guest, m_world->host}) {
        QVERIFY_THROWS_EXCEPTION(WrongState, m_world->bookings.cancel(party, booking.id));
        QVERIFY_THROWS_EXCEPTION(WrongState, m_world->bookings.previewCancellation(party, booking.id));
    }
}

void TestBooking::refusesAPropertyThatLeftTheMarketMeanwhile()
{
    const BookingRequest request = m_world->request(10, 13);
    const auto book = [&] {
        m_world->database.transaction([&](Session &session) {
            const Property property = m_world->properties.get(session, request.propertyId);
            std::jthread([&] { m_world->properties.remove(m_world->host, request.propertyId, {}); }).join();
            const Quote quote = m_world->pricing.quote(session, property, request.stay);
            m_world->lifecycle.open(session, property, quote, {.guest = {m_world->guest.userId, "Gil", {}}});
        });
    };
    QVERIFY_THROWS_EXCEPTION(Overtaken, book());
    QCOMPARE(m_world->number("SELECT count(*) FROM bookings"), 0);
    QCOMPARE(m_world->number("SELECT count(*) FROM night_claims"), 0);
}

void TestBooking::leavesNoTraceOfAFailure()
{
    m_world->book(10, 13);
    m_world->takeEvents();
    const char *rows = "SELECT (SELECT count(*) FROM bookings) + (SELECT count(*) "
                       "FROM booking_events) + (SELECT count(*) FROM night_claims) + (SELECT count(*) FROM outbox) + "
                       "(SELECT count(*) FROM stay_entries)";
    const qint64 before = m_world->number(rows);
    QVERIFY_THROWS_EXCEPTION(Conflict, m_world->book(11, 14));
    QCOMPARE(m_world->number(rows), before);
    QVERIFY(m_world->takeEvents().isEmpty());
}

QTEST_GUILESS_MAIN(TestBooking)
#include "tst_booking.moc"
