#include "backend/core/errors.h"
#include "tests/support/calendar_world.h"
#include "tests/support/test_database.h"

#include <QtTest>

#include <barrier>
#include <thread>

using namespace roost;

namespace {

DateRange june(int from, int to)
{
    return {{2030, 6, from}, {2030, 6, to}};
}

} // namespace

/// Events of other calendars that collide with what is here.
class TestCalendarConflicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void opensOneForABooking();
    void tellsTheHostOnce();
    void opensOneForABlock();
    void opensOneForAHold();
    void opensOneForAHoldThatIsPaidTooLate();
    void claimsWhatIsFree();
    void closesWithTheBooking();
    void givesTheEventWhatTheBookingGivesBack();
    void settlesBesideAChangeThatIsBeingPaid();
    void closesWithTheBlock();
    void closesWithTheEvent();
    void closesWithTheFeed();
    void makesNoNewOneForAnEventThatMoves();
    void staysResolved();
    void opensAgainWhenMoreNightsCollide();
    void saysNoMoreOfADismissedEvent();
    void listsOverlapsThatTheHostBearsWith();
    void refusesToResolveTwice();
    void listsOnlyOnesOwn();
    void neverTakesANightTwiceInARace();

private:
    CalendarConflict only();

    std::unique_ptr<test::TestDatabase> m_server;
    std::unique_ptr<test::CalendarWorld> m_world;
};

void TestCalendarConflicts::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestCalendarConflicts::init()
{
    m_world.reset();
    m_world = std::make_unique<test::CalendarWorld>(m_server->createDatabase());
}

CalendarConflict TestCalendarConflicts::only()
{
    const auto conflicts = m_world->conflicts.list(m_world->host, {}, 10, {}).items;
    return conflicts.size() == 1 ? conflicts.constFirst() : CalendarConflict();
}

void TestCalendarConflicts::opensOneForABooking()
{
    const Booking booking = m_world->confirmed(3, 6);
    const CalendarFeed feed = m_world->addFeed();
    m_world->takeEvents();
    const CalendarFeed read = m_world->read(feed, {"their-stay 2030-06-05 2030-06-09"});
    QCOMPARE(read.openConflicts, 1);
    QCOMPARE(m_world->takeEvents(), (QStringList{"calendar_conflict", "calendar_changed"}));
    const CalendarConflict conflict = only();
    QCOMPARE(conflict.status, ConflictStatus::Open);
    QCOMPARE(conflict.collision.kind, ClaimKind::Booking);
    QCOMPARE(conflict.collision.takenBy, booking.id.uuid());
    QCOMPARE(conflict.collision.nights, june(5, 6));
    QCOMPARE(conflict.collision.event, (CalendarEvent{"their-stay", "Not available", june(5, 9)}));
    QCOMPARE(conflict.bookingCode, booking.code);
    QCOMPARE(conflict.feedName, QStringLiteral("Elsewhere"));
    QCOMPARE(conflict.propertyTitle, m_world->property.title);
}

void TestCalendarConflicts::tellsTheHostOnce()
{
    const Booking booking = m_world->confirmed(3, 6);
    m_world->block(june(10, 11));
    m_world->workOutbox();
    m_world->mailGateway.sent.clear();
    const CalendarFeed feed = m_world->read(m_world->addFeed(), {"a 2030-06-05 2030-06-12"});
    m_world->workOutbox();
    QCOMPARE(m_world->mailGateway.sent.size(), 1); // a block is nobody's stay
    const Mail &mail = m_world->mailGateway.sent.constFirst();
    QVERIFY(mail.to.startsWith(m_world->host.userId.toString()));
    for (const QString &part : {booking.code, m_world->property.title, QStringLiteral("Elsewhere"),
                                QStringLiteral("Wed 5 Jun 2030"), QStringLiteral("Thu 6 Jun 2030")})
        QVERIFY2(mail.text.contains(part), qPrintable(part + mail.text));
    const auto told = m_world->notifications.list(m_world->host, 10, {}).page.items;
    QCOMPARE(told.constFirst().kind, QStringLiteral("calendar_conflict"));
    QCOMPARE(told.constFirst().data.value("property_id").toString(), m_world->property.id.toString());

    m_world->read(feed, {"a 2030-06-04 2030-06-12"});
    m_world->workOutbox();
    QCOMPARE(m_world->mailGateway.sent.size(), 1);
}

void TestCalendarConflicts::opensOneForABlock()
{
    m_world->block(june(3, 6));
    m_world->read(m_world->addFeed(), {"a 2030-06-05 2030-06-09"});
    QCOMPARE(only().collision.kind, ClaimKind::Block);
    QVERIFY(!only().bookingCode);
}

void TestCalendarConflicts::opensOneForAHold()
{
    m_world->book(3, 6);
    const CalendarFeed feed = m_world->read(m_world->addFeed(), {"a 2030-06-05 2030-06-09"});
    QCOMPARE(m_world->conflictTexts(), QStringLiteral("OPEN 06-05>06-06"));
    m_world->clock.advance(16 * 60);
    m_world->poller.settle();
    QCOMPARE(m_world->conflictTexts(), QStringLiteral("CLOSED 06-05>06-06"));
    QCOMPARE(m_world->imports(), QStringLiteral("06-05>06-09"));
}

/// The hold has expired, and its payment, which keeps it, is under way while the calendar is read.
void TestCalendarConflicts::opensOneForAHoldThatIsPaidTooLate()
{
    const Booking held = m_world->book(3, 6);
    m_world->clock.advance(16 * 60);
    const CalendarFeed feed = m_world->addFileFeed();
    std::jthread reader;
    m_world->database.transaction([&](Session &session) {
        ClaimService claims(m_world->clock);
        QVERIFY(claims.confirm(session, held.propertyId, held.id).get());
        reader = std::jthread([&] {
            m_world->feeds.replaceFile(m_world->host, feed.propertyId, feed.id,
                                       test::calendarOf({"a 2030-06-04 2030-06-08"}));
        });
        QTRY_VERIFY(session.one("SELECT count(*) AS waiting FROM pg_locks WHERE NOT granted").get<qint64>("waiting") >
                    0);
    });
    reader.join();
    QCOMPARE(m_world->imports(), QStringLiteral("06-06>06-08"));
    QCOMPARE(m_world->conflictTexts(), QStringLiteral("OPEN 06-04>06-06"));
}

void TestCalendarConflicts::claimsWhatIsFree()
{
    m_world->confirmed(5, 7);
    m_world->block(june(9, 10));
    m_world->read(m_world->addFeed(), {"a 2030-06-03 2030-06-12"});
    QCOMPARE(m_world->imports(), QStringLiteral("06-03>06-05, 06-07>06-09, 06-10>06-12"));
    QCOMPARE(m_world->conflictTexts(), QStringLiteral("OPEN 06-05>06-07, OPEN 06-09>06-10"));
}

void TestCalendarConflicts::closesWithTheBooking()
{
    const Booking booking = m_world->confirmed(3, 6);
    m_world->read(m_world->addFeed(), {"a 2030-06-05 2030-06-09"});
    m_world->poller.settle();
    QCOMPARE(m_world->conflictTexts(), QStringLiteral("OPEN 06-05>06-06"));
    m_world->bookings.cancel(m_world->guest, booking.id);
    m_world->takeEvents();
    m_world->poller.settle();
    QCOMPARE(m_world->conflictTexts(), QStringLiteral("CLOSED 06-05>06-06"));
    QCOMPARE(m_world->imports(), QStringLiteral("06-05>06-09"));
    QVERIFY(m_world->takeEvents().contains("calendar_conflict"));
}

void TestCalendarConflicts::givesTheEventWhatTheBookingGivesBack()
{
    const Booking booking = m_world->confirmed(3, 7);
    m_world->read(m_world->addFeed(), {"a 2030-06-05 2030-06-09"});
    QCOMPARE(m_world->conflictTexts(), QStringLiteral("OPEN 06-05>06-07"));
    m_world->bookingChanges.change(m_world->guest, booking.id, {.checkOut = QDate(2030, 6, 6)}, {});
    m_world->poller.settle();
    QCOMPARE(m_world->conflictTexts(), QStringLiteral("OPEN 06-05>06-06"));
    QCOMPARE(m_world->imports(), QStringLiteral("06-06>06-09"));
}

/// Then the booking has nights in two places, and nobody has those in between.
void TestCalendarConflicts::settlesBesideAChangeThatIsBeingPaid()
{
    const Booking booking = m_world->confirmed(3, 5);
    m_world->bookingChanges.change(
        m_world->guest, booking.id,
        {.checkIn = QDate(2030, 6, 10), .checkOut = QDate(2030, 6, 14), .method = QStringLiteral("sandbox:later")}, {});
    m_world->read(m_world->addFeed(), {"a 2030-06-04 2030-06-12"});
    m_world->poller.settle();
    QCOMPARE(m_world->conflictTexts(), QStringLiteral("OPEN 06-04>06-12"));
    QCOMPARE(m_world->imports(), QStringLiteral("06-05>06-10"));
    m_world->clock.advance(24 * 3600); // paid by then
    m_world->deliverWebhooks();
    m_world->poller.settle();
    QCOMPARE(m_world->conflictTexts(), QStringLiteral("OPEN 06-10>06-12"));
    QCOMPARE(m_world->imports(), QStringLiteral("06-04>06-10"));
}

void TestCalendarConflicts::closesWithTheBlock()
{
    m_world->block(june(3, 6));
    m_world->read(m_world->addFeed(), {"a 2030-06-05 2030-06-09"});
    m_world->block(june(3, 6), false);
    m_world->poller.settle();
    QCOMPARE(m_world->conflictTexts(), QStringLiteral("CLOSED 06-05>06-06"));
    QCOMPARE(m_world->imports(), QStringLiteral("06-05>06-09"));
}

void TestCalendarConflicts::closesWithTheEvent()
{
    m_world->confirmed(3, 6);
    const CalendarFeed feed = m_world->read(m_world->addFeed(), {"a 2030-06-05 2030-06-09"});
    m_world->clock.advance(60);
    m_world->read(feed, {"a 2030-06-06 2030-06-09"});
    QCOMPARE(m_world->conflictTexts(), QStringLiteral("CLOSED 06-05>06-06"));
    QCOMPARE(only().closedAt, m_world->clock.now());
    m_world->read(feed, {"a 2030-06-05 2030-06-09"});
    QCOMPARE(m_world->conflictTexts(), QStringLiteral("CLOSED 06-05>06-06, OPEN 06-05>06-06"));
}

void TestCalendarConflicts::closesWithTheFeed()
{
    m_world->confirmed(3, 6);
    const CalendarFeed feed = m_world->read(m_world->addFeed(), {"a 2030-06-05 2030-06-09"});
    m_world->removeFeed(feed);
    QCOMPARE(m_world->conflictTexts(), QString());
    QCOMPARE(m_world->imports(), QString());
}

void TestCalendarConflicts::makesNoNewOneForAnEventThatMoves()
{
    m_world->confirmed(3, 6);
    const CalendarFeed feed = m_world->addFeed();
    for (int day = 0; day < 34; ++day) {
        const QDate today = QDate(2030, 5, 1).addDays(day);
        m_world->read(feed, {QStringLiteral("u%1 %2 2030-06-20").arg(day).arg(today.toString(Qt::ISODate))});
        m_world->clock.advance(24 * 3600);
    }
    QCOMPARE(m_world->number("SELECT count(*) FROM calendar_conflicts"), 1);
    QCOMPARE(m_world->conflictTexts(), QStringLiteral("OPEN 06-03>06-06"));
    m_world->clock.advance(3 * 24 * 3600);
    m_world->read(feed, {"last 2030-06-07 2030-06-20"});
    QCOMPARE(m_world->conflictTexts(), QStringLiteral("CLOSED 06-03>06-06"));
}

void TestCalendarConflicts::staysResolved()
{
    m_world->confirmed(3, 6);
    const CalendarFeed feed = m_world->read(m_world->addFeed(), {"a 2030-06-04 2030-06-09"});
    m_world->takeEvents();
    const auto resolved = m_world->conflicts.resolve(m_world->host, only().id, ConflictResolution::Dismiss);
    QCOMPARE(resolved.status, ConflictStatus::Resolved);
    QCOMPARE(resolved.resolution, ConflictResolution::Dismiss);
    QCOMPARE(resolved.resolvedAt, m_world->clock.now());
    QCOMPARE(m_world->takeEvents(), QStringList{"calendar_conflict"});
    m_world->read(feed, {"b 2030-06-05 2030-06-09"});
    m_world->poller.settle();
    QCOMPARE(m_world->conflictTexts(), QStringLiteral("RESOLVED 06-05>06-06"));
    QCOMPARE(m_world->show(feed).openConflicts, 0);
    m_world->read(feed, {});
    QCOMPARE(m_world->conflictTexts(), QStringLiteral("CLOSED 06-05>06-06"));
}

void TestCalendarConflicts::opensAgainWhenMoreNightsCollide()
{
    m_world->confirmed(3, 6);
    const CalendarFeed feed = m_world->read(m_world->addFeed(), {"a 2030-06-05 2030-06-09"});
    m_world->conflicts.resolve(m_world->host, only().id, ConflictResolution::Keep);
    m_world->read(feed, {"a 2030-06-04 2030-06-09"});
    QCOMPARE(m_world->conflictTexts(), QStringLiteral("OPEN 06-04>06-06"));
    QVERIFY(!only().resolution);
}

void TestCalendarConflicts::saysNoMoreOfADismissedEvent()
{
    m_world->confirmed(3, 6);
    const CalendarFeed feed = m_world->read(m_world->addFeed(), {"a 2030-06-05 2030-06-09"});
    m_world->conflicts.resolve(m_world->host, only().id, ConflictResolution::Dismiss);
    m_world->read(feed, {"a 2030-06-04 2030-06-09"});
    QCOMPARE(m_world->conflictTexts(), QStringLiteral("RESOLVED 06-04>06-06"));
    QCOMPARE(only().resolution, ConflictResolution::Dismiss);
    m_world->read(feed, {"another 2030-06-03 2030-06-09"});
    QCOMPARE(m_world->conflictTexts(), QStringLiteral("OPEN 06-03>06-06"));
}

void TestCalendarConflicts::listsOverlapsThatTheHostBearsWith()
{
    m_world->confirmed(3, 6);
    m_world->confirmed(10, 12);
    m_world->read(m_world->addFeed(), {"a 2030-06-05 2030-06-09", "b 2030-06-11 2030-06-15"});
    const auto listed = [this](const ConflictFilter &filter) {
        return m_world->conflicts.list(m_world->host, filter, 10, {}).items;
    };
    const auto open = listed({.status = ConflictStatus::Open});
    QCOMPARE(open.size(), 2);
    m_world->conflicts.resolve(m_world->host, open.at(0).id, ConflictResolution::Keep);
    m_world->conflicts.resolve(m_world->host, open.at(1).id, ConflictResolution::Dismiss);
    m_world->poller.settle();
    QCOMPARE(listed({.status = ConflictStatus::Open}).size(), 0);
    const auto kept = listed({.status = ConflictStatus::Resolved, .resolution = ConflictResolution::Keep});
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.constFirst().id, open.at(0).id);
}

void TestCalendarConflicts::refusesToResolveTwice()
{
    m_world->confirmed(3, 6);
    const CalendarFeed feed = m_world->read(m_world->addFeed(), {"a 2030-06-05 2030-06-09"});
    const CalendarConflictId id = only().id;
    const auto resolve = [&](ConflictResolution how) { return m_world->conflicts.resolve(m_world->host, id, how); };
    resolve(ConflictResolution::Keep);
    QCOMPARE(resolve(ConflictResolution::Keep).status, ConflictStatus::Resolved);
    QVERIFY_THROWS_EXCEPTION(Conflict, resolve(ConflictResolution::Dismiss));
    m_world->read(feed, {});
    QVERIFY_THROWS_EXCEPTION(Conflict, resolve(ConflictResolution::Keep));
    QVERIFY_THROWS_EXCEPTION(
        NotFound, m_world->conflicts.resolve(m_world->host, CalendarConflictId::create(), ConflictResolution::Keep));
}

void TestCalendarConflicts::listsOnlyOnesOwn()
{
    m_world->confirmed(3, 6);
    m_world->block(june(8, 9));
    m_world->read(m_world->addFeed(), {"a 2030-06-05 2030-06-09"});
    const Actor other = test::insertUser(m_world->database, Role::Host);
    auto &conflicts = m_world->conflicts;
    QVERIFY(conflicts.list(other, {}, 10, {}).items.isEmpty());
    QVERIFY_THROWS_EXCEPTION(Forbidden,
                             conflicts.resolve(other, conflicts.list(m_world->host, {}, 1, {}).items.constFirst().id,
                                               ConflictResolution::Keep));
    QCOMPARE(conflicts.list(m_world->admin, {.propertyId = m_world->property.id}, 10, {}).items.size(), 2);
    QCOMPARE(conflicts.list(m_world->host, {.status = ConflictStatus::Closed}, 10, {}).items.size(), 0);
    QCOMPARE(conflicts.list(m_world->host, {.propertyId = PropertyId::create()}, 10, {}).items.size(), 0);

    const auto first = conflicts.list(m_world->host, {}, 1, {});
    QVERIFY(first.hasMore);
    const auto rest = conflicts.list(m_world->host, {}, 1, first.items.constFirst().id);
    QVERIFY(!rest.hasMore);
    QVERIFY(rest.items.constFirst().id != first.items.constFirst().id);
}

void TestCalendarConflicts::neverTakesANightTwiceInARace()
{
    constexpr int rounds = 12;
    const CalendarFeed feed = m_world->addFileFeed();
    for (int round = 0; round < rounds; ++round) {
        const int day = 1 + 2 * round;
        std::barrier start(3);
        bool booked = false;
        {
            const std::jthread guest([&] {
                start.arrive_and_wait();
                try {
                    m_world->confirmed(day, day + 2);
                    booked = true;
                } catch (const Conflict &) {
                }
            });
            const std::jthread import([&] {
                start.arrive_and_wait();
                m_world->feeds.replaceFile(
                    m_world->host, feed.propertyId, feed.id,
                    test::calendarOf({QStringLiteral("a %1 %2").arg(QDate(2030, 6, day + 1).toString(Qt::ISODate),
                                                                    QDate(2030, 6, day + 3).toString(Qt::ISODate))}));
            });
            start.arrive_and_wait();
        }
        // The loser is told: the guest by Conflict, the host by a conflict in the inbox.
        const auto open = m_world->conflicts.list(m_world->host, {.status = ConflictStatus::Open}, 10, {}).items;
        QCOMPARE(open.size(), booked ? 1 : 0);
        QCOMPARE(m_world->number("SELECT count(*) FROM night_claims a JOIN night_claims b ON a.property_id = "
                                 "b.property_id AND a.id < b.id AND a.nights && b.nights"),
                 0);
        m_world->feeds.replaceFile(m_world->host, feed.propertyId, feed.id, test::calendarOf({}));
    }
}

QTEST_GUILESS_MAIN(TestCalendarConflicts)
#include "tst_calendar_conflicts.moc"
