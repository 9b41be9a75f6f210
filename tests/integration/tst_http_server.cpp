#include "backend/core/errors.h"
#include "backend/http/server.h"
#include "tests/support/echo_handler.h"
#include "tests/support/raw_http_client.h"

#include <QSignalSpy>
#include <QTest>

#include <sys/socket.h>

using namespace roost;
using namespace roost::http;
using roost::test::EchoHandler;
using roost::test::quickLimits;
using roost::test::RawHttpClient;

namespace {

QByteArray get(const QByteArray &path, const QByteArray &fields = {})
{
    return "GET " + path + " HTTP/1.1\r\nHost: roost\r\n" + fields + "\r\n";
}

QByteArray post(const QByteArray &body, const QByteArray &fields = {})
{
    return "POST /echo HTTP/1.1\r\nHost: roost\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" +
           fields + "\r\n" + body;
}

} // namespace

class TestHttpServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void answersAndKeepsTheConnection();
    void answersPipelinedRequestsInOrder();
    void holdsBackASenderWhileOneIsInWork();
    void closesWhenAsked_data();
    void closesWhenAsked();
    void keepsHttp10OpenOnlyWhenAsked();
    void answersHeadWithoutABody();
    void asksForTheBodyThatIsExpected();
    void refusesABigBodyUnread();
    void refusesABigChunkedBody();
    void givesUpOnASlowHead();
    void givesUpOnAHalfBody();
    void closesAnIdleConnection();
    void answersAClientThatHasSentAllItWill();
    void refusesARequestThatEndsTooSoon();
    void keepsUpWithASlowSenderAndDropsASlower();
    void closesAfterSoManyRequests();
    void limitsConnectionsOfAnAddress();
    void dropsAClientThatDoesNotRead();
    void survivesAClientThatLeaves();
    void limitsConnections();
    void drainsWhatIsInWork();
    void drainGivesUpInTheEnd();
    void namesThePortInUse();

private:
    void restart(const ServerLimits &limits);

    std::unique_ptr<EchoHandler> m_handler;
    std::unique_ptr<Server> m_server;
};

void TestHttpServer::init()
{
    restart({});
}

void TestHttpServer::restart(const ServerLimits &limits)
{
    m_server.reset();
    m_handler = std::make_unique<EchoHandler>();
    m_server = std::make_unique<Server>(*m_handler, limits);
    m_server->listen(QHostAddress(QHostAddress::LocalHost), 0);
}

void TestHttpServer::answersAndKeepsTheConnection()
{
    RawHttpClient client(m_server->port());
    for (int i = 0; i < 3; ++i) {
        const auto answer = client.ask(get("/echo?a=1"));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, QByteArray("GET /echo?a=1 "));
        QCOMPARE(answer.headers.value("Connection"), QByteArray("keep-alive"));
        QVERIFY(answer.headers.value("Date").endsWith(" GMT"));
    }
    QCOMPARE(m_server->connectionCount(), 1);
}

void TestHttpServer::answersPipelinedRequestsInOrder()
{
    RawHttpClient client(m_server->port());
    client.send(get("/later") + get("/second") + post("third") + get("/later") + get("/fifth"));
    QTRY_COMPARE(m_handler->kept.size(), 1);
    QTest::qWait(20);
    QCOMPARE(m_handler->requests, 1); // nothing is begun before the first is answered

    m_handler->kept.takeFirst()(Response::text("first", "text/plain"));
    QCOMPARE(client.receive().body, QByteArray("first"));
    QCOMPARE(client.receive().body, QByteArray("GET /second "));
    QCOMPARE(client.receive().body, QByteArray("POST /echo third"));
    QTRY_COMPARE(m_handler->kept.size(), 1);
    m_handler->kept.takeFirst()(Response::text("fourth", "text/plain"));
    QCOMPARE(client.receive().body, QByteArray("fourth"));
    QCOMPARE(client.receive().body, QByteArray("GET /fifth "));
}

void TestHttpServer::holdsBackASenderWhileOneIsInWork()
{
    RawHttpClient client(m_server->port());
    client.send(get("/later"));
    QTRY_COMPARE(m_handler->kept.size(), 1);
    const int flood = 200'000;
    client.send(get("/next").repeated(flood));
    QTest::qWait(200);
    QVERIFY(client.socket().bytesToWrite() > 0);
    QCOMPARE(m_handler->requests, 1);
}

void TestHttpServer::closesWhenAsked_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("Connection: close") << get("/echo", "Connection: close\r\n");
    QTest::newRow("HTTP/1.0") << QByteArray("GET /echo HTTP/1.0\r\n\r\n");
}

void TestHttpServer::closesWhenAsked()
{
    QFETCH(QByteArray, request);
    RawHttpClient client(m_server->port());
    const auto answer = client.ask(request);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.headers.value("Connection"), QByteArray("close"));
    QVERIFY(client.waitForClose());
    QTRY_COMPARE(m_server->connectionCount(), 0);
}

void TestHttpServer::keepsHttp10OpenOnlyWhenAsked()
{
    RawHttpClient client(m_server->port());
    for (int i = 0; i < 2; ++i)
        QCOMPARE(client.ask("GET /echo HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").headers.value("Connection"),
                 QByteArray("keep-alive"));
}

void TestHttpServer::answersHeadWithoutABody()
{
    RawHttpClient client(m_server->port());
    client.send("HEAD /echo HTTP/1.1\r\nHost: roost\r\n\r\n" + get("/next"));
    const auto head = client.receive(false);
    QCOMPARE(head.status, 200);
    QCOMPARE(head.headers.value("Content-Length"), QByteArray("11"));
    QCOMPARE(client.receive().body, QByteArray("GET /next "));
}

void TestHttpServer::asksForTheBodyThatIsExpected()
{
    RawHttpClient client(m_server->port());
    QCOMPARE(
        client.ask("POST /echo HTTP/1.1\r\nHost: roost\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n").status,
        100);
    QCOMPARE(client.ask("body").body, QByteArray("POST /echo body"));
}

void TestHttpServer::refusesABigBodyUnread()
{
    RawHttpClient client(m_server->port());
    const auto answer = client.ask("POST /echo HTTP/1.1\r\nHost: roost\r\nContent-Length: 1048577\r\n\r\n");
    QCOMPARE(answer.status, 413);
    QVERIFY(client.waitForClose());
}

void TestHttpServer::refusesABigChunkedBody()
{
    RawHttpClient client(m_server->port());
    const QByteArray chunk = "10000\r\n" + QByteArray(0x10000, 'a') + "\r\n";
    const auto answer =
        client.ask("POST /echo HTTP/1.1\r\nHost: roost\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeated(100));
    QCOMPARE(answer.status, 413);
}

void TestHttpServer::givesUpOnASlowHead()
{
    restart(quickLimits());
    RawHttpClient client(m_server->port());
    const auto answer = client.ask("GET /echo HTTP/1.1\r\nHost: ro");
    QCOMPARE(answer.status, 408);
    QVERIFY(client.waitForClose());
}

void TestHttpServer::givesUpOnAHalfBody()
{
    restart(quickLimits());
    RawHttpClient client(m_server->port());
    QCOMPARE(client.ask("POST /echo HTTP/1.1\r\nHost: roost\r\nContent-Length: 100\r\n\r\nhalf").status, 408);
    QCOMPARE(m_handler->requests, 0);
}

void TestHttpServer::closesAnIdleConnection()
{
    restart(quickLimits());
    RawHttpClient client(m_server->port());
    QCOMPARE(client.ask(get("/echo")).status, 200);
    QVERIFY(client.waitForClose());
    RawHttpClient silent(m_server->port());
    QVERIFY(silent.waitForClose());
}

void TestHttpServer::answersAClientThatHasSentAllItWill()
{
    RawHttpClient client(m_server->port());
    client.send(get("/later") + get("/second"));
    QTRY_COMPARE(m_handler->kept.size(), 1);
    QCOMPARE(::shutdown(static_cast<int>(client.socket().socketDescriptor()), SHUT_WR), 0);
    QTest::qWait(50);
    m_handler->kept.takeFirst()(Response::text("first", "text/plain"));
    QCOMPARE(client.receive().body, QByteArray("first"));
    QCOMPARE(client.receive().body, QByteArray("GET /second "));
    QVERIFY(client.waitForClose());
    QTRY_COMPARE(m_server->connectionCount(), 0);
}

void TestHttpServer::refusesARequestThatEndsTooSoon()
{
    RawHttpClient client(m_server->port());
    client.send("POST /echo HTTP/1.1\r\nHost: roost\r\nContent-Length: 100\r\n\r\nhalf");
    QCOMPARE(::shutdown(static_cast<int>(client.socket().socketDescriptor()), SHUT_WR), 0);
    QCOMPARE(client.receive().status, 400);
    QCOMPARE(m_handler->requests, 0);
}

void TestHttpServer::keepsUpWithASlowSenderAndDropsASlower()
{
    ServerLimits limits = quickLimits();
    limits.connection.leastRate = 100;
    restart(limits);
    RawHttpClient slow(m_server->port());
    RawHttpClient slower(m_server->port());
    const QByteArray request = post(QByteArray(100, 'b'));
    const qsizetype head = request.size() - 100;
    slow.send(request.first(head));
    slower.send(request.first(head));
    for (int i = 0; i < 10; ++i) { // a second in all; 300 ms are allowed without credit
        QTest::qWait(100);
        slow.send(QByteArray(10, 'b'));
        slower.send(QByteArray(1, 'b'));
    }
    QCOMPARE(slow.receive().status, 200);
    QCOMPARE(slower.receive().status, 408);
}

void TestHttpServer::closesAfterSoManyRequests()
{
    ServerLimits limits;
    limits.connection.requests = 2;
    restart(limits);
    RawHttpClient client(m_server->port());
    QCOMPARE(client.ask(get("/echo")).headers.value("Connection"), QByteArray("keep-alive"));
    QCOMPARE(client.ask(get("/echo")).headers.value("Connection"), QByteArray("close"));
    QVERIFY(client.waitForClose());
}

void TestHttpServer::limitsConnectionsOfAnAddress()
{
    ServerLimits limits;
    limits.connectionsPerAddress = 1;
    restart(limits);
    RawHttpClient first(m_server->port());
    RawHttpClient second(m_server->port());
    QCOMPARE(second.ask(get("/echo")).status, 200); // loopback is exempt

    limits.isExempt = [](const QHostAddress &) { return false; };
    restart(limits);
    RawHttpClient third(m_server->port());
    QCOMPARE(third.ask(get("/echo")).status, 200);
    RawHttpClient fourth(m_server->port());
    const auto answer = fourth.receive();
    QCOMPARE(answer.status, 429);
    QCOMPARE(answer.headers.value("Retry-After"), QByteArray("1"));
    QVERIFY(fourth.waitForClose());
    QCOMPARE(m_handler->refused, QList<int>{429});
    QCOMPARE(third.ask(get("/echo")).status, 200);
}

void TestHttpServer::dropsAClientThatDoesNotRead()
{
    restart(quickLimits());
    RawHttpClient client(m_server->port());
    client.socket().setReadBufferSize(1);
    client.send(get("/big"));
    QTRY_COMPARE(m_handler->requests, 1);
    QTRY_COMPARE(m_server->connectionCount(), 0);
}

void TestHttpServer::survivesAClientThatLeaves()
{
    {
        RawHttpClient client(m_server->port());
        client.send(get("/later"));
        QTRY_COMPARE(m_handler->kept.size(), 1);
    }
    // Whoever leaves cannot be told from whoever has sent all and waits; the answer finds out.
    m_handler->kept.takeFirst()(Response::text("too late", "text/plain"));
    QTRY_COMPARE(m_server->connectionCount(), 0);
    RawHttpClient next(m_server->port());
    QCOMPARE(next.ask(get("/echo")).status, 200);
}

void TestHttpServer::limitsConnections()
{
    ServerLimits limits;
    limits.connections = 2;
    restart(limits);
    RawHttpClient first(m_server->port());
    RawHttpClient second(m_server->port());
    QTRY_COMPARE(m_server->connectionCount(), 2);
    RawHttpClient third(m_server->port());
    const auto answer = third.receive();
    QCOMPARE(answer.status, 503);
    QCOMPARE(answer.headers.value("Retry-After"), QByteArray("1"));
    QCOMPARE(first.ask(get("/echo")).status, 200);
}

void TestHttpServer::drainsWhatIsInWork()
{
    QSignalSpy drained(m_server.get(), &Server::drained);
    RawHttpClient idle(m_server->port());
    RawHttpClient busy(m_server->port());
    QCOMPARE(idle.ask(get("/echo")).status, 200);
    busy.send(get("/later"));
    QTRY_COMPARE(m_handler->kept.size(), 1);

    m_server->drain(std::chrono::seconds{10});
    QVERIFY(m_server->isDraining());
    QVERIFY(idle.waitForClose());
    QCOMPARE(drained.count(), 0);
    m_handler->kept.takeFirst()(Response::text("done", "text/plain"));
    const auto answer = busy.receive();
    QCOMPARE(answer.body, QByteArray("done"));
    QCOMPARE(answer.headers.value("Connection"), QByteArray("close"));
    QVERIFY(busy.waitForClose());
    QTRY_COMPARE(drained.count(), 1);
}

void TestHttpServer::drainGivesUpInTheEnd()
{
    QSignalSpy drained(m_server.get(), &Server::drained);
    RawHttpClient busy(m_server->port());
    busy.send(get("/later"));
    QTRY_COMPARE(m_handler->kept.size(), 1);
    m_server->drain(std::chrono::milliseconds{50});
    QTRY_COMPARE(drained.count(), 1);
    QVERIFY(busy.waitForClose());
    m_handler->kept.takeFirst()(Response::text("too late", "text/plain"));
}

void TestHttpServer::namesThePortInUse()
{
    Server other(*m_handler);
    try {
        other.listen(QHostAddress(QHostAddress::LocalHost), m_server->port());
        QFAIL("two servers listen on one port");
    } catch (const Unavailable &error) {
        QVERIFY(error.detail().contains("127.0.0.1:" + QString::number(m_server->port())));
        QVERIFY(error.detail().contains("--listen"));
    }
}

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_http_server.moc"
