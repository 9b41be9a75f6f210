#include "backend/core/errors.h"
#include "backend/http/application.h"
#include "backend/http/server.h"
#include "tests/support/raw_http_client.h"

#include <QSemaphore>
#include <QTest>

#include <zlib.h>

using namespace roost;
using namespace roost::http;
using roost::test::RawHttpClient;

namespace {

const QByteArray contract = R"(
paths:
  /open: { get: { parameters: [{ name: city, in: query, schema: { type: string } }], responses: { "200": { description: ok } } } }
  /mine: { get: { responses: { "200": { description: ok } } } }
  /host: { get: { responses: { "200": { description: ok } } } }
  /admin: { get: { responses: { "200": { description: ok } } } }
  /login: { post: { responses: { "204": { description: ok } } } }
  /wait: { get: { responses: { "200": { description: ok } } } }
  /throw: { get: { parameters: [{ name: what, in: query, schema: { type: string } }], responses: { "200": { description: ok } } } }
  /things/{id}:
    get: { responses: { "200": { description: ok } } }
    put:
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }
      responses: { "200": { description: ok } }
  /things:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }
      responses: { "201": { description: ok } }
  /raw: { post: { requestBody: { content: { text/csv: {} } }, responses: { "200": { description: ok } } } }
components:
  schemas:
    Thing:
      type: object
      required: [name]
      additionalProperties: false
      properties: { name: { type: string }, size: { type: integer, minimum: 1 }, since: { type: string, format: date } }
)";

QByteArray request(const QByteArray &line, const QByteArray &fields = {}, const QByteArray &body = {})
{
    QByteArray text = line + " HTTP/1.1\r\nHost: roost\r\n" + fields;
    if (!body.isEmpty())
        text += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return text + "\r\n" + body;
}

QByteArray jsonRequest(const QByteArray &line, const QByteArray &body, const QByteArray &fields = {})
{
    return request(line, "Content-Type: application/json\r\n" + fields, body);
}

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
    void refusesWhenAllAreBusy();
    void keepsSlowRoutesApart();
    void forgetsTheAnswerToWhoHasLeft();
    void refusesRoutesWithoutDescription();

private:
    void start(const Application::Options &options, std::size_t queueLimit = 100);
    QList<Route> routes();
    Response storeOnce(const QByteArray &key, const std::function<Response()> &work);
    RawHttpClient::Answer ask(const QByteArray &bytes);

    QSemaphore m_gate;
    std::atomic<int> m_waiting = 0;
    std::atomic<int> m_made = 0;
    QHash<QByteArray, Response> m_stored;
    std::unique_ptr<OpenApiDocument> m_document;
    std::unique_ptr<Router> m_router;
    std::unique_ptr<NetworkQueue> m_network;
    std::unique_ptr<WorkerPool> m_fast;
    std::unique_ptr<WorkerPool> m_slow;
    std::unique_ptr<Application> m_application;
    std::unique_ptr<Server> m_server;
};

void TestHttpApplication::init()
{
    start({{}, {false}});
}

void TestHttpApplication::cleanup()
{
    m_gate.release(1'000);
    m_fast->stop();
    m_slow->stop();
    m_gate.acquire(m_gate.available());
    m_server.reset();
    m_application.reset();
}

void TestHttpApplication::start(const Application::Options &options, std::size_t queueLimit)
{
    if (m_server)
        cleanup();
    m_waiting = 0;
    m_made = 0;
    m_stored.clear();
    m_document = std::make_unique<OpenApiDocument>(QList<QByteArray>{contract});
    m_router = std::make_unique<Router>(routes());
    m_network = std::make_unique<NetworkQueue>();
    m_fast = std::make_unique<WorkerPool>(QStringLiteral("fast"), 2, queueLimit);
    m_slow = std::make_unique<WorkerPool>(QStringLiteral("slow"), 1, queueLimit);
    const Authenticate authenticate = [](const QByteArray &token) {
        if (token == "guest")
            return Identity{{UserId::create(), Role::Guest, {}}, {}};
        if (token == "host")
            return Identity{{UserId::create(), Role::Guest | Role::Host, {}}, {}};
        if (token == "admin")
            return Identity{{UserId::create(), Role::Guest | Role::Admin, {}}, {}};
        throw Unauthenticated(QStringLiteral("The token has expired."), QStringLiteral("TOKEN_EXPIRED"));
    };
    const IdempotencyStore store = [this](const Request &, const QByteArray &key,
                                          const std::function<Response()> &work) { return storeOnce(key, work); };
    m_application = std::make_unique<Application>(
        Application::Parts{*m_router, *m_document, *m_fast, *m_slow, *m_network, authenticate, store}, options);
    m_server = std::make_unique<Server>(*m_application);
    m_server->listen(QHostAddress(QHostAddress::LocalHost), 0);
}

QList<Route> TestHttpApplication::routes()
{
    const Handler ok = [](const Request &) { return Response::json({{"ok", true}}); };
    const Handler echo = [](const Request &request) {
        return Response::json({{"id", request.pathValues.value("id")}, {"json", request.json}});
    };
    const Handler wait = [this](const Request &) {
        ++m_waiting;
        m_gate.acquire();
        return Response::noContent();
    };
    const Handler fail = [](const Request &request) -> Response {
        const QString what = request.queryValue("what").value_or(QString());
        if (what == "malformed")
            throw Malformed("No.");
        if (what == "unauthenticated")
            throw Unauthenticated("No.");
        if (what == "declined")
            throw PaymentDeclined("No.");
        if (what == "forbidden")
            throw Forbidden("No.");
        if (what == "not found")
            throw NotFound("No.");
        if (what == "conflict")
            throw Conflict("TAKEN", "No.");
        if (what == "precondition")
            throw PreconditionFailed("No.");
        if (what == "invalid")
            throw Invalid("/check_in", "IN_THE_PAST", "No.");
        if (what == "too many")
            throw TooManyRequests(7, "No.");
        if (what == "unavailable")
            throw Unavailable("No.");
        throw std::runtime_error("secret reason");
    };
    return {
        {Method::Get, "/open", Access::Public, ok},
        {Method::Get, "/mine", Access::User, ok},
        {Method::Get, "/host", Access::Host, ok},
        {Method::Get, "/admin", Access::Admin, ok},
        {Method::Post, "/login", Access::Public, ok, Idempotency::None, Pool::Fast, RateClass::SignIn},
        {Method::Get, "/wait", Access::Public, wait, Idempotency::None, Pool::Slow},
        {Method::Get, "/throw", Access::Public, fail},
        {Method::Get, "/things/{id}", Access::Public, echo},
        {Method::Put, "/things/{id}", Access::Public, echo},
        {Method::Post, "/things", Access::Public, echo, Idempotency::Transaction},
        {Method::Post, "/raw", Access::Public,
         [](const Request &request) { return Response::text(request.body, "text/csv"); }},
    };
}

Response TestHttpApplication::storeOnce(const QByteArray &key, const std::function<Response()> &work)
{
    if (m_stored.contains(key))
        return Response(m_stored.value(key)).withHeader("Idempotent-Replayed", "true");
    ++m_made;
    return *m_stored.insert(key, work());
}

RawHttpClient::Answer TestHttpApplication::ask(const QByteArray &bytes)
{
    return RawHttpClient(m_server->port()).ask(bytes);
}

void TestHttpApplication::answersOnAWorker()
{
    const auto answer = ask(request("GET /things/a%2Fb%20c"));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.headers.value("Content-Type"), QByteArray("application/json"));
    QCOMPARE(answer.json().value("id").toString(), "a/b c");
}

void TestHttpApplication::findsNothing()
{
    for (const char *path : {"/", "/nowhere", "/things/", "/things/1/2", "//things", "/%ff"}) {
        const auto answer = ask(request(QByteArray("GET ") + path));
        QCOMPARE(answer.status, 404);
        QCOMPARE(answer.json().value("code").toString(), "NOT_FOUND");
    }
}

void TestHttpApplication::namesTheMethodsThatAreAllowed()
{
    const auto refused = ask(request("DELETE /things/1"));
    QCOMPARE(refused.status, 405);
    QCOMPARE(refused.headers.value("Allow"), QByteArray("GET, HEAD, PUT, OPTIONS"));
    QCOMPARE(refused.json().value("code").toString(), "METHOD_NOT_ALLOWED");

    const auto options = ask(request("OPTIONS /things"));
    QCOMPARE(options.status, 204);
    QCOMPARE(options.headers.value("Allow"), QByteArray("POST, OPTIONS"));
}

void TestHttpApplication::answersHeadByTheRouteOfGet()
{
    RawHttpClient client(m_server->port());
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
    const auto answer = ask(request("GET " + path, field));
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.headers.value("WWW-Authenticate"), status == 401 ? QByteArray("Bearer") : QByteArray());
}

void TestHttpApplication::givesRequestsAnId()
{
    const QByteArray made = ask(request("GET /open")).headers.value("X-Request-Id");
    QCOMPARE(made.size(), 36);
    QCOMPARE(ask(request("GET /open", "X-Request-Id: Build-7.a_b\r\n")).headers.value("X-Request-Id"),
             QByteArray("Build-7.a_b"));

    const auto refused = ask(request("GET /nowhere", "X-Request-Id: 17\r\n"));
    QCOMPARE(refused.headers.value("X-Request-Id"), QByteArray("17"));
    QCOMPARE(refused.json().value("instance").toString(), "17");

    for (const QByteArray &strange : {QByteArray("a b"), QByteArray("<script>"), QByteArray(65, 'a')})
        QCOMPARE(ask(request("GET /open", "X-Request-Id: " + strange + "\r\n")).headers.value("X-Request-Id").size(),
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
    const auto answer = ask(request("GET /throw?what=" + QByteArray(QTest::currentDataTag()).replace(' ', '+')));
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
    const auto answer = ask(request("GET /throw"));
    QCOMPARE(answer.status, 500);
    QCOMPARE(answer.json().value("code").toString(), "INTERNAL");
    QVERIFY(!answer.body.contains("secret"));
}

void TestHttpApplication::checksBodies_data()
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

void TestHttpApplication::checksBodies()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    QFETCH(QString, detail);
    const auto answer = ask(bytes);
    QCOMPARE(answer.status, status);
    QVERIFY2(answer.json().value("detail").toString().contains(detail), answer.body.constData());
}

void TestHttpApplication::tellsAllFaultsAtOnce()
{
    const auto answer = ask(jsonRequest("PUT /things/1?x=1", R"({"size":0,"since":"soon","colour":"red"})"));
    QCOMPARE(answer.status, 422);
    QStringList faults;
    for (const QJsonValue &error : answer.json().value("errors").toArray())
        faults.append(error["pointer"].toString() + ' ' + error["code"].toString());
    faults.sort();
    QCOMPARE(faults, (QStringList{"/colour UNKNOWN", "/name REQUIRED", "/since FORMAT", "/size RANGE", "?x UNKNOWN"}));
}

void TestHttpApplication::checksQueries()
{
    QCOMPARE(ask(request("GET /open?city=S%C3%A3o+Paulo")).status, 200);
    QCOMPARE(ask(request("GET /open?city=Por%00to")).status, 422);
    const auto answer = ask(request("GET /open?town=Porto"));
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.json().value("errors").toArray().at(0)["pointer"].toString(), "?town");
}

void TestHttpApplication::passesOtherBodiesOn()
{
    QCOMPARE(ask(request("POST /raw", "Content-Type: text/csv\r\n", "a,b")).body, QByteArray("a,b"));
    QCOMPARE(ask(jsonRequest("POST /raw", "{}")).status, 415);
}

void TestHttpApplication::storesAnswersUnderTheirKey()
{
    const QByteArray keyed = jsonRequest("POST /things", R"({"name":"a"})", asGuest + "Idempotency-Key: 17\r\n");
    QVERIFY(!ask(keyed).headers.contains("Idempotent-Replayed"));
    QCOMPARE(ask(keyed).headers.value("Idempotent-Replayed"), QByteArray("true"));
    QCOMPARE(m_made.load(), 1);

    const QByteArray unkeyed = jsonRequest("POST /things", R"({"name":"a"})", asGuest);
    const QByteArray byNobody = jsonRequest("POST /things", R"({"name":"a"})", "Idempotency-Key: 18\r\n");
    QCOMPARE(ask(unkeyed).status, 200);
    QCOMPARE(ask(byNobody).status, 200);
    QCOMPARE(m_made.load(), 1);
}

void TestHttpApplication::refusesKeysThatAreNone()
{
    for (const QByteArray &key : {QByteArray("a b"), QByteArray(256, 'a'), QByteArray("\xc3\xa4")})
        QCOMPARE(
            ask(jsonRequest("POST /things", R"({"name":"a"})", asGuest + "Idempotency-Key: " + key + "\r\n")).status,
            400);
}

void TestHttpApplication::limitsAnAddress()
{
    RateLimits limits;
    limits.address = {0.001, 3};
    start({{}, limits});
    for (int left = 2; left >= 0; --left) {
        const auto answer = ask(request("GET /open"));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.value("RateLimit-Limit"), QByteArray("3"));
        QCOMPARE(answer.headers.value("RateLimit-Remaining"), QByteArray::number(left));
    }
    const auto refused = ask(request("GET /nowhere"));
    QCOMPARE(refused.status, 429);
    QVERIFY(refused.headers.value("Retry-After").toInt() > 900);
    QCOMPARE(refused.headers.value("RateLimit-Remaining"), QByteArray("0"));
}

void TestHttpApplication::limitsTheGuessingOfPasswords()
{
    RateLimits limits;
    limits.signIn = {0.001, 2};
    start({{}, limits});
    for (int i = 0; i < 2; ++i)
        QCOMPARE(ask(request("POST /login")).status, 200);
    QCOMPARE(ask(request("POST /login")).status, 429);
    QCOMPARE(ask(request("GET /open")).status, 200);
}

void TestHttpApplication::compressesForThoseWhoTakeIt_data()
{
    QTest::addColumn<QByteArray>("accept");
    QTest::addColumn<bool>("compressed");
    QTest::newRow("nothing said") << QByteArray() << false;
    QTest::newRow("gzip") << QByteArray("gzip") << true;
    QTest::newRow("among others") << QByteArray("deflate, GZIP;q=0.5, br") << true;
    QTest::newRow("not") << QByteArray("gzip;q=0, br") << false;
    QTest::newRow("others") << QByteArray("br, xgzip") << false;
}

void TestHttpApplication::compressesForThoseWhoTakeIt()
{
    QFETCH(QByteArray, accept);
    QFETCH(bool, compressed);
    const QByteArray fields = accept.isEmpty() ? QByteArray() : "Accept-Encoding: " + accept + "\r\n";
    const QByteArray table = QByteArray("a,b\r\n").repeated(1'000);
    const auto answer = ask(request("POST /raw", "Content-Type: text/csv\r\n" + fields, table));
    QCOMPARE(answer.headers.value("Vary"), QByteArray("Accept-Encoding"));
    QCOMPARE(answer.headers.value("Content-Encoding"), compressed ? QByteArray("gzip") : QByteArray());
    QCOMPARE(compressed ? unzipped(answer.body) : answer.body, table);

    const auto small = ask(request("POST /raw", "Content-Type: text/csv\r\n" + fields, "a,b"));
    QCOMPARE(small.body, QByteArray("a,b"));
}

void TestHttpApplication::letsListedOriginsRead()
{
    start({{"https://app.example"}, {false}});
    const auto read = ask(request("GET /nowhere", "Origin: https://app.example\r\n"));
    QCOMPARE(read.headers.value("Access-Control-Allow-Origin"), QByteArray("https://app.example"));
    QCOMPARE(read.headers.value("Vary"), QByteArray("Origin"));

    const auto preflight =
        ask(request("OPTIONS /things", "Origin: https://app.example\r\nAccess-Control-Request-Method: POST\r\n"));
    QCOMPARE(preflight.status, 204);
    QVERIFY(preflight.headers.value("Access-Control-Allow-Headers").contains("Idempotency-Key"));
    QVERIFY(preflight.headers.value("Access-Control-Allow-Methods").contains("POST"));

    for (const char *origin : {"https://app.example.evil", "http://app.example", "null"})
        QVERIFY(!ask(request("GET /open", QByteArray("Origin: ") + origin + "\r\n"))
                     .headers.contains("Access-Control-Allow-Origin"));
}

void TestHttpApplication::refusesWhenAllAreBusy()
{
    start({{}, {false}}, 1);
    RawHttpClient running(m_server->port());
    running.send(request("GET /wait"));
    QTRY_COMPARE(m_waiting.load(), 1);
    RawHttpClient queued(m_server->port());
    queued.send(request("GET /wait"));
    QTRY_COMPARE(m_slow->counts().queued, 1);
    QCOMPARE(m_slow->counts().running, 1);

    const auto refused = ask(request("GET /wait", "X-Request-Id: 17\r\n"));
    QCOMPARE(refused.status, 503);
    QCOMPARE(refused.headers.value("Retry-After"), QByteArray("1"));
    QCOMPARE(refused.headers.value("X-Request-Id"), QByteArray("17"));

    m_gate.release(2);
    QCOMPARE(running.receive().status, 204);
    QCOMPARE(queued.receive().status, 204);
}

void TestHttpApplication::keepsSlowRoutesApart()
{
    RawHttpClient slow(m_server->port());
    slow.send(request("GET /wait"));
    QTRY_COMPARE(m_waiting.load(), 1);
    QCOMPARE(ask(request("GET /open")).status, 200);
}

void TestHttpApplication::forgetsTheAnswerToWhoHasLeft()
{
    {
        RawHttpClient leaves(m_server->port());
        leaves.send(request("GET /wait"));
        QTRY_COMPARE(m_waiting.load(), 1);
    }
    QTRY_COMPARE(m_server->connectionCount(), 0);
    m_gate.release();
    QTRY_COMPARE(m_slow->counts().running, 0);
    QCOMPARE(ask(request("GET /open")).status, 200);
}

void TestHttpApplication::refusesRoutesWithoutDescription()
{
    const Router router(
        {{Method::Delete, "/things", Access::Public, [](const Request &) { return Response::noContent(); }}});
    QVERIFY_THROWS_EXCEPTION(std::logic_error,
                             Application({router, *m_document, *m_fast, *m_slow, *m_network, {}, {}}, {}));
}

QTEST_GUILESS_MAIN(TestHttpApplication)
#include "tst_http_application.moc"
