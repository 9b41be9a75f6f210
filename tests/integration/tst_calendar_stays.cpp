#include "backend/core/errors.h"
#include "tests/support/calendar_world.h"
#include "tests/support/test_database.h"

#include <QtTest>

using namespace roost;

/// Stays of other calendars beside blocks of theirs: the nights to prepare for the next guest, and what becomes of both
/// from day to day.
class TestCalendarStays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void preparesAfterAStayOnly_data();
    void preparesAfterAStayOnly();
    void givesPreparationUpForWhoComes();
    void collidesWithNobodyWhilePreparing();
    void preparesOnTheDaysAfterTheDeparture();
    void makesNoNewClaimsInAFortnight();
    void tellsStaysOfOneNameApart();

private:
    void prepareFor(int nights);
    CalendarFeed import(const QStringList &events, const QString &summary = QStringLiteral("Reserved"));

    std::unique_ptr<test::TestDatabase> m_server;
    std::unique_ptr<test::CalendarWorld> m_world;
    std::optional<CalendarFeed> m_feed;
};

void TestCalendarStays::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestCalendarStays::init()
{
    m_world = std::make_unique<test::CalendarWorld>(m_server->createDatabase());
    m_feed.reset();
}

void TestCalendarStays::prepareFor(int nights)
{
    m_world->properties.update(m_world->host, m_world->property.id, {},
                               [nights](Property &property) { property.preparationNights = nights; });
}

CalendarFeed TestCalendarStays::import(const QStringList &events, const QString &summary)
{
    if (!m_feed)
        m_feed = m_world->addFileFeed();
    return m_world->feeds.replaceFile(m_world->host, m_feed->propertyId, m_feed->id, test::calendarOf(events, summary));
}

void TestCalendarStays::preparesAfterAStayOnly_data()
{
    QTest::addColumn<QString>("summary");
    QTest::addColumn<QString>("nights");
    const QString stay = "06-03>06-07";
    const QString block = "06-03>06-05";
    QTest::newRow("a stay") << "Reserved" << stay;
    QTest::newRow("a stay with a name") << "Reserved - Olga" << stay;
    QTest::newRow("a block") << "Not available" << block;
    QTest::newRow("a block of a platform") << "Airbnb (Not available)" << block;
    QTest::newRow("closed") << "CLOSED - Not available" << block;
    QTest::newRow("blocked") << "Blocked" << block;
    QTest::newRow("unavailable") << "unavailable" << block;
    QTest::newRow("nothing is said") << "" << block;
}

void TestCalendarStays::preparesAfterAStayOnly()
{
    QFETCH(QString, summary);
    QFETCH(QString, nights);
    prepareFor(2);
    import({"a 2030-06-03 2030-06-05"}, summary);
    QCOMPARE(m_world->imports(), nights);
}

void TestCalendarStays::givesPreparationUpForWhoComes()
{
    prepareFor(3);
    m_world->confirmed(12, 14);
    import({"a 2030-06-03 2030-06-05", "b 2030-06-06 2030-06-11"});
    QCOMPARE(m_world->imports(), QStringLiteral("06-03>06-06, 06-06>06-12"));
    QVERIFY_THROWS_EXCEPTION(Conflict, m_world->book(5, 6));
    import({"a 2030-06-03 2030-06-05", "b 2030-06-05 2030-06-11"}); // the next one comes at once
    QCOMPARE(m_world->imports(), QStringLiteral("06-03>06-05, 06-05>06-12"));
}

void TestCalendarStays::collidesWithNobodyWhilePreparing()
{
    prepareFor(2);
    m_world->confirmed(5, 7);
    import({"a 2030-06-03 2030-06-05"});
    QCOMPARE(m_world->imports(), QStringLiteral("06-03>06-05"));
    QCOMPARE(m_world->conflictTexts(), QString());
}

void TestCalendarStays::preparesOnTheDaysAfterTheDeparture()
{
    prepareFor(2);
    import({"a 2030-06-03 2030-06-05"});
    const QStringList ids = m_world->claimIds();
    for (const char *day : {"2030-06-04T12:00:00Z", "2030-06-05T12:00:00Z", "2030-06-06T12:00:00Z"}) {
        m_world->clock.set(day);
        import({"a 2030-06-03 2030-06-05"});
        QCOMPARE(m_world->imports(), QStringLiteral("06-03>06-07"));
        QCOMPARE(m_world->claimIds(), ids);
    }
}

/// A platform that writes the days which cannot be booked any more into its calendar, as another event every day,
/// beside two stays that follow one another.
void TestCalendarStays::makesNoNewClaimsInAFortnight()
{
    QSet<QString> ids;
    for (int day = 0; day < 14; ++day) {
        const QDate today = QDate(2030, 5, 1).addDays(day);
        const QString block = QStringLiteral("closed-%1 %2 %3")
                                  .arg(day)
                                  .arg(today.toString(Qt::ISODate), today.addDays(2).toString(Qt::ISODate));
        import({block, "a 2030-05-20 2030-05-23", "b 2030-05-23 2030-05-25"}, "Not available");
        m_world->poller.settle();
        const QStringList claims = m_world->claimIds();
        ids.unite({claims.begin(), claims.end()});
        QCOMPARE(claims.size(), 3);
        m_world->clock.advance(24 * 3600);
    }
    QCOMPARE(ids.size(), 3);
    QCOMPARE(m_world->imports(), QStringLiteral("05-01>05-16, 05-20>05-23, 05-23>05-25"));
}

/// Three of one name in a row: one grows day after day, and one goes in the end.
void TestCalendarStays::tellsStaysOfOneNameApart()
{
    import({"a 2030-06-03 2030-06-05", "b 2030-06-05 2030-06-08", "c 2030-06-08 2030-06-10"});
    const QStringList ids = m_world->claimIds();
    for (int day = 0; day < 14; ++day) {
        m_world->clock.advance(24 * 3600);
        const QString last = QDate(2030, 6, 10).addDays(day).toString(Qt::ISODate);
        import({"a 2030-06-03 2030-06-05", "b 2030-06-05 2030-06-08", "c 2030-06-08 " + last});
        QCOMPARE(m_world->claimIds(), ids);
    }
    import({"a 2030-06-03 2030-06-05", "c 2030-06-08 2030-06-23"});
    QCOMPARE(m_world->claimIds(), (QStringList{ids.at(0), ids.at(2)}));
    QCOMPARE(m_world->imports(), QStringLiteral("06-03>06-05, 06-08>06-23"));
}

QTEST_GUILESS_MAIN(TestCalendarStays)
#include "tst_calendar_stays.moc"
