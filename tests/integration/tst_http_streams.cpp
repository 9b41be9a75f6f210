#include "tests/support/http_world.h"
#include "tests/support/unzipped.h"

#include <QTest>

using namespace roost;
using namespace roost::http;
using roost::test::HttpWorld;
using roost::test::RawHttpClient;
using roost::test::request;
using roost::test::unzipped;

/// Answers of unknown length: made while the client takes them, and no faster.
class TestHttpStreams : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void sendsChunks();
    void answersTheNextRequestAfterIt();
    void endsWithTheConnectionForHttp10();
    void sendsNoBodyToHead();
    void packsThePieces();
    void makesNoMoreThanTheClientTakes();
    void cutsOffWhatFails();
    void dropsTheSourceWithTheClient();
    void recordsWhatWentOut();
    void waitsForAWorker();

private:
    void streamLines(int lines);

    std::unique_ptr<HttpWorld> m_world;
    std::atomic<int> m_made = 0; ///< pieces
};

void TestHttpStreams::init()
{
    m_world = std::make_unique<HttpWorld>(Application::Options{{}, RateRules::off()});
    m_made = 0;
}

/// "0\n1\n2\n...", some lines a piece.
void TestHttpStreams::streamLines(int lines)
{
    constexpr int linesOfAPiece = 100;
    m_world->setSource([this, lines] {
        return [this, lines, next = 0]() mutable {
            ++m_made;
            QByteArray piece;
            for (const int end = std::min(lines, next + linesOfAPiece); next < end; ++next)
                piece += QByteArray::number(next) + '\n';
            return piece;
        };
    });
}

void TestHttpStreams::sendsChunks()
{
    streamLines(3);
    RawHttpClient client(m_world->port());
    client.send(request("GET /stream"));
    const auto answer = client.receive();
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.headers.value("Transfer-Encoding"), QByteArray("chunked"));
    QVERIFY(!answer.headers.contains("Content-Length"));
    QCOMPARE(answer.body, QByteArray("0\n1\n2\n"));
}

void TestHttpStreams::answersTheNextRequestAfterIt()
{
    streamLines(1'000);
    RawHttpClient client(m_world->port());
    client.send(request("GET /stream") + request("GET /open") + request("GET /stream", "Connection: close\r\n"));
    QVERIFY(client.receive().body.endsWith("998\n999\n"));
    QCOMPARE(client.receive().body, QByteArray(R"({"ok":true})"));
    QVERIFY(client.receive().body.endsWith("998\n999\n"));
    QVERIFY(client.waitForClose());
}

void TestHttpStreams::endsWithTheConnectionForHttp10()
{
    streamLines(3);
    RawHttpClient client(m_world->port());
    const auto answer = client.ask("GET /stream HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    QCOMPARE(answer.headers.value("Connection"), QByteArray("close"));
    QVERIFY(!answer.headers.contains("Transfer-Encoding"));
    QVERIFY(client.waitForBytes(6));
    QCOMPARE(client.takeInput(), QByteArray("0\n1\n2\n"));
    QVERIFY(client.waitForClose());
}

void TestHttpStreams::sendsNoBodyToHead()
{
    streamLines(3);
    RawHttpClient client(m_world->port());
    client.send(request("HEAD /stream") + request("GET /open"));
    QCOMPARE(client.receive(false).headers.value("Content-Type"), QByteArray("text/csv"));
    QCOMPARE(client.receive().body, QByteArray(R"({"ok":true})"));
    QCOMPARE(m_made, 0);
}

void TestHttpStreams::packsThePieces()
{
    streamLines(10'000);
    const auto plain = m_world->ask(request("GET /stream"));
    const auto packed = m_world->ask(request("GET /stream", "Accept-Encoding: gzip\r\n"));
    QCOMPARE(packed.headers.value("Content-Encoding"), QByteArray("gzip"));
    QCOMPARE(packed.headers.value("Vary"), QByteArray("Accept-Encoding"));
    QVERIFY(packed.body.size() < plain.body.size() / 2);
    QCOMPARE(unzipped(packed.body), plain.body);
}

void TestHttpStreams::makesNoMoreThanTheClientTakes()
{
    constexpr int pieces = 400;
    const QByteArray piece(100'000, 'x');
    m_world->setSource([this, piece] { return [this, piece] { return ++m_made <= pieces ? piece : QByteArray(); }; });
    RawHttpClient client(m_world->port());
    client.socket().setReadBufferSize(100'000);
    client.send(request("GET /stream"));
    const auto madeWithin = [this](int milliseconds) {
        const int before = m_made;
        QTest::qWait(milliseconds);
        return m_made - before;
    };
    QVERIFY(QTest::qWaitFor([&] { return m_made > 1 && madeWithin(100) == 0; }));
    QVERIFY2(m_made < pieces / 2, "what the kernel holds, and no more");

    client.socket().setReadBufferSize(0);
    QVERIFY(client.receive().body == piece.repeated(pieces));
}

void TestHttpStreams::cutsOffWhatFails()
{
    m_world->setSource([this] {
        return [this]() -> QByteArray {
            if (++m_made == 3)
                throw std::runtime_error("the database is gone");
            return "piece";
        };
    });
    RawHttpClient client(m_world->port());
    QTest::ignoreMessage(QtCriticalMsg, "an answer is cut off: the database is gone");
    client.send(request("GET /stream"));
    QTRY_COMPARE(client.socket().state(), QAbstractSocket::UnconnectedState);
    const QByteArray bytes = client.socket().readAll();
    QVERIFY(bytes.endsWith("5\r\npiece\r\n5\r\npiece\r\n")); // and no last chunk
}

void TestHttpStreams::dropsTheSourceWithTheClient()
{
    const auto kept = std::make_shared<int>();
    m_world->setSource([this, kept] {
        return [this, kept] {
            ++m_made;
            return QByteArray(100'000, 'x');
        };
    });
    {
        RawHttpClient client(m_world->port());
        client.send(request("GET /stream"));
        QTRY_VERIFY(m_made > 10);
    }
    m_world->setSource({});
    QTRY_COMPARE(kept.use_count(), 1);
    QTRY_COMPARE(m_world->server().connectionCount(), 0);
}

void TestHttpStreams::recordsWhatWentOut()
{
    streamLines(1'000);
    const auto answer = m_world->ask(request("GET /stream"));
    QTRY_COMPARE(m_world->records().size(), 1);
    QCOMPARE(m_world->records().first().bytes, answer.body.size());
    QCOMPARE(m_world->records().first().route, QByteArray("/stream"));
}

void TestHttpStreams::waitsForAWorker()
{
    m_world = std::make_unique<HttpWorld>(Application::Options{{}, RateRules::off()}, 1);
    streamLines(3);
    RawHttpClient first(m_world->port());
    RawHttpClient second(m_world->port());
    first.send(request("GET /wait"));
    QTRY_COMPARE(m_world->waiting(), 1);
    second.send(request("GET /wait")); // the queue of the slow workers is full now
    QTRY_COMPARE(m_world->slow().counts().queued, 1);
    RawHttpClient client(m_world->port());
    client.send(request("GET /stream"));
    QTest::qWait(100);
    QCOMPARE(m_made, 0);
    m_world->letGo(2);
    QCOMPARE(client.receive().body, QByteArray("0\n1\n2\n"));
}

QTEST_GUILESS_MAIN(TestHttpStreams)
#include "tst_http_streams.moc"
