#include "tests/program/server_program.h"
#include "tests/support/http_world.h"
#include "tests/support/test_certificate.h"
#include "tests/support/tls_client.h"

#include <QSslCertificate>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace roost;
using roost::test::RawHttpClient;
using roost::test::request;
using roost::test::ServerProgram;
using roost::test::TestCertificate;

/// The program behind HTTPS, from outside: its options, its redirect, and a new certificate while it runs.
class TestHttps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void servesHttpsOnly();
    void upgradesToWebSockets();
    void redirectsFromHttp();
    void takesANewCertificateOnSighup();
    void keepsTheOldCertificateWhenTheNewOneIsBad();
    void endsInOrder();
    void refusesToStartWithABadKey();

private:
    quint16 port() const { return static_cast<quint16>(m_program.url().port()); }
    QStringList namesOnTheWire() const;
    void reload();

    QTemporaryDir m_folder;
    std::unique_ptr<TestCertificate> m_certificate;
    quint16 m_redirectPort = 0;
    ServerProgram m_program{ROOST_SERVER_PROGRAM};
};

void TestHttps::initTestCase()
{
    m_certificate = std::make_unique<TestCertificate>(m_folder.path(), "first");
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost));
    m_redirectPort = free.serverPort();
    free.close();
    QVERIFY2(m_program.start({"--data-dir", m_folder.filePath("data"), "--tls-certificate",
                              m_certificate->certificateFile(), "--tls-key", m_certificate->keyFile(),
                              "--http-redirect", "127.0.0.1:" + QString::number(m_redirectPort)}),
             qPrintable(m_program.output()));
}

QStringList TestHttps::namesOnTheWire() const
{
    return test::connectTls(port())->peerCertificate().subjectInfo(QSslCertificate::CommonName);
}

void TestHttps::reload()
{
    QCOMPARE(::kill(static_cast<pid_t>(m_program.processId()), SIGHUP), 0);
}

void TestHttps::servesHttpsOnly()
{
    QCOMPARE(m_program.url().scheme(), "https");
    RawHttpClient client(test::connectTls(port()));
    const auto answer = client.ask(request("GET /healthz"));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.headers.value("Strict-Transport-Security"), QByteArray("max-age=31536000"));
    QCOMPARE(RawHttpClient(port()).ask(request("GET /healthz")).status, 400);
}

void TestHttps::upgradesToWebSockets()
{
    RawHttpClient client(test::connectTls(port()));
    client.send(request("GET /socket.io/?EIO=4&transport=websocket",
                        "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"));
    const auto answer = client.receive(false);
    QCOMPARE(answer.status, 101);
    QCOMPARE(answer.headers.value("Sec-WebSocket-Accept"), QByteArray("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));
    QVERIFY(client.waitForBytes(20)); // the first packet of Engine.IO, in a frame
    QVERIFY(client.takeInput().contains("\"sid\""));
}

void TestHttps::redirectsFromHttp()
{
    RawHttpClient client(m_redirectPort);
    const auto answer = client.ask(request("GET /api/v1/search?city=Porto&guests=2"));
    QCOMPARE(answer.status, 308);
    QCOMPARE(answer.headers.value("Location"),
             "https://roost:" + QByteArray::number(port()) + "/api/v1/search?city=Porto&guests=2");
    QCOMPARE(client.ask("GET / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n").headers.value("Location"),
             "https://[::1]:" + QByteArray::number(port()) + "/");
    QCOMPARE(client.ask(request("POST /api/v1/auth/login", "", "{}")).status, 413); // no secret is taken in the clear
    QCOMPARE(RawHttpClient(m_redirectPort).ask("GET / HTTP/1.0\r\n\r\n").status, 400);
}

void TestHttps::takesANewCertificateOnSighup()
{
    RawHttpClient before(test::connectTls(port()));
    QCOMPARE(before.ask(request("GET /healthz")).status, 200);
    QCOMPARE(namesOnTheWire(), QStringList{"first"});
    TestCertificate(m_folder.path(), "second").replace(*m_certificate);
    reload();
    QTRY_COMPARE(namesOnTheWire(), QStringList{"second"});
    QCOMPARE(before.ask(request("GET /healthz")).status, 200);
}

void TestHttps::keepsTheOldCertificateWhenTheNewOneIsBad()
{
    const QStringList names = namesOnTheWire();
    QVERIFY(QFile::remove(m_certificate->keyFile()));
    QVERIFY(QFile::copy(TestCertificate(m_folder.path(), "third").keyFile(), m_certificate->keyFile()));
    reload();
    QTRY_VERIFY2(m_program.output().contains("does not belong to the certificate"), qPrintable(m_program.output()));
    QVERIFY(m_program.output().contains("stays in use"));
    QCOMPARE(namesOnTheWire(), names);
}

void TestHttps::endsInOrder()
{
    RawHttpClient idle(test::connectTls(port()));
    QCOMPARE(m_program.terminate(), 0);
    QVERIFY(idle.waitForClose());
}

void TestHttps::refusesToStartWithABadKey()
{
    const TestCertificate certificate(m_folder.path(), "fourth");
    const QStringList words{"serve", "--listen", "127.0.0.1:0", "--data-dir", m_folder.filePath("data")};
    ServerProgram program(ROOST_SERVER_PROGRAM);
    QCOMPARE(program.run(words + QStringList{"--tls-certificate", certificate.certificateFile(), "--tls-key",
                                             certificate.lockedKeyFile()}),
             2);
    QVERIFY2(program.output().contains("--tls-key: The key in "), qPrintable(program.output()));
    QVERIFY2(program.output().contains("password"), qPrintable(program.output()));
    QCOMPARE(program.run(words + QStringList{"--tls-certificate", certificate.certificateFile()}), 2);
    QVERIFY2(program.output().contains("--tls-key"), qPrintable(program.output()));
}

QTEST_GUILESS_MAIN(TestHttps)
#include "tst_https.moc"
