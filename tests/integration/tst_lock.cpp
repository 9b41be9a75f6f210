#include "backend/gateways/no_lock_gateway.h"
#include "backend/gateways/redis_lock_gateway.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <thread>

using namespace roost;
using namespace std::chrono_literals;

/// Locks in a Redis of the test's own, which is killed now and then.
class TestLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void givesALockToOneAtATime();
    void keepsNamesApart();
    void waitsForTheOther();
    void runsOutByItself();
    void releasesNothingThatIsAnothersByNow();
    void guardsAgainstARush();
    void goesOnWithoutRedis();
    void goesOnWhenRedisDies();
    void comesBackWhenRedisDoes();
    void grantsEverythingWithoutAServer();

private:
    void startRedis();
    void killRedis();
    void expectFailureLog() { QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("^locks: "))); }

    std::unique_ptr<QTemporaryDir> m_directory;
    QProcess m_redis;
    std::unique_ptr<RedisLockGateway> m_gateway;
};

void TestLock::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    startRedis();
    m_gateway = std::make_unique<RedisLockGateway>(
        RedisUrl(QStringLiteral("unix://") + m_directory->filePath(QStringLiteral("redis.sock"))));
    QTRY_VERIFY(m_gateway->ping());
}

void TestLock::cleanup()
{
    m_gateway.reset();
    killRedis();
}

void TestLock::startRedis()
{
    m_redis.setProcessChannelMode(QProcess::MergedChannels);
    m_redis.start(QStringLiteral("redis-server"),
                  {QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--unixsocket"),
                   m_directory->filePath(QStringLiteral("redis.sock")), QStringLiteral("--save"), QString(),
                   QStringLiteral("--dir"), m_directory->path()});
    QVERIFY(m_redis.waitForStarted());
}

void TestLock::killRedis()
{
    m_redis.kill();
    m_redis.waitForFinished();
}

void TestLock::givesALockToOneAtATime()
{
    auto first = m_gateway->acquire(QStringLiteral("a"), 5s, 0ms);
    QVERIFY(first);
    QVERIFY(!m_gateway->acquire(QStringLiteral("a"), 5s, 0ms));
    first.reset();
    QVERIFY(m_gateway->acquire(QStringLiteral("a"), 5s, 0ms));
}

void TestLock::keepsNamesApart()
{
    const auto a = m_gateway->acquire(QStringLiteral("a"), 5s, 0ms);
    const auto b = m_gateway->acquire(QStringLiteral("b"), 5s, 0ms);
    QVERIFY(a);
    QVERIFY(b);
}

void TestLock::waitsForTheOther()
{
    auto first = m_gateway->acquire(QStringLiteral("a"), 5s, 0ms);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!m_gateway->acquire(QStringLiteral("a"), 5s, 100ms));
    QVERIFY(timer.elapsed() >= 100);
    const std::jthread releasing([&] {
        QThread::msleep(50);
        first.reset();
    });
    QVERIFY(m_gateway->acquire(QStringLiteral("a"), 5s, 10s));
}

void TestLock::runsOutByItself()
{
    const auto first = m_gateway->acquire(QStringLiteral("a"), 50ms, 0ms);
    QVERIFY(m_gateway->acquire(QStringLiteral("a"), 5s, 10s));
}

void TestLock::releasesNothingThatIsAnothersByNow()
{
    auto first = m_gateway->acquire(QStringLiteral("a"), 50ms, 0ms);
    const auto second = m_gateway->acquire(QStringLiteral("a"), 10s, 10s);
    first.reset();
    QVERIFY(!m_gateway->acquire(QStringLiteral("a"), 5s, 0ms));
}

void TestLock::guardsAgainstARush()
{
    std::atomic<int> inside = 0;
    std::atomic<int> most = 0;
    std::atomic<int> done = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&] {
                for (int round = 0; round < 10; ++round) {
                    const auto lock = m_gateway->acquire(QStringLiteral("a"), 30s, 60s);
                    most = std::max(most.load(), ++inside);
                    QThread::usleep(200);
                    --inside;
                    done += lock ? 1 : 0;
                }
            });
    }
    QCOMPARE(done.load(), 80);
    QCOMPARE(most.load(), 1);
}

void TestLock::goesOnWithoutRedis()
{
    killRedis();
    RedisLockGateway gateway(RedisUrl(QStringLiteral("unix:///nonexistent/redis.sock")));
    QVERIFY(!gateway.ping());
    expectFailureLog();
    const auto first = gateway.acquire(QStringLiteral("a"), 5s, 1s);
    const auto second = gateway.acquire(QStringLiteral("a"), 5s, 1s);
    QVERIFY(first);
    QVERIFY(second);
}

void TestLock::goesOnWhenRedisDies()
{
    auto held = m_gateway->acquire(QStringLiteral("a"), 60s, 0ms);
    killRedis();
    QElapsedTimer timer;
    timer.start();
    expectFailureLog();
    QVERIFY(m_gateway->acquire(QStringLiteral("a"), 5s, 10s));
    held.reset();
    QVERIFY(timer.elapsed() < 5'000);
}

void TestLock::comesBackWhenRedisDoes()
{
    const auto before = m_gateway->acquire(QStringLiteral("a"), 60s, 0ms);
    killRedis();
    expectFailureLog();
    QVERIFY(m_gateway->acquire(QStringLiteral("a"), 5s, 0ms));
    startRedis();
    QTRY_VERIFY(m_gateway->ping());
    // One that guards something again: a second one is refused while it is held.
    QTRY_VERIFY([&] {
        const auto first = m_gateway->acquire(QStringLiteral("b"), 5s, 0ms);
        return !m_gateway->acquire(QStringLiteral("b"), 5s, 0ms);
    }());
}

void TestLock::grantsEverythingWithoutAServer()
{
    NoLockGateway gateway;
    const auto first = gateway.acquire(QStringLiteral("a"), 5s, 0ms);
    const auto second = gateway.acquire(QStringLiteral("a"), 5s, 0ms);
    QVERIFY(first);
    QVERIFY(second);
}

QTEST_GUILESS_MAIN(TestLock)
#include "tst_lock.moc"
