#include "tests/faults/town.h"
#include "tests/program/accounts.h"
#include "tests/program/http_client.h"
#include "tests/support/socket_io_client.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

using namespace roost;
using namespace roost::test;

/// Live connections to two servers over one database and one Redis: whatever happens at one is heard at both, and what
/// is taken away ends at both.
class TestLiveServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void tellsClientsOfBothServers();
    void tellsToReloadAtTheOtherServer();
    void goesOnWithoutRedis();
    void endsWithTheSession();
    void endsWithTheAccount();
    void endsWithTheRole();
    void endsWithTheProperty();

private:
    std::unique_ptr<SocketIoClient> socket(int server, const QString &token = {}) const;
    void book(int server);
    void execute(const QString &statement) { TestDatabase::execute(m_town->database().url(), statement); }
    QString ownGuest(QString &refreshToken);

    std::unique_ptr<Town> m_town;
    int m_day = 30;
};

/// The client is told to go, and not to come back by itself, within a second.
#define VERIFY_DISMISSED(client)                                                                                       \
    do {                                                                                                               \
        QElapsedTimer timer;                                                                                           \
        timer.start();                                                                                                 \
        QCOMPARE((client)->nextFrame(), "41");                                                                         \
        QVERIFY((client)->waitForClose());                                                                             \
        QVERIFY2(timer.elapsed() < 1'000, qPrintable(QString::number(timer.elapsed())));                               \
    } while (false)

void TestLiveServers::initTestCase()
{
    m_town = std::make_unique<Town>(2, 1);
}

std::unique_ptr<SocketIoClient> TestLiveServers::socket(int server, const QString &token) const
{
    QUrl url = m_town->url(server);
    url.setScheme("ws");
    url.setPath("/socket.io/");
    url.setQuery("EIO=4&transport=websocket");
    auto client = std::make_unique<SocketIoClient>(url);
    client->connectAs(token);
    return client;
}

/// The first guest, at this server.
void TestLiveServers::book(int server)
{
    HttpClient http(m_town->url(server));
    http.setToken(m_town->guestTokens().first());
    const QDate from = QDate::currentDate().addDays(m_day += 5);
    expect(201, http.post("/api/v1/bookings", {{"property_id", m_town->properties().first()},
                                               {"check_in", from.toString(Qt::ISODate)},
                                               {"check_out", from.addDays(3).toString(Qt::ISODate)},
                                               {"guests", 2}}));
}

void TestLiveServers::tellsClientsOfBothServers()
{
    const auto here = socket(0, m_town->guestTokens().first());
    const auto there = socket(1, m_town->guestTokens().first());
    const auto other = socket(1, m_town->guestTokens().last());
    book(0);
    const QJsonObject first = here->nextEvent("booking_created");
    const QJsonObject second = there->nextEvent("booking_created");
    QVERIFY(first.value("id").isString());
    QCOMPARE(second.value("id"), first.value("id"));
    QCOMPARE(second.value("booking_id"), first.value("booking_id"));
    QVERIFY(second.value("sequence") != first.value("sequence")); // each server counts by itself
    QVERIFY(other->isSilent());
}

void TestLiveServers::tellsToReloadAtTheOtherServer()
{
    qint64 last = 0;
    {
        const auto here = socket(0, m_town->guestTokens().first());
        book(0);
        last = here->nextEvent("booking_created").value("sequence").toInteger();
    }
    book(1);
    const auto there = socket(1, m_town->guestTokens().first());
    QCOMPARE(there->request("resume", {{"after", last}}), (QJsonObject{{"ok", true}, {"reload", true}}));

    const auto again = socket(0, m_town->guestTokens().first());
    again->sendCommand(1, "resume", {{"after", last}});
    QVERIFY(!again->nextEvent("booking_created").isEmpty()); // what happened at the other server
}

void TestLiveServers::goesOnWithoutRedis()
{
    const auto here = socket(0, m_town->guestTokens().first());
    const auto there = socket(1, m_town->guestTokens().first());
    m_town->killRedis();
    book(0);
    QVERIFY(!here->nextEvent("booking_created").isEmpty());
    QVERIFY(there->isSilent());

    m_town->restartRedis();
    const auto isHeard = [&] {
        book(0);
        here->nextEvent("booking_created");
        return !there->isSilent();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isHeard(), 15'000);
    QVERIFY(!there->nextEvent("booking_created").isEmpty());
}

/// A guest of the test's own, who has signed in.
QString TestLiveServers::ownGuest(QString &refreshToken)
{
    HttpClient http(m_town->url(0));
    const QString email = "own" + QString::number(++m_day) + "@example.org";
    openAccount(http, email);
    const QJsonObject tokens = expect(200, http.post("/api/v1/auth/login", {{"email", email}, {"password", password}}));
    refreshToken = tokens.value("refresh_token").toString();
    return tokens.value("access_token").toString();
}

void TestLiveServers::endsWithTheSession()
{
    QString refreshToken;
    const QString token = ownGuest(refreshToken);
    const auto here = socket(0, token);
    const auto there = socket(1, token);
    HttpClient http(m_town->url(0));
    QCOMPARE(http.post("/api/v1/auth/logout", {{"refresh_token", refreshToken}}).status, 204);
    VERIFY_DISMISSED(here);
    VERIFY_DISMISSED(there);

    SocketIoClient again(there->socket().requestUrl()); // the token itself still has minutes to live
    again.nextFrame();
    again.send(R"(40{"token":")" + token + R"("})");
    QVERIFY(again.nextFrame().contains("SESSION_ENDED"));
}

void TestLiveServers::endsWithTheAccount()
{
    const auto suspended = socket(1, m_town->guestTokens().last());
    const auto other = socket(1, m_town->guestTokens().first());
    execute("UPDATE users SET suspended_at = now() WHERE id = '" + m_town->userOf(m_town->guestTokens().last()) + "'");
    VERIFY_DISMISSED(suspended);
    QVERIFY(other->isSilent());
}

void TestLiveServers::endsWithTheRole()
{
    const QString user = m_town->userOf(m_town->guestTokens().first());
    execute("INSERT INTO user_roles (user_id, role) VALUES ('" + user + "', 'admin')");
    const QString token = m_town->tokenOf(user, Role::Guest | Role::Admin);
    const auto admin = socket(1, token);
    QVERIFY(!admin->nextEvent("metrics").isEmpty());

    QElapsedTimer timer;
    timer.start();
    execute("DELETE FROM user_roles WHERE user_id = '" + user + "' AND role = 'admin'");
    QVERIFY(admin->waitForClose());
    QVERIFY(timer.elapsed() < 1'000);
    QVERIFY(socket(1, token)->isSilent()); // comes back as the guest that the account still is
}

void TestLiveServers::endsWithTheProperty()
{
    const QString property = m_town->properties().first();
    const auto nobody = socket(1);
    QVERIFY(nobody->request("watch", {{"property_id", property}}).value("ok").toBool());
    book(0);
    QVERIFY(!nobody->nextEvent("calendar_changed").isEmpty());

    execute("UPDATE properties SET status = 'DRAFT' WHERE id = '" + property + "'");
    QTest::qWait(500);
    QVERIFY(nobody->isSilent());
    const auto host = socket(0, m_town->hostToken());
    HttpClient http(m_town->url(0));
    http.setToken(m_town->hostToken());
    const QDate from = QDate::currentDate().addDays(m_day += 5);
    const QJsonObject block{
        {"from", from.toString(Qt::ISODate)}, {"to", from.addDays(2).toString(Qt::ISODate)}, {"blocked", true}};
    QCOMPARE(http.put("/api/v1/properties/" + property + "/availability", {{"changes", QJsonArray{block}}}).status,
             200);
    QVERIFY(!host->nextEvent("calendar_changed").isEmpty());
    QVERIFY(nobody->isSilent());
}

QTEST_GUILESS_MAIN(TestLiveServers)
#include "tst_live_servers.moc"
