#include "tests/support/http_world.h"

#include <QTest>

using namespace roost;
using namespace roost::http;
using roost::test::HttpWorld;
using roost::test::jsonRequest;
using roost::test::RawHttpClient;
using roost::test::request;

class TestHttpApplication : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void answersOnAWorker();
    void findsNothing();
    void namesTheMethodsThatAreAllowed();
    void answersHeadByTheRouteOfGet();
    void asksWhoIsThere_data();
    void asksWhoIsThere();
    void givesRequestsAnId();
    void turnsErrorsIntoProblems_data();
    void turnsErrorsIntoProblems();
    void hidesBugs();
    void refusesWhenAllAreBusy();
    void keepsSlowRoutesApart();
    void forgetsTheAnswerToWhoHasLeft();
    void refusesRoutesWithoutDescription();
    void answersAboutTheServerAsSuch();
    void sparesABodyThatTheClientHas();
    void answersFromMemoryWithoutAWorker();
    void keepsBrowsersInBounds();
    void tellsOfEveryRequest();

private:
    void start(const Application::Options &options, std::size_t queueLimit = 100);

    std::unique_ptr<HttpWorld> m_world;
};

void TestHttpApplication::init()
{
    start({{}, RateRules::off()});
}

void TestHttpApplication::cleanup()
{
    m_world.reset();
}

void TestHttpApplication::start(const Application::Options &options, std::size_t queueLimit)
{
    m_world.reset();
    m_world = std::make_unique<HttpWorld>(options, queueLimit);
}

void TestHttpApplication::answersOnAWorker()
{
    const auto answer = m_world->ask(request("GET /things/a%2Fb%20c"));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.headers.value("Content-Type"), QByteArray("application/json"));
    QCOMPARE(answer.json().value("id").toString(), "a/b c");
}

void TestHttpApplication::findsNothing()
{
    for (const char *path : {"/", "/nowhere", "/things/", "/things/1/2", "//things", "/%ff"}) {
        const auto answer = m_world->ask(request(QByteArray("GET ") + path));
        QCOMPARE(answer.status, 404);
        QCOMPARE(answer.json().value("code").toString(), "NOT_FOUND");
    }
}

void TestHttpApplication::namesTheMethodsThatAreAllowed()
{
    const auto refused = m_world->ask(request("DELETE /things/1"));
    QCOMPARE(refused.status, 405);
    QCOMPARE(refused.headers.value("Allow"), QByteArray("GET, HEAD, PUT, OPTIONS"));
    QCOMPARE(refused.json().value("code").toString(), "METHOD_NOT_ALLOWED");

    const auto options = m_world->ask(request("OPTIONS /things"));
    QCOMPARE(options.status, 204);
    QCOMPARE(options.headers.value("Allow"), QByteArray("POST, OPTIONS"));
}

void TestHttpApplication::answersHeadByTheRouteOfGet()
{
    RawHttpClient client(m_world->port());
    client.send(request("HEAD /open"));
    const auto answer = client.receive(false);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.headers.value("Content-Length"), QByteArray("11"));
}

void TestHttpApplication::asksWhoIsThere_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<int>("status");
    const auto row = [](const char *path, const QByteArray &authorization, int status) {
        QTest::addRow("%s as '%s'", path, authorization.constData()) << QByteArray(path) << authorization << status;
    };
    row("/open", "", 200);
    row("/open", "Bearer guest", 200);
    row("/open", "Bearer expired", 401);
    row("/open", "Basic Zm9v", 401);
    row("/open", "Bearer", 401);
    row("/mine", "", 401);
    row("/mine", "Bearer guest", 200);
    row("/mine", "bearer guest", 200);
    row("/host", "", 401);
    row("/host", "Bearer guest", 403);
    row("/host", "Bearer host", 200);
    row("/host", "Bearer admin", 200);
    row("/admin", "", 401);
    row("/admin", "Bearer host", 403);
    row("/admin", "Bearer admin", 200);
    row("/nowhere", "Bearer expired", 401);
}

void TestHttpApplication::asksWhoIsThere()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, authorization);
    QFETCH(int, status);
    const QByteArray field = authorization.isEmpty() ? QByteArray() : "Authorization: " + authorization + "\r\n";
    const auto answer = m_world->ask(request("GET " + path, field));
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.headers.value("WWW-Authenticate"), status == 401 ? QByteArray("Bearer") : QByteArray());
}

void TestHttpApplication::givesRequestsAnId()
{
    const QByteArray made = m_world->ask(request("GET /open")).headers.value("X-Request-Id");
    QCOMPARE(made.size(), 36);
    QCOMPARE(m_world->ask(request("GET /open", "X-Request-Id: Build-7.a_b\r\n")).headers.value("X-Request-Id"),
             QByteArray("Build-7.a_b"));

    const auto refused = m_world->ask(request("GET /nowhere", "X-Request-Id: 17\r\n"));
    QCOMPARE(refused.headers.value("X-Request-Id"), QByteArray("17"));
    QCOMPARE(refused.json().value("instance").toString(), "17");

    for (const QByteArray &strange : {QByteArray("a b"), QByteArray("<script>"), QByteArray(65, 'a')})
        QCOMPARE(m_world->ask(request("GET /open", "X-Request-Id: " + strange + "\r\n"))
                     .headers.value("X-Request-Id")
                     .size(),
                 36);
}

void TestHttpApplication::turnsErrorsIntoProblems_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("retryAfter");
    QTest::newRow("malformed") << 400 << "MALFORMED"
                               << "";
    QTest::newRow("unauthenticated") << 401 << "UNAUTHENTICATED"
                                     << "";
    QTest::newRow("declined") << 402 << "PAYMENT_DECLINED"
                              << "";
    QTest::newRow("forbidden") << 403 << "FORBIDDEN"
                               << "";
    QTest::newRow("not found") << 404 << "NOT_FOUND"
                               << "";
    QTest::newRow("conflict") << 409 << "TAKEN"
                              << "";
    QTest::newRow("precondition") << 412 << "VERSION_MISMATCH"
                                  << "";
    QTest::newRow("invalid") << 422 << "INVALID"
                             << "";
    QTest::newRow("too many") << 429 << "TOO_MANY_REQUESTS"
                              << "7";
    QTest::newRow("unavailable") << 503 << "UNAVAILABLE"
                                 << "1";
}

void TestHttpApplication::turnsErrorsIntoProblems()
{
    QFETCH(int, status);
    QFETCH(QString, code);
    QFETCH(QString, retryAfter);
    const auto answer =
        m_world->ask(request("GET /throw?what=" + QByteArray(QTest::currentDataTag()).replace(' ', '+')));
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.headers.value("Content-Type"), QByteArray("application/problem+json"));
    QCOMPARE(answer.headers.value("Retry-After"), retryAfter.toLatin1());
    const QJsonObject problem = answer.json();
    QCOMPARE(problem.value("status").toInt(), status);
    QCOMPARE(problem.value("code").toString(), code);
    QCOMPARE(problem.value("detail").toString(), "No.");
    QCOMPARE(problem.value("instance").toString().toLatin1(), answer.headers.value("X-Request-Id"));
    for (const char *member : {"type", "title"})
        QVERIFY(!problem.value(member).toString().isEmpty());
    QCOMPARE(problem.contains("errors"), status == 422);
}

void TestHttpApplication::hidesBugs()
{
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression("^request=.* bug: secret reason$"));
    const auto answer = m_world->ask(request("GET /throw"));
    QCOMPARE(answer.status, 500);
    QCOMPARE(answer.json().value("code").toString(), "INTERNAL");
    QVERIFY(!answer.body.contains("secret"));
}

void TestHttpApplication::refusesWhenAllAreBusy()
{
    start({{}, RateRules::off()}, 1);
    RawHttpClient running(m_world->port());
    running.send(request("GET /wait"));
    QTRY_COMPARE(m_world->waiting(), 1);
    RawHttpClient queued(m_world->port());
    queued.send(request("GET /wait"));
    QTRY_COMPARE(m_world->slow().counts().queued, 1);
    QCOMPARE(m_world->slow().counts().running, 1);

    const auto refused = m_world->ask(request("GET /wait", "X-Request-Id: 17\r\n"));
    QCOMPARE(refused.status, 503);
    QCOMPARE(refused.headers.value("Retry-After"), QByteArray("1"));
    QCOMPARE(refused.headers.value("X-Request-Id"), QByteArray("17"));

    m_world->letGo(2);
    QCOMPARE(running.receive().status, 204);
    QCOMPARE(queued.receive().status, 204);
}

void TestHttpApplication::keepsSlowRoutesApart()
{
    RawHttpClient slow(m_world->port());
    slow.send(request("GET /wait"));
    QTRY_COMPARE(m_world->waiting(), 1);
    QCOMPARE(m_world->ask(request("GET /open")).status, 200);
}

void TestHttpApplication::forgetsTheAnswerToWhoHasLeft()
{
    {
        RawHttpClient leaves(m_world->port());
        leaves.send(request("GET /wait"));
        QTRY_COMPARE(m_world->waiting(), 1);
    }
    m_world->letGo(1);
    QTRY_COMPARE(m_world->server().connectionCount(), 0);
    QTRY_COMPARE(m_world->slow().counts().running, 0);
    QCOMPARE(m_world->ask(request("GET /open")).status, 200);
}

void TestHttpApplication::refusesRoutesWithoutDescription()
{
    const OpenApiDocument document({"paths: {}"});
    const Router router(
        {{Method::Delete, "/things", Access::Public, [](const Request &) { return Response::noContent(); }}});
    NetworkQueue network;
    WorkerPool workers("worker", 1, 1);
    QVERIFY_THROWS_EXCEPTION(std::logic_error, Application({router, document, workers, workers, network, {}, {}}, {}));
}

void TestHttpApplication::answersAboutTheServerAsSuch()
{
    const auto answer = m_world->ask("OPTIONS * HTTP/1.1\r\nHost: roost\r\n\r\n");
    QCOMPARE(answer.status, 204);
    QVERIFY(answer.headers.value("Allow").contains("PATCH"));
}

void TestHttpApplication::sparesABodyThatTheClientHas()
{
    QCOMPARE(m_world->ask(request("GET /inline")).headers.value("ETag"), QByteArray("\"7\""));
    const auto answer = m_world->ask(request("GET /inline", "If-None-Match: \"7\"\r\n"));
    QCOMPARE(answer.status, 304);
    QVERIFY(answer.body.isEmpty());
    QCOMPARE(answer.headers.value("ETag"), QByteArray("\"7\""));
}

void TestHttpApplication::answersFromMemoryWithoutAWorker()
{
    start({{}, RateRules::off()}, 0); // no request has room in a queue
    QCOMPARE(m_world->ask(request("GET /open")).status, 503);
    QCOMPARE(m_world->ask(request("GET /inline")).status, 200);
}

void TestHttpApplication::keepsBrowsersInBounds()
{
    const auto answer = m_world->ask(request("GET /open"));
    QCOMPARE(answer.headers.value("X-Content-Type-Options"), QByteArray("nosniff"));
    QVERIFY(answer.headers.value("Content-Security-Policy").contains("frame-ancestors 'none'"));
    QVERIFY(!answer.headers.contains("Cache-Control"));
    QCOMPARE(m_world->ask(request("GET /mine", "Authorization: Bearer guest\r\n")).headers.value("Cache-Control"),
             QByteArray("private, no-cache"));
}

void TestHttpApplication::tellsOfEveryRequest()
{
    m_world->ask(request("GET /things/secret?token=secret", "Authorization: Bearer guest\r\n"));
    m_world->ask(request("GET /nowhere/secret"));
    m_world->ask("GET /secret HTTP/1.1\r\nHost : roost\r\n\r\n");
    const auto records = m_world->records();
    QCOMPARE(records.size(), 3);

    QCOMPARE(records.at(0).route, QByteArray("/things/{id}"));
    QCOMPARE(records.at(0).method, QByteArray("GET"));
    QCOMPARE(records.at(0).status, 422); // no parameter of that name
    QVERIFY(records.at(0).user != "-");
    QVERIFY(records.at(0).handled.count() > 0 && records.at(0).queued.count() > 0);
    QCOMPARE(records.at(0).address, QByteArray("127.0.0.1"));

    QCOMPARE(records.at(1).route, QByteArray("-"));
    QCOMPARE(records.at(1).status, 404);
    QCOMPARE(records.at(1).user, QByteArray("-"));

    QCOMPARE(records.at(2).method, QByteArray("-"));
    QCOMPARE(records.at(2).status, 400);
    for (const RequestRecord &record : records)
        QVERIFY(!record.id.isEmpty() && !record.route.contains("secret"));
}

QTEST_GUILESS_MAIN(TestHttpApplication)
#include "tst_http_application.moc"
