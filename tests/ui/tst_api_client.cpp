#include "tests/ui/fake_server.h"
#include "tests/ui/watched_main.h"
#include "ui/api/api_client.h"
#include "ui/api/session_api.h"

#include <QSignalSpy>

using namespace roost::ui;

/// The client against a server in the same program.
class TestApiClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void sendsTokenAndIdempotencyKey();
    void readsEveryFieldOfProblem();
    void callsUnansweredServerUnreachable();
    void renewsTokenBeforeItExpires();
    void keepsCallsWaitingForOneRenewal();
    void endsSessionWhenRenewalIsRefused();
    void keepsSessionWhenRenewalDoesNotReachServer();
    void endsSessionOnUnauthorized();
    void dropsCallbackOfGoneContext();
    void encodesQueryOfPost();
    void signsInAndGivesAccount();

private:
    ApiReply get(const QString &path);
    void answerRenewal(const QString &accessToken);

    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<ApiClient> m_client;
};

namespace {

const auto itemsPath = QStringLiteral("/items");

FakeResponse ok(const FakeRequest &)
{
    return {200, {{QStringLiteral("ok"), true}}};
}

FakeResponse unauthorized(const FakeRequest &)
{
    return {401,
            {{QStringLiteral("code"), QStringLiteral("UNAUTHENTICATED")},
             {QStringLiteral("detail"), QStringLiteral("No.")}}};
}

} // namespace

void TestApiClient::init()
{
    m_server = std::make_unique<FakeServer>();
    m_client = std::make_unique<ApiClient>();
    m_client->setServer(m_server->url());
}

void TestApiClient::cleanup()
{
    m_client.reset();
    m_server.reset();
}

ApiReply TestApiClient::get(const QString &path)
{
    std::optional<ApiReply> reply;
    m_client->get(path, {}, this, [&reply](const ApiReply &given) { reply = given; });
    [&reply] { QTRY_VERIFY(reply.has_value()); }();
    return reply.value_or(ApiReply{});
}

void TestApiClient::answerRenewal(const QString &accessToken)
{
    m_server->on("POST /auth/refresh", [accessToken](const FakeRequest &) {
        return FakeResponse{200,
                            {{QStringLiteral("access_token"), accessToken},
                             {QStringLiteral("refresh_token"), QStringLiteral("next")},
                             {QStringLiteral("expires_in"), 900}}};
    });
}

void TestApiClient::sendsTokenAndIdempotencyKey()
{
    m_server->on("POST /items", ok);
    m_client->setTokens(QStringLiteral("token"), 900, QStringLiteral("refresh"));
    bool isAnswered = false;
    for (int call = 0; call < 2; ++call) {
        isAnswered = false;
        m_client->send("POST", itemsPath, {{QStringLiteral("name"), QStringLiteral("x")}}, this,
                       [&isAnswered](const ApiReply &reply) { isAnswered = reply.isOk(); });
        QTRY_VERIFY(isAnswered);
    }
    const auto &first = m_server->requests().at(0);
    QCOMPARE(first.headers.value("authorization"), QByteArray("Bearer token"));
    QCOMPARE(first.json().value(QLatin1String("name")).toString(), QStringLiteral("x"));
    QVERIFY(!first.headers.value("idempotency-key").isEmpty());
    QVERIFY(first.headers.value("idempotency-key") != m_server->requests().at(1).headers.value("idempotency-key"));
}

void TestApiClient::readsEveryFieldOfProblem()
{
    m_server->on("GET /items", [](const FakeRequest &) {
        const QJsonObject error{{QStringLiteral("pointer"), QStringLiteral("/check_in")},
                                {QStringLiteral("code"), QStringLiteral("PAST")},
                                {QStringLiteral("detail"), QStringLiteral("The day is over.")}};
        return FakeResponse{422,
                            {{QStringLiteral("code"), QStringLiteral("INVALID")},
                             {QStringLiteral("detail"), QStringLiteral("Not valid.")},
                             {QStringLiteral("instance"), QStringLiteral("r-1")},
                             {QStringLiteral("errors"), QJsonArray{error}}}};
    });
    const auto reply = get(itemsPath);
    QVERIFY(!reply.isOk());
    QCOMPARE(reply.status, 422);
    QCOMPARE(reply.problem->code, QStringLiteral("INVALID"));
    QCOMPARE(reply.problem->detail, QStringLiteral("Not valid."));
    QCOMPARE(reply.problem->requestId, QStringLiteral("r-1"));
    QCOMPARE(reply.problem->fieldDetails.value(QStringLiteral("/check_in")), QStringLiteral("The day is over."));
}

void TestApiClient::callsUnansweredServerUnreachable()
{
    QSignalSpy reachable(m_client.get(), &ApiClient::reachableChanged);
    m_server.reset();
    const auto reply = get(itemsPath);
    QCOMPARE(reply.status, 0);
    QCOMPARE(reply.problem->code, QStringLiteral("UNREACHABLE"));
    QVERIFY(reply.problem->detail.contains(QLatin1String("127.0.0.1")));
    QCOMPARE(reachable.count(), 1);
    QCOMPARE(reachable.at(0).at(0).toBool(), false);
}

void TestApiClient::renewsTokenBeforeItExpires()
{
    answerRenewal(QStringLiteral("new"));
    m_server->on("GET /items", ok);
    m_client->setTokens(QStringLiteral("old"), 0, QStringLiteral("refresh"));
    QVERIFY(get(itemsPath).isOk());
    QCOMPARE(m_server->requests().at(0).json().value(QLatin1String("refresh_token")).toString(),
             QStringLiteral("refresh"));
    QVERIFY(!m_server->requests().at(0).headers.contains("authorization"));
    QCOMPARE(m_server->requests().at(1).headers.value("authorization"), QByteArray("Bearer new"));
    QCOMPARE(m_client->refreshToken(), QStringLiteral("next"));
}

void TestApiClient::keepsCallsWaitingForOneRenewal()
{
    answerRenewal(QStringLiteral("new"));
    m_server->on("GET /items", ok);
    m_client->setTokens(QStringLiteral("old"), 0, QStringLiteral("refresh"));
    int answers = 0;
    for (int call = 0; call < 3; ++call)
        m_client->get(itemsPath, {}, this, [&answers](const ApiReply &reply) { answers += reply.isOk() ? 1 : 0; });
    QTRY_COMPARE(answers, 3);
    QCOMPARE(m_server->countOf("POST /auth/refresh"), 1);
}

void TestApiClient::endsSessionWhenRenewalIsRefused()
{
    m_server->on("POST /auth/refresh", unauthorized);
    m_client->setTokens(QStringLiteral("old"), 0, QStringLiteral("refresh"));
    QSignalSpy ended(m_client.get(), &ApiClient::sessionEnded);
    const auto reply = get(itemsPath);
    QCOMPARE(reply.status, 401);
    QCOMPARE(ended.count(), 1);
    QVERIFY(m_client->refreshToken().isEmpty());
    QCOMPARE(m_server->countOf("GET /items"), 0);
}

void TestApiClient::keepsSessionWhenRenewalDoesNotReachServer()
{
    m_client->setTokens(QStringLiteral("old"), 0, QStringLiteral("refresh"));
    QSignalSpy ended(m_client.get(), &ApiClient::sessionEnded);
    m_server.reset();
    QVERIFY(get(itemsPath).problem->isUnreachable());
    QCOMPARE(ended.count(), 0);
    QCOMPARE(m_client->refreshToken(), QStringLiteral("refresh"));
}

void TestApiClient::endsSessionOnUnauthorized()
{
    m_server->on("GET /items", unauthorized);
    m_client->setTokens(QStringLiteral("token"), 900, QStringLiteral("refresh"));
    QSignalSpy ended(m_client.get(), &ApiClient::sessionEnded);
    QCOMPARE(get(itemsPath).status, 401);
    QCOMPARE(ended.count(), 1);
}

void TestApiClient::dropsCallbackOfGoneContext()
{
    m_server->on("GET /items", ok);
    bool isCalled = false;
    auto context = std::make_unique<QObject>();
    m_client->get(itemsPath, {}, context.get(), [&isCalled](const ApiReply &) { isCalled = true; });
    context.reset();
    QVERIFY(get(itemsPath).isOk()); // came later, so the first answer is in
    QTRY_COMPARE(m_server->countOf("GET /items"), 2);
    QVERIFY(!isCalled);
}

void TestApiClient::encodesQueryOfPost()
{
    m_server->on("POST /items", ok);
    bool isAnswered = false;
    m_client->send(
        "POST", itemsPath, {}, this, [&isAnswered](const ApiReply &reply) { isAnswered = reply.isOk(); }, {},
        QUrlQuery{{QStringLiteral("preview"), QStringLiteral("true")}});
    QTRY_VERIFY(isAnswered);
    QCOMPARE(m_server->requests().at(0).parameter("preview"), QStringLiteral("true"));
}

void TestApiClient::signsInAndGivesAccount()
{
    m_server->on("POST /auth/login", [](const FakeRequest &request) {
        const QJsonObject user{{QStringLiteral("name"), QStringLiteral("Ada Marsh")},
                               {QStringLiteral("email"), request.json().value(QLatin1String("email"))},
                               {QStringLiteral("roles"), QJsonArray{QStringLiteral("guest"), QStringLiteral("admin")}}};
        return FakeResponse{200,
                            {{QStringLiteral("access_token"), QStringLiteral("a")},
                             {QStringLiteral("refresh_token"), QStringLiteral("r")},
                             {QStringLiteral("expires_in"), 900},
                             {QStringLiteral("user"), user}}};
    });
    SessionApi sessions(*m_client);
    Account account;
    sessions.logIn(QStringLiteral("ada@example.com"), QStringLiteral("secret"), this,
                   [&account](const Account &given, const std::optional<Problem> &) { account = given; });
    QTRY_COMPARE(account.name, QStringLiteral("Ada Marsh"));
    QCOMPARE(account.email, QStringLiteral("ada@example.com"));
    QVERIFY(account.roles.contains(QLatin1String("admin")));
    QCOMPARE(m_client->accessToken(), QStringLiteral("a"));
}

WATCHED_TEST_MAIN(TestApiClient)
#include "tst_api_client.moc"
