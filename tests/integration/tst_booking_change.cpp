#include "backend/core/errors.h"
#include "backend/modules/pricing/price_rule_service.h"
#include "tests/support/booking_world.h"
#include "tests/support/june.h"
#include "tests/support/test_database.h"

#include <QtTest>

#include <barrier>
#include <thread>

using namespace roost;
using test::june;
using test::money;
using test::to;

/// Other dates and another number of guests: a night costs 100.00, cleaning 40.00.
class TestBookingChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void previewsWithoutDoingAnything();
    void changesWhatIsNotPaidYet();
    void takesTheDifferenceOfALongerStay();
    void givesTheDifferenceOfAShorterStayBack();
    void movesToOtherNightsAtTheSamePrice();
    void changesTheGuests();
    void changesNothingTwice();
    void refusesAnOldVersion();
    void refusesNightsThatAreTaken();
    void takesNightsWhoseHoldHasExpired();
    void keepsNightsToPrepareFree();
    void asksForAMethodOfPayment();
    void letsNoHostChargeAGuest();
    void letsAHostShortenAStay();
    void heedsTheRulesOfWhatChanges();
    void keepsItsCouponWhileItHolds();
    void leavesNoGapThatIsTooSmall();
    void changesTheDepartureOfWhoIsThere();
    void refusesStatesThatCannotChange_data();
    void refusesStatesThatCannotChange();
    void refundsACancellationFromSeveralCharges();
    void movesTheFigures();
    void endsWellHoweverManyWantSomething();

private:
    BookingChange change(const Booking &booking, const ChangeRequest &request)
    {
        return m_world->change(booking, request);
    }

    std::unique_ptr<test::TestDatabase> m_server;
    std::unique_ptr<test::BookingWorld> m_world;
};

void TestBookingChange::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestBookingChange::init()
{
    m_world = std::make_unique<test::BookingWorld>(m_server->createDatabase());
}

void TestBookingChange::cleanup()
{
    m_world->workOutbox();
    QCOMPARE(m_world->inconsistencies(), QStringList());
}

void TestBookingChange::previewsWithoutDoingAnything()
{
    const Booking booking = m_world->confirmed(10, 13);
    const auto longer = m_world->bookingChanges.preview(m_world->guest, booking.id, to(10, 15));
    QCOMPARE(longer.total, money(54'000));
    QCOMPARE(longer.difference, money(20'000));
    QCOMPARE(longer.charge, money(20'000));
    QCOMPARE(longer.refund, money(0));
    QCOMPARE(longer.lines.size(), 2);
    QCOMPARE(longer.booking.version, booking.version);
    const auto shorter = m_world->bookingChanges.preview(m_world->host, booking.id, to(11, 12));
    QCOMPARE(shorter.difference, money(-20'000));
    QCOMPARE(shorter.refund, money(20'000));
    QCOMPARE(m_world->reload(booking).version, booking.version);
    QCOMPARE(m_world->reload(booking).stay, booking.stay);
}

void TestBookingChange::changesWhatIsNotPaidYet()
{
    const Booking booking = m_world->book(10, 13);
    m_world->takeEvents();
    const auto changed = change(booking, to(11, 15));
    QCOMPARE(changed.charge, money(0));
    QVERIFY(!changed.payment);
    QCOMPARE(changed.booking.total, money(44'000));
    QCOMPARE(changed.booking.status, BookingStatus::Pending);
    QVERIFY(m_world->takeEvents().contains(QStringLiteral("booking_changed")));
    QCOMPARE(m_world->reload(booking).stay, june(11, 15));
    QCOMPARE(m_world->pay(booking).payment.amount, money(44'000));
    m_world->book(10, 11);
}

void TestBookingChange::takesTheDifferenceOfALongerStay()
{
    const Booking booking = m_world->confirmed(10, 13);
    const auto changed = change(booking, to(9, 15, "sandbox:ok"));
    QCOMPARE(changed.payment->status, PaymentStatus::Succeeded);
    QCOMPARE(changed.payment->amount, money(30'000));
    QCOMPARE(changed.booking.stay, june(9, 15));
    QCOMPARE(m_world->reload(booking).total, money(64'000));
    QCOMPARE(m_world->reload(booking).paid, money(64'000));
    QCOMPARE(m_world->credit("CASH"), -64'000);
    QCOMPARE(m_world->credit("PLATFORM_REVENUE"), 1'920);
    QCOMPARE(m_world->number("SELECT count(*) FROM night_claims"), 1);
    const auto step = m_world->bookings.show(m_world->guest, booking.id).timeline.last();
    QCOMPARE(step.kind, QStringLiteral("changed"));
    QCOMPARE(step.data.value(u"before").toObject().value(u"check_out").toString(), QStringLiteral("2030-06-13"));
    QCOMPARE(step.data.value(u"after").toObject().value(u"check_out").toString(), QStringLiteral("2030-06-15"));
}

void TestBookingChange::givesTheDifferenceOfAShorterStayBack()
{
    const Booking booking = m_world->confirmed(10, 15);
    const auto changed = change(booking, to(11, 13));
    QCOMPARE(changed.refund, money(30'000));
    QCOMPARE(changed.booking.total, money(24'000));
    m_world->book(10, 11);
    m_world->book(13, 15);
    m_world->workOutbox();
    QCOMPARE(m_world->reload(booking).paid, money(24'000));
    QCOMPARE(m_world->credit("PLATFORM_REVENUE"), 720);
    QCOMPARE(m_world->credit("HOST_PAYABLE"), 23'280);
}

void TestBookingChange::movesToOtherNightsAtTheSamePrice()
{
    const Booking booking = m_world->confirmed(10, 13);
    const auto changed = change(booking, to(20, 23));
    QCOMPARE(changed.difference, money(0));
    QCOMPARE(changed.booking.stay, june(20, 23));
    m_world->book(10, 13);
    QVERIFY_THROWS_EXCEPTION(Conflict, m_world->book(22, 24));
}

void TestBookingChange::changesTheGuests()
{
    m_world->properties.update(m_world->host, m_world->property.id, {},
                               [](Property &property) { property.extraGuestFee = money(1'000); });
    const Booking booking = m_world->confirmed(10, 13);
    const auto changed = change(booking, {.guests = 3, .method = QStringLiteral("sandbox:ok")});
    QCOMPARE(changed.difference, money(3'000));
    QCOMPARE(m_world->reload(booking).guests, 3);
    QVERIFY_THROWS_EXCEPTION(Invalid, change(booking, {.guests = 9, .method = QStringLiteral("sandbox:ok")}));
}

void TestBookingChange::changesNothingTwice()
{
    const Booking booking = m_world->confirmed(10, 13);
    const auto first = change(booking, to(10, 14, "sandbox:ok"));
    m_world->properties.update(m_world->host, m_world->property.id, {},
                               [](Property &property) { property.basePrice = money(99'900); });
    const auto second = change(booking, to(10, 14, "sandbox:ok"));
    QCOMPARE(second.booking.version, first.booking.version);
    QCOMPARE(second.difference, money(0));
    QVERIFY(!second.payment);
    QCOMPARE(m_world->gateway.charged.size(), 2);
}

void TestBookingChange::refusesAnOldVersion()
{
    const Booking booking = m_world->book(10, 13);
    change(booking, to(10, 14));
    QVERIFY_THROWS_EXCEPTION(PreconditionFailed,
                             m_world->bookingChanges.change(m_world->guest, booking.id, to(10, 15), booking.version));
}

void TestBookingChange::refusesNightsThatAreTaken()
{
    const Booking booking = m_world->confirmed(10, 13);
    m_world->confirmed(14, 16);
    for (const auto &request : {to(10, 15, "sandbox:ok"), to(14, 16), to(15, 18)}) {
        QVERIFY_THROWS_EXCEPTION(Conflict, m_world->bookingChanges.preview(m_world->guest, booking.id, request));
        QVERIFY_THROWS_EXCEPTION(Conflict, change(booking, request));
    }
    change(booking, to(10, 14, "sandbox:ok"));
}

void TestBookingChange::takesNightsWhoseHoldHasExpired()
{
    const Booking booking = m_world->confirmed(10, 13);
    const Booking other = m_world->book(13, 15);
    m_world->clock.advance(15 * 60 + 1);
    change(booking, to(10, 14, "sandbox:ok"));
    QCOMPARE(m_world->reload(other).status, BookingStatus::Expired);
}

void TestBookingChange::keepsNightsToPrepareFree()
{
    m_world->properties.update(m_world->host, m_world->property.id, {},
                               [](Property &property) { property.preparationNights = 1; });
    const Booking booking = m_world->confirmed(10, 13);
    m_world->confirmed(15, 17);
    QVERIFY_THROWS_EXCEPTION(Conflict, change(booking, to(10, 15, "sandbox:ok")));
    change(booking, to(10, 14, "sandbox:ok"));
    QCOMPARE(m_world->number("SELECT count(*) FROM night_claims WHERE nights = '[2030-06-10,2030-06-15)'"), 1);
}

void TestBookingChange::asksForAMethodOfPayment()
{
    const Booking booking = m_world->confirmed(10, 13);
    try {
        change(booking, to(10, 14));
        QFAIL("a longer stay for nothing");
    } catch (const Invalid &invalid) {
        QCOMPARE(invalid.errors().first().pointer, QStringLiteral("/method"));
    }
    QVERIFY_THROWS_EXCEPTION(Invalid, change(booking, to(10, 14, "visa")));
    QCOMPARE(m_world->number("SELECT count(*) FROM night_claims"), 1);
}

void TestBookingChange::letsNoHostChargeAGuest()
{
    const Booking booking = m_world->confirmed(10, 13);
    for (const Actor &actor : {m_world->host, m_world->admin})
        QVERIFY_THROWS_EXCEPTION(Forbidden,
                                 m_world->bookingChanges.change(actor, booking.id, to(10, 14, "sandbox:ok"), {}));
    const Actor stranger = test::insertUser(m_world->database);
    QVERIFY_THROWS_EXCEPTION(NotFound, m_world->bookingChanges.change(stranger, booking.id, to(10, 12), {}));
    QVERIFY_THROWS_EXCEPTION(NotFound, m_world->bookingChanges.preview(stranger, booking.id, to(10, 12)));
    ChangeRequest longer = to(10, 15);
    longer.waiveDifference = true;
    QVERIFY_THROWS_EXCEPTION(Forbidden, m_world->bookingChanges.preview(m_world->guest, booking.id, longer));
    const BookingChange changed = m_world->bookingChanges.change(m_world->host, booking.id, longer, {});
    QCOMPARE(changed.booking.stay, june(10, 15));
    QCOMPARE(changed.booking.total, booking.total);
}

void TestBookingChange::letsAHostShortenAStay()
{
    m_world->properties.update(m_world->host, m_world->property.id, {},
                               [](Property &property) { property.minNights = 3; });
    const Booking booking = m_world->confirmed(10, 13);
    QVERIFY_THROWS_EXCEPTION(Invalid, change(booking, to(10, 12)));
    QCOMPARE(m_world->bookingChanges.change(m_world->host, booking.id, to(10, 12), {}).refund, money(10'000));
}

void TestBookingChange::heedsTheRulesOfWhatChanges()
{
    const Booking booking = m_world->confirmed(10, 13);
    m_world->properties.update(m_world->host, m_world->property.id, {},
                               [](Property &property) { property.advanceNoticeDays = 300; });
    QCOMPARE(change(booking, to(10, 12)).refund, money(10'000));
    try {
        change(booking, to(11, 12));
        QFAIL("an arrival without notice");
    } catch (const Invalid &invalid) {
        QCOMPARE(invalid.errors().first().code, QStringLiteral("ADVANCE_NOTICE"));
    }
}

void TestBookingChange::keepsItsCouponWhileItHolds()
{
    PriceRule coupon{.kind = RuleKind::Coupon, .name = QStringLiteral("Friends")};
    coupon.couponCode = QStringLiteral("FRIENDS");
    coupon.percent = BasisPoints{1'000};
    coupon.minNights = 3;
    coupon.maxUses = 1;
    PriceRuleService(m_world->database, m_world->properties, m_world->clock)
        .add(m_world->host, m_world->property.id, coupon);
    BookingRequest request = m_world->request(10, 14);
    request.stay.couponCode = coupon.couponCode;
    const Booking booking = m_world->pay(m_world->bookings.create(m_world->guest, request)).booking;
    QCOMPARE(booking.total, money(40'000));

    QCOMPARE(change(booking, to(10, 15, "sandbox:ok")).total, money(49'000)); // 500.00 less 10 %, and 40.00
    QCOMPARE(change(booking, to(10, 13)).total, money(31'000));
    QCOMPARE(change(booking, to(10, 12)).total, money(24'000)); // too short for it
}

void TestBookingChange::leavesNoGapThatIsTooSmall()
{
    const Booking booking = m_world->confirmed(10, 13);
    m_world->confirmed(15, 17);
    m_world->properties.update(m_world->host, m_world->property.id, {},
                               [](Property &property) { property.minimumGapNights = 3; });
    try {
        change(booking, to(10, 14, "sandbox:ok"));
        QFAIL("a gap of one night");
    } catch (const Invalid &invalid) {
        QCOMPARE(invalid.errors().first().code, QStringLiteral("GAP"));
    }
    QCOMPARE(change(booking, to(11, 13)).refund, money(10'000)); // the gap behind it was there before
    QCOMPARE(change(booking, to(11, 15, "sandbox:ok")).charge, money(20'000));
    QCOMPARE(m_world->bookingChanges.change(m_world->host, booking.id, to(11, 14), {}).refund, money(10'000));
}

void TestBookingChange::changesTheDepartureOfWhoIsThere()
{
    const Booking booking = m_world->confirmed(10, 13);
    m_world->clock.set("2030-06-11T12:00:00Z");
    m_world->frontDesk.checkIn(m_world->host, booking.id);
    QVERIFY_THROWS_EXCEPTION(Invalid, change(booking, to(9, 13, "sandbox:ok")));
    QVERIFY_THROWS_EXCEPTION(Invalid, change(booking, {.guests = 1}));
    QCOMPARE(change(booking, to(10, 15, "sandbox:ok")).booking.stay, june(10, 15));
    QCOMPARE(change(booking, to(10, 12)).booking.stay, june(10, 12));
    m_world->clock.set("2030-06-12T12:00:00Z");
    QVERIFY_THROWS_EXCEPTION(Invalid, change(booking, to(10, 11)));
    QCOMPARE(m_world->reload(booking).status, BookingStatus::CheckedIn);
}

void TestBookingChange::refusesStatesThatCannotChange_data()
{
    QTest::addColumn<bool>("cancelled");
    QTest::newRow("cancelled") << true;
    QTest::newRow("expired") << false;
}

void TestBookingChange::refusesStatesThatCannotChange()
{
    QFETCH(bool, cancelled);
    const Booking booking = m_world->book(10, 13);
    if (cancelled)
        m_world->bookings.cancel(m_world->guest, booking.id);
    m_world->clock.advance(15 * 60 + 1);
    m_world->bookings.expireHolds();
    QVERIFY_THROWS_EXCEPTION(WrongState, change(booking, to(10, 12)));
    QVERIFY_THROWS_EXCEPTION(WrongState, m_world->bookingChanges.preview(m_world->guest, booking.id, to(10, 12)));
}

void TestBookingChange::refundsACancellationFromSeveralCharges()
{
    const Booking booking = m_world->confirmed(10, 13);
    change(booking, to(10, 14, "sandbox:ok"));
    change(booking, to(10, 16, "sandbox:ok"));
    m_world->bookings.cancel(m_world->host, booking.id);
    m_world->workOutbox();
    QCOMPARE(m_world->gateway.refunded.size(), 3);
    QCOMPARE(m_world->reload(booking).paid, money(0));
    for (const char *account : {"CASH", "HOST_PAYABLE", "PLATFORM_REVENUE"})
        QCOMPARE(m_world->credit(account), 0);
}

void TestBookingChange::movesTheFigures()
{
    const Booking booking = m_world->confirmed(10, 13);
    change(booking, to(12, 14));
    QCOMPARE(m_world->number("SELECT sum(nights) FROM figure_facts"), 2);
    QCOMPARE(m_world->number("SELECT sum(revenue_minor) FROM figure_facts"), 20'000);
    QCOMPARE(m_world->number("SELECT sum(fees_minor) FROM figure_facts"), 4'000);
    QCOMPARE(m_world->number("SELECT sum(nights) FROM figure_facts WHERE date = '2030-06-10'"), 0);
    QCOMPARE(m_world->number("SELECT sum(nights) FROM figure_facts WHERE date = '2030-06-13'"), 1);
}

void TestBookingChange::endsWellHoweverManyWantSomething()
{
    constexpr int threads = 12;
    const Booking booking = m_world->confirmed(10, 13);
    std::atomic<int> troubles = 0;
    std::barrier start(threads);
    {
        std::vector<std::jthread> running;
        for (int i = 0; i < threads; ++i)
            running.emplace_back([&, i] {
                start.arrive_and_wait();
                try {
                    if (i % 4 == 0)
                        change(booking, to(10, 14 + i / 4, "sandbox:ok"));
                    else if (i % 4 == 1)
                        m_world->confirmed(13 + i / 4, 15 + i / 4);
                    else if (i % 4 == 2)
                        m_world->goodwill.refund(m_world->host, booking.id, money(1'000), QStringLiteral("Noise"));
                    else if (i == 3)
                        m_world->bookings.cancel(m_world->guest, booking.id);
                    else
                        change(booking, to(11, 12));
                } catch (const Conflict &) {
                } catch (const std::exception &trouble) {
                    qWarning() << trouble.what();
                    ++troubles;
                }
            });
    }
    QCOMPARE(troubles.load(), 0);
    m_world->workOutbox();
    const Booking end = m_world->reload(booking);
    QCOMPARE(end.status, BookingStatus::Cancelled);
    QCOMPARE(m_world->number("SELECT sum(amount_minor) FROM postings"), 0);
    QCOMPARE(m_world->number("SELECT count(*) FROM outbox WHERE done_at IS NULL"), 0);
}

QTEST_GUILESS_MAIN(TestBookingChange)
#include "tst_booking_change.moc"
