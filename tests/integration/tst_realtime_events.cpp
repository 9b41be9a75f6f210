#include "tests/support/raw_http_client.h"
#include "tests/support/realtime_world.h"

#include <QElapsedTimer>
#include <QTest>

#include <sys/socket.h>

using namespace roost;
using namespace roost::realtime;
using roost::test::forAdmins;
using roost::test::forUser;
using roost::test::forWatchers;
using roost::test::RawHttpClient;
using roost::test::RealtimeWorld;
using roost::test::SocketIoClient;
using roost::test::upgradeRequest;

namespace {

const QString acknowledged = R"(43%1[{"ok":true}])";

/// A short text as a client sends it (RFC 6455), with a mask of zeros.
QByteArray maskedFrame(const QByteArray &text)
{
    return "\x81" + QByteArray(1, static_cast<char>(0x80 | text.size())) + QByteArray(4, '\0') + text;
}

/// In Qt's buffer or still in the kernel's.
bool hasArrived(const QTcpSocket &socket)
{
    char byte = 0;
    return socket.bytesAvailable() > 0 ||
           ::recv(static_cast<int>(socket.socketDescriptor()), &byte, 1, MSG_PEEK | MSG_DONTWAIT) > 0;
}

} // namespace

class TestRealtimeEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void delivers();
    void deliversOnceThoughSeveralRoomsMatch();
    void greetsAdminsWithTheSnapshot();
    void watchesAndUnwatches();
    void answersCommandsThatMakeNoSense_data();
    void answersCommandsThatMakeNoSense();
    void limitsRooms();
    void limitsCommands();
    void resumes();
    void resumesAfterTheWatchBefore();
    void tellsToReload();
    void pushesBeforeTheReply();
    void reachesFiveHundredClients();

private:
    void start(const RealtimeLimits &limits);

    std::unique_ptr<RealtimeWorld> m_world;
};

void TestRealtimeEvents::init()
{
    start({});
}

void TestRealtimeEvents::cleanup()
{
    m_world.reset();
}

void TestRealtimeEvents::start(const RealtimeLimits &limits)
{
    m_world.reset();
    m_world = std::make_unique<RealtimeWorld>(limits);
}

void TestRealtimeEvents::delivers()
{
    const auto guest = m_world->client("guest");
    const auto other = m_world->client("admin");
    const auto nobody = m_world->client();
    m_world->publish("booking_created", forUser(m_world->guest),
                     {{"booking_id", "17"}, {"nights", 3}, {"id", "overwritten"}});
    m_world->publish("last", forUser(m_world->admin));

    const QJsonObject payload = guest->nextEvent("booking_created");
    QCOMPARE(payload.value("booking_id").toString(), "17");
    QCOMPARE(payload.value("nights").toInt(), 3);
    QCOMPARE(payload.value("emitted_at").toString(), "2030-05-01T12:00:00.000Z");
    QVERIFY(PropertyId::parse(payload.value("id").toString()));
    QVERIFY(payload.value("sequence").toInteger() > 0);

    other->nextEvent("metrics");
    const QJsonObject last = other->nextEvent("last"); // and nothing before it
    QCOMPARE(last.value("sequence").toInteger(), payload.value("sequence").toInteger() + 1);
    QVERIFY(nobody->isSilent());
}

void TestRealtimeEvents::deliversOnceThoughSeveralRoomsMatch()
{
    const auto admin = m_world->client("admin");
    admin->nextEvent("metrics");
    admin->request("watch", {{"property_id", m_world->openProperty.toString()}});
    Audience audience = forAdmins();
    audience.users = {m_world->admin};
    audience.watchersOfProperty = m_world->openProperty;
    m_world->publish("calendar_changed", audience);
    admin->nextEvent("calendar_changed");
    QVERIFY(admin->isSilent());
}

void TestRealtimeEvents::greetsAdminsWithTheSnapshot()
{
    const auto admin = m_world->client("admin");
    const QJsonObject metrics = admin->nextEvent("metrics");
    QCOMPARE(metrics.value("version").toInt(), 7);
    QCOMPARE(metrics.value("bookings").toInt(), 42);
    QVERIFY(metrics.contains("sequence"));
    QVERIFY(metrics.contains("id"));
    QVERIFY(metrics.contains("emitted_at"));
    QVERIFY(m_world->client("guest")->isSilent());
}

void TestRealtimeEvents::watchesAndUnwatches()
{
    const auto socket = m_world->client();
    m_world->publish("calendar_changed", forWatchers(m_world->openProperty));
    QVERIFY(socket->isSilent());

    QCOMPARE(socket->request("watch", {{"property_id", m_world->openProperty.toString()}}),
             (QJsonObject{{"ok", true}}));
    m_world->publish("calendar_changed", forWatchers(m_world->openProperty), {{"from", "2030-05-01"}});
    QCOMPARE(socket->nextEvent("calendar_changed").value("from").toString(), "2030-05-01");

    QCOMPARE(socket->request("watch", {{"city", "Porto"}}), (QJsonObject{{"ok", true}}));
    Audience city;
    city.watchersOfCity = "porto";
    m_world->publish("calendar_changed", city);
    socket->nextEvent("calendar_changed");

    QCOMPARE(socket->request("unwatch", {{"property_id", m_world->openProperty.toString()}}),
             (QJsonObject{{"ok", true}}));
    m_world->publish("calendar_changed", forWatchers(m_world->openProperty));
    QVERIFY(socket->isSilent());

    const QJsonObject hidden = socket->request("watch", {{"property_id", m_world->hiddenProperty.toString()}});
    QCOMPARE(hidden.value("ok").toBool(true), false);
    QCOMPARE(hidden.value("code").toString(), "NOT_FOUND");
    m_world->publish("calendar_changed", forWatchers(m_world->hiddenProperty));
    QVERIFY(socket->isSilent());
}

void TestRealtimeEvents::answersCommandsThatMakeNoSense_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonObject>("argument");
    QTest::addColumn<QString>("code");
    QTest::newRow("unknown") << "dance" << QJsonObject{} << "UNKNOWN_EVENT";
    QTest::newRow("watch nothing") << "watch" << QJsonObject{} << "INVALID";
    QTest::newRow("watch what is no id") << "watch" << QJsonObject{{"property_id", "17"}} << "INVALID";
    QTest::newRow("watch both") << "watch"
                                << QJsonObject{{"property_id", PropertyId::create().toString()}, {"city", "Porto"}}
                                << "INVALID";
    QTest::newRow("watch a long name") << "watch" << QJsonObject{{"city", QString(1'000, 'x')}} << "INVALID";
    QTest::newRow("unwatch nothing") << "unwatch" << QJsonObject{} << "INVALID";
    QTest::newRow("resume after nothing") << "resume" << QJsonObject{{"after", "17"}} << "INVALID";
}

void TestRealtimeEvents::answersCommandsThatMakeNoSense()
{
    QFETCH(QString, name);
    QFETCH(QJsonObject, argument);
    QFETCH(QString, code);
    const QJsonObject answer = m_world->client()->request(name, argument);
    QCOMPARE(answer.value("ok").toBool(true), false);
    QCOMPARE(answer.value("code").toString(), code);
    QVERIFY(!answer.value("detail").toString().isEmpty());
}

void TestRealtimeEvents::limitsRooms()
{
    RealtimeLimits limits;
    limits.commands.rooms = 2;
    start(limits);
    const auto socket = m_world->client();
    QVERIFY(socket->request("watch", {{"city", "Porto"}}).value("ok").toBool());
    QVERIFY(socket->request("watch", {{"city", "Lisbon"}}).value("ok").toBool());
    QVERIFY(socket->request("watch", {{"city", "Porto"}}).value("ok").toBool());
    QCOMPARE(socket->request("watch", {{"city", "Faro"}}).value("code").toString(), "TOO_MANY_ROOMS");
}

void TestRealtimeEvents::limitsCommands()
{
    RealtimeLimits limits;
    limits.commands.rate = {0.001, 3};
    start(limits);
    const auto socket = m_world->client();
    for (int i = 0; i < 3; ++i)
        QVERIFY(socket->request("unwatch", {{"city", "Porto"}}).value("ok").toBool());
    QCOMPARE(socket->request("unwatch", {{"city", "Porto"}}).value("code").toString(), "TOO_MANY_REQUESTS");
    QVERIFY(m_world->client()->request("unwatch", {{"city", "Porto"}}).value("ok").toBool());
}

void TestRealtimeEvents::resumes()
{
    qint64 last = 0;
    {
        const auto guest = m_world->client("guest");
        m_world->publish("one", forUser(m_world->guest));
        last = guest->nextEvent("one").value("sequence").toInteger();
    }
    m_world->publish("two", forUser(m_world->guest));
    m_world->publish("not for guests", forAdmins());
    m_world->publish("three", forUser(m_world->guest));
    const auto guest = m_world->client("guest");
    guest->sendCommand(1, "resume", {{"after", last}});
    QCOMPARE(guest->nextEvent("two").value("sequence").toInteger(), last + 1);
    QCOMPARE(guest->nextEvent("three").value("sequence").toInteger(), last + 3);
    QCOMPARE(guest->nextFrame(), acknowledged.arg(1));
}

void TestRealtimeEvents::resumesAfterTheWatchBefore()
{
    const auto first = m_world->client();
    first->request("watch", {{"property_id", m_world->openProperty.toString()}});
    m_world->publish("one", forWatchers(m_world->openProperty));
    const qint64 last = first->nextEvent("one").value("sequence").toInteger();
    m_world->publish("two", forWatchers(m_world->openProperty));

    const auto second = m_world->client();
    second->sendCommand(1, "watch", {{"property_id", m_world->openProperty.toString()}}); // takes a turn on a worker
    second->sendCommand(2, "resume", {{"after", last}});
    QCOMPARE(second->nextFrame(), acknowledged.arg(1));
    second->nextEvent("two");
    QCOMPARE(second->nextFrame(), acknowledged.arg(2));
}

void TestRealtimeEvents::tellsToReload()
{
    RealtimeLimits limits;
    limits.history = 2;
    start(limits);
    const auto guest = m_world->client("guest");
    m_world->publish("one", forUser(m_world->guest));
    const qint64 first = guest->nextEvent("one").value("sequence").toInteger();
    for (int i = 0; i < 3; ++i)
        m_world->publish("more", forUser(m_world->guest));
    for (int i = 0; i < 3; ++i)
        guest->nextEvent("more");
    const QJsonObject reload{{"ok", true}, {"reload", true}};
    QCOMPARE(guest->request("resume", {{"after", first}}), reload);
    QCOMPARE(guest->request("resume", {{"after", 17}}), reload); // of an earlier process
    QCOMPARE(guest->request("resume", {{"after", first + 100}}), reload);
}

void TestRealtimeEvents::pushesBeforeTheReply()
{
    // A WebSocket by hand, so that the test can see what is there for the guest at the moment when the reply arrives.
    RawHttpClient guest(m_world->port());
    QCOMPARE(guest.ask(upgradeRequest("EIO=4&transport=websocket")).status, 101);
    guest.send(maskedFrame(R"(40{"token":"guest"})"));
    QTest::qWait(100);

    RawHttpClient http(m_world->port());
    QList<bool> pushed;
    connect(&http.socket(), &QTcpSocket::readyRead, this, [&] { pushed.append(hasArrived(guest.socket())); });
    for (int i = 0; i < 50; ++i) {
        guest.socket().readAll();
        QVERIFY(!hasArrived(guest.socket()));
        QCOMPARE(http.ask("POST /book HTTP/1.1\r\nHost: roost\r\n\r\n").status, 204);
        QCOMPARE(pushed, QList<bool>(i + 1, true));
    }
}

void TestRealtimeEvents::reachesFiveHundredClients()
{
    RealtimeLimits limits;
    limits.socketsPerAccount = 500;
    start(limits);
    std::vector<std::unique_ptr<SocketIoClient>> clients;
    for (int i = 0; i < 500; ++i)
        clients.push_back(std::make_unique<SocketIoClient>(m_world->url()));
    for (const auto &each : clients) {
        QVERIFY(each->nextFrame().startsWith('0'));
        each->send(R"(40{"token":"guest"})");
    }
    for (const auto &each : clients)
        QVERIFY(each->nextFrame().startsWith("40"));
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 10; ++i)
        m_world->publish("booking_created", forUser(m_world->guest), {{"number", i}});
    for (const auto &each : clients) {
        for (int i = 0; i < 10; ++i)
            QCOMPARE(each->nextEvent("booking_created").value("number").toInt(), i);
    }
    qInfo("5,000 pushes in %lld ms", timer.elapsed());
}

QTEST_GUILESS_MAIN(TestRealtimeEvents)
#include "tst_realtime_events.moc"
