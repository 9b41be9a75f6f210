#include "backend/core/errors.h"
#include "tests/support/calendar_world.h"
#include "tests/support/test_database.h"

#include <QtTest>

using namespace roost;

namespace {

DateRange june(int from, int to)
{
    return {{2030, 6, from}, {2030, 6, to}};
}

} // namespace

/// What others are told of a property's nights.
class TestCalendarExports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void showsWhatIsTaken();
    void saysNothingOfGuests();
    void keepsUidsStable();
    void tellsNightsToPrepareApart();
    void givesABookingOneUidWhileItIsChanged();
    void givesAnotherPropertyTheSameNights();
    void staysTheSameUntilSomethingChanges();
    void leavesImportsOut();
    void isUnguessableAndRevocable();
    void goesWithTheProperty();
    void notesWhenItWasRead();
    void refusesOthers();

private:
    QByteArray read() { return m_world->exports.document(m_token); }

    std::unique_ptr<test::TestDatabase> m_server;
    std::unique_ptr<test::CalendarWorld> m_world;
    CalendarExport m_export;
    QString m_token;
};

void TestCalendarExports::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestCalendarExports::init()
{
    m_world.reset();
    m_world = std::make_unique<test::CalendarWorld>(m_server->createDatabase());
    const auto made = m_world->exports.create(m_world->host, m_world->property.id, "Elsewhere");
    m_export = made.entry;
    m_token = made.token;
}

void TestCalendarExports::showsWhatIsTaken()
{
    m_world->confirmed(3, 6);
    m_world->book(7, 9);
    m_world->block(june(20, 22));
    const QByteArray text = read();
    QCOMPARE(text.count("BEGIN:VEVENT"), 3);
    QCOMPARE(text.count("SUMMARY:Reserved\r\n"), 2);
    QCOMPARE(text.count("SUMMARY:Not available\r\n"), 1);
    QVERIFY(text.contains("DTSTART;VALUE=DATE:20300603\r\nDTEND;VALUE=DATE:20300606\r\n"));
    m_world->clock.advance(16 * 60);
    QCOMPARE(read().count("BEGIN:VEVENT"), 2); // the hold has expired
    m_world->clock.set("2030-06-06T12:00:00Z");
    QCOMPARE(read().count("BEGIN:VEVENT"), 1); // what is over is left out
}

void TestCalendarExports::saysNothingOfGuests()
{
    const Booking booking = m_world->confirmed(3, 6);
    m_world->availability.update(m_world->host, m_world->property.id,
                                 {{.nights = june(20, 22), .blocked = true, .note = "Painter Paul"}});
    const QByteArray text = read();
    for (const QString &secret : {booking.code, booking.guestName, QStringLiteral("Painter"),
                                  QStringLiteral("@example"), m_world->guest.userId.toString()})
        QVERIFY2(!text.contains(secret.toUtf8()), qPrintable(secret));
}

void TestCalendarExports::keepsUidsStable()
{
    const Booking booking = m_world->confirmed(3, 6);
    QVERIFY(read().contains("UID:" + booking.id.toString().toLatin1() + "@roost\r\n"));
}

void TestCalendarExports::tellsNightsToPrepareApart()
{
    m_world->properties.update(m_world->host, m_world->property.id, {},
                               [](Property &property) { property.preparationNights = 2; });
    const Booking booking = m_world->confirmed(3, 6);
    const QByteArray text = read();
    QVERIFY(text.contains("DTSTART;VALUE=DATE:20300603\r\nDTEND;VALUE=DATE:20300606\r\nSUMMARY:Reserved\r\n"));
    QVERIFY(text.contains("DTSTART;VALUE=DATE:20300606\r\nDTEND;VALUE=DATE:20300608\r\nSUMMARY:Not available\r\n"));
    QVERIFY(text.contains("UID:" + booking.id.toString().toLatin1() + "-preparation@roost\r\n"));
}

/// Nights that a change adds are held in claims of their own, before the stay and after it, until it is paid.
void TestCalendarExports::givesABookingOneUidWhileItIsChanged()
{
    const Booking booking = m_world->confirmed(5, 8);
    const QByteArray uid = "UID:" + booking.id.toString().toLatin1() + "@roost\r\n";
    const auto uids = [](const QByteArray &text) {
        QSet<QByteArray> found;
        for (const QByteArray &line : text.split('\n')) {
            if (line.startsWith("UID:"))
                found.insert(line);
        }
        return found;
    };
    m_world->bookingChanges.change(
        m_world->guest, booking.id,
        {.checkIn = QDate(2030, 6, 3), .checkOut = QDate(2030, 6, 10), .method = QStringLiteral("sandbox:later")}, {});
    QCOMPARE(m_world->number("SELECT count(*) FROM night_claims"), 3);
    const QByteArray held = read();
    QCOMPARE(held.count("BEGIN:VEVENT"), 3);
    QCOMPARE(uids(held).size(), 3);
    QCOMPARE(held.count(uid), 1);
    QVERIFY(held.contains("DTSTART;VALUE=DATE:20300605\r\nDTEND;VALUE=DATE:20300608\r\nSUMMARY:Reserved\r\n"));
    QCOMPARE(held.count("SUMMARY:Not available\r\n"), 2);

    m_world->clock.advance(24 * 3600); // paid by then
    m_world->deliverWebhooks();
    const QByteArray paid = read();
    QCOMPARE(paid.count("BEGIN:VEVENT"), 1);
    QCOMPARE(paid.count(uid), 1);
    QVERIFY(paid.contains("DTSTART;VALUE=DATE:20300603\r\nDTEND;VALUE=DATE:20300610\r\nSUMMARY:Reserved\r\n"));
}

void TestCalendarExports::givesAnotherPropertyTheSameNights()
{
    m_world->properties.update(m_world->host, m_world->property.id, {},
                               [](Property &property) { property.preparationNights = 1; });
    m_world->confirmed(3, 6);
    m_world->confirmed(10, 12);
    m_world->block(june(20, 25));
    Property twin = test::sampleProperty(m_world->host.userId);
    twin.timeZone = "Pacific/Kiritimati";
    twin = test::insertProperty(m_world->database, twin);
    const CalendarFeed feed = m_world->feeds.create(m_world->host, twin.id, {"Twin", {}});
    m_world->feeds.replaceFile(m_world->host, twin.id, feed.id, read());

    const auto takenOf = [&](PropertyId id) {
        QList<QDate> taken;
        for (const Night &night : m_world->availability.show(m_world->host, id, june(1, 30)).nights) {
            if (night.state != NightState::Free)
                taken.append(night.date);
        }
        return taken;
    };
    QCOMPARE(takenOf(twin.id), takenOf(m_world->property.id));
    QCOMPARE(takenOf(twin.id).size(), 4 + 3 + 5);
    QCOMPARE(m_world->conflictTexts(), QString());
}

void TestCalendarExports::staysTheSameUntilSomethingChanges()
{
    const Booking booking = m_world->confirmed(3, 6);
    const QByteArray before = read();
    m_world->clock.advance(3600);
    QCOMPARE(read(), before);
    m_world->bookings.cancel(m_world->guest, booking.id);
    QVERIFY(read() != before);
}

void TestCalendarExports::leavesImportsOut()
{
    m_world->read(m_world->addFeed(), {"a 2030-06-03 2030-06-05"});
    QVERIFY(!read().contains("VEVENT"));
}

void TestCalendarExports::isUnguessableAndRevocable()
{
    QCOMPARE(m_token.size(), 43); // 256 bits
    QVERIFY(m_world->exports.create(m_world->host, m_world->property.id, "Another").token != m_token);
    QCOMPARE(
        m_world->number("SELECT count(*) FROM calendar_exports e WHERE e::text LIKE '%" + m_token.toLatin1() + "%'"),
        0);
    QVERIFY_THROWS_EXCEPTION(NotFound, m_world->exports.document(m_token.chopped(1)));
    QVERIFY_THROWS_EXCEPTION(NotFound, m_world->exports.document({}));
    read();
    m_world->exports.remove(m_world->host, m_world->property.id, m_export.id);
    QVERIFY_THROWS_EXCEPTION(NotFound, read());
    QVERIFY_THROWS_EXCEPTION(NotFound, m_world->exports.remove(m_world->host, m_world->property.id, m_export.id));
    QCOMPARE(m_world->exports.list(m_world->host, m_world->property.id).size(), 1);
}

void TestCalendarExports::goesWithTheProperty()
{
    m_world->properties.update(m_world->host, m_world->property.id, {},
                               [](Property &property) { property.status = PropertyStatus::Unlisted; });
    read();
    m_world->properties.remove(m_world->host, m_world->property.id, {});
    QVERIFY_THROWS_EXCEPTION(NotFound, read());
}

void TestCalendarExports::notesWhenItWasRead()
{
    const auto lastRead = [&] {
        return m_world->exports.list(m_world->host, m_world->property.id).constFirst().lastReadAt;
    };
    QVERIFY(!lastRead());
    const QDateTime first = m_world->clock.now();
    read();
    QCOMPARE(lastRead(), first);
    m_world->clock.advance(59);
    read();
    QCOMPARE(lastRead(), first);
    m_world->clock.advance(1);
    read();
    QCOMPARE(lastRead(), m_world->clock.now());
}

void TestCalendarExports::refusesOthers()
{
    const Actor other = test::insertUser(m_world->database, Role::Host);
    auto &exports = m_world->exports;
    const PropertyId id = m_world->property.id;
    QVERIFY_THROWS_EXCEPTION(Forbidden, exports.list(other, id));
    QVERIFY_THROWS_EXCEPTION(Forbidden, exports.create(other, id, "Mine"));
    QVERIFY_THROWS_EXCEPTION(Forbidden, exports.remove(other, id, m_export.id));
    for (int i = 1; i < 20; ++i)
        exports.create(m_world->host, id, "Another");
    QVERIFY_THROWS_EXCEPTION(Conflict, exports.create(m_world->host, id, "One too many"));
}

QTEST_GUILESS_MAIN(TestCalendarExports)
#include "tst_calendar_exports.moc"
