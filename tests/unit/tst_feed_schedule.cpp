#include "backend/modules/calendar/feed_schedule.h"

#include <QTest>

using namespace roost;

/// When calendars are read again.
class TestFeedSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waits_data();
    void waits();
    void spreadsByAFifthAtTheMost();
};

void TestFeedSchedule::waits_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<qint64>("minutes");
    QTest::newRow("after a success") << 0 << qint64(15);
    QTest::newRow("once") << 1 << qint64(15);
    QTest::newRow("twice") << 2 << qint64(30);
    QTest::newRow("five times") << 5 << qint64(240);
    QTest::newRow("seven times") << 7 << qint64(960);
    QTest::newRow("eight times") << 8 << qint64(1440);
    QTest::newRow("for a year") << 400 << qint64(1440);
}

void TestFeedSchedule::waits()
{
    QFETCH(int, failures);
    QFETCH(qint64, minutes);
    const QDateTime now(QDate(2030, 5, 1), QTime(12, 0), Qt::UTC);
    QCOMPARE(now.secsTo(nextAttempt(now, failures, 0)), minutes * 60);
}

void TestFeedSchedule::spreadsByAFifthAtTheMost()
{
    const QDateTime now(QDate(2030, 5, 1), QTime(12, 0), Qt::UTC);
    QCOMPARE(now.secsTo(nextAttempt(now, 0, 0.5)), 15 * 60 + 90);
    QCOMPARE(now.secsTo(nextAttempt(now, 0, 1)), 18 * 60);
    QCOMPARE(now.secsTo(nextReading(now, 0)), 24 * 3600);
}

QTEST_GUILESS_MAIN(TestFeedSchedule)
#include "tst_feed_schedule.moc"
