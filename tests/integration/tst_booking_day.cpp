#include "tests/support/booking_world.h"
#include "tests/support/test_database.h"

#include <QtTest>

using namespace roost;

/// What a host has to see to today.
class TestBookingDay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void showsWhoComesAndWhoLeaves();
    void movesWhoArrivedIntoTheHouse();
    void keepsWhatIsOverdue();
    void showsRequestsWithTheirDeadline();
    void goesByTheDayOfEachProperty();
    void isOnlyOfOnesOwnProperties();

private:
    static QStringList codes(const QList<Booking> &bookings);
    BookingDay today() const { return m_world->bookingLists.today(m_world->host); }

    std::unique_ptr<test::TestDatabase> m_server;
    std::unique_ptr<test::BookingWorld> m_world;
};

void TestBookingDay::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestBookingDay::init()
{
    m_world = std::make_unique<test::BookingWorld>(m_server->createDatabase());
}

QStringList TestBookingDay::codes(const QList<Booking> &bookings)
{
    QStringList result;
    for (const Booking &booking : bookings)
        result.append(booking.code);
    return result;
}

void TestBookingDay::showsWhoComesAndWhoLeaves()
{
    const Booking leaving = m_world->confirmed(8, 10);
    const Booking coming = m_world->confirmed(10, 12);
    m_world->confirmed(12, 14);
    m_world->clock.set("2030-06-08T16:00:00Z");
    m_world->frontDesk.checkIn(m_world->host, leaving.id);
    m_world->clock.set("2030-06-10T09:00:00Z");
    QCOMPARE(codes(today().arrivals), QStringList{coming.code});
    QCOMPARE(codes(today().departures), QStringList{leaving.code});
    QVERIFY(today().inHouse.isEmpty());
    m_world->frontDesk.checkOut(m_world->host, leaving.id);
    QCOMPARE(today().departures.first().status, BookingStatus::Completed);
}

void TestBookingDay::movesWhoArrivedIntoTheHouse()
{
    const Booking booking = m_world->confirmed(10, 13);
    m_world->clock.set("2030-06-10T16:00:00Z");
    m_world->frontDesk.checkIn(m_world->host, booking.id);
    QCOMPARE(codes(today().arrivals), QStringList{booking.code});
    QCOMPARE(codes(today().inHouse), QStringList{booking.code});
    m_world->clock.set("2030-06-11T16:00:00Z");
    QVERIFY(today().arrivals.isEmpty());
    QCOMPARE(codes(today().inHouse), QStringList{booking.code});
    m_world->clock.set("2030-06-13T09:00:00Z");
    QVERIFY(today().inHouse.isEmpty());
    QCOMPARE(codes(today().departures), QStringList{booking.code});
}

void TestBookingDay::keepsWhatIsOverdue()
{
    const Booking late = m_world->confirmed(10, 13);
    const Booking staying = m_world->confirmed(5, 7);
    m_world->clock.set("2030-06-05T16:00:00Z");
    m_world->frontDesk.checkIn(m_world->host, staying.id);
    m_world->clock.set("2030-06-12T16:00:00Z");
    QCOMPARE(codes(today().arrivals), QStringList{late.code});
    QCOMPARE(codes(today().departures), QStringList{staying.code});
    m_world->frontDesk.noShow(m_world->host, late.id);
    QVERIFY(today().arrivals.isEmpty());
}

void TestBookingDay::showsRequestsWithTheirDeadline()
{
    m_world->properties.update(m_world->host, m_world->property.id, {},
                               [](Property &property) { property.instantBook = false; });
    const Booking first = m_world->book(10, 12);
    m_world->clock.advance(3600);
    const Booking second = m_world->book(12, 14);
    QCOMPARE(codes(today().requests), (QStringList{first.code, second.code}));
    QCOMPARE(today().requests.first().holdExpiresAt, first.createdAt.addDays(1));
    m_world->clock.advance(23 * 3600 + 1);
    QCOMPARE(codes(today().requests), QStringList{second.code});
    m_world->frontDesk.accept(m_world->host, second.id);
    QVERIFY(today().requests.isEmpty());
}

void TestBookingDay::goesByTheDayOfEachProperty()
{
    Property far = test::sampleProperty(m_world->host.userId);
    far.timeZone = QStringLiteral("Pacific/Kiritimati");
    far = test::insertProperty(m_world->database, far);
    BookingRequest request = m_world->request(11, 12);
    request.propertyId = far.id;
    const Booking there = m_world->bookings.create(m_world->guest, request);
    m_world->pay(there);
    const Booking here = m_world->confirmed(10, 12);
    m_world->clock.set("2030-06-10T12:00:00Z"); // the 11th in Kiritimati
    QCOMPARE(codes(today().arrivals), (QStringList{here.code, there.code}));
}

void TestBookingDay::isOnlyOfOnesOwnProperties()
{
    m_world->confirmed(10, 12);
    m_world->clock.set("2030-06-10T12:00:00Z");
    const Actor other = test::insertUser(m_world->database, Role::Host);
    QVERIFY(m_world->bookingLists.today(other).arrivals.isEmpty());
    QCOMPARE(today().arrivals.size(), 1);
}

QTEST_GUILESS_MAIN(TestBookingDay)
#include "tst_booking_day.moc"
