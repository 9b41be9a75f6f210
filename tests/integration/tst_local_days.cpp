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

private:
    std::unique_ptr<test::TestDatabase> m_server;
    std::unique_ptr<test::CalendarWorld> m_world;
};

void TestLocalDays::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
    m_world = std::make_unique<test::CalendarWorld>(m_server->createDatabase());
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
    Property property = test::sampleProperty(m_world->host.userId);
    property.timeZone = zone;
    property.advanceNoticeDays = 1;
    property.bookingWindowDays = 10;
    property = test::insertProperty(m_world->database, property);

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

QTEST_GUILESS_MAIN(TestLocalDays)
#include "tst_local_days.moc"
