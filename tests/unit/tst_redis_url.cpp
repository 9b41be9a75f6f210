#include "backend/core/errors.h"
#include "backend/gateways/redis_url.h"

#include <QtTest>

using namespace roost;

/// Where a Redis is.
class TestRedisUrl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
};

void TestRedisUrl::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("socketPath");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<int>("database");
    QTest::addColumn<QString>("password");
    const QString none;
    QTest::newRow("host") << QStringLiteral("redis://cache") << none << QStringLiteral("cache") << 6379 << 0 << none;
    QTest::newRow("port and database") << QStringLiteral("redis://127.0.0.1:7000/3") << none
                                       << QStringLiteral("127.0.0.1") << 7000 << 3 << none;
    QTest::newRow("password") << QStringLiteral("redis://:a%40b@cache/1") << none << QStringLiteral("cache") << 6379
                              << 1 << QStringLiteral("a@b");
    QTest::newRow("socket") << QStringLiteral("unix:///run/redis.sock") << QStringLiteral("/run/redis.sock") << none
                            << 6379 << 0 << none;
    QTest::newRow("socket and database") << QStringLiteral("unix:///run/redis.sock?db=2")
                                         << QStringLiteral("/run/redis.sock") << none << 6379 << 2 << none;
}

void TestRedisUrl::reads()
{
    QFETCH(QString, text);
    const RedisUrl url(text);
    QTEST(url.socketPath, "socketPath");
    QTEST(url.host, "host");
    QTEST(url.port, "port");
    QTEST(url.database, "database");
    QTEST(url.password, "password");
}

void TestRedisUrl::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("another scheme") << QStringLiteral("http://cache");
    QTest::newRow("no host") << QStringLiteral("redis:///1");
    QTest::newRow("no scheme") << QStringLiteral("cache:6379");
    QTest::newRow("a name for a database") << QStringLiteral("redis://cache/main");
    QTest::newRow("a negative database") << QStringLiteral("redis://cache/-1");
    QTest::newRow("a socket without a path") << QStringLiteral("unix://");
    QTest::newRow("a relative socket") << QStringLiteral("unix://run/redis.sock");
}

void TestRedisUrl::refuses()
{
    QFETCH(QString, text);
    QVERIFY_THROWS_EXCEPTION(Invalid, RedisUrl{text});
}

QTEST_GUILESS_MAIN(TestRedisUrl)
#include "tst_redis_url.moc"
