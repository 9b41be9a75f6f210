#include "backend/core/errors.h"
#include "tests/support/booking_world.h"
#include "tests/support/test_database.h"

#include <QtTest>

using namespace roost;
using test::money;

namespace {

using Step = std::function<Booking(FrontDeskService &, const Actor &, BookingId)>;

const QHash<QString, Step> &steps()
{
    static const QHash<QString, Step> table{
        {QStringLiteral("accept"), [](auto &desk, auto &actor, BookingId id) { return desk.accept(actor, id); }},
        {QStringLiteral("decline"), [](auto &desk, auto &actor, BookingId id) { return desk.decline(actor, id, {}); }},
        {QStringLiteral("check-in"), [](auto &desk, auto &actor, BookingId id) { return desk.checkIn(actor, id); }},
        {QStringLiteral("check-out"), [](auto &desk, auto &actor, BookingId id) { return desk.checkOut(actor, id); }},
        {QStringLiteral("no-show"), [](auto &desk, auto &actor, BookingId id) { return desk.noShow(actor, id); }},
    };
    return table;
}

} // namespace

/// What hosts do with bookings: answers to requests, arrivals, departures, no-shows.
class TestFrontDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void takesEveryStepFromItsStateAndNoOther_data();
    void takesEveryStepFromItsStateAndNoOther();
    void takesAStepOnce_data();
    void takesAStepOnce();
    void isForTheHostAndAdmins_data();
    void isForTheHostAndAdmins();
    void holdsTheNightsForPaymentOnceAccepted();
    void keepsTheHoldOfAnAcceptedRequestAfterADeclinedPayment();
    void refusesToAcceptWhenTheTimeIsOver();
    void expiresARequestThatNobodyAnswers();
    void expiresAnAcceptedRequestThatNobodyPays();
    void tellsTheGuestWhyItWasDeclined();
    void givesTheNightsOfADeclinedRequestBack();
    void opensOnTheDayOfArrivalAtTheProperty_data();
    void opensOnTheDayOfArrivalAtTheProperty();
    void keepsThePriceAndTheNightsOfANoShow();
    void givesTheRestBackWhenTheGuestLeavesEarly();
    void keepsTheFirstNightOfAGuestWhoLeavesAtOnce();
    void keepsWhatPreparationNightsHaveBecomeOutOfTheWay();

private:
    /// A booking of 10 to 13 June in this state.
    Booking bookingIn(BookingStatus status);
    Booking requested(int fromDay, int toDay);
    void setInstantBook(bool instant);

    std::unique_ptr<test::TestDatabase> m_server;
    std::unique_ptr<test::BookingWorld> m_world;
};

void TestFrontDesk::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestFrontDesk::init()
{
    m_world = std::make_unique<test::BookingWorld>(m_server->createDatabase());
}

void TestFrontDesk::cleanup()
{
    m_world->workOutbox();
    QCOMPARE(m_world->inconsistencies(), QStringList());
}

void TestFrontDesk::setInstantBook(bool instant)
{
    m_world->properties.update(m_world->host, m_world->property.id, {},
                               [instant](Property &property) { property.instantBook = instant; });
}

Booking TestFrontDesk::requested(int fromDay, int toDay)
{
    setInstantBook(false);
    return m_world->book(fromDay, toDay);
}

Booking TestFrontDesk::bookingIn(BookingStatus status)
{
    using enum BookingStatus;
    const bool isRequest = status == Requested || status == Declined;
    Booking booking = isRequest ? requested(10, 13) : m_world->book(10, 13);
    if (status == Declined)
        booking = m_world->frontDesk.decline(m_world->host, booking.id, {});
    if (status == Expired) {
        m_world->clock.advance(15 * 60 + 1);
        m_world->bookings.expireHolds();
    }
    if (status == Cancelled)
        m_world->bookings.cancel(m_world->guest, booking.id);
    if (!isOccupying(status))
        return m_world->reload(booking);

    m_world->pay(booking);
    m_world->clock.set("2030-06-10T12:00:00Z");
    if (status == NoShow)
        m_world->frontDesk.noShow(m_world->host, booking.id);
    if (status == CheckedIn || status == Completed)
        m_world->frontDesk.checkIn(m_world->host, booking.id);
    if (status == Completed)
        m_world->frontDesk.checkOut(m_world->host, booking.id);
    return m_world->reload(booking);
}

void TestFrontDesk::takesEveryStepFromItsStateAndNoOther_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to"); ///< nothing: it is refused
    const QHash<QString, QStringList> taken{
        {QStringLiteral("accept"), {QStringLiteral("REQUESTED"), QStringLiteral("PENDING")}},
        {QStringLiteral("decline"), {QStringLiteral("REQUESTED"), QStringLiteral("DECLINED")}},
        {QStringLiteral("check-in"), {QStringLiteral("CONFIRMED"), QStringLiteral("CHECKED_IN")}},
        {QStringLiteral("check-out"), {QStringLiteral("CHECKED_IN"), QStringLiteral("COMPLETED")}},
        {QStringLiteral("no-show"), {QStringLiteral("CONFIRMED"), QStringLiteral("NO_SHOW")}},
    };
    for (auto step = taken.begin(); step != taken.end(); ++step) {
        for (const auto &[status, name] : enumNames<BookingStatus>) {
            const bool allowed = step->contains(QString(name));
            QTest::newRow(qPrintable(step.key() + u' ' + name))
                << step.key() << QString(name) << (allowed ? step->at(1) : QString());
        }
    }
}

void TestFrontDesk::takesEveryStepFromItsStateAndNoOther()
{
    QFETCH(QString, step);
    QFETCH(QString, from);
    QFETCH(QString, to);
    const Booking booking = bookingIn(fromName<BookingStatus>(from).value());
    QCOMPARE(toName(booking.status), from);
    const auto take = [&] { return steps()[step](m_world->frontDesk, m_world->host, booking.id); };
    if (!to.isEmpty()) {
        QCOMPARE(toName(take().status), to);
        QCOMPARE(toName(m_world->reload(booking).status), to);
        return;
    }
    try {
        take();
        QFAIL("a step from the wrong state");
    } catch (const WrongState &wrong) {
        QCOMPARE(wrong.code(), QStringLiteral("WRONG_STATE"));
        QCOMPARE(wrong.state, from);
    }
    QCOMPARE(m_world->reload(booking).version, booking.version);
}

void TestFrontDesk::takesAStepOnce_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("kind");
    QTest::newRow("accept") << QStringLiteral("accept") << QStringLiteral("REQUESTED") << QStringLiteral("accepted");
    QTest::newRow("decline") << QStringLiteral("decline") << QStringLiteral("REQUESTED") << QStringLiteral("declined");
    QTest::newRow("check-in") << QStringLiteral("check-in") << QStringLiteral("CONFIRMED")
                              << QStringLiteral("checked_in");
    QTest::newRow("check-out") << QStringLiteral("check-out") << QStringLiteral("CHECKED_IN")
                               << QStringLiteral("completed");
    QTest::newRow("no-show") << QStringLiteral("no-show") << QStringLiteral("CONFIRMED") << QStringLiteral("no_show");
}

void TestFrontDesk::takesAStepOnce()
{
    QFETCH(QString, step);
    QFETCH(QString, from);
    QFETCH(QString, kind);
    const Booking booking = bookingIn(fromName<BookingStatus>(from).value());
    m_world->workOutbox();
    m_world->mailGateway.sent.clear();
    const auto take = [&](const Actor &actor) { return steps()[step](m_world->frontDesk, actor, booking.id); };
    const Booking first = take(m_world->host);
    const auto detail = m_world->bookings.show(m_world->host, booking.id);
    QCOMPARE(detail.timeline.last().kind, kind);
    QCOMPARE(detail.timeline.last().from, booking.status);
    QCOMPARE(detail.timeline.last().to, first.status);
    QCOMPARE(detail.timeline.last().actorName, QStringLiteral("Hanna"));
    QVERIFY(m_world->takeEvents().contains(QStringLiteral("booking_changed")));

    m_world->clock.advance(60);
    for (const Actor &actor : {m_world->host, m_world->admin}) {
        const Booking second = take(actor);
        QCOMPARE(second.status, first.status);
        QCOMPARE(second.version, first.version);
        QCOMPARE(second.holdExpiresAt, first.holdExpiresAt);
    }
    QVERIFY(m_world->takeEvents().isEmpty());
    QCOMPARE(m_world->bookings.show(m_world->host, booking.id).timeline.size(), detail.timeline.size());
    m_world->workOutbox();
    QCOMPARE(m_world->mailGateway.sent.size(), 1);
}

void TestFrontDesk::isForTheHostAndAdmins_data()
{
    QTest::addColumn<QString>("step");
    for (auto step = steps().begin(); step != steps().end(); ++step)
        QTest::newRow(qPrintable(step.key())) << step.key();
}

void TestFrontDesk::isForTheHostAndAdmins()
{
    QFETCH(QString, step);
    const Booking booking = bookingIn(BookingStatus::Pending);
    const Actor otherHost = test::insertUser(m_world->database, Role::Host);
    const auto take = [&](const Actor &actor) { steps()[step](m_world->frontDesk, actor, booking.id); };
    QVERIFY_THROWS_EXCEPTION(Forbidden, take(m_world->guest));
    QVERIFY_THROWS_EXCEPTION(NotFound, take(otherHost));
    QVERIFY_THROWS_EXCEPTION(NotFound, steps()[step](m_world->frontDesk, m_world->admin, BookingId::create()));
}

void TestFrontDesk::holdsTheNightsForPaymentOnceAccepted()
{
    const Booking booking = requested(10, 13);
    m_world->clock.advance(20 * 3'600);
    const Booking accepted = m_world->frontDesk.accept(m_world->host, booking.id);
    QCOMPARE(accepted.holdExpiresAt, m_world->clock.now().addSecs(15 * 60));
    QCOMPARE(m_world->reload(booking).holdExpiresAt, accepted.holdExpiresAt);
    QCOMPARE(m_world->pay(accepted).booking.status, BookingStatus::Confirmed);
}

void TestFrontDesk::keepsTheHoldOfAnAcceptedRequestAfterADeclinedPayment()
{
    const Booking booking = requested(10, 13);
    m_world->clock.advance(20 * 3'600);
    const Booking accepted = m_world->frontDesk.accept(m_world->host, booking.id);
    m_world->clock.advance(60);
    QVERIFY_THROWS_EXCEPTION(PaymentDeclined, m_world->pay(accepted, "sandbox:decline"));
    QCOMPARE(m_world->reload(booking).holdExpiresAt, accepted.holdExpiresAt);
    QCOMPARE(m_world->bookings.expireHolds(), 0);
}

void TestFrontDesk::refusesToAcceptWhenTheTimeIsOver()
{
    const Booking booking = requested(10, 13);
    m_world->clock.advance(24 * 3'600);
    try {
        m_world->frontDesk.accept(m_world->host, booking.id);
        QFAIL("a request was accepted when its time was over");
    } catch (const WrongState &wrong) {
        QCOMPARE(wrong.state, QStringLiteral("EXPIRED"));
    }
}

void TestFrontDesk::expiresARequestThatNobodyAnswers()
{
    const Booking booking = requested(10, 13);
    m_world->clock.advance(24 * 3'600 - 1);
    QCOMPARE(m_world->bookings.expireHolds(), 0);
    m_world->clock.advance(1);
    QCOMPARE(m_world->bookings.expireHolds(), 1);
    QCOMPARE(m_world->reload(booking).status, BookingStatus::Expired);
    m_world->book(10, 13);
}

void TestFrontDesk::expiresAnAcceptedRequestThatNobodyPays()
{
    const Booking booking = requested(10, 13);
    m_world->frontDesk.accept(m_world->host, booking.id);
    m_world->clock.advance(15 * 60 - 1);
    QCOMPARE(m_world->bookings.expireHolds(), 0);
    m_world->clock.advance(1);
    QCOMPARE(m_world->bookings.expireHolds(), 1);
    QCOMPARE(m_world->reload(booking).status, BookingStatus::Expired);
}

void TestFrontDesk::tellsTheGuestWhyItWasDeclined()
{
    const Booking booking = requested(10, 13);
    m_world->workOutbox();
    m_world->mailGateway.sent.clear();
    m_world->frontDesk.decline(m_world->host, booking.id, QStringLiteral("The roof is <being> mended."));
    m_world->workOutbox();
    QCOMPARE(m_world->mailGateway.sent.size(), 1);
    QVERIFY(m_world->mailGateway.sent.first().text.contains(QStringLiteral("The roof is <being> mended.")));
    QVERIFY(m_world->mailGateway.sent.first().html.contains(QStringLiteral("The roof is &lt;being&gt; mended.")));
    const auto step = m_world->bookings.show(m_world->guest, booking.id).timeline.last();
    QCOMPARE(step.data.value(QStringLiteral("reason")).toString(), QStringLiteral("The roof is <being> mended."));
}

void TestFrontDesk::givesTheNightsOfADeclinedRequestBack()
{
    const Booking booking = requested(10, 13);
    QVERIFY_THROWS_EXCEPTION(Conflict, m_world->book(12, 14));
    m_world->frontDesk.decline(m_world->host, booking.id, {});
    m_world->book(12, 14);
}

void TestFrontDesk::opensOnTheDayOfArrivalAtTheProperty_data()
{
    QTest::addColumn<QString>("timeZone");
    QTest::addColumn<QString>("firstMoment"); ///< of 10 June there
    QTest::newRow("Lisbon") << QStringLiteral("Europe/Lisbon") << QStringLiteral("2030-06-09T23:00:00Z");
    QTest::newRow("Kiritimati") << QStringLiteral("Pacific/Kiritimati") << QStringLiteral("2030-06-09T10:00:00Z");
    QTest::newRow("Honolulu") << QStringLiteral("Pacific/Honolulu") << QStringLiteral("2030-06-10T10:00:00Z");
}

void TestFrontDesk::opensOnTheDayOfArrivalAtTheProperty()
{
    QFETCH(QString, timeZone);
    QFETCH(QString, firstMoment);
    m_world->properties.update(m_world->host, m_world->property.id, {},
                               [&](Property &property) { property.timeZone = timeZone; });
    const Booking arriving = m_world->confirmed(10, 12);
    const QDateTime first = QDateTime::fromString(firstMoment, Qt::ISODate);
    m_world->clock.set(toRfc3339(first.addSecs(-1)).toLatin1().constData());
    for (const char *step : {"check-in", "no-show"}) {
        try {
            steps()[QString::fromLatin1(step)](m_world->frontDesk, m_world->host, arriving.id);
            QFAIL("a guest arrived the day before");
        } catch (const Conflict &conflict) {
            QCOMPARE(conflict.code(), QStringLiteral("TOO_EARLY"));
        }
    }
    m_world->clock.advance(1);
    QCOMPARE(m_world->frontDesk.checkIn(m_world->host, arriving.id).status, BookingStatus::CheckedIn);
}

void TestFrontDesk::keepsThePriceAndTheNightsOfANoShow()
{
    const Booking booking = bookingIn(BookingStatus::NoShow);
    m_world->workOutbox();
    QCOMPARE(m_world->reload(booking).paid, money(34'000));
    QVERIFY(m_world->gateway.refunded.isEmpty());
    QVERIFY_THROWS_EXCEPTION(Conflict, m_world->book(12, 14));
    QCOMPARE(m_world->number("SELECT sum(nights) FROM figure_facts"), 3);
}

void TestFrontDesk::givesTheRestBackWhenTheGuestLeavesEarly()
{
    const Booking booking = bookingIn(BookingStatus::CheckedIn);
    m_world->clock.set("2030-06-12T09:00:00Z");
    const Booking left = m_world->frontDesk.checkOut(m_world->host, booking.id);
    QCOMPARE(left.status, BookingStatus::Completed);
    QCOMPARE(left.stay, (DateRange{QDate(2030, 6, 10), QDate(2030, 6, 12)}));
    QCOMPARE(m_world->reload(booking).stay, left.stay);
    QCOMPARE(left.total, booking.total);
    QCOMPARE(left.paid, booking.paid);
    const auto data = m_world->bookings.show(m_world->guest, booking.id).timeline.last().data;
    QCOMPARE(data.value(QStringLiteral("check_out_before")).toString(), QStringLiteral("2030-06-13"));
    QCOMPARE(m_world->number("SELECT sum(nights) FROM figure_facts"), 2);
    QCOMPARE(m_world->number("SELECT sum(revenue_minor) FROM figure_facts"), 30'000);
    m_world->book(12, 14);
}

void TestFrontDesk::keepsTheFirstNightOfAGuestWhoLeavesAtOnce()
{
    const Booking booking = bookingIn(BookingStatus::CheckedIn);
    QCOMPARE(m_world->frontDesk.checkOut(m_world->host, booking.id).stay,
             (DateRange{QDate(2030, 6, 10), QDate(2030, 6, 11)}));
}

void TestFrontDesk::keepsWhatPreparationNightsHaveBecomeOutOfTheWay()
{
    const Booking booking = m_world->confirmed(10, 13);
    m_world->confirmed(13, 15);
    m_world->properties.update(m_world->host, m_world->property.id, {},
                               [](Property &property) { property.preparationNights = 3; });
    m_world->clock.set("2030-06-12T09:00:00Z");
    m_world->frontDesk.checkIn(m_world->host, booking.id);
    QCOMPARE(m_world->frontDesk.checkOut(m_world->host, booking.id).stay.to, QDate(2030, 6, 12));
    QCOMPARE(m_world->number("SELECT count(*) FROM night_claims WHERE nights = '[2030-06-10,2030-06-13)'"), 1);
}

QTEST_GUILESS_MAIN(TestFrontDesk)
#include "tst_front_desk.moc"
