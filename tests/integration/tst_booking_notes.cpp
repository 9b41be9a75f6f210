#include "backend/core/errors.h"
#include "tests/support/booking_world.h"
#include "tests/support/test_database.h"

#include <QtTest>

using namespace roost;

/// What hosts and admins write down of bookings.
class TestBookingNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void keepsWhoAndWhen();
    void keepsEverySideToItself();
    void isNothingForGuestsAndStrangers();
    void standsInTheTimelineWhereItWasWritten();
    void letsTheAuthorPutItRight();
    void letsNobodyElseChangeIt();
    void refusesAnOldVersion();
    void refusesTextsThatAreNone_data();
    void refusesTextsThatAreNone();

private:
    BookingNote write(const Actor &actor, const char *text)
    {
        return m_world->bookingNotes.add(actor, m_booking.id, QString::fromUtf8(text));
    }
    QStringList textsFor(const Actor &actor) const;
    QStringList timelineFor(const Actor &actor) const;

    std::unique_ptr<test::TestDatabase> m_server;
    std::unique_ptr<test::BookingWorld> m_world;
    Booking m_booking;
};

void TestBookingNotes::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestBookingNotes::init()
{
    m_world = std::make_unique<test::BookingWorld>(m_server->createDatabase());
    m_booking = m_world->book(10, 13);
}

QStringList TestBookingNotes::textsFor(const Actor &actor) const
{
    QStringList texts;
    for (const BookingNote &note : m_world->bookingNotes.list(actor, m_booking.id))
        texts.append(note.text);
    return texts;
}

QStringList TestBookingNotes::timelineFor(const Actor &actor) const
{
    QStringList kinds;
    for (const TimelineEntry &entry : m_world->bookings.show(actor, m_booking.id).timeline)
        kinds.append(entry.kind + QString::number(entry.sequence));
    return kinds;
}

void TestBookingNotes::keepsWhoAndWhen()
{
    m_world->clock.advance(60);
    const BookingNote note = write(m_world->host, "  Comes by boat.\r\nNeeds a mooring. ");
    QCOMPARE(note.text, QStringLiteral("Comes by boat.\nNeeds a mooring."));
    QCOMPARE(note.authorName, QStringLiteral("Hanna"));
    QCOMPARE(note.createdAt, m_world->clock.now());
    QCOMPARE(m_world->bookingNotes.show(m_world->host, m_booking.id, note.id).text, note.text);
    QVERIFY_THROWS_EXCEPTION(NotFound,
                             m_world->bookingNotes.show(m_world->host, m_booking.id, BookingNoteId::create()));
}

void TestBookingNotes::keepsEverySideToItself()
{
    const Actor otherAdmin = test::insertUser(m_world->database, Role::Admin, "Bo");
    const BookingNote ofHost = write(m_world->host, "host's");
    const BookingNote ofAdmin = write(m_world->admin, "admin's");
    QCOMPARE(textsFor(m_world->host), QStringList{QStringLiteral("host's")});
    QCOMPARE(textsFor(m_world->admin), QStringList{QStringLiteral("admin's")});
    QCOMPARE(textsFor(otherAdmin), QStringList{QStringLiteral("admin's")});
    QVERIFY_THROWS_EXCEPTION(NotFound, m_world->bookingNotes.show(m_world->admin, m_booking.id, ofHost.id));
    QVERIFY_THROWS_EXCEPTION(NotFound, m_world->bookingNotes.show(m_world->host, m_booking.id, ofAdmin.id));
}

void TestBookingNotes::isNothingForGuestsAndStrangers()
{
    const BookingNote note = write(m_world->host, "host's");
    const Actor stranger = test::insertUser(m_world->database, Role::Host);
    QVERIFY_THROWS_EXCEPTION(Forbidden, m_world->bookingNotes.list(m_world->guest, m_booking.id));
    QVERIFY_THROWS_EXCEPTION(Forbidden, write(m_world->guest, "guest's"));
    QVERIFY_THROWS_EXCEPTION(NotFound, m_world->bookingNotes.list(stranger, m_booking.id));
    QVERIFY_THROWS_EXCEPTION(NotFound, m_world->bookingNotes.remove(stranger, m_booking.id, note.id, {}));
    QCOMPARE(timelineFor(m_world->guest), QStringList{QStringLiteral("created1")});
}

void TestBookingNotes::standsInTheTimelineWhereItWasWritten()
{
    m_world->clock.advance(60);
    write(m_world->host, "before");
    m_world->clock.advance(60);
    m_world->pay(m_booking);
    m_world->clock.advance(60);
    write(m_world->host, "after");
    const QStringList kinds{QStringLiteral("created1"), QStringLiteral("note1"), QStringLiteral("confirmed2"),
                            QStringLiteral("note2")};
    QCOMPARE(timelineFor(m_world->host), kinds);
    const auto entry = m_world->bookings.show(m_world->host, m_booking.id).timeline.last();
    QCOMPARE(entry.actorName, QStringLiteral("Hanna"));
    QCOMPARE(entry.to, BookingStatus::Confirmed);
    QCOMPARE(entry.data.value(u"text").toString(), QStringLiteral("after"));
}

void TestBookingNotes::letsTheAuthorPutItRight()
{
    const BookingNote note = write(m_world->host, "Comes by bus.");
    m_world->clock.advance(60);
    const BookingNote changed = m_world->bookingNotes.change(m_world->host, m_booking.id, note.id, note.version,
                                                             QStringLiteral("Comes by boat."));
    QCOMPARE(changed.version, note.version + 1);
    QCOMPARE(changed.createdAt, note.createdAt);
    QCOMPARE(changed.updatedAt, m_world->clock.now());
    QCOMPARE(textsFor(m_world->host), QStringList{QStringLiteral("Comes by boat.")});
    m_world->bookingNotes.remove(m_world->host, m_booking.id, note.id, changed.version);
    QVERIFY(textsFor(m_world->host).isEmpty());
    QVERIFY_THROWS_EXCEPTION(NotFound, m_world->bookingNotes.remove(m_world->host, m_booking.id, note.id, {}));
}

void TestBookingNotes::letsNobodyElseChangeIt()
{
    const Actor otherAdmin = test::insertUser(m_world->database, Role::Admin, "Bo");
    const BookingNote note = write(m_world->admin, "admin's");
    QVERIFY_THROWS_EXCEPTION(
        Forbidden, m_world->bookingNotes.change(otherAdmin, m_booking.id, note.id, {}, QStringLiteral("mine")));
    QVERIFY_THROWS_EXCEPTION(Forbidden, m_world->bookingNotes.remove(otherAdmin, m_booking.id, note.id, {}));
    QVERIFY_THROWS_EXCEPTION(NotFound, m_world->bookingNotes.remove(m_world->host, m_booking.id, note.id, {}));
    QCOMPARE(textsFor(m_world->admin), QStringList{QStringLiteral("admin's")});
}

void TestBookingNotes::refusesAnOldVersion()
{
    const BookingNote note = write(m_world->host, "first");
    m_world->bookingNotes.change(m_world->host, m_booking.id, note.id, note.version, QStringLiteral("second"));
    QVERIFY_THROWS_EXCEPTION(PreconditionFailed, m_world->bookingNotes.change(m_world->host, m_booking.id, note.id,
                                                                              note.version, QStringLiteral("third")));
    QVERIFY_THROWS_EXCEPTION(PreconditionFailed,
                             m_world->bookingNotes.remove(m_world->host, m_booking.id, note.id, note.version));
}

void TestBookingNotes::refusesTextsThatAreNone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("blank") << QStringLiteral(" \n ");
    QTest::newRow("too long") << QString(2001, u'x');
    QTest::newRow("a control character") << QStringLiteral("a\ab");
}

void TestBookingNotes::refusesTextsThatAreNone()
{
    QFETCH(QString, text);
    QVERIFY_THROWS_EXCEPTION(Invalid, m_world->bookingNotes.add(m_world->host, m_booking.id, text));
    QVERIFY(textsFor(m_world->host).isEmpty());
}

QTEST_GUILESS_MAIN(TestBookingNotes)
#include "tst_booking_notes.moc"
