#include "backend/gateways/redis_rate_limiter.h"
#include "tests/program/redis_program.h"
#include "tests/support/http_world.h"

#include <QTest>

using namespace roost;
using namespace roost::http;
using roost::test::HttpWorld;
using roost::test::jsonRequest;
using roost::test::RawHttpClient;
using roost::test::RedisProgram;
using roost::test::request;

namespace {

const QByteArray asGuest = "Authorization: Bearer guest\r\n";
const QByteArray asHost = "Authorization: Bearer host\r\n";

RateRules rules(const char *text)
{
    RateRules made;
    if (const QString fault = made.read(text); !fault.isEmpty())
        qWarning("%s", qPrintable(fault));
    return made;
}

} // namespace

/// How often one may ask: by address, by account, by class of route, and over several servers.
class TestHttpRateLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void limitsAnAddress();
    void limitsTheGuessingOfPasswords();
    void countsClassesApart();
    void limitsAnAccount();
    void tellsOfTheLimitThatIsNearest();
    void answersWithAProblem();
    void countsTheClientBehindATrustedProxy();
    void holdsOverTwoServers();
    void goesOnWithoutRedis();
    void neverWaitsForRedisOnTheNetworkThread();
    void fillsBucketsInRedis();
};

void TestHttpRateLimits::limitsAnAddress()
{
    HttpWorld world({{}, rules("read=3/3600")});
    for (int left = 2; left >= 0; --left) {
        const auto answer = world.ask(request("GET /open"));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.value("RateLimit-Limit"), QByteArray("3"));
        QCOMPARE(answer.headers.value("RateLimit-Remaining"), QByteArray::number(left));
        QCOMPARE(answer.headers.value("RateLimit-Policy"), QByteArray("3;w=3600"));
    }
    const auto refused = world.ask(request("GET /nowhere"));
    QCOMPARE(refused.status, 429);
    QVERIFY(refused.headers.value("Retry-After").toInt() > 900);
    QCOMPARE(refused.headers.value("RateLimit-Remaining"), QByteArray("0"));
}

void TestHttpRateLimits::limitsTheGuessingOfPasswords()
{
    HttpWorld world({{}, rules("sign-in=2/3600")});
    for (int i = 0; i < 2; ++i)
        QCOMPARE(world.ask(request("POST /login")).status, 200);
    QCOMPARE(world.ask(request("POST /login")).status, 429);
    QCOMPARE(world.ask(request("GET /open")).status, 200);
}

void TestHttpRateLimits::countsClassesApart()
{
    HttpWorld world({{}, rules("read=1/3600,write=1/3600,search=1/3600")});
    const QByteArrayList all{request("GET /open"), request("GET /search"),
                             jsonRequest("POST /things", R"({"name":"a"})")};
    for (const QByteArray &bytes : all)
        QCOMPARE(world.ask(bytes).status, 200);
    for (const QByteArray &bytes : all)
        QCOMPARE(world.ask(bytes).status, 429);
}

void TestHttpRateLimits::limitsAnAccount()
{
    HttpWorld world({{}, rules("account-read=2/3600")});
    for (int i = 0; i < 2; ++i)
        QCOMPARE(world.ask(request("GET /mine", asGuest)).status, 200);
    QCOMPARE(world.ask(request("GET /mine", asGuest)).status, 429);
    QCOMPARE(world.ask(request("GET /mine", asHost)).status, 200);
    QCOMPARE(world.ask(request("GET /open")).status, 200);
}

void TestHttpRateLimits::tellsOfTheLimitThatIsNearest()
{
    HttpWorld world({{}, rules("read=9/3600,account-read=5/3600")});
    QCOMPARE(world.ask(request("GET /mine", asGuest)).headers.value("RateLimit-Limit"), QByteArray("5"));
    for (int i = 0; i < 5; ++i)
        world.ask(request("GET /open"));
    const auto answer = world.ask(request("GET /mine", asGuest));
    QCOMPARE(answer.headers.value("RateLimit-Limit"), QByteArray("9"));
    QCOMPARE(answer.headers.value("RateLimit-Remaining"), QByteArray("2"));
}

void TestHttpRateLimits::answersWithAProblem()
{
    HttpWorld world({{}, rules("read=1/3600")});
    world.ask(request("GET /open"));
    const auto refused = world.ask(request("GET /open"));
    QCOMPARE(refused.headers.value("Content-Type"), QByteArray("application/problem+json"));
    QCOMPARE(refused.json().value("status").toInt(), 429);
    QVERIFY(!refused.json().value("code").toString().isEmpty());
    QCOMPARE(refused.headers.value("Retry-After"), QByteArray("3600"));
}

void TestHttpRateLimits::countsTheClientBehindATrustedProxy()
{
    HttpWorld world({{}, rules("read=1/3600")});
    QCOMPARE(world.ask(request("GET /open", "X-Forwarded-For: 192.0.2.1\r\n")).status, 200);
    QCOMPARE(world.ask(request("GET /open", "X-Forwarded-For: 192.0.2.2\r\n")).status, 429); // who says so is no proxy

    HttpWorld behind({{}, rules("read=1/3600")}, 100, nullptr, {"127.0.0.1"});
    QCOMPARE(behind.ask(request("GET /open", "X-Forwarded-For: 192.0.2.1\r\n")).status, 200);
    QCOMPARE(behind.ask(request("GET /open", "X-Forwarded-For: 192.0.2.2\r\n")).status, 200);
    QCOMPARE(behind.ask(request("GET /open", "X-Forwarded-For: 10.9.9.9, 192.0.2.1\r\n")).status, 429);
    QCOMPARE(behind.records().constLast().address, QByteArray("192.0.2.1"));
    QCOMPARE(behind.ask(request("GET /open", "Forwarded: for=\"[2001:db8::1]:99\"\r\n")).status, 200);
    QCOMPARE(behind.ask(request("GET /open", "Forwarded: for=\"[2001:db8::2]\"\r\n")).status, 429); // one customer
}

void TestHttpRateLimits::holdsOverTwoServers()
{
    RedisProgram redis;
    redis.start();
    RedisRateLimiter firstLimiter{RedisUrl(redis.url())};
    RedisRateLimiter secondLimiter{RedisUrl(redis.url())};
    HttpWorld first({{}, rules("read=4/3600")}, 100, &firstLimiter);
    HttpWorld second({{}, rules("read=4/3600")}, 100, &secondLimiter);
    for (int left = 3; left > 0; left -= 2) {
        QCOMPARE(first.ask(request("GET /open")).headers.value("RateLimit-Remaining"), QByteArray::number(left));
        QCOMPARE(second.ask(request("GET /open")).headers.value("RateLimit-Remaining"), QByteArray::number(left - 1));
    }
    QCOMPARE(first.ask(request("GET /open")).status, 429);
    QCOMPARE(second.ask(request("GET /open")).status, 429);
}

void TestHttpRateLimits::goesOnWithoutRedis()
{
    RedisProgram redis;
    redis.start();
    RedisRateLimiter limiter{RedisUrl(redis.url())};
    HttpWorld world({{}, rules("read=2/3600")}, 100, &limiter);
    for (int i = 0; i < 2; ++i)
        QCOMPARE(world.ask(request("GET /open")).status, 200);
    QCOMPARE(world.ask(request("GET /open")).status, 429);

    redis.kill();
    for (int i = 0; i < 2; ++i) // counted here, from the beginning
        QCOMPARE(world.ask(request("GET /open")).status, 200);
    QCOMPARE(world.ask(request("GET /open")).status, 429);

    redis.start(); // with nothing in it
    QVERIFY(QTest::qWaitFor([&] { return world.ask(request("GET /open")).status == 200; }));
}

void TestHttpRateLimits::neverWaitsForRedisOnTheNetworkThread()
{
    class Untouchable : public RateLimiter
    {
    public:
        RateVerdict take(const QByteArray &, const Rate &) override
        {
            ++taken;
            return {};
        }
        std::atomic<int> taken = 0;
    } limiter;
    HttpWorld world({{}, rules("read=1/3600")}, 100, &limiter);
    QCOMPARE(world.ask(request("GET /inline")).status, 200);
    QCOMPARE(world.ask(request("GET /inline")).status, 429);
    QCOMPARE(limiter.taken, 0);
    QCOMPARE(world.ask(request("GET /open")).status, 200);
    QCOMPARE(limiter.taken, 1);
}

void TestHttpRateLimits::fillsBucketsInRedis()
{
    RedisProgram redis;
    redis.start();
    RedisRateLimiter limiter{RedisUrl(redis.url())};
    const Rate rate{20, 2};
    QCOMPARE(limiter.take("a", rate).remaining, 1);
    QCOMPARE(limiter.take("a", rate).remaining, 0);
    const RateVerdict refused = limiter.take("a", rate);
    QVERIFY(!refused.allowed);
    QCOMPARE(refused.secondsToNext, 1);
    QVERIFY(QTest::qWaitFor([&] { return limiter.take("a", rate).allowed; })); // 50 ms later
    QCOMPARE(limiter.take("b", rate).remaining, 1);
    RedisConnection connection{RedisUrl(redis.url())};
    QTRY_COMPARE(connection.command({"DBSIZE"}).integer, 0); // what is full is not kept
}

QTEST_GUILESS_MAIN(TestHttpRateLimits)
#include "tst_http_rate_limits.moc"
