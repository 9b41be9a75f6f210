#include "tests/support/http_world.h"

#include <QTest>

#include <zlib.h>

using namespace roost;
using namespace roost::http;
using roost::test::HttpWorld;
using roost::test::jsonRequest;
using roost::test::RawHttpClient;
using roost::test::request;

namespace {

/// What gzip has packed, taken as far as 100,000 bytes.
QByteArray unzipped(const QByteArray &bytes)
{
    QByteArray result(100'000, Qt::Uninitialized);
    QByteArray input = bytes;
    z_stream stream{};
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef *>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    inflateInit2(&stream, 15 + 16);
    inflate(&stream, Z_FINISH);
    result.truncate(static_cast<qsizetype>(stream.total_out));
    inflateEnd(&stream);
    return result;
}

const QByteArray asGuest = "Authorization: Bearer guest\r\n";

} // namespace

class TestHttpMiddleware : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void checksBodies_data();
    void checksBodies();
    void tellsAllFaultsAtOnce();
    void checksQueries();
    void passesOtherBodiesOn();
    void storesAnswersUnderTheirKey();
    void refusesKeysThatAreNone();
    void limitsAnAddress();
    void limitsTheGuessingOfPasswords();
    void compressesForThoseWhoTakeIt_data();
    void compressesForThoseWhoTakeIt();
    void letsListedOriginsRead();

private:
    void start(const Application::Options &options, std::size_t queueLimit = 100);

    std::unique_ptr<HttpWorld> m_world;
};

void TestHttpMiddleware::init()
{
    start({{}, {false}});
}

void TestHttpMiddleware::cleanup()
{
    m_world.reset();
}

void TestHttpMiddleware::start(const Application::Options &options, std::size_t queueLimit)
{
    m_world.reset();
    m_world = std::make_unique<HttpWorld>(options, queueLimit);
}

void TestHttpMiddleware::checksBodies_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("detail");
    QTest::newRow("good") << jsonRequest("PUT /things/1", R"({"name":"a"})") << 200 << "";
    QTest::newRow("with charset") << request("PUT /things/1", "Content-Type: Application/JSON; charset=utf-8\r\n",
                                             R"({"name":"a"})")
                                  << 200 << "";
    QTest::newRow("no body") << jsonRequest("PUT /things/1", "") << 400 << "missing";
    QTest::newRow("no body where none is needed") << request("POST /things") << 200 << "";
    QTest::newRow("no type") << request("PUT /things/1", "", R"({"name":"a"})") << 415 << "application/json";
    QTest::newRow("other type") << request("PUT /things/1", "Content-Type: text/plain\r\n", R"({"name":"a"})") << 415
                                << "application/json";
    QTest::newRow("no JSON") << jsonRequest("PUT /things/1", R"({"name":"a",})") << 400 << "byte 13";
    QTest::newRow("half") << jsonRequest("PUT /things/1", R"({"name":)") << 400 << "byte";
    QTest::newRow("no UTF-8") << jsonRequest("PUT /things/1", "{\"name\":\"\xff\"}") << 400 << "byte";
    QTest::newRow("list") << jsonRequest("PUT /things/1", "[1]") << 400 << "object";
    QTest::newRow("deep") << jsonRequest("PUT /things/1", QByteArray("[").repeated(100'000)) << 400 << "deep";
    QTest::newRow("a NUL") << jsonRequest("PUT /things/1", R"({"name":"a\u0000b"})") << 422 << "not valid";
    QTest::newRow("not valid") << jsonRequest("PUT /things/1", "{}") << 422 << "not valid";
}

void TestHttpMiddleware::checksBodies()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    QFETCH(QString, detail);
    const auto answer = m_world->ask(bytes);
    QCOMPARE(answer.status, status);
    QVERIFY2(answer.json().value("detail").toString().contains(detail), answer.body.constData());
}

void TestHttpMiddleware::tellsAllFaultsAtOnce()
{
    const auto answer = m_world->ask(jsonRequest("PUT /things/1?x=1", R"({"size":0,"since":"soon","colour":"red"})"));
    QCOMPARE(answer.status, 422);
    QStringList faults;
    for (const QJsonValue &error : answer.json().value("errors").toArray())
        faults.append(error["pointer"].toString() + ' ' + error["code"].toString());
    faults.sort();
    QCOMPARE(faults, (QStringList{"/colour UNKNOWN", "/name REQUIRED", "/since FORMAT", "/size RANGE", "?x UNKNOWN"}));
}

void TestHttpMiddleware::checksQueries()
{
    QCOMPARE(m_world->ask(request("GET /open?city=S%C3%A3o+Paulo")).status, 200);
    QCOMPARE(m_world->ask(request("GET /open?city=Por%00to")).status, 422);
    const auto answer = m_world->ask(request("GET /open?town=Porto"));
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.json().value("errors").toArray().at(0)["pointer"].toString(), "?town");
}

void TestHttpMiddleware::passesOtherBodiesOn()
{
    QCOMPARE(m_world->ask(request("POST /raw", "Content-Type: text/csv\r\n", "a,b")).body, QByteArray("a,b"));
    QCOMPARE(m_world->ask(jsonRequest("POST /raw", "{}")).status, 415);
}

void TestHttpMiddleware::storesAnswersUnderTheirKey()
{
    const QByteArray keyed = jsonRequest("POST /things", R"({"name":"a"})", asGuest + "Idempotency-Key: 17\r\n");
    QVERIFY(!m_world->ask(keyed).headers.contains("Idempotent-Replayed"));
    QCOMPARE(m_world->ask(keyed).headers.value("Idempotent-Replayed"), QByteArray("true"));
    QCOMPARE(m_world->made(), 1);

    const QByteArray unkeyed = jsonRequest("POST /things", R"({"name":"a"})", asGuest);
    const QByteArray byNobody = jsonRequest("POST /things", R"({"name":"a"})", "Idempotency-Key: 18\r\n");
    QCOMPARE(m_world->ask(unkeyed).status, 200);
    QCOMPARE(m_world->ask(byNobody).status, 200);
    QCOMPARE(m_world->made(), 1);
}

void TestHttpMiddleware::refusesKeysThatAreNone()
{
    for (const QByteArray &key : {QByteArray("a b"), QByteArray(256, 'a'), QByteArray("\xc3\xa4")})
        QCOMPARE(
            m_world->ask(jsonRequest("POST /things", R"({"name":"a"})", asGuest + "Idempotency-Key: " + key + "\r\n"))
                .status,
            400);
}

void TestHttpMiddleware::limitsAnAddress()
{
    RateLimits limits;
    limits.address = {0.001, 3};
    start({{}, limits});
    for (int left = 2; left >= 0; --left) {
        const auto answer = m_world->ask(request("GET /open"));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.value("RateLimit-Limit"), QByteArray("3"));
        QCOMPARE(answer.headers.value("RateLimit-Remaining"), QByteArray::number(left));
    }
    const auto refused = m_world->ask(request("GET /nowhere"));
    QCOMPARE(refused.status, 429);
    QVERIFY(refused.headers.value("Retry-After").toInt() > 900);
    QCOMPARE(refused.headers.value("RateLimit-Remaining"), QByteArray("0"));
}

void TestHttpMiddleware::limitsTheGuessingOfPasswords()
{
    RateLimits limits;
    limits.signIn = {0.001, 2};
    start({{}, limits});
    for (int i = 0; i < 2; ++i)
        QCOMPARE(m_world->ask(request("POST /login")).status, 200);
    QCOMPARE(m_world->ask(request("POST /login")).status, 429);
    QCOMPARE(m_world->ask(request("GET /open")).status, 200);
}

void TestHttpMiddleware::compressesForThoseWhoTakeIt_data()
{
    QTest::addColumn<QByteArray>("accept");
    QTest::addColumn<bool>("compressed");
    QTest::newRow("nothing said") << QByteArray() << false;
    QTest::newRow("gzip") << QByteArray("gzip") << true;
    QTest::newRow("among others") << QByteArray("deflate, GZIP;q=0.5, br") << true;
    QTest::newRow("not") << QByteArray("gzip;q=0, br") << false;
    QTest::newRow("others") << QByteArray("br, xgzip") << false;
}

void TestHttpMiddleware::compressesForThoseWhoTakeIt()
{
    QFETCH(QByteArray, accept);
    QFETCH(bool, compressed);
    const QByteArray fields = accept.isEmpty() ? QByteArray() : "Accept-Encoding: " + accept + "\r\n";
    const QByteArray table = QByteArray("a,b\r\n").repeated(1'000);
    const auto answer = m_world->ask(request("POST /raw", "Content-Type: text/csv\r\n" + fields, table));
    QCOMPARE(answer.headers.value("Vary"), QByteArray("Accept-Encoding"));
    QCOMPARE(answer.headers.value("Content-Encoding"), compressed ? QByteArray("gzip") : QByteArray());
    QCOMPARE(compressed ? unzipped(answer.body) : answer.body, table);

    const auto small = m_world->ask(request("POST /raw", "Content-Type: text/csv\r\n" + fields, "a,b"));
    QCOMPARE(small.body, QByteArray("a,b"));
}

void TestHttpMiddleware::letsListedOriginsRead()
{
    start({{"https://app.example"}, {false}});
    const auto read = m_world->ask(request("GET /nowhere", "Origin: https://app.example\r\n"));
    QCOMPARE(read.headers.value("Access-Control-Allow-Origin"), QByteArray("https://app.example"));
    QCOMPARE(read.headers.value("Vary"), QByteArray("Origin"));

    const auto preflight = m_world->ask(
        request("OPTIONS /things", "Origin: https://app.example\r\nAccess-Control-Request-Method: POST\r\n"));
    QCOMPARE(preflight.status, 204);
    QVERIFY(preflight.headers.value("Access-Control-Allow-Headers").contains("Idempotency-Key"));
    QVERIFY(preflight.headers.value("Access-Control-Allow-Methods").contains("POST"));

    for (const char *origin : {"https://app.example.evil", "http://app.example", "null"})
        QVERIFY(!m_world->ask(request("GET /open", QByteArray("Origin: ") + origin + "\r\n"))
                     .headers.contains("Access-Control-Allow-Origin"));
}

QTEST_GUILESS_MAIN(TestHttpMiddleware)
#include "tst_http_middleware.moc"
