#include "tests/support/raw_http_client.h"
#include "tests/support/realtime_world.h"

#include <QTest>

using namespace roost;
using namespace roost::realtime;
using roost::test::forUser;
using roost::test::RawHttpClient;
using roost::test::RealtimeWorld;
using roost::test::SocketIoClient;
using roost::test::upgradeRequest;

namespace {

const QString refusedNamespace = R"(44/admin,{"message":"Invalid namespace"})";

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
    void endsWithTheToken();
    void dropsASlowReader();
    void limitsSockets();
    void closesSoThatClientsComeBack();

private:
    void start(const RealtimeLimits &limits);

    std::unique_ptr<RealtimeWorld> m_world;
};

void TestRealtime::init()
{
    start({});
}

void TestRealtime::cleanup()
{
    m_world.reset();
}

void TestRealtime::start(const RealtimeLimits &limits)
{
    m_world.reset();
    m_world = std::make_unique<RealtimeWorld>(limits);
}

void TestRealtime::shakesHands()
{
    SocketIoClient socket(m_world->url());
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
        SocketIoClient socket(m_world->url());
        socket.nextFrame();
        socket.send(connect);
        const auto head = PacketHead::parse(socket.nextFrame().mid(1).toUtf8());
        QVERIFY(head);
        const Packet *packet = &head->packet;
        QCOMPARE(packet->type, Packet::Type::Connect);
        QVERIFY(!packet->object.value("sid").toString().isEmpty());
    }
}

void TestRealtime::refusesATokenThatDoesNotHold()
{
    SocketIoClient socket(m_world->url());
    socket.nextFrame();
    socket.send(R"(40{"token":"forged"})");
    const auto head = PacketHead::parse(socket.nextFrame().mid(1).toUtf8());
    QVERIFY(head);
    const Packet *packet = &head->packet;
    QCOMPARE(packet->type, Packet::Type::ConnectError);
    QCOMPARE(packet->object.value("message").toString(), "The token does not hold.");
    QCOMPARE(packet->object.value("data").toObject().value("code").toString(), "TOKEN_INVALID");
    QVERIFY(socket.waitForClose());
    QTRY_COMPARE(m_world->sockets(), 0);
}

void TestRealtime::refusesOtherNamespaces()
{
    SocketIoClient socket(m_world->url());
    socket.nextFrame();
    socket.send("40/admin,");
    QCOMPARE(socket.nextFrame(), refusedNamespace);
}

void TestRealtime::refusesHandshakes_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("older protocol") << QByteArray("EIO=3&transport=websocket");
    QTest::newRow("no protocol") << QByteArray("transport=websocket");
    QTest::newRow("other transport") << QByteArray("EIO=4&transport=polling"); // than that of an upgrade
    QTest::newRow("unknown session") << QByteArray("EIO=4&transport=websocket&sid=1");
}

void TestRealtime::refusesHandshakes()
{
    QFETCH(QByteArray, query);
    RawHttpClient http(m_world->port());
    const auto answer = http.ask(upgradeRequest(query));
    QCOMPARE(answer.status, 400);
    QVERIFY(answer.json().contains("message"));
}

void TestRealtime::endsAHandshakeWithoutAKey()
{
    RawHttpClient http(m_world->port());
    http.send("GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: roost\r\nConnection: Upgrade\r\n"
              "Upgrade: websocket\r\n\r\n");
    QCOMPARE(http.receive().status, 400);
    QTRY_COMPARE(http.socket().state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(m_world->sockets(), 0);
    QVERIFY(m_world->client()->request("watch", {{"city", "Porto"}}).value("ok").toBool());
}

void TestRealtime::dropsWhoSpeaksOtherwise_data()
{
    QTest::addColumn<QString>("frame");
    QTest::newRow("no frame") << "hello";
    QTest::newRow("no packet") << "4hello";
    QTest::newRow("binary event without attachments") << R"(451-["file",{"_placeholder":true,"num":1}])";
    QTest::newRow("too long") << QString(1'100'000, 'x');
    QTest::newRow("says goodbye") << "41";
    QTest::newRow("closes") << "1";
}

void TestRealtime::dropsWhoSpeaksOtherwise()
{
    QFETCH(QString, frame);
    const auto socket = m_world->client();
    socket->send(frame);
    QVERIFY(socket->waitForClose());
    QTRY_COMPARE(m_world->sockets(), 0);
}

void TestRealtime::dropsWhoDoesNotConnect()
{
    RealtimeLimits limits;
    limits.socketIo.connectTime = std::chrono::milliseconds{100};
    start(limits);
    SocketIoClient socket(m_world->url());
    QVERIFY(socket.nextFrame().startsWith('0'));
    QVERIFY(socket.waitForClose());
}

void TestRealtime::dropsWhoDoesNotAnswerPings()
{
    RealtimeLimits limits;
    limits.engine.pingInterval = std::chrono::milliseconds{100};
    limits.engine.pingTimeout = std::chrono::milliseconds{100};
    start(limits);
    const auto socket = m_world->client();
    QCOMPARE(socket->nextFrame(), "2");
    QVERIFY(socket->waitForClose());
}

void TestRealtime::keepsWhoAnswersPings()
{
    RealtimeLimits limits;
    limits.engine.pingInterval = std::chrono::milliseconds{100};
    limits.engine.pingTimeout = std::chrono::milliseconds{100};
    start(limits);
    const auto socket = m_world->client();
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(socket->nextFrame(), "2");
        socket->send("3");
    }
    QCOMPARE(m_world->sockets(), 1);
}

void TestRealtime::endsWithTheToken()
{
    const auto guest = m_world->client("guest");
    const auto nobody = m_world->client();
    m_world->clock.advance(899);
    QVERIFY(guest->isSilent());
    m_world->clock.advance(1);
    QCOMPARE(guest->nextFrame(), "41");
    QVERIFY(guest->waitForClose());
    QTRY_COMPARE(m_world->sockets(), 1);
}

void TestRealtime::dropsASlowReader()
{
    RealtimeLimits limits;
    limits.engine.outputBytes = 100'000;
    start(limits);
    const auto slow = m_world->client("guest");
    slow->socket().setReadBufferSize(1);
    const QVariantMap payload{{"text", QString(50'000, 'x')}};
    for (int i = 0; i < 400 && m_world->sockets() > 0; ++i) {
        m_world->publish("booking_changed", forUser(m_world->guest), payload);
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(m_world->sockets(), 0);
}

void TestRealtime::limitsSockets()
{
    RealtimeLimits limits;
    limits.engine.sessions = 1;
    start(limits);
    const auto first = m_world->client();
    SocketIoClient second(m_world->url());
    QVERIFY(second.waitForClose());
    QCOMPARE(m_world->sockets(), 1);
}

void TestRealtime::closesSoThatClientsComeBack()
{
    const auto guest = m_world->client("guest");
    m_world->realtime().close();
    QVERIFY(guest->waitForClose());
    QCOMPARE(guest->socket().closeCode(), QWebSocketProtocol::CloseCodeGoingAway);
    QTRY_COMPARE(m_world->sockets(), 0);
}

QTEST_GUILESS_MAIN(TestRealtime)
#include "tst_realtime.moc"
