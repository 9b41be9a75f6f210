#include "tests/faults/audit.h"
#include "tests/support/calendar_world.h"
#include "tests/support/test_database.h"

#include <QtTest>

using namespace roost;
using namespace roost::test;

namespace {

const QByteArray calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//elsewhere//EN\r\n"
                            "BEGIN:VEVENT\r\nUID:free\r\nDTSTAMP:20300101T000000Z\r\nDTSTART;VALUE=DATE:20300620\r\n"
                            "DTEND;VALUE=DATE:20300623\r\nEND:VEVENT\r\n"
                            "BEGIN:VEVENT\r\nUID:taken\r\nDTSTAMP:20300101T000000Z\r\nDTSTART;VALUE=DATE:20300603\r\n"
                            "DTEND;VALUE=DATE:20300606\r\nEND:VEVENT\r\n"
                            "END:VCALENDAR\r\n";

} // namespace

/// What judges the storms: it finds nothing wrong with a sound world, and every kind of damage to it.
class TestAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsNothingInASoundWorld();
    void findsDamage_data();
    void findsDamage();
    void findsWhoeverSurelyHadANightThatSomebodyElseHad();
    void doesNotBlameNightsThatMayHaveBeenGivenBack();

private:
    struct Scene
    {
        std::unique_ptr<CalendarWorld> world;
        QString url;
        QList<Promise> promises;
        QList<ImportedEvent> events;
    };
    Scene scene();
    static QStringList findings(const Scene &scene);

    std::unique_ptr<TestDatabase> m_server;
};

void TestAudit::initTestCase()
{
    m_server = std::make_unique<TestDatabase>();
}

/// Two confirmed bookings, one of which has changed its dates; one that is cancelled, and one that expired; a calendar
/// with a stay that was claimed, and one that collides.
TestAudit::Scene TestAudit::scene()
{
    Scene scene;
    scene.url = m_server->createDatabase();
    scene.world = std::make_unique<CalendarWorld>(scene.url);
    CalendarWorld &world = *scene.world;
    const auto promise = [&](const Booking &booking, const QString &state) {
        const Terms terms{{booking.propertyId.toString(), booking.stay.from, booking.stay.to}, booking.guests};
        scene.promises.append({booking.id.toString(), {terms}, {state}, {}});
    };
    promise(world.confirmed(2, 5), "CONFIRMED");
    const Booking moved = world.confirmed(10, 12);
    world.clock.advance(60);
    promise(world.bookingChanges
                .change(world.guest, moved.id,
                        {.checkIn = QDate(2030, 6, 11), .checkOut = QDate(2030, 6, 14), .method = "sandbox:ok"}, {})
                .booking,
            "CONFIRMED");
    promise(world.bookings.cancel(world.guest, world.confirmed(15, 17).id).booking, "CANCELLED");
    scene.promises.last().kept = 0;
    promise(world.book(24, 26), "EXPIRED");
    world.clock.advance(3600);
    world.bookings.expireHolds();
    const CalendarFeed feed = world.addFileFeed();
    world.feeds.replaceFile(world.host, feed.propertyId, feed.id, calendar);
    const QString property = feed.propertyId.toString();
    scene.events = {{feed.id.toString(), "free", {property, {2030, 6, 20}, {2030, 6, 23}}},
                    {feed.id.toString(), "taken", {property, {2030, 6, 3}, {2030, 6, 6}}}};
    world.workOutbox();
    return scene;
}

QStringList TestAudit::findings(const Scene &scene)
{
    const Audit audit(scene.world->database);
    return audit.nightsTakenTwice() + audit.brokenPromises(scene.promises) + audit.unfinished() + audit.wrongMoney() +
           audit.lostImports(scene.events);
}

void TestAudit::findsNothingInASoundWorld()
{
    QCOMPARE(findings(scene()), QStringList());
}

void TestAudit::findsDamage_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<QString>("finding");

    // What no program could do, past the constraints.
    const QString unguarded = "SET session_replication_role = replica;"
                              "ALTER TABLE night_claims DROP CONSTRAINT night_claims_no_overlap;";
    const QString moved = "(SELECT booking_id FROM booking_events WHERE kind = 'changed')";
    const QString kept = "(SELECT id FROM bookings WHERE check_in = '2030-06-02')";
    const auto damage = [](const char *name, const QString &sql, const QString &finding) {
        QTest::newRow(name) << sql << finding;
    };
    damage("a booking is gone", unguarded + "DELETE FROM bookings WHERE id = " + kept, "is gone");
    damage("a booking has another state", "UPDATE bookings SET status = 'COMPLETED' WHERE id = " + kept,
           "is COMPLETED, not CONFIRMED");
    damage("a booking has other nights", "UPDATE bookings SET check_out = check_out + 1 WHERE id = " + kept,
           "is for other nights or guests");
    damage("a booking has other guests", "UPDATE bookings SET guests = guests + 1 WHERE id = " + kept,
           "is for other nights or guests");
    damage("a refund is missing", unguarded + "DELETE FROM payments WHERE kind = 'REFUND'", "was refunded otherwise");
    damage("two had a night at one time",
           "UPDATE bookings SET check_in = '2030-06-03', check_out = '2030-06-12' WHERE id = " + kept,
           "both had nights of [2030-06-11,2030-06-12)");
    damage("two had a night before one of them was changed",
           "UPDATE bookings SET check_in = '2030-06-09', check_out = '2030-06-11' WHERE id = " + kept,
           "both had nights of [2030-06-10,2030-06-11)");
    damage("a booking waits for ever",
           "UPDATE bookings SET status = 'PENDING', hold_expires_at = now() WHERE status = 'EXPIRED'", "is PENDING");
    damage("a hold lasts for ever", "UPDATE night_claims SET hold_expires_at = now() WHERE booking_id = " + kept,
           "of a booking that is CONFIRMED");
    damage(
        "a claim outlives its booking",
        "UPDATE night_claims SET booking_id = (SELECT id FROM bookings WHERE status = 'EXPIRED') WHERE booking_id = " +
            moved,
        "of a booking that is EXPIRED");
    damage("a payment is under way for ever",
           "UPDATE payments SET status = 'PENDING', settled_at = NULL WHERE kind = 'REFUND'", "is PENDING");
    damage("the outbox waits for ever", "UPDATE outbox SET done_at = NULL WHERE topic = 'refund'", "outbox: refund");
    damage("a conflict that is over stays open", unguarded + "DELETE FROM night_claims WHERE booking_id = " + kept,
           "is over");
    damage("a confirmed booking is not paid", unguarded + "DELETE FROM payments WHERE booking_id = " + kept,
           "is CONFIRMED with 0 paid of");
    damage("a payment is without a booking",
           unguarded +
               "UPDATE payments SET booking_id = (SELECT id FROM bookings WHERE status = 'EXPIRED') "
               "WHERE booking_id = " +
               kept,
           "is EXPIRED with");
    damage("an entry is not balanced",
           unguarded + "UPDATE postings SET amount_minor = amount_minor + 1 WHERE ctid = "
                       "(SELECT min(ctid) FROM postings)",
           "is not balanced");
    damage("an imported stay is lost", "DELETE FROM night_claims WHERE event_uid = 'free'", "free: nobody knows of");
    damage("a night of an imported stay is lost",
           "UPDATE night_claims SET nights = daterange(lower(nights), upper(nights) - 1) WHERE event_uid = 'free'",
           "free: nobody knows of 2030-06-22");
    damage("an imported stay took a night too many",
           "UPDATE night_claims SET nights = daterange(lower(nights), upper(nights) + 1) WHERE event_uid = 'free'",
           "free takes nights that it does not want");
    damage("a collision is nobody's conflict", "DELETE FROM calendar_conflicts", "taken: nobody knows of 2030-06-03");
    damage("a conflict is about somebody else", "UPDATE calendar_conflicts SET taken_by = " + moved,
           "taken: nobody knows of 2030-06-03");
}

void TestAudit::findsDamage()
{
    QFETCH(QString, damage);
    QFETCH(QString, finding);
    const Scene damaged = scene();
    TestDatabase::execute(damaged.url, damage);
    const QStringList found = findings(damaged);
    QVERIFY2(!found.filter(finding).isEmpty(), qPrintable(found.join('\n')));
}

void TestAudit::findsWhoeverSurelyHadANightThatSomebodyElseHad()
{
    const Nights nights{"house", {2030, 6, 1}, {2030, 6, 4}};
    const Nights later{"house", {2030, 6, 3}, {2030, 6, 5}};
    History history;
    history.take("a", nights);
    QTest::qSleep(2);
    history.take("b", {"another house", nights.from, nights.to});
    QCOMPARE(history.collisions(), QStringList());
    history.take("c", later);
    QTest::qSleep(2);
    history.letGo("c");
    QCOMPARE(history.collisions(), QStringList{"a and c both had 2030-06-03 of house"});

    History ofChange;
    ofChange.take("a", nights);
    ofChange.move("a", later);
    ofChange.hold("b", {"house", later.from, later.to}, History::now(), History::now() + 1'000);
    QTest::qSleep(2);
    ofChange.letGo("a");
    QCOMPARE(ofChange.collisions().size(), 2);
}

void TestAudit::doesNotBlameNightsThatMayHaveBeenGivenBack()
{
    const Nights nights{"house", {2030, 6, 1}, {2030, 6, 4}};
    History history;
    history.take("a", nights);
    history.narrow("a", {"house", {2030, 6, 3}, {2030, 6, 9}});
    QTest::qSleep(2);
    history.take("b", {"house", {2030, 6, 1}, {2030, 6, 3}});
    history.hold("c", {"house", {2030, 6, 10}, {2030, 6, 12}}, History::now(), History::now() + 60'000);
    QTest::qSleep(2);
    history.passTime([] {});
    QTest::qSleep(2);
    history.take("d", {"house", {2030, 6, 10}, {2030, 6, 12}});
    QTest::qSleep(2);
    history.letGo("d");
    QCOMPARE(history.collisions(), QStringList());
}

QTEST_GUILESS_MAIN(TestAudit)
#include "tst_audit.moc"
