#include "backend/core/errors.h"
#include "backend/modules/host/earnings_service.h"
#include "tests/support/booking_world.h"
#include "tests/support/june.h"
#include "tests/support/test_database.h"

#include <QtTest>

#include <barrier>
#include <thread>

using namespace roost;
using test::june;
using test::money;

/// A booking that moves to another property of its host: a night costs 100.00 in the first, cleaning 40.00; the other
/// has no cleaning fee.
class TestRelocation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void previewsWithoutDoingAnything();
    void movesTheBookingAndItsNights();
    void refundsWhatCostsLess();
    void asksForMoreOnlyOfTheHost();
    void movesWhatIsNotPaidYet();
    void movesEverythingThatHangsOnIt();
    void movesTheLedgerAndTheFigures();
    void refundsACancellationThereafter();
    void changesNothingTwice();
    void keepsThePolicyOfTheBooking();
    void refusesWhatDoesNotFit();
    void refusesNightsThatAreTaken();
    void takesNightsWhoseHoldHasExpired();
    void refusesWhileMoneyIsUnderWay();
    void refusesOtherStates_data();
    void refusesOtherStates();
    void isForTheHostAndAdmins();
    void endsWellWhenTwoSwapPlaces();

private:
    Property otherHome(qint64 price, Actor *host = nullptr);
    RelocationRequest toOther(bool waive = false) const { return {m_other.id, waive, QStringLiteral("A burst pipe")}; }
    BookingChange relocate(const Booking &booking, bool waive = false)
    {
        return m_world->relocation.relocate(m_world->host, booking.id, toOther(waive));
    }

    std::unique_ptr<test::TestDatabase> m_server;
    std::unique_ptr<test::BookingWorld> m_world;
    Property m_other;
};

void TestRelocation::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestRelocation::init()
{
    m_world = std::make_unique<test::BookingWorld>(m_server->createDatabase());
    m_other = otherHome(10'000);
}

void TestRelocation::cleanup()
{
    m_world->workOutbox();
    QCOMPARE(m_world->inconsistencies(), QStringList());
}

Property TestRelocation::otherHome(qint64 price, Actor *host)
{
    Property home = test::sampleProperty(host ? host->userId : m_world->host.userId);
    home.title = QStringLiteral("The other one");
    home.city = QStringLiteral("Sintra");
    home.basePrice = money(price);
    home.cancellationPolicy = CancellationPolicy::Strict;
    return test::insertProperty(m_world->database, home);
}

void TestRelocation::previewsWithoutDoingAnything()
{
    const Booking booking = m_world->confirmed(10, 13);
    const auto preview = m_world->relocation.preview(m_world->host, booking.id, toOther());
    QCOMPARE(preview.total, money(30'000));
    QCOMPARE(preview.difference, money(-4'000));
    QCOMPARE(preview.refund, money(4'000));
    QCOMPARE(preview.booking.propertyId, booking.propertyId);
    QCOMPARE(m_world->reload(booking).version, booking.version);
    QCOMPARE(m_world->reload(booking).propertyId, booking.propertyId);
}

void TestRelocation::movesTheBookingAndItsNights()
{
    const Booking booking = m_world->confirmed(10, 13);
    m_world->takeEvents();
    const Booking moved = relocate(booking).booking;
    QCOMPARE(moved.propertyId, m_other.id);
    QCOMPARE(moved.propertyTitle, m_other.title);
    QCOMPARE(moved.stay, booking.stay);
    QCOMPARE(moved.code, booking.code);
    QCOMPARE(m_world->reload(booking).propertyId, m_other.id);
    QCOMPARE(m_world->takeEvents().count(QStringLiteral("calendar_changed")), 2);
    m_world->book(10, 13);
    BookingRequest there = m_world->request(12, 14);
    there.propertyId = m_other.id;
    QVERIFY_THROWS_EXCEPTION(Conflict, m_world->bookings.create(m_world->guest, there));
    const auto step = m_world->bookings.show(m_world->guest, booking.id).timeline.last();
    QCOMPARE(step.kind, QStringLiteral("relocated"));
    QCOMPARE(step.actorName, QStringLiteral("Hanna"));
    QCOMPARE(step.data.value(u"reason").toString(), QStringLiteral("A burst pipe"));
    QCOMPARE(step.data.value(u"before").toObject().value(u"property_id").toString(), booking.propertyId.toString());
    m_world->workOutbox();
    QVERIFY(m_world->number("SELECT count(*) FROM notifications WHERE kind = 'booking_relocated'") == 2);
}

void TestRelocation::refundsWhatCostsLess()
{
    const Booking booking = m_world->confirmed(10, 13);
    const auto preview = m_world->relocation.preview(m_world->host, booking.id, toOther());
    const auto moved = relocate(booking);
    QCOMPARE(moved.refund, preview.refund);
    m_world->workOutbox();
    QCOMPARE(m_world->reload(booking).paid, booking.total - preview.refund);
    QCOMPARE(m_world->gateway.refunded.size(), 1);
    QCOMPARE(m_world->credit("CASH"), -30'000);
    QCOMPARE(m_world->credit("PLATFORM_REVENUE"), 900);
}

void TestRelocation::asksForMoreOnlyOfTheHost()
{
    const Booking booking = m_world->confirmed(10, 13);
    m_other = otherHome(20'000);
    QCOMPARE(m_world->relocation.preview(m_world->host, booking.id, toOther()).difference, money(26'000));
    QVERIFY_THROWS_EXCEPTION(Conflict, relocate(booking));
    const auto moved = relocate(booking, true);
    QCOMPARE(moved.difference, money(0));
    QCOMPARE(moved.booking.total, booking.total);
    QCOMPARE(moved.lines.last().amount, money(-26'000));
    m_world->workOutbox();
    QCOMPARE(m_world->reload(booking).paid, booking.paid);
    QVERIFY(m_world->gateway.refunded.isEmpty());
    QCOMPARE(m_world->credit("HOST_PAYABLE") + m_world->credit("PLATFORM_REVENUE"), 34'000);
}

void TestRelocation::movesWhatIsNotPaidYet()
{
    const Booking booking = m_world->book(10, 13);
    const auto moved = relocate(booking);
    QCOMPARE(moved.refund, money(0));
    QCOMPARE(moved.booking.status, BookingStatus::Pending);
    QCOMPARE(moved.booking.holdExpiresAt, booking.holdExpiresAt);
    QCOMPARE(m_world->pay(booking).payment.amount, money(30'000));
    QCOMPARE(m_world->reload(booking).status, BookingStatus::Confirmed);
}

void TestRelocation::movesEverythingThatHangsOnIt()
{
    const Booking booking = m_world->confirmed(10, 15);
    m_world->change(booking, test::to(10, 16, "sandbox:ok"));
    m_world->change(booking, test::to(10, 14));
    m_world->workOutbox();
    m_world->bookingNotes.add(m_world->host, booking.id, QStringLiteral("Allergic to feathers"));
    const BookingDetail before = m_world->bookings.show(m_world->host, booking.id);
    relocate(booking);
    m_world->workOutbox();
    const BookingDetail after = m_world->bookings.show(m_world->host, booking.id);
    QCOMPARE(after.timeline.size(), before.timeline.size() + 1);
    QCOMPARE(after.payments.size(), before.payments.size() + 1);
    QCOMPARE(m_world->bookingNotes.list(m_world->host, booking.id).size(), 1);
    for (const char *table : {"bookings", "booking_lines", "booking_events", "booking_changes", "booking_notes",
                              "payments", "night_claims"}) {
        const QByteArray left = QByteArray("SELECT count(*) FROM ") + table + " WHERE property_id = '" +
                                m_world->property.id.toString().toLatin1() + "'";
        QCOMPARE(m_world->number(left.constData()), 0);
    }
}

void TestRelocation::movesTheLedgerAndTheFigures()
{
    const Booking booking = m_world->confirmed(10, 13);
    relocate(booking);
    m_world->workOutbox();
    const EarningsQuery query{
        .host = m_world->host.userId, .span = {QDate(2030, 1, 1), QDate(2031, 1, 1)}, .group = EarningsGroup::Property};
    const auto earnings =
        m_world->database.read([&](Session &session) { return EarningsRepository().earnings(session, query); });
    QCOMPARE(earnings.size(), 2);
    for (const Earnings &home : earnings) {
        const bool isThere = home.key == m_other.id.toString();
        QCOMPARE(home.earned, money(isThere ? 29'100 : 0));
        QCOMPARE(home.charges - home.refunds, money(isThere ? 30'000 : 0));
    }
    QCOMPARE(m_world->number("SELECT sum(nights) FROM figure_facts WHERE city = 'Sintra'"), 3);
    QCOMPARE(m_world->number("SELECT sum(confirmed) FROM figure_facts WHERE city = 'Sintra'"), 1);
    QCOMPARE(m_world->number("SELECT sum(abs(n)) FROM (SELECT sum(nights) + sum(bookings) + sum(confirmed) + "
                             "sum(revenue_minor) + sum(fees_minor) AS n FROM figure_facts "
                             "WHERE city <> 'Sintra' GROUP BY date) d"),
             0);
}

void TestRelocation::refundsACancellationThereafter()
{
    const Booking booking = m_world->confirmed(10, 13);
    relocate(booking);
    m_world->workOutbox();
    m_world->bookings.cancel(m_world->host, booking.id);
    m_world->workOutbox();
    QCOMPARE(m_world->reload(booking).paid, money(0));
    for (const char *account : {"CASH", "HOST_PAYABLE", "PLATFORM_REVENUE"})
        QCOMPARE(m_world->credit(account), 0);
}

void TestRelocation::changesNothingTwice()
{
    const Booking booking = m_world->confirmed(10, 13);
    const Booking first = relocate(booking).booking;
    const auto second = relocate(booking);
    QCOMPARE(second.booking.version, first.version);
    QCOMPARE(second.difference, money(0));
    const RelocationRequest back{m_world->property.id, true, {}};
    QCOMPARE(m_world->relocation.relocate(m_world->host, booking.id, back).booking.propertyId, m_world->property.id);
}

void TestRelocation::keepsThePolicyOfTheBooking()
{
    const Booking booking = m_world->confirmed(10, 13);
    QCOMPARE(relocate(booking).booking.cancellationPolicy, CancellationPolicy::Flexible);
}

void TestRelocation::refusesWhatDoesNotFit()
{
    const Booking booking = m_world->confirmed(10, 13);
    Actor otherHost = test::insertUser(m_world->database, Role::Host);
    Property small = test::sampleProperty(otherHost.userId);
    small.maxGuests = 1;
    small.includedGuests = 1;
    const RelocationRequest request{test::insertProperty(m_world->database, small).id, false, {}};
    try {
        m_world->relocation.relocate(m_world->admin, booking.id, request);
        QFAIL("a small house of another host");
    } catch (const Invalid &invalid) {
        QStringList codes;
        for (const FieldError &error : invalid.errors())
            codes.append(error.code);
        QCOMPARE(codes, (QStringList{QStringLiteral("OTHER_HOST"), QStringLiteral("CAPACITY")}));
    }
}

void TestRelocation::refusesNightsThatAreTaken()
{
    const Booking booking = m_world->confirmed(10, 13);
    BookingRequest there = m_world->request(12, 14);
    there.propertyId = m_other.id;
    m_world->pay(m_world->bookings.create(m_world->guest, there));
    QVERIFY_THROWS_EXCEPTION(Conflict, m_world->relocation.preview(m_world->host, booking.id, toOther()));
    QVERIFY_THROWS_EXCEPTION(Conflict, relocate(booking));
    QCOMPARE(m_world->reload(booking).propertyId, booking.propertyId);
}

void TestRelocation::takesNightsWhoseHoldHasExpired()
{
    const Booking booking = m_world->confirmed(10, 13);
    BookingRequest there = m_world->request(12, 14);
    there.propertyId = m_other.id;
    const Booking held = m_world->bookings.create(m_world->guest, there);
    QVERIFY_THROWS_EXCEPTION(Conflict, relocate(booking));
    m_world->clock.advance(15 * 60 + 1);
    relocate(booking);
    QCOMPARE(m_world->reload(held).status, BookingStatus::Expired);
}

void TestRelocation::refusesWhileMoneyIsUnderWay()
{
    const Booking booking = m_world->confirmed(10, 13);
    m_world->change(booking, test::to(10, 15, "sandbox:later"));
    QVERIFY_THROWS_EXCEPTION(Conflict, relocate(booking));
    m_world->clock.advance(2);
    m_world->deliverWebhooks();
    QCOMPARE(relocate(booking).booking.stay, june(10, 15));
}

void TestRelocation::refusesOtherStates_data()
{
    QTest::addColumn<QString>("state");
    for (const char *state : {"CHECKED_IN", "CANCELLED", "EXPIRED", "COMPLETED", "NO_SHOW"})
        QTest::newRow(state) << QString::fromLatin1(state);
}

void TestRelocation::refusesOtherStates()
{
    QFETCH(QString, state);
    const Booking booking = state == QStringLiteral("EXPIRED") ? m_world->book(10, 13) : m_world->confirmed(10, 13);
    if (state == QStringLiteral("EXPIRED")) {
        m_world->clock.advance(15 * 60 + 1);
        m_world->bookings.expireHolds();
    } else if (state == QStringLiteral("CANCELLED")) {
        m_world->bookings.cancel(m_world->guest, booking.id);
    } else {
        m_world->clock.set("2030-06-10T16:00:00Z");
        if (state == QStringLiteral("NO_SHOW"))
            m_world->frontDesk.noShow(m_world->host, booking.id);
        else
            m_world->frontDesk.checkIn(m_world->host, booking.id);
        if (state == QStringLiteral("COMPLETED"))
            m_world->frontDesk.checkOut(m_world->host, booking.id);
    }
    QCOMPARE(toName(m_world->reload(booking).status), state);
    try {
        relocate(booking);
        QFAIL("relocated");
    } catch (const WrongState &refusal) {
        QVERIFY(refusal.detail().contains(state));
    }
}

void TestRelocation::isForTheHostAndAdmins()
{
    const Booking booking = m_world->confirmed(10, 13);
    const Actor stranger = test::insertUser(m_world->database, Role::Host);
    QVERIFY_THROWS_EXCEPTION(Forbidden, m_world->relocation.relocate(m_world->guest, booking.id, toOther()));
    QVERIFY_THROWS_EXCEPTION(NotFound, m_world->relocation.relocate(stranger, booking.id, toOther()));
    Actor otherHost = stranger;
    const Property foreign = otherHome(10'000, &otherHost);
    QVERIFY_THROWS_EXCEPTION(Forbidden,
                             m_world->relocation.relocate(m_world->host, booking.id, {foreign.id, false, {}}));
    QVERIFY_THROWS_EXCEPTION(
        NotFound, m_world->relocation.relocate(m_world->host, booking.id, {PropertyId::create(), false, {}}));
    QCOMPARE(m_world->relocation.relocate(m_world->admin, booking.id, toOther()).booking.propertyId, m_other.id);
}

void TestRelocation::endsWellWhenTwoSwapPlaces()
{
    constexpr int rounds = 6;
    const Booking here = m_world->confirmed(10, 13);
    BookingRequest request = m_world->request(20, 23);
    request.propertyId = m_other.id;
    const Booking there = m_world->pay(m_world->bookings.create(m_world->guest, request)).booking;
    std::atomic<int> troubles = 0;
    std::barrier start(2);
    const auto move = [&](const Booking &booking, PropertyId first, PropertyId second) {
        start.arrive_and_wait();
        for (int i = 0; i < rounds; ++i) {
            try {
                m_world->relocation.relocate(m_world->host, booking.id, {i % 2 == 0 ? first : second, true, {}});
            } catch (const std::exception &trouble) {
                qWarning() << trouble.what();
                ++troubles;
            }
        }
    };
    {
        std::jthread one([&] { move(here, m_other.id, m_world->property.id); });
        std::jthread two([&] { move(there, m_world->property.id, m_other.id); });
    }
    QCOMPARE(troubles.load(), 0);
    QCOMPARE(m_world->reload(here).propertyId, m_world->property.id);
    QCOMPARE(m_world->reload(there).propertyId, m_other.id);
}

QTEST_GUILESS_MAIN(TestRelocation)
#include "tst_relocation.moc"
