#include "backend/http/network_thread.h"
#include "backend/http/worker_pool.h"

#include <QSemaphore>
#include <QTest>

#include <atomic>
#include <thread>

using namespace roost::http;

class TestWorkerPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsOnItsThreads();
    void refusesMoreThanItsQueueHolds();
    void dropsWhatIsQueuedWhenItStops();
    void handsOverInOrder();
    void bringsExceptionsBack();
};

void TestWorkerPool::runsOnItsThreads()
{
    WorkerPool pool("worker", 3, 1'000);
    std::atomic<int> elsewhere = 0;
    const QThread *here = QThread::currentThread();
    for (int i = 0; i < 100; ++i)
        QVERIFY(pool.tryRun([&elsewhere, here] { elsewhere += QThread::currentThread() != here; }));
    QTRY_COMPARE(elsewhere.load(), 100);
    QTRY_COMPARE(pool.counts().running, 0);
    QCOMPARE(pool.counts().threads, 3);
    QCOMPARE(pool.counts().queued, 0);
}

void TestWorkerPool::refusesMoreThanItsQueueHolds()
{
    QSemaphore gate;
    WorkerPool pool("worker", 1, 2);
    QVERIFY(pool.tryRun([&gate] { gate.acquire(); }));
    QTRY_COMPARE(pool.counts().running, 1);
    QVERIFY(pool.tryRun([] {}));
    QVERIFY(pool.tryRun([] {}));
    QVERIFY(!pool.tryRun([] {}));
    QCOMPARE(pool.counts().queued, 2);
    gate.release();
    QTRY_COMPARE(pool.counts().queued, 0);
    QVERIFY(pool.tryRun([] {}));
}

void TestWorkerPool::dropsWhatIsQueuedWhenItStops()
{
    QSemaphore gate;
    std::atomic<int> ran = 0;
    WorkerPool pool("worker", 1, 10);
    QVERIFY(pool.tryRun([&] {
        gate.acquire();
        ++ran;
    }));
    QTRY_COMPARE(pool.counts().running, 1);
    QVERIFY(pool.tryRun([&ran] { ++ran; }));
    std::thread opener([&gate, &pool] {
        while (pool.counts().queued > 0)
            std::this_thread::yield();
        gate.release();
    });
    pool.stop();
    QCOMPARE(ran.load(), 1);
    QVERIFY(!pool.tryRun([] {}));
    pool.stop();
    opener.join();
}

/// Replies and events of one worker take the same queue, so the order in which they were posted is the order on the
/// network thread.
void TestWorkerPool::handsOverInOrder()
{
    NetworkThread network;
    WorkerPool pool("worker", 4, 1'000);
    constexpr int tasks = 100;
    constexpr int posts = 50;
    std::vector<std::vector<int>> seen(tasks); // written on the network thread only
    std::atomic<int> total = 0;
    for (int task = 0; task < tasks; ++task) {
        QVERIFY(pool.tryRun([&, task] {
            for (int i = 0; i < posts; ++i) {
                network.queue().post([&, task, i] {
                    seen[static_cast<std::size_t>(task)].push_back(i);
                    ++total;
                });
            }
        }));
    }
    QTRY_COMPARE(total.load(), tasks * posts);
    for (const auto &each : seen)
        QVERIFY(std::is_sorted(each.begin(), each.end()));
}

void TestWorkerPool::bringsExceptionsBack()
{
    NetworkThread network;
    QThread *there = nullptr;
    network.call([&there] { there = QThread::currentThread(); });
    QVERIFY(there != QThread::currentThread());
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, network.call([] { throw std::runtime_error("no"); }));
}

QTEST_GUILESS_MAIN(TestWorkerPool)
#include "tst_worker_pool.moc"
