#include "backend/jobs/scheduler.h"

#include <QtTest>

#include <atomic>
#include <semaphore>

using namespace roost;
using namespace std::chrono_literals;

/// Jobs run one at a time, again and again, and when woken.
class TestScheduler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsEveryJobAgainAndAgain();
    void runsOneJobAtATimeOnItsOwnThread();
    void goesOnAfterAJobThatThrows();
    void runsSoonWhenWoken();
    void makesOneRunOfSeveralWakes();
    void ignoresAWakeForNoJob();
    void waitsForTheJobInWork();
    void startsNoJobAfterStop();
    void stopsWithoutHavingStarted();
};

void TestScheduler::runsEveryJobAgainAndAgain()
{
    std::atomic<int> first = 0;
    std::atomic<int> second = 0;
    Scheduler scheduler;
    scheduler.add(QStringLiteral("first"), 1ms, [&] { ++first; });
    scheduler.add(QStringLiteral("second"), 1ms, [&] { ++second; });
    scheduler.start();
    QTRY_VERIFY(first > 3 && second > 3);
}

void TestScheduler::runsOneJobAtATimeOnItsOwnThread()
{
    std::atomic<int> running = 0;
    std::atomic<int> mostAtOnce = 0;
    std::atomic<int> runs = 0;
    std::atomic<bool> onCallersThread = false;
    const QThread *caller = QThread::currentThread();
    const auto job = [&] {
        mostAtOnce = std::max(mostAtOnce.load(), ++running);
        onCallersThread = onCallersThread || QThread::currentThread() == caller;
        QThread::msleep(1);
        --running;
        ++runs;
    };
    Scheduler scheduler;
    scheduler.add(QStringLiteral("one"), 1ms, job);
    scheduler.add(QStringLiteral("two"), 1ms, job);
    scheduler.start();
    QTRY_VERIFY(runs > 10);
    scheduler.stop();
    QCOMPARE(mostAtOnce, 1);
    QVERIFY(!onCallersThread);
}

void TestScheduler::goesOnAfterAJobThatThrows()
{
    std::atomic<int> runs = 0;
    Scheduler scheduler;
    scheduler.add(QStringLiteral("broken"), 1ms, [&] {
        ++runs;
        throw std::runtime_error("broken");
    });
    scheduler.start();
    QTRY_VERIFY(runs > 3);
}

void TestScheduler::runsSoonWhenWoken()
{
    std::atomic<int> runs = 0;
    Scheduler scheduler;
    scheduler.add(QStringLiteral("rare"), 24h, [&] { ++runs; });
    scheduler.start();
    scheduler.wake(QStringLiteral("rare"));
    QTRY_COMPARE(runs, 1);
    scheduler.wake(QStringLiteral("rare"));
    QTRY_COMPARE(runs, 2);
}

void TestScheduler::makesOneRunOfSeveralWakes()
{
    std::atomic<int> runs = 0;
    std::binary_semaphore mayEnd(0);
    std::binary_semaphore inWork(0);
    Scheduler scheduler;
    scheduler.add(QStringLiteral("long"), 24h, [&] {
        inWork.release();
        mayEnd.acquire();
    });
    scheduler.add(QStringLiteral("woken"), 24h, [&] { ++runs; });
    scheduler.add(QStringLiteral("last"), 24h, [&] { inWork.release(); });
    scheduler.start();
    scheduler.wake(QStringLiteral("long"));
    inWork.acquire();
    for (int i = 0; i < 5; ++i)
        scheduler.wake(QStringLiteral("woken"));
    scheduler.wake(QStringLiteral("last"));
    mayEnd.release();
    inWork.acquire();
    QTRY_COMPARE(runs, 1);
    scheduler.stop();
    QCOMPARE(runs, 1);
}

void TestScheduler::ignoresAWakeForNoJob()
{
    std::atomic<int> runs = 0;
    Scheduler scheduler;
    scheduler.add(QStringLiteral("some"), 24h, [&] { ++runs; });
    scheduler.start();
    scheduler.wake(QStringLiteral("other"));
    scheduler.wake(QStringLiteral("some"));
    QTRY_COMPARE(runs, 1);
}

void TestScheduler::waitsForTheJobInWork()
{
    std::binary_semaphore inWork(0);
    std::atomic<bool> ended = false;
    Scheduler scheduler;
    scheduler.add(QStringLiteral("long"), 24h, [&] {
        inWork.release();
        QThread::msleep(50);
        ended = true;
    });
    scheduler.start();
    scheduler.wake(QStringLiteral("long"));
    inWork.acquire();
    scheduler.stop();
    QVERIFY(ended);
}

void TestScheduler::startsNoJobAfterStop()
{
    std::atomic<int> runs = 0;
    Scheduler scheduler;
    scheduler.add(QStringLiteral("often"), 1ms, [&] { ++runs; });
    scheduler.start();
    QTRY_VERIFY(runs > 0);
    scheduler.stop();
    const int before = runs;
    scheduler.wake(QStringLiteral("often"));
    scheduler.stop();
    QTest::qWait(20);
    QCOMPARE(runs, before);
}

void TestScheduler::stopsWithoutHavingStarted()
{
    std::atomic<int> runs = 0;
    {
        Scheduler scheduler;
        scheduler.add(QStringLiteral("never"), 1ms, [&] { ++runs; });
    }
    QCOMPARE(runs, 0);
}

QTEST_GUILESS_MAIN(TestScheduler)
#include "tst_scheduler.moc"
