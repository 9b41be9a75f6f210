#include "tests/support/http_world.h"
#include "tests/support/unzipped.h"

#include <QRegularExpression>
#include <QTest>

using namespace roost;
using namespace roost::http;
using roost::test::HttpWorld;
using roost::test::jsonRequest;
using roost::test::RawHttpClient;
using roost::test::request;
using roost::test::unzipped;

namespace {

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
    void letsNoAnswerThroughThatIsNotDescribed();
    void checksQueries();
    void checksHeaderFields_data();
    void checksHeaderFields();
    void passesOtherBodiesOn();
    void takesLargerBodiesWhereTheRouteSaysSo();
    void storesAnswersUnderTheirKey();
    void refusesKeysThatAreNone();
    void compressesForThoseWhoTakeIt_data();
    void compressesForThoseWhoTakeIt();
    void letsListedOriginsRead();

private:
    void start(const Application::Options &options, std::size_t queueLimit = 100);

    std::unique_ptr<HttpWorld> m_world;
};

void TestHttpMiddleware::init()
{
    start({{}, RateRules::off()});
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

void TestHttpMiddleware::letsNoAnswerThroughThatIsNotDescribed()
{
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression("route=/undescribed status=200 not as described: .*"));
    const auto answer = m_world->ask(request("GET /undescribed"));
    QCOMPARE(answer.status, 500);
    QCOMPARE(answer.json().value("code").toString(), QString("ANSWER_NOT_DESCRIBED"));
    QCOMPARE(answer.json().value("detail").toString(),
             QString("status 200 of type 'application/json' is not described"));
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

void TestHttpMiddleware::checksHeaderFields_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QStringList>("faults");
    QTest::newRow("good") << QByteArray("Roost-Key: abc\r\n") << QStringList();
    QTest::newRow("any case") << QByteArray("roost-key: abc\r\nROOST-COUNT: 7\r\n") << QStringList();
    QTest::newRow("missing") << QByteArray() << QStringList{"Roost-Key: REQUIRED"};
    QTest::newRow("short") << QByteArray("Roost-Key: a\r\n") << QStringList{"Roost-Key: LENGTH"};
    QTest::newRow("twice") << QByteArray("Roost-Key: abc\r\nRoost-Key: abc\r\n") << QStringList{"Roost-Key: REPEATED"};
    QTest::newRow("both wrong") << QByteArray("Roost-Key: abcdef\r\nRoost-Count: 0\r\n")
                                << QStringList{"Roost-Count: RANGE", "Roost-Key: LENGTH"};
    QTest::newRow("no number") << QByteArray("Roost-Key: abc\r\nRoost-Count: few\r\n")
                               << QStringList{"Roost-Count: TYPE"};
}

void TestHttpMiddleware::checksHeaderFields()
{
    QFETCH(QByteArray, fields);
    const auto answer = m_world->ask(request("POST /keyed", fields));
    QStringList faults;
    for (const QJsonValue &error : answer.json().value("errors").toArray())
        faults.append(error["pointer"].toString() + ' ' + error["code"].toString());
    faults.sort();
    QTEST(faults, "faults");
    QCOMPARE(answer.status, faults.isEmpty() ? 200 : 422);
}

void TestHttpMiddleware::takesLargerBodiesWhereTheRouteSaysSo()
{
    const QByteArray photo(2'500'000, 'p');
    const QByteArray type = "Content-Type: image/png\r\n";
    QCOMPARE(m_world->ask(request("POST /photos", type, photo)).json().value("size").toInt(), photo.size());

    RawHttpClient client(m_world->port());
    client.send("POST /photos HTTP/1.1\r\nHost: roost\r\n" + type + "Content-Length: 3000001\r\n\r\n");
    QCOMPARE(client.receive().status, 413); // before any of it is sent
    QCOMPARE(m_world->ask(request("POST /raw", "Content-Type: text/csv\r\n", photo)).status, 413);
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
    start({{"https://app.example"}, RateRules::off()});
    const auto read = m_world->ask(request("GET /nowhere", "Origin: https://app.example\r\n"));
    QCOMPARE(read.headers.value("Access-Control-Allow-Origin"), QByteArray("https://app.example"));
    QCOMPARE(read.headers.value("Vary"), QByteArray("Origin"));
    QVERIFY(read.headers.value("Access-Control-Expose-Headers").contains("RateLimit-Policy"));
    QCOMPARE(m_world->ask(request("GET /open")).headers.value("Vary"), QByteArray("Origin")); // for caches

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
