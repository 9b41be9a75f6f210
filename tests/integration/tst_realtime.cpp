#include "backend/core/errors.h"
#include "backend/http/application.h"
#include "backend/http/server.h"
#include "backend/realtime/event_relay.h"
#include "backend/realtime/realtime_server.h"
#include "tests/support/raw_http_client.h"
#include "tests/support/socket_io_client.h"

#include <QElapsedTimer>
#include <QTest>

#include <sys/socket.h>

using namespace roost;
using namespace roost::realtime;
using roost::test::RawHttpClient;
using roost::test::SocketIoClient;

namespace {

class SetClock : public Clock
{
public:
    QDateTime now() const override { return start.addMSecs(passed); }

    const QDateTime start{QDate(2030, 5, 1), QTime(12, 0), Qt::UTC};
    std::atomic<qint64> passed = 0;
};

class TestEvent : public Event
{
public:
    TestEvent(const QString &name, const Audience &audience, const QVariantMap &payload = {})
        : m_name(name)
        , m_audience(audience)
        , m_payload(payload)
    {
    }

    QString name() const override { return m_name; }
    Audience audience() const override { return m_audience; }
    QVariantMap payload() const override { return m_payload; }

private:
    QString m_name;
    Audience m_audience;
    QVariantMap m_payload;
};

const QString acknowledged = R"(43%1[{"ok":true}])";
const QString refusedNamespace = R"(44/admin,{"message":"Invalid namespace"})";

Audience forUser(const UserId &user)
{
    Audience audience;
    audience.users = {user};
    return audience;
}

Audience forAdmins()
{
    Audience audience;
    audience.admins = true;
    return audience;
}

Audience forWatchers(const PropertyId &property)
{
    Audience audience;
    audience.watchersOfProperty = property;
    return audience;
}

QByteArray upgradeRequest(const QByteArray &query)
{
    return "GET /socket.io/?" + query +
           " HTTP/1.1\r\nHost: roost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
           "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
}

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

class TestRealtime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void shakesHands();
    void letsInWithAndWithoutAToken();
    void refusesATokenThatDoesNotHold();
    void refusesOtherNamespaces();
    void refusesHandshakes_data();
    void refusesHandshakes();
    void endsAHandshakeWithoutAKey();
    void dropsWhoSpeaksOtherwise_data();
    void dropsWhoSpeaksOtherwise();
    void dropsWhoDoesNotConnect();
    void dropsWhoDoesNotAnswerPings();
    void keepsWhoAnswersPings();
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
    void endsWithTheToken();
    void pushesBeforeTheReply();
    void dropsASlowReader();
    void limitsSockets();
    void closesSoThatClientsComeBack();
    void reachesFiveHundredClients();

private:
    void start(const RealtimeLimits &limits);
    http::Identity identityOf(const QByteArray &token) const;
    void publish(const QString &name, const Audience &audience, const QVariantMap &payload = {});
    QUrl url(const QString &query = QStringLiteral("EIO=4&transport=websocket")) const;
    std::unique_ptr<SocketIoClient> client(const QString &token = {}) const;

    const UserId m_guest = UserId::create();
    const UserId m_admin = UserId::create();
    const PropertyId m_open = PropertyId::create();
    const PropertyId m_hidden = PropertyId::create();

    SetClock m_clock;
    std::unique_ptr<EventBus> m_bus;
    std::unique_ptr<http::NetworkQueue> m_network;
    std::unique_ptr<http::WorkerPool> m_workers;
    std::unique_ptr<http::OpenApiDocument> m_document;
    std::unique_ptr<http::Router> m_router;
    std::unique_ptr<http::Application> m_application;
    std::unique_ptr<RealtimeServer> m_realtime;
    std::unique_ptr<http::Server> m_server;
};

void TestRealtime::init()
{
    start({});
}

void TestRealtime::cleanup()
{
    m_workers->stop();
    m_server.reset();
    m_realtime.reset();
    m_application.reset();
}

void TestRealtime::start(const RealtimeLimits &limits)
{
    if (m_workers)
        cleanup();
    m_clock.passed = 0;
    m_bus = std::make_unique<EventBus>();
    m_network = std::make_unique<http::NetworkQueue>();
    m_workers = std::make_unique<http::WorkerPool>(QStringLiteral("worker"), 4, 1'000);
    m_document = std::make_unique<http::OpenApiDocument>(
        QList<QByteArray>{"paths: { /book: { post: { responses: { '204': { description: done } } } } }"});
    m_router = std::make_unique<http::Router>(QList<http::Route>{{
        http::Method::Post,
        "/book",
        http::Access::Public,
        [this](const http::Request &) {
            publish(QStringLiteral("booking_created"), forUser(m_guest));
            return http::Response::noContent();
        },
    }});
    const auto authenticate = [this](const QByteArray &token) { return identityOf(token); };
    m_application = std::make_unique<http::Application>(
        http::Application::Parts{*m_router, *m_document, *m_workers, *m_workers, *m_network, authenticate, {}},
        http::Application::Options{{}, {false}});
    m_realtime = std::make_unique<RealtimeServer>(
        RealtimeServer::Parts{
            *m_network,
            *m_workers,
            m_clock,
            authenticate,
            [this](const Actor &, const PropertyId &property) { return property == m_open; },
            [] {
                return QVariantMap{{"version", 7}, {"bookings", 42}};
            },
        },
        limits);
    relayEvents(*m_bus, *m_network, *m_realtime, m_clock);
    m_server = std::make_unique<http::Server>(*m_application);
    m_server->addUpgradeHandler(*m_realtime);
    m_server->listen(QHostAddress(QHostAddress::LocalHost), 0);
}

http::Identity TestRealtime::identityOf(const QByteArray &token) const
{
    http::Identity identity;
    identity.expiresAt = m_clock.start.addSecs(900);
    if (token == "guest")
        identity.actor = {m_guest, Role::Guest, {}};
    else if (token == "admin")
        identity.actor = {m_admin, Role::Guest | Role::Admin, {}};
    else
        throw Unauthenticated(QStringLiteral("The token does not hold."), QStringLiteral("TOKEN_INVALID"));
    return identity;
}

void TestRealtime::publish(const QString &name, const Audience &audience, const QVariantMap &payload)
{
    m_bus->publish(std::make_shared<TestEvent>(name, audience, payload));
}

QUrl TestRealtime::url(const QString &query) const
{
    return QUrl(QStringLiteral("ws://127.0.0.1:%1/socket.io/?%2").arg(m_server->port()).arg(query));
}

/// A client that is let in.
std::unique_ptr<SocketIoClient> TestRealtime::client(const QString &token) const
{
    auto result = std::make_unique<SocketIoClient>(url());
    result->connectAs(token);
    return result;
}

void TestRealtime::shakesHands()
{
    SocketIoClient socket(url());
    const QString frame = socket.nextFrame();
    QVERIFY(frame.startsWith('0'));
    const QJsonObject handshake = QJsonDocument::fromJson(frame.mid(1).toUtf8()).object();
    QVERIFY(!handshake.value("sid").toString().isEmpty());
    QCOMPARE(handshake.value("upgrades").toArray().size(), 0);
    QCOMPARE(handshake.value("pingInterval").toInt(), 25'000);
    QCOMPARE(handshake.value("pingTimeout").toInt(), 20'000);
    QCOMPARE(handshake.value("maxPayload").toInt(), 1'000'000);
}

void TestRealtime::letsInWithAndWithoutAToken()
{
    for (const char *connect : {"40", "40{}", R"(40{"token":null})", R"(40{"token":"guest"})"}) {
        SocketIoClient socket(url());
        socket.nextFrame();
        socket.send(connect);
        const auto packet = Packet::parse(socket.nextFrame().mid(1));
        QVERIFY(packet);
        QCOMPARE(packet->type, Packet::Type::Connect);
        QVERIFY(!packet->object.value("sid").toString().isEmpty());
    }
}

void TestRealtime::refusesATokenThatDoesNotHold()
{
    SocketIoClient socket(url());
    socket.nextFrame();
    socket.send(R"(40{"token":"forged"})");
    const auto packet = Packet::parse(socket.nextFrame().mid(1));
    QVERIFY(packet);
    QCOMPARE(packet->type, Packet::Type::ConnectError);
    QCOMPARE(packet->object.value("message").toString(), "The token does not hold.");
    QCOMPARE(packet->object.value("data").toObject().value("code").toString(), "TOKEN_INVALID");
    QVERIFY(socket.waitForClose());
    QTRY_COMPARE(m_realtime->socketCount(), 0);
}

void TestRealtime::refusesOtherNamespaces()
{
    SocketIoClient socket(url());
    socket.nextFrame();
    socket.send("40/admin,");
    QCOMPARE(socket.nextFrame(), refusedNamespace);
}

void TestRealtime::refusesHandshakes_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("older protocol") << QByteArray("EIO=3&transport=websocket");
    QTest::newRow("no protocol") << QByteArray("transport=websocket");
    QTest::newRow("other transport") << QByteArray("EIO=4&transport=polling");
    QTest::newRow("unknown session") << QByteArray("EIO=4&transport=websocket&sid=1");
}

void TestRealtime::refusesHandshakes()
{
    QFETCH(QByteArray, query);
    RawHttpClient http(m_server->port());
    const auto answer = http.ask(upgradeRequest(query));
    QCOMPARE(answer.status, 400);
    QVERIFY(answer.json().contains("message"));
}

void TestRealtime::endsAHandshakeWithoutAKey()
{
    RawHttpClient http(m_server->port());
    http.send("GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: roost\r\nConnection: Upgrade\r\n"
              "Upgrade: websocket\r\n\r\n");
    QCOMPARE(http.receive().status, 400);
    QTRY_COMPARE(http.socket().state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(m_realtime->socketCount(), 0);
    QVERIFY(client()->request("watch", {{"city", "Porto"}}).value("ok").toBool());
}

void TestRealtime::dropsWhoSpeaksOtherwise_data()
{
    QTest::addColumn<QString>("frame");
    QTest::newRow("no frame") << "hello";
    QTest::newRow("no packet") << "4hello";
    QTest::newRow("binary event") << R"(451-["file",{"_placeholder":true,"num":0}])";
    QTest::newRow("too long") << QString(1'100'000, 'x');
    QTest::newRow("says goodbye") << "41";
    QTest::newRow("closes") << "1";
}

void TestRealtime::dropsWhoSpeaksOtherwise()
{
    QFETCH(QString, frame);
    const auto socket = client();
    socket->send(frame);
    QVERIFY(socket->waitForClose());
    QTRY_COMPARE(m_realtime->socketCount(), 0);
}

void TestRealtime::dropsWhoDoesNotConnect()
{
    RealtimeLimits limits;
    limits.connectTime = std::chrono::milliseconds{100};
    start(limits);
    SocketIoClient socket(url());
    QVERIFY(socket.nextFrame().startsWith('0'));
    QVERIFY(socket.waitForClose());
}

void TestRealtime::dropsWhoDoesNotAnswerPings()
{
    RealtimeLimits limits;
    limits.engine.pingInterval = std::chrono::milliseconds{100};
    limits.engine.pingTimeout = std::chrono::milliseconds{100};
    start(limits);
    const auto socket = client();
    QCOMPARE(socket->nextFrame(), "2");
    QVERIFY(socket->waitForClose());
}

void TestRealtime::keepsWhoAnswersPings()
{
    RealtimeLimits limits;
    limits.engine.pingInterval = std::chrono::milliseconds{100};
    limits.engine.pingTimeout = std::chrono::milliseconds{100};
    start(limits);
    const auto socket = client();
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(socket->nextFrame(), "2");
        socket->send("3");
    }
    QCOMPARE(m_realtime->socketCount(), 1);
}

void TestRealtime::delivers()
{
    const auto guest = client("guest");
    const auto other = client("admin");
    const auto nobody = client();
    publish("booking_created", forUser(m_guest), {{"booking_id", "17"}, {"nights", 3}, {"id", "overwritten"}});
    publish("last", forUser(m_admin));

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

void TestRealtime::deliversOnceThoughSeveralRoomsMatch()
{
    const auto admin = client("admin");
    admin->nextEvent("metrics");
    admin->request("watch", {{"property_id", m_open.toString()}});
    Audience audience = forAdmins();
    audience.users = {m_admin};
    audience.watchersOfProperty = m_open;
    publish("calendar_changed", audience);
    admin->nextEvent("calendar_changed");
    QVERIFY(admin->isSilent());
}

void TestRealtime::greetsAdminsWithTheSnapshot()
{
    const auto admin = client("admin");
    const QJsonObject metrics = admin->nextEvent("metrics");
    QCOMPARE(metrics.value("version").toInt(), 7);
    QCOMPARE(metrics.value("bookings").toInt(), 42);
    QVERIFY(metrics.contains("sequence"));
    QVERIFY(metrics.contains("id"));
    QVERIFY(metrics.contains("emitted_at"));
    QVERIFY(client("guest")->isSilent());
}

void TestRealtime::watchesAndUnwatches()
{
    const auto socket = client();
    publish("calendar_changed", forWatchers(m_open));
    QVERIFY(socket->isSilent());

    QCOMPARE(socket->request("watch", {{"property_id", m_open.toString()}}), (QJsonObject{{"ok", true}}));
    publish("calendar_changed", forWatchers(m_open), {{"from", "2030-05-01"}});
    QCOMPARE(socket->nextEvent("calendar_changed").value("from").toString(), "2030-05-01");

    QCOMPARE(socket->request("watch", {{"city", "Porto"}}), (QJsonObject{{"ok", true}}));
    Audience city;
    city.watchersOfCity = "porto";
    publish("calendar_changed", city);
    socket->nextEvent("calendar_changed");

    QCOMPARE(socket->request("unwatch", {{"property_id", m_open.toString()}}), (QJsonObject{{"ok", true}}));
    publish("calendar_changed", forWatchers(m_open));
    QVERIFY(socket->isSilent());

    const QJsonObject hidden = socket->request("watch", {{"property_id", m_hidden.toString()}});
    QCOMPARE(hidden.value("ok").toBool(true), false);
    QCOMPARE(hidden.value("code").toString(), "NOT_FOUND");
    publish("calendar_changed", forWatchers(m_hidden));
    QVERIFY(socket->isSilent());
}

void TestRealtime::answersCommandsThatMakeNoSense_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonObject>("argument");
    QTest::addColumn<QString>("code");
    QTest::newRow("unknown") << "dance" << QJsonObject{} << "UNKNOWN_EVENT";
    QTest::newRow("watch nothing") << "watch" << QJsonObject{} << "INVALID";
    QTest::newRow("watch what is no id") << "watch" << QJsonObject{{"property_id", "17"}} << "INVALID";
    QTest::newRow("watch both") << "watch" << QJsonObject{{"property_id", m_open.toString()}, {"city", "Porto"}}
                                << "INVALID";
    QTest::newRow("watch a long name") << "watch" << QJsonObject{{"city", QString(1'000, 'x')}} << "INVALID";
    QTest::newRow("unwatch nothing") << "unwatch" << QJsonObject{} << "INVALID";
    QTest::newRow("resume after nothing") << "resume" << QJsonObject{{"after", "17"}} << "INVALID";
}

void TestRealtime::answersCommandsThatMakeNoSense()
{
    QFETCH(QString, name);
    QFETCH(QJsonObject, argument);
    QFETCH(QString, code);
    const QJsonObject answer = client()->request(name, argument);
    QCOMPARE(answer.value("ok").toBool(true), false);
    QCOMPARE(answer.value("code").toString(), code);
    QVERIFY(!answer.value("detail").toString().isEmpty());
}

void TestRealtime::limitsRooms()
{
    RealtimeLimits limits;
    limits.commands.rooms = 2;
    start(limits);
    const auto socket = client();
    QVERIFY(socket->request("watch", {{"city", "Porto"}}).value("ok").toBool());
    QVERIFY(socket->request("watch", {{"city", "Lisbon"}}).value("ok").toBool());
    QVERIFY(socket->request("watch", {{"city", "Porto"}}).value("ok").toBool());
    QCOMPARE(socket->request("watch", {{"city", "Faro"}}).value("code").toString(), "TOO_MANY_ROOMS");
}

void TestRealtime::limitsCommands()
{
    RealtimeLimits limits;
    limits.commands.rate = {0.001, 3};
    start(limits);
    const auto socket = client();
    for (int i = 0; i < 3; ++i)
        QVERIFY(socket->request("unwatch", {{"city", "Porto"}}).value("ok").toBool());
    QCOMPARE(socket->request("unwatch", {{"city", "Porto"}}).value("code").toString(), "TOO_MANY_REQUESTS");
    QVERIFY(client()->request("unwatch", {{"city", "Porto"}}).value("ok").toBool());
}

void TestRealtime::resumes()
{
    qint64 last = 0;
    {
        const auto guest = client("guest");
        publish("one", forUser(m_guest));
        last = guest->nextEvent("one").value("sequence").toInteger();
    }
    publish("two", forUser(m_guest));
    publish("not for guests", forAdmins());
    publish("three", forUser(m_guest));
    const auto guest = client("guest");
    guest->sendCommand(1, "resume", {{"after", last}});
    QCOMPARE(guest->nextEvent("two").value("sequence").toInteger(), last + 1);
    QCOMPARE(guest->nextEvent("three").value("sequence").toInteger(), last + 3);
    QCOMPARE(guest->nextFrame(), acknowledged.arg(1));
}

void TestRealtime::resumesAfterTheWatchBefore()
{
    const auto first = client();
    first->request("watch", {{"property_id", m_open.toString()}});
    publish("one", forWatchers(m_open));
    const qint64 last = first->nextEvent("one").value("sequence").toInteger();
    publish("two", forWatchers(m_open));

    const auto second = client();
    second->sendCommand(1, "watch", {{"property_id", m_open.toString()}}); // takes a turn on a worker
    second->sendCommand(2, "resume", {{"after", last}});
    QCOMPARE(second->nextFrame(), acknowledged.arg(1));
    second->nextEvent("two");
    QCOMPARE(second->nextFrame(), acknowledged.arg(2));
}

void TestRealtime::tellsToReload()
{
    RealtimeLimits limits;
    limits.history = 2;
    start(limits);
    const auto guest = client("guest");
    publish("one", forUser(m_guest));
    const qint64 first = guest->nextEvent("one").value("sequence").toInteger();
    for (int i = 0; i < 3; ++i)
        publish("more", forUser(m_guest));
    for (int i = 0; i < 3; ++i)
        guest->nextEvent("more");
    const QJsonObject reload{{"ok", true}, {"reload", true}};
    QCOMPARE(guest->request("resume", {{"after", first}}), reload);
    QCOMPARE(guest->request("resume", {{"after", 17}}), reload); // of an earlier process
    QCOMPARE(guest->request("resume", {{"after", first + 100}}), reload);
}

void TestRealtime::endsWithTheToken()
{
    RealtimeLimits limits;
    limits.connectTime = std::chrono::milliseconds{200}; // so that it looks often
    start(limits);
    const auto guest = client("guest");
    const auto nobody = client();
    m_clock.passed = 899'000;
    QVERIFY(guest->isSilent());
    m_clock.passed = 900'000;
    QCOMPARE(guest->nextFrame(), "41");
    QVERIFY(guest->waitForClose());
    QCOMPARE(m_realtime->socketCount(), 1);
}

void TestRealtime::pushesBeforeTheReply()
{
    // A WebSocket by hand, so that the test can see what is there for the guest at the moment when the reply arrives.
    RawHttpClient guest(m_server->port());
    QCOMPARE(guest.ask(upgradeRequest("EIO=4&transport=websocket")).status, 101);
    guest.send(maskedFrame(R"(40{"token":"guest"})"));
    QTest::qWait(100);

    RawHttpClient http(m_server->port());
    QList<bool> pushed;
    connect(&http.socket(), &QTcpSocket::readyRead, this, [&] { pushed.append(hasArrived(guest.socket())); });
    for (int i = 0; i < 50; ++i) {
        guest.socket().readAll();
        QVERIFY(!hasArrived(guest.socket()));
        QCOMPARE(http.ask("POST /book HTTP/1.1\r\nHost: roost\r\n\r\n").status, 204);
        QCOMPARE(pushed, QList<bool>(i + 1, true));
    }
}

void TestRealtime::dropsASlowReader()
{
    RealtimeLimits limits;
    limits.engine.outputBytes = 100'000;
    start(limits);
    const auto slow = client("guest");
    slow->socket().setReadBufferSize(1);
    const QVariantMap payload{{"text", QString(50'000, 'x')}};
    for (int i = 0; i < 400 && m_realtime->socketCount() > 0; ++i) {
        publish("booking_changed", forUser(m_guest), payload);
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(m_realtime->socketCount(), 0);
}

void TestRealtime::limitsSockets()
{
    RealtimeLimits limits;
    limits.sockets = 1;
    start(limits);
    const auto first = client();
    SocketIoClient second(url());
    QVERIFY(second.waitForClose());
    QCOMPARE(m_realtime->socketCount(), 1);
}

void TestRealtime::closesSoThatClientsComeBack()
{
    const auto guest = client("guest");
    m_realtime->close();
    QVERIFY(guest->waitForClose());
    QCOMPARE(guest->socket().closeCode(), QWebSocketProtocol::CloseCodeGoingAway);
    QTRY_COMPARE(m_realtime->socketCount(), 0);
}

void TestRealtime::reachesFiveHundredClients()
{
    std::vector<std::unique_ptr<SocketIoClient>> clients;
    for (int i = 0; i < 500; ++i)
        clients.push_back(std::make_unique<SocketIoClient>(url()));
    for (const auto &each : clients) {
        QVERIFY(each->nextFrame().startsWith('0'));
        each->send(R"(40{"token":"guest"})");
    }
    for (const auto &each : clients)
        QVERIFY(each->nextFrame().startsWith("40"));
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 10; ++i)
        publish("booking_created", forUser(m_guest), {{"number", i}});
    for (const auto &each : clients) {
        for (int i = 0; i < 10; ++i)
            QCOMPARE(each->nextEvent("booking_created").value("number").toInt(), i);
    }
    qInfo("5,000 pushes in %lld ms", timer.elapsed());
}

QTEST_GUILESS_MAIN(TestRealtime)
#include "tst_realtime.moc"
