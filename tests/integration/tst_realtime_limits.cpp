#include "tests/support/raw_http_client.h"
#include "tests/support/realtime_world.h"

#include <QTest>

using namespace roost;
using namespace roost::realtime;
using roost::test::forAdmins;
using roost::test::forUser;
using roost::test::forWatchers;
using roost::test::RawHttpClient;
using roost::test::RealtimeWorld;
using roost::test::SocketIoClient;

namespace {

const QByteArray pollingPath = "/socket.io/?EIO=4&transport=polling";

QByteArray get(const QByteArray &sid = {}, const QByteArray &fields = {})
{
    return "GET " + pollingPath + (sid.isEmpty() ? QByteArray() : "&sid=" + sid) + " HTTP/1.1\r\nHost: roost\r\n" +
           fields + "\r\n";
}

QByteArray post(const QByteArray &sid, const QByteArray &body)
{
    return "POST " + pollingPath + "&sid=" + sid +
           " HTTP/1.1\r\nHost: roost\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray sidOf(const RawHttpClient::Answer &handshake)
{
    return QJsonDocument::fromJson(handshake.body.mid(1)).object().value("sid").toString().toLatin1();
}

} // namespace

/// What sockets may cost and hear: limits, polling among other requests, rights that are taken away.
class TestRealtimeLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void pollsWithoutAWorker();
    void polledAnswersAreAsAllOthers();
    void pushesToPollers();
    void gathersEventsForACrowd();
    void whatIsGatheredKeepsItsPlace();
    void endsPollsWhenItCloses();
    void limitsSocketsOfAnAddress();
    void limitsSocketsOfAnAccount();
    void dropsAPollerThatDoesNotFetch();
    void countsWhatItDoes();
    void endsWithTheSession();
    void endsWithTheRole();
    void endsWithTheProperty();
    void asksAgainWhenSomethingChangedMeanwhile();
    void hearsOtherServers();
    void countsApartFromOtherServers();

private:
    void start(const RealtimeLimits &limits);

    std::unique_ptr<RealtimeWorld> m_world;
};

void TestRealtimeLimits::init()
{
    start({});
}

void TestRealtimeLimits::cleanup()
{
    m_world.reset();
}

void TestRealtimeLimits::start(const RealtimeLimits &limits)
{
    m_world.reset();
    m_world = std::make_unique<RealtimeWorld>(limits);
}

void TestRealtimeLimits::pollsWithoutAWorker()
{
    std::vector<std::unique_ptr<RawHttpClient>> polls; // more than there are workers
    for (int i = 0; i < 20; ++i) {
        auto http = std::make_unique<RawHttpClient>(m_world->port());
        http->send(get(sidOf(http->ask(get()))));
        polls.push_back(std::move(http));
    }
    QTRY_COMPARE(m_world->sockets(), 20);
    RawHttpClient other(m_world->port());
    QCOMPARE(other.ask("POST /book HTTP/1.1\r\nHost: roost\r\n\r\n").status, 204);
    for (const auto &poll : polls)
        QCOMPARE(poll->socket().bytesAvailable(), 0);
}

void TestRealtimeLimits::polledAnswersAreAsAllOthers()
{
    RawHttpClient http(m_world->port());
    const auto handshake = http.ask(get({}, "X-Request-Id: mine\r\n"));
    QCOMPARE(handshake.status, 200);
    QCOMPARE(handshake.headers.value("X-Request-Id"), "mine");
    QCOMPARE(handshake.headers.value("X-Content-Type-Options"), "nosniff");
    QCOMPARE(handshake.headers.value("Cache-Control"), "no-store");
    QVERIFY(!handshake.headers.contains("Access-Control-Allow-Origin"));
}

void TestRealtimeLimits::pushesToPollers()
{
    RawHttpClient http(m_world->port());
    const QByteArray sid = sidOf(http.ask(get()));
    QCOMPARE(http.ask(post(sid, R"(40{"token":"guest"})")).body, "ok");
    QVERIFY(http.ask(get(sid)).body.startsWith("40{\"sid\":"));
    m_world->publish("one", forUser(m_world->guest));
    m_world->publish("two", forUser(m_world->guest));
    QCoreApplication::processEvents();
    const QByteArray body = http.ask(get(sid)).body;
    QVERIFY2(body.startsWith("42[\"one\",") && body.contains("\x1e"
                                                             "42[\"two\","),
             body);

    http.send(get(sid));
    QTest::qWait(20);
    m_world->publish("three", forUser(m_world->guest));
    QVERIFY(http.receive().body.startsWith("42[\"three\","));
}

void TestRealtimeLimits::gathersEventsForACrowd()
{
    RealtimeLimits limits;
    limits.crowd = 2;
    start(limits);
    const auto first = m_world->client("guest");
    const auto second = m_world->client("guest");
    m_world->publish("one", forUser(m_world->guest));
    m_world->publish("two", forUser(m_world->guest));
    for (SocketIoClient *client : {first.get(), second.get()}) {
        QVERIFY(!client->nextEvent("one").isEmpty());
        QVERIFY(!client->nextEvent("two").isEmpty());
    }
}

void TestRealtimeLimits::whatIsGatheredKeepsItsPlace()
{
    RealtimeLimits limits;
    limits.crowd = 2;
    limits.gatherTime = std::chrono::hours(1); // only something else sends it
    start(limits);
    const auto client = m_world->client("guest");
    auto gone = m_world->client("guest");
    m_world->publish("one", forUser(m_world->guest));
    m_world->publish("two", forUser(m_world->guest));
    QVERIFY(client->isSilent());
    gone.reset();
    QTRY_COMPARE(m_world->sockets(), 1);

    client->sendCommand(7, "unwatch", {{"city", "Porto"}});
    QVERIFY(!client->nextEvent("one").isEmpty());
    QVERIFY(!client->nextEvent("two").isEmpty());
    QVERIFY(client->nextFrame().startsWith("437["));

    const auto another = m_world->client("guest");
    m_world->publish("three", forUser(m_world->guest));
    QCoreApplication::processEvents();
    m_world->realtime().close();
    QVERIFY(!client->nextEvent("three").isEmpty());
    QVERIFY(client->waitForClose());
}

void TestRealtimeLimits::endsPollsWhenItCloses()
{
    RawHttpClient http(m_world->port());
    const QByteArray sid = sidOf(http.ask(get()));
    http.send(get(sid));
    QTest::qWait(20);
    m_world->realtime().close();
    QCOMPARE(http.receive().body, "1");
    QTRY_COMPARE(m_world->sockets(), 0);
}

void TestRealtimeLimits::limitsSocketsOfAnAddress()
{
    RealtimeLimits limits;
    limits.engine.sessionsPerAddress = 2;
    limits.isExempt = [](const QHostAddress &) { return false; };
    start(limits);
    const auto first = m_world->client();
    const auto second = m_world->client();
    SocketIoClient third(m_world->url());
    QVERIFY(third.waitForClose());
    RawHttpClient poller(m_world->port());
    QCOMPARE(poller.ask(get()).status, 429);
    QCOMPARE(m_world->realtime().counts().sockets.refused, 2);
    second->socket().close();
    QTRY_COMPARE(m_world->sockets(), 1);
    QCOMPARE(poller.ask(get()).status, 200);
}

void TestRealtimeLimits::limitsSocketsOfAnAccount()
{
    RealtimeLimits limits;
    limits.socketsPerAccount = 1;
    start(limits);
    const auto guest = m_world->client("guest");
    SocketIoClient second(m_world->url());
    second.nextFrame();
    second.send(R"(40{"token":"guest"})");
    QVERIFY(second.nextFrame().contains("TOO_MANY_SOCKETS"));
    QVERIFY(second.waitForClose());
    const auto admin = m_world->client("admin");
    QVERIFY(!admin->nextEvent("metrics").isEmpty());
}

void TestRealtimeLimits::dropsAPollerThatDoesNotFetch()
{
    RealtimeLimits limits;
    limits.engine.outputBytes = 10'000;
    start(limits);
    RawHttpClient http(m_world->port());
    const QByteArray sid = sidOf(http.ask(get()));
    http.ask(post(sid, R"(40{"token":"guest"})"));
    for (int i = 0; i < 4; ++i)
        m_world->publish("booking_changed", forUser(m_world->guest), {{"text", QString(4'000, 'x')}});
    QTRY_COMPARE(m_world->sockets(), 0);
    QCOMPARE(m_world->realtime().counts().sockets.droppedSlow, 1);
    QCOMPARE(http.ask(get(sid)).status, 400);
}

void TestRealtimeLimits::countsWhatItDoes()
{
    const auto guest = m_world->client("guest");
    const auto nobody = m_world->client();
    RawHttpClient http(m_world->port());
    http.ask(get());
    m_world->publish("one", forUser(m_world->guest));
    guest->nextEvent("one");
    nobody->send("hello");
    QVERIFY(nobody->waitForClose());
    guest->request("resume", {{"after", 1}});
    const auto counts = m_world->realtime().counts();
    QTRY_COMPARE(m_world->realtime().counts().sockets.webSockets, 1);
    QCOMPARE(counts.sockets.polling, 1);
    QCOMPARE(counts.sockets.droppedInvalid, 1);
    QCOMPARE(counts.deliveries, 1);
    QCOMPARE(counts.reloads, 1);
}

void TestRealtimeLimits::endsWithTheSession()
{
    const auto guest = m_world->client("guest");
    const auto nobody = m_world->client();
    m_world->realtime().guard().userChanged(m_world->guest); // nothing that matters
    QVERIFY(guest->isSilent());
    m_world->hasEnded = true;
    m_world->realtime().guard().userChanged(m_world->guest);
    QCOMPARE(guest->nextFrame(), "41");
    QVERIFY(guest->waitForClose());
    m_world->realtime().checkEverybody();
    QVERIFY(nobody->isSilent());
    QTRY_COMPARE(m_world->sockets(), 1);
}

void TestRealtimeLimits::endsWithTheRole()
{
    const auto admin = m_world->client("admin");
    QVERIFY(!admin->nextEvent("metrics").isEmpty());
    m_world->hasLostRole = true;
    m_world->realtime().guard().userChanged(m_world->admin);
    QVERIFY(admin->waitForClose());
    QVERIFY(admin->isSilent()); // no word that it is not to come back

    const auto again = m_world->client("admin");
    m_world->publish("for admins", forAdmins());
    QVERIFY(again->isSilent());
}

void TestRealtimeLimits::endsWithTheProperty()
{
    const auto socket = m_world->client();
    QVERIFY(socket->request("watch", {{"property_id", m_world->openProperty.toString()}}).value("ok").toBool());
    m_world->isHidden = true;
    m_world->realtime().guard().propertyChanged(m_world->openProperty);
    QVERIFY(socket->isSilent());
    m_world->publish("calendar_changed", forWatchers(m_world->openProperty));
    QVERIFY(socket->isSilent());
}

void TestRealtimeLimits::asksAgainWhenSomethingChangedMeanwhile()
{
    // The change comes between the database's answer to the connect and the client's welcome.
    m_world->afterAuthentication = [this] {
        m_world->hasEnded = true;
        QMetaObject::invokeMethod(&m_world->realtime(),
                                  [this] { m_world->realtime().guard().userChanged(m_world->guest); });
        QThread::msleep(50);
    };
    SocketIoClient guest(m_world->url());
    guest.nextFrame();
    guest.send(R"(40{"token":"guest"})");
    QVERIFY(guest.nextFrame().startsWith("40"));
    QCOMPARE(guest.nextFrame(), "41");
    QVERIFY(guest.waitForClose());
}

void TestRealtimeLimits::hearsOtherServers()
{
    RealtimeWorld other({}, m_world->guest);
    const auto here = m_world->client("guest");
    const auto there = other.client("guest");
    m_world->tellOthers = [&](const QByteArray &message) { other.receive(message); };
    m_world->publish("booking_created", forUser(m_world->guest), {{"booking_id", "17"}});
    const QJsonObject first = here->nextEvent("booking_created");
    const QJsonObject second = there->nextEvent("booking_created");
    QCOMPARE(second.value("booking_id").toString(), "17");
    QCOMPARE(second.value("id"), first.value("id"));
    other.receive("no message");
    QVERIFY(there->isSilent());
}

void TestRealtimeLimits::countsApartFromOtherServers()
{
    RealtimeWorld other({}, m_world->guest);
    const auto here = m_world->client("guest");
    m_world->publish("one", forUser(m_world->guest));
    const qint64 last = here->nextEvent("one").value("sequence").toInteger();
    const auto there = other.client("guest");
    QVERIFY(there->request("resume", {{"after", last}}).value("reload").toBool());
    QVERIFY(!here->request("resume", {{"after", last}}).contains("reload"));
}

QTEST_GUILESS_MAIN(TestRealtimeLimits)
#include "tst_realtime_limits.moc"
