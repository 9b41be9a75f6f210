#include "backend/core/errors.h"
#include "tests/support/calendar_world.h"
#include "tests/support/test_database.h"

#include <QtTest>

using namespace roost;

/// Which day it is at a property, for calendars, quotes and imports alike: at both ends of the world, and in the nights
/// in which the clock changes.
class TestLocalDays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void agreeOnToday_data();
    void agreeOnToday();
    void letGuestsArriveFromMidnightOn_data() { agreeOnToday_data(); }
    void letGuestsArriveFromMidnightOn();
    void waitAsLongAsTheySay_data();
    void waitAsLongAsTheySay();

private:
    Property propertyIn(const QString &zone, const std::function<void(Property &)> &change);
    Booking booked(const Property &property, QDate arrival);

    std::unique_ptr<test::TestDatabase> m_server;
    std::unique_ptr<test::CalendarWorld> m_world;
};

void TestLocalDays::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
    m_world = std::make_unique<test::CalendarWorld>(m_server->createDatabase());
}

Property TestLocalDays::propertyIn(const QString &zone, const std::function<void(Property &)> &change)
{
    Property property = test::sampleProperty(m_world->host.userId);
    property.timeZone = zone;
    change(property);
    return test::insertProperty(m_world->database, property);
}

/// Nights that nobody else has.
Booking TestLocalDays::booked(const Property &property, QDate arrival)
{
    return m_world->bookings.create(
        m_world->guest, {.propertyId = property.id, .stay = {.stay = {arrival, arrival.addDays(1)}, .guests = 2}});
}

void TestLocalDays::agreeOnToday_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QDate>("today");
    const auto row = [](const char *zone, const char *now, QDate today) {
        QTest::addRow("%s at %s", zone, now) << QString::fromLatin1(zone) << QByteArray(now) << today;
    };
    row("Pacific/Kiritimati", "2030-05-09T09:59:59Z", {2030, 5, 9});
    row("Pacific/Kiritimati", "2030-05-09T10:00:00Z", {2030, 5, 10});
    row("Pacific/Honolulu", "2030-05-10T09:59:59Z", {2030, 5, 9});
    row("Pacific/Honolulu", "2030-05-10T10:00:00Z", {2030, 5, 10});
    row("Europe/Berlin", "2030-03-30T23:00:00Z", {2030, 3, 31}); // 23 hours
    row("Europe/Berlin", "2030-03-31T22:00:00Z", {2030, 4, 1});
    row("Europe/Berlin", "2030-10-26T22:00:00Z", {2030, 10, 27}); // 25 hours
    row("Europe/Berlin", "2030-10-27T22:59:59Z", {2030, 10, 27});
    row("America/New_York", "2030-03-10T05:00:00Z", {2030, 3, 10});
    row("America/New_York", "2030-03-11T03:59:59Z", {2030, 3, 10});
    row("America/New_York", "2030-11-03T04:00:00Z", {2030, 11, 3});
    row("America/New_York", "2030-11-04T04:59:59Z", {2030, 11, 3});
    row("Australia/Lord_Howe", "2030-10-05T13:30:00Z", {2030, 10, 6}); // half an hour less
    row("Australia/Lord_Howe", "2030-10-06T12:59:59Z", {2030, 10, 6});
    row("Australia/Lord_Howe", "2030-04-06T13:00:00Z", {2030, 4, 7}); // half an hour more
    row("Australia/Lord_Howe", "2030-04-07T13:29:59Z", {2030, 4, 7});
}

void TestLocalDays::agreeOnToday()
{
    QFETCH(QString, zone);
    QFETCH(QByteArray, now);
    QFETCH(QDate, today);
    m_world->clock.set(now.constData());
    const Property property = propertyIn(zone, [](Property &changed) {
        changed.advanceNoticeDays = 1;
        changed.bookingWindowDays = 10;
    });
    const auto calendar = m_world->availability.show({}, property.id, {today.addDays(-1), today.addDays(3)});
    QCOMPARE(calendar.today, today);
    QCOMPARE(calendar.nights.at(0).arrivalObstacles, QList<Obstacle>{Obstacle::Past});
    QCOMPARE(calendar.nights.at(1).arrivalObstacles, QList<Obstacle>{Obstacle::AdvanceNotice});
    QCOMPARE(calendar.nights.at(2).arrivalObstacles, QList<Obstacle>());

    const auto obstacleOf = [&](qint64 daysFromToday) {
        const QDate arrival = today.addDays(daysFromToday);
        const auto quote = m_world->pricing.createQuote({}, property.id, {.stay = {arrival, arrival.addDays(1)}});
        return quote.reasons.isEmpty() ? QString() : toName(quote.reasons.constFirst().obstacle);
    };
    QCOMPARE(obstacleOf(-1), QStringLiteral("PAST"));
    QCOMPARE(obstacleOf(0), QStringLiteral("ADVANCE_NOTICE"));
    QCOMPARE(obstacleOf(1), QString());
    QCOMPARE(obstacleOf(10), QString());
    QCOMPARE(obstacleOf(11), QStringLiteral("BOOKING_WINDOW"));

    const CalendarFeed feed = m_world->feeds.create(m_world->host, property.id, {"By file", {}});
    const QString event =
        QStringLiteral("a %1 %2").arg(today.addDays(-5).toString(Qt::ISODate), today.addDays(2).toString(Qt::ISODate));
    m_world->feeds.replaceFile(m_world->host, property.id, feed.id, test::calendarOf({event}));
    QCOMPARE(m_world->imports(property.id), today.toString("MM-dd") + '>' + today.addDays(2).toString("MM-dd"));
}

void TestLocalDays::letGuestsArriveFromMidnightOn()
{
    QFETCH(QString, zone);
    QFETCH(QByteArray, now);
    QFETCH(QDate, today);
    m_world->clock.set(now.constData());
    m_world->clock.advance(-20 * 24 * 3600);
    const Property property = propertyIn(zone, [](Property &changed) { changed.instantBook = true; });
    QList<Booking> bookings;
    for (const int day : {-1, 0, 1, 2})
        bookings << m_world->pay(booked(property, today.addDays(day))).booking;

    m_world->clock.set(now.constData());
    const auto isTooEarly = [](const std::function<void()> &step) {
        try {
            step();
            return false;
        } catch (const Conflict &conflict) {
            return conflict.code() == QStringLiteral("TOO_EARLY");
        }
    };
    const auto checkIn = [&](int i) { m_world->frontDesk.checkIn(m_world->host, bookings.at(i).id); };
    const auto noShow = [&](int i) { m_world->frontDesk.noShow(m_world->host, bookings.at(i).id); };
    QVERIFY(!isTooEarly([&] { noShow(0); }));
    QVERIFY(!isTooEarly([&] { checkIn(1); }));
    QVERIFY(isTooEarly([&] { checkIn(2); }));
    QVERIFY(isTooEarly([&] { noShow(3); }));
}

/// A quarter of an hour to pay and a day to answer are as long on the days of the change as on any other.
void TestLocalDays::waitAsLongAsTheySay_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<bool>("instant");
    QTest::addColumn<int>("seconds");
    const auto rows = [](const char *zone, const char *now) {
        QTest::addRow("to pay, %s at %s", zone, now) << QString::fromLatin1(zone) << QByteArray(now) << true << 15 * 60;
        QTest::addRow("to answer, %s at %s", zone, now)
            << QString::fromLatin1(zone) << QByteArray(now) << false << 24 * 3600;
    };
    rows("Pacific/Kiritimati", "2030-05-09T09:59:00Z");
    rows("Pacific/Honolulu", "2030-05-10T09:59:00Z");
    rows("Europe/Berlin", "2030-03-31T00:55:00Z"); // five minutes before an hour is left out
    rows("Europe/Berlin", "2030-10-27T00:55:00Z"); // and before one comes twice
    rows("America/New_York", "2030-03-10T06:55:00Z");
    rows("America/New_York", "2030-11-03T05:55:00Z");
    rows("Australia/Lord_Howe", "2030-10-05T15:25:00Z");
    rows("Australia/Lord_Howe", "2030-04-06T14:55:00Z");
}

void TestLocalDays::waitAsLongAsTheySay()
{
    QFETCH(QString, zone);
    QFETCH(QByteArray, now);
    QFETCH(bool, instant);
    QFETCH(int, seconds);
    m_world->clock.set(now.constData());
    const Property property = propertyIn(zone, [instant](Property &changed) { changed.instantBook = instant; });
    const QDate arrival = m_world->clock.now().date().addDays(10);
    const Booking booking = booked(property, arrival);
    QCOMPARE(booking.holdExpiresAt, m_world->clock.now().addSecs(seconds));

    m_world->clock.advance(seconds - 1);
    m_world->bookings.expireHolds();
    QVERIFY(isHolding(m_world->reload(booking).status));
    QVERIFY_THROWS_EXCEPTION(Conflict, booked(property, arrival));
    m_world->clock.advance(1);
    QVERIFY(isHolding(booked(property, arrival).status)); // before any sweep
    QCOMPARE(m_world->reload(booking).status, BookingStatus::Expired);
}

QTEST_GUILESS_MAIN(TestLocalDays)
#include "tst_local_days.moc"
