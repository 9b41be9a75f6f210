#include "backend/modules/availability/availability_rules.h"
#include "tests/support/manual_clock.h"
#include "tests/support/sample_property.h"

#include <QtTest>

using namespace roost;

namespace {

DateRange may(int from, int to)
{
    return {{2030, 5, from}, {2030, 5, to}};
}

CalendarClaim claim(const DateRange &nights, ClaimKind kind)
{
    return {{.id = ClaimId::create(), .nights = nights, .kind = kind}, {}};
}

CalendarClaim booking(const DateRange &stay, int preparation = 0)
{
    CalendarClaim result = claim({stay.from, stay.to.addDays(preparation)}, ClaimKind::Booking);
    result.booking = ClaimBooking{.stay = stay};
    return result;
}

QString obstaclesOf(const Night &night)
{
    QStringList names;
    for (const Obstacle obstacle : night.arrivalObstacles)
        names.append(toName(obstacle));
    return names.join(' ');
}

} // namespace

/// The nights of a calendar.
class TestAvailabilityNights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsPreparationFromStays();
    void showsNightsOfAChangeAsHeld();
    void saysWhyNoStayBegins_data();
    void saysWhyNoStayBegins();
    void saysWhereAGapWouldBeTooSmall();
    void knowsTodayEverywhere_data();
    void knowsTodayEverywhere();
};

void TestAvailabilityNights::tellsPreparationFromStays()
{
    const Property property = test::sampleProperty();
    CalendarClaim held = booking(may(9, 10), 1);
    held.claim.holdExpiresAt = QDateTime::currentDateTimeUtc();
    const QList<CalendarClaim> claims{booking(may(3, 5), 2), claim(may(7, 8), ClaimKind::Block), held,
                                      claim(may(12, 13), ClaimKind::Import)};
    QStringList texts;
    for (const Night &night : nightsOf(property, {}, claims, may(3, 14), {2030, 5, 1}))
        texts.append(toName(night.state) + (night.preparation ? "*" : ""));
    QCOMPARE(texts.join(' '),
             QStringLiteral("booked booked booked* booked* blocked free held held* free imported free"));
}

void TestAvailabilityNights::showsNightsOfAChangeAsHeld()
{
    CalendarClaim longer = booking(may(3, 5));
    longer.claim.nights = may(5, 7);
    longer.claim.changeId = ChangeId::create();
    longer.claim.holdExpiresAt = QDateTime::currentDateTimeUtc();
    for (const Night &night :
         nightsOf(test::sampleProperty(), {}, {booking(may(3, 5)), longer}, may(3, 8), may(1, 2).from)) {
        QVERIFY(!night.preparation);
        const bool isHeld = night.date >= may(5, 7).from && night.date < may(5, 7).to;
        QCOMPARE(night.state == NightState::Held, isHeld);
    }
}

void TestAvailabilityNights::saysWhyNoStayBegins_data()
{
    QTest::addColumn<int>("day");
    QTest::addColumn<QString>("obstacles");
    QTest::newRow("yesterday") << 9 << "PAST";
    QTest::newRow("today") << 10 << "ADVANCE_NOTICE";
    QTest::newRow("the day before the notice is kept") << 11 << "ADVANCE_NOTICE";
    QTest::newRow("with notice") << 12 << "";
    QTest::newRow("taken") << 15 << "TAKEN";
    QTest::newRow("to prepare") << 17 << "TAKEN";
    QTest::newRow("the day they leave") << 18 << "";
    QTest::newRow("closed to arrival") << 20 << "CLOSED_TO_ARRIVAL";
    QTest::newRow("closed to departure") << 21 << "";
    QTest::newRow("the last day of the window") << 25 << "";
    QTest::newRow("behind the window") << 26 << "BOOKING_WINDOW";
}

void TestAvailabilityNights::saysWhyNoStayBegins()
{
    QFETCH(int, day);
    QFETCH(QString, obstacles);
    Property property = test::sampleProperty();
    property.advanceNoticeDays = 2;
    property.bookingWindowDays = 15;
    property.minNights = 5;
    const Tariff tariff(NightlyOverrides{{{2030, 5, 20}, {.night = {2030, 5, 20}, .closedToArrival = true}},
                                         {{2030, 5, 21}, {.night = {2030, 5, 21}, .closedToDeparture = true}}});
    const QList<CalendarClaim> claims{booking(may(14, 17), 1)};
    const auto nights = nightsOf(property, tariff, claims, may(9, 27), {2030, 5, 10});
    QCOMPARE(obstaclesOf(nights.at(day - 9)), obstacles);
    property.status = PropertyStatus::Unlisted;
    const auto unlisted = nightsOf(property, tariff, claims, may(9, 27), {2030, 5, 10});
    QVERIFY(unlisted.at(day - 9).arrivalObstacles.contains(Obstacle::NotPublished));
}

void TestAvailabilityNights::saysWhereAGapWouldBeTooSmall()
{
    Property property = test::sampleProperty();
    property.minimumGapNights = 3;
    const QList<CalendarClaim> claims{booking(may(3, 6)), booking(may(14, 16))};
    QStringList texts;
    for (const Night &night : nightsOf(property, {}, claims, may(7, 14), {2030, 5, 1}))
        texts.append(obstaclesOf(night));
    // The stay before ends on the 6th: an arrival on the 7th or 8th would leave one or two nights.
    QCOMPARE(texts.join(','), QStringLiteral("GAP,GAP,,,,,"));
}

void TestAvailabilityNights::knowsTodayEverywhere_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QDate>("today");
    const auto row = [](const char *zone, const char *now, QDate today) {
        QTest::addRow("%s at %s", zone, now) << QByteArray(zone) << QByteArray(now) << today;
    };
    row("Pacific/Kiritimati", "2030-05-09T09:59:59Z", {2030, 5, 9});
    row("Pacific/Kiritimati", "2030-05-09T10:00:00Z", {2030, 5, 10});
    row("Pacific/Honolulu", "2030-05-10T09:59:59Z", {2030, 5, 9});
    row("Pacific/Honolulu", "2030-05-10T10:00:00Z", {2030, 5, 10});
    row("Europe/Berlin", "2030-03-30T22:59:59Z", {2030, 3, 30}); // the clock goes forward that night
    row("Europe/Berlin", "2030-03-30T23:00:00Z", {2030, 3, 31});
    row("Europe/Berlin", "2030-03-31T21:59:59Z", {2030, 3, 31});
    row("Europe/Berlin", "2030-03-31T22:00:00Z", {2030, 4, 1});
    row("Europe/Berlin", "2030-10-26T21:59:59Z", {2030, 10, 26}); // and back
    row("Europe/Berlin", "2030-10-26T22:00:00Z", {2030, 10, 27});
    row("Europe/Berlin", "2030-10-27T22:59:59Z", {2030, 10, 27});
    row("Europe/Berlin", "2030-10-27T23:00:00Z", {2030, 10, 28});
    row("America/New_York", "2030-03-10T04:59:59Z", {2030, 3, 9});
    row("America/New_York", "2030-03-11T03:59:59Z", {2030, 3, 10});
    row("America/New_York", "2030-11-03T03:59:59Z", {2030, 11, 2});
    row("America/New_York", "2030-11-04T04:59:59Z", {2030, 11, 3});
    row("America/New_York", "2030-11-04T05:00:00Z", {2030, 11, 4});
    row("Australia/Lord_Howe", "2030-10-05T13:29:59Z", {2030, 10, 5}); // half an hour forward at two
    row("Australia/Lord_Howe", "2030-10-05T13:30:00Z", {2030, 10, 6});
    row("Australia/Lord_Howe", "2030-10-06T13:00:00Z", {2030, 10, 7});
    row("Australia/Lord_Howe", "2030-04-06T12:59:59Z", {2030, 4, 6});
    row("Australia/Lord_Howe", "2030-04-07T13:29:59Z", {2030, 4, 7});
}

void TestAvailabilityNights::knowsTodayEverywhere()
{
    QFETCH(QByteArray, zone);
    QFETCH(QByteArray, now);
    QFETCH(QDate, today);
    const test::ManualClock clock(now.constData());
    QCOMPARE(clock.today(zone), today);

    // The first night that can be booked with a day of notice is tomorrow, also where a day has 23 hours, or 25.
    Property property = test::sampleProperty();
    property.timeZone = QString::fromLatin1(zone);
    property.advanceNoticeDays = 1;
    property.bookingWindowDays = 2;
    QStringList texts;
    for (const Night &night :
         nightsOf(property, {}, {}, {today.addDays(-1), today.addDays(4)}, clock.today(property.timeZone.toUtf8())))
        texts.append(obstaclesOf(night));
    QCOMPARE(texts.join(','), QStringLiteral("PAST,ADVANCE_NOTICE,,,BOOKING_WINDOW"));
}

QTEST_GUILESS_MAIN(TestAvailabilityNights)
#include "tst_availability_nights.moc"
