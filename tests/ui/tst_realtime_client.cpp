#include "tests/ui/watched_main.h"
#include "ui/api/realtime_client.h"
#include "ui/api/socketio_packet.h"

#include <QSignalSpy>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace roost::ui;

/// The live connection against a Socket.IO server in the same program.
class TestRealtimeClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void connectsWithToken();
    void answersHeartbeat();
    void deliversEvents();
    void watchesAgainAfterReconnect();
    void watchesPropertyOnceForTwoWatchers();
    void asksForWhatItMissed();
    void tellsToReloadWhenTooMuchWasMissed();
    void reconnectsAfterSilence();
    void tellsRefusedToken();
    void staysLiveWithNewToken();
    void parsesPackets_data();
    void parsesPackets();

private:
    void acceptNext();
    void goLive();
    void send(const QString &frame) { m_peer->sendTextMessage(frame); }
    void breakConnection();

    std::unique_ptr<QWebSocketServer> m_server;
    std::unique_ptr<QWebSocket> m_peer;
    QStringList m_received;
    std::unique_ptr<RealtimeClient> m_client;
};

namespace {

const auto propertyId = QStringLiteral("0190a000-0000-7000-8000-000000000001");

/// Heartbeats of a second between them allow half a second of delay.
const auto openFrame = QStringLiteral(R"(0{"sid":"s","pingInterval":400,"pingTimeout":200,"upgrades":[]})");

} // namespace

void TestRealtimeClient::init()
{
    m_server = std::make_unique<QWebSocketServer>(QStringLiteral("test"), QWebSocketServer::NonSecureMode);
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
    m_received.clear();
    m_client = std::make_unique<RealtimeClient>();
}

void TestRealtimeClient::cleanup()
{
    m_client.reset();
    m_peer.reset();
    m_server.reset();
}

void TestRealtimeClient::acceptNext()
{
    QTRY_VERIFY(m_server->hasPendingConnections());
    m_peer.reset(m_server->nextPendingConnection());
    connect(m_peer.get(), &QWebSocket::textMessageReceived, this,
            [this](const QString &frame) { m_received.append(frame); });
}

void TestRealtimeClient::goLive()
{
    m_client->open(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server->serverPort())), QStringLiteral("token"));
    acceptNext();
    send(openFrame);
    QTRY_COMPARE(m_received.size(), 1);
    send(QStringLiteral(R"(40{"sid":"x"})"));
    QTRY_COMPARE(m_client->state(), RealtimeClient::State::Live);
}

void TestRealtimeClient::breakConnection()
{
    m_peer->abort();
    QTRY_COMPARE(m_client->state(), RealtimeClient::State::Waiting);
    m_received.clear();
}

void TestRealtimeClient::connectsWithToken()
{
    goLive();
    QCOMPARE(m_received.first(), QStringLiteral(R"(40{"token":"token"})"));
    QVERIFY(m_peer->requestUrl().path().startsWith(QLatin1String("/socket.io/")));
    QVERIFY(m_peer->requestUrl().query().contains(QLatin1String("EIO=4")));
}

void TestRealtimeClient::answersHeartbeat()
{
    goLive();
    send(QStringLiteral("2"));
    QTRY_COMPARE(m_received.last(), QStringLiteral("3"));
}

void TestRealtimeClient::deliversEvents()
{
    goLive();
    QSignalSpy events(m_client.get(), &RealtimeClient::eventReceived);
    send(QStringLiteral(R"(42["booking_created",{"booking_id":"b","sequence":7}])"));
    QTRY_COMPARE(events.count(), 1);
    QCOMPARE(events.at(0).at(0).toString(), QStringLiteral("booking_created"));
    QCOMPARE(events.at(0).at(1).toJsonObject().value(QLatin1String("booking_id")).toString(), QStringLiteral("b"));
}

void TestRealtimeClient::watchesAgainAfterReconnect()
{
    goLive();
    m_client->watchProperty(propertyId);
    QTRY_VERIFY(m_received.last().contains(propertyId));
    breakConnection();
    goLive();
    QTRY_VERIFY(m_received.last().contains(QLatin1String("watch")) && m_received.last().contains(propertyId));
}

void TestRealtimeClient::watchesPropertyOnceForTwoWatchers()
{
    goLive();
    m_client->watchProperty(propertyId);
    m_client->watchProperty(propertyId);
    m_client->unwatchProperty(propertyId);
    m_client->unwatchProperty(propertyId);
    QTRY_COMPARE(m_received.size(), 3);
    QVERIFY(m_received.at(1).contains(QLatin1String(R"("watch")")));
    QVERIFY(m_received.at(2).contains(QLatin1String(R"("unwatch")")));
}

void TestRealtimeClient::asksForWhatItMissed()
{
    goLive();
    QSignalSpy events(m_client.get(), &RealtimeClient::eventReceived);
    send(QStringLiteral(R"(42["metrics",{"sequence":41}])"));
    QTRY_COMPARE(events.count(), 1);
    m_peer->abort();
    QTRY_COMPARE(m_client->state(), RealtimeClient::State::Waiting);
    QVERIFY(m_client->secondsToRetry() >= 0);
    m_received.clear();
    m_client->retryNow();
    acceptNext();
    send(openFrame);
    send(QStringLiteral(R"(40{"sid":"x"})"));
    QTRY_VERIFY(!m_received.isEmpty() && m_received.last().contains(QLatin1String(R"(["resume",{"after":41}])")));
}

void TestRealtimeClient::tellsToReloadWhenTooMuchWasMissed()
{
    goLive();
    send(QStringLiteral(R"(42["metrics",{"sequence":41}])"));
    QSignalSpy reload(m_client.get(), &RealtimeClient::reloadNeeded);
    QSignalSpy events(m_client.get(), &RealtimeClient::eventReceived);
    QTRY_COMPARE(events.count(), 1);
    breakConnection();
    goLive();
    QTRY_VERIFY(m_received.last().contains(QLatin1String("resume")));
    const auto resume = SocketIoPacket::parse(m_received.last());
    QVERIFY(resume && resume->acknowledgement);
    send(QStringLiteral(R"(43%1[{"ok":true,"reload":true}])").arg(*resume->acknowledgement));
    QTRY_COMPARE(reload.count(), 1);
}

void TestRealtimeClient::reconnectsAfterSilence()
{
    goLive();
    m_peer->disconnect(this); // the peer says nothing any more
    QTRY_COMPARE_WITH_TIMEOUT(m_client->state(), RealtimeClient::State::Waiting, 5000);
    QTRY_VERIFY_WITH_TIMEOUT(m_server->hasPendingConnections(), 5000);
}

void TestRealtimeClient::tellsRefusedToken()
{
    QSignalSpy refused(m_client.get(), &RealtimeClient::tokenRefused);
    m_client->open(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server->serverPort())), QStringLiteral("old"));
    acceptNext();
    send(openFrame);
    send(QStringLiteral(R"(44{"message":"no"})"));
    QTRY_COMPARE(refused.count(), 1);
    QTRY_COMPARE(m_client->state(), RealtimeClient::State::Waiting);
}

void TestRealtimeClient::staysLiveWithNewToken()
{
    goLive();
    QSignalSpy states(m_client.get(), &RealtimeClient::stateChanged);
    m_client->open(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server->serverPort())), QStringLiteral("token"));
    QCOMPARE(m_client->state(), RealtimeClient::State::Live);
    QCOMPARE(states.count(), 0);
}

void TestRealtimeClient::parsesPackets_data()
{
    QTest::addColumn<QString>("frame");
    QTest::addColumn<bool>("isUnderstood");
    QTest::newRow("event") << QStringLiteral(R"(42["a",{}])") << true;
    QTest::newRow("event with acknowledgement") << QStringLiteral(R"(4212["a"])") << true;
    QTest::newRow("acknowledgement") << QStringLiteral("433[]") << true;
    QTest::newRow("ping") << QStringLiteral("2") << true;
    QTest::newRow("event without a name") << QStringLiteral("42[]") << false;
    QTest::newRow("event that is no JSON") << QStringLiteral("42[") << false;
    QTest::newRow("unknown type") << QStringLiteral("9") << false;
    QTest::newRow("unknown message") << QStringLiteral("47") << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestRealtimeClient::parsesPackets()
{
    QFETCH(QString, frame);
    QFETCH(bool, isUnderstood);
    const auto packet = SocketIoPacket::parse(frame);
    QCOMPARE(packet.has_value(), isUnderstood);
    if (packet && packet->type != SocketIoPacket::Type::Ping) {
        QCOMPARE(packet->toFrame(), frame);
    }
}

WATCHED_TEST_MAIN(TestRealtimeClient)
#include "tst_realtime_client.moc"
