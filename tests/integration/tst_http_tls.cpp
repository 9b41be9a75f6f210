#include "backend/core/errors.h"
#include "backend/http/server.h"
#include "tests/support/echo_handler.h"
#include "tests/support/http_world.h"
#include "tests/support/raw_http_client.h"
#include "tests/support/test_certificate.h"
#include "tests/support/tls_client.h"

#include <QProcess>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace roost;
using namespace roost::http;
using roost::test::EchoHandler;
using roost::test::quickLimits;
using roost::test::RawHttpClient;
using roost::test::request;
using roost::test::TestCertificate;

/// HTTPS: what is spoken, what is refused, what it costs, and how a certificate is changed.
class TestHttpTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void answersAndKeepsTheConnection();
    void carriesLargeBodiesBothWays();
    void holdsBackForASlowReader();
    void negotiatesHttp11();
    void refusesOtherProtocols();
    void refusesOldVersions_data();
    void refusesOldVersions();
    void tellsPlainHttpWhereItIs();
    void closesOnWhatIsNoHandshake();
    void givesUpOnAHalfHandshake();
    void countsHalfHandshakes();
    void keepsConnectionsWhenTheCertificateChanges();
    void takesALostConnectionForBroken();
    void refusesBadFiles_data();
    void refusesBadFiles();

private:
    void restart(const ServerLimits &limits);
    std::unique_ptr<QSslSocket> connectSocket(const QByteArrayList &protocols = {}) const;
    std::unique_ptr<RawHttpClient> connectClient() const;
    QByteArray trySClient(const QStringList &arguments) const;

    QTemporaryDir m_folder;
    std::unique_ptr<TestCertificate> m_certificate;
    std::unique_ptr<EchoHandler> m_handler;
    std::unique_ptr<Server> m_server;
};

void TestHttpTls::initTestCase()
{
    m_certificate = std::make_unique<TestCertificate>(m_folder.path(), "first");
}

void TestHttpTls::init()
{
    restart({});
}

void TestHttpTls::restart(const ServerLimits &limits)
{
    m_server.reset();
    m_handler = std::make_unique<EchoHandler>();
    m_server = std::make_unique<Server>(*m_handler, limits);
    m_server->setTls(TlsContext::load(m_certificate->certificateFile(), m_certificate->keyFile()));
    m_server->listen(QHostAddress(QHostAddress::LocalHost), 0);
}

std::unique_ptr<QSslSocket> TestHttpTls::connectSocket(const QByteArrayList &protocols) const
{
    return test::connectTls(m_server->port(), protocols);
}

std::unique_ptr<RawHttpClient> TestHttpTls::connectClient() const
{
    return std::make_unique<RawHttpClient>(connectSocket());
}

/// What openssl's own client says of a handshake.
QByteArray TestHttpTls::trySClient(const QStringList &arguments) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start("openssl",
                  QStringList{"s_client", "-connect", "127.0.0.1:" + QString::number(m_server->port())} + arguments);
    process.closeWriteChannel();
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 10'000))
        qWarning("openssl does not end");
    return process.readAll();
}

void TestHttpTls::answersAndKeepsTheConnection()
{
    QVERIFY(m_server->address().startsWith("https://127.0.0.1:"));
    const auto client = connectClient();
    for (int i = 0; i < 3; ++i)
        QCOMPARE(client->ask(request("GET /echo?a=1")).body, QByteArray("GET /echo?a=1 "));
    QVERIFY(m_handler->last.isSecure);
    QCOMPARE(m_handler->last.origin(), QByteArray("https://roost"));
    QCOMPARE(m_server->connectionCount(), 1);
    QCOMPARE(client->ask(request("GET /echo", "Connection: close\r\n")).status, 200);
    QVERIFY(client->waitForClose());
    QTRY_COMPARE(m_server->connectionCount(), 0);
}

void TestHttpTls::carriesLargeBodiesBothWays()
{
    const auto client = connectClient();
    const QByteArray body = QByteArray("0123456789abcdef").repeated(60'000);
    QVERIFY(client->ask(request("POST /echo", "", body)).body == "POST /echo " + body);
    QVERIFY(client->ask(request("GET /big")).body == QByteArray(EchoHandler::bigSize, 'x'));
}

void TestHttpTls::holdsBackForASlowReader()
{
    restart(quickLimits());
    const auto client = connectClient();
    client->socket().setReadBufferSize(1);
    client->send(request("GET /big"));
    QTRY_COMPARE(m_handler->requests, 1);
    QTRY_COMPARE(m_server->connectionCount(), 0);
}

void TestHttpTls::negotiatesHttp11()
{
    const auto socket = connectSocket({"h2", "http/1.1"});
    QVERIFY(socket->isEncrypted());
    QCOMPARE(socket->sslConfiguration().nextNegotiatedProtocol(), QByteArray("http/1.1"));
}

void TestHttpTls::refusesOtherProtocols()
{
    QVERIFY(!connectSocket({"h2"})->isEncrypted());
    QTRY_COMPARE(m_server->connectionCount(), 0);
}

void TestHttpTls::refusesOldVersions_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("outcome");
    const QString anyLevel = "DEFAULT@SECLEVEL=0";
    QTest::newRow("1.0") << QStringList{"-tls1", "-cipher", anyLevel} << QByteArray("alert protocol version");
    QTest::newRow("1.1") << QStringList{"-tls1_1", "-cipher", anyLevel} << QByteArray("alert protocol version");
    QTest::newRow("1.2") << QStringList{"-tls1_2", "-cipher", anyLevel} << QByteArray("Protocol  : TLSv1.2");
    QTest::newRow("1.3") << QStringList{"-tls1_3"} << QByteArray("New, TLSv1.3");
    QTest::newRow("no forward secrecy") << QStringList{"-tls1_2", "-cipher", "AES128-SHA:AES256-GCM-SHA384"}
                                        << QByteArray("handshake failure");
}

void TestHttpTls::refusesOldVersions()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, outcome);
    const QByteArray output = trySClient(arguments);
    QVERIFY2(output.contains(outcome), output.constData());
}

void TestHttpTls::tellsPlainHttpWhereItIs()
{
    RawHttpClient client(m_server->port());
    const auto answer = client.ask(request("GET /echo"));
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.json().value("code").toString(), "HTTPS_ONLY");
    QVERIFY(client.waitForClose());
    QCOMPARE(m_handler->requests, 0);
}

void TestHttpTls::closesOnWhatIsNoHandshake()
{
    RawHttpClient client(m_server->port());
    client.send(QByteArray(1'000, '\x01'));
    QTRY_COMPARE(client.socket().state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(m_server->connectionCount(), 0);
}

void TestHttpTls::givesUpOnAHalfHandshake()
{
    restart(quickLimits());
    RawHttpClient silent(m_server->port());
    RawHttpClient half(m_server->port());
    half.send(QByteArray::fromHex("1603010200010001fc0303")); // how a hello begins
    QTRY_COMPARE(m_server->connectionCount(), 2);
    QVERIFY(half.waitForClose());
    QVERIFY(silent.waitForClose());
    QTRY_COMPARE(m_server->connectionCount(), 0);
}

void TestHttpTls::countsHalfHandshakes()
{
    ServerLimits limits = quickLimits();
    limits.connections = 2;
    restart(limits);
    RawHttpClient first(m_server->port());
    RawHttpClient second(m_server->port());
    QTRY_COMPARE(m_server->connectionCount(), 2);
    QVERIFY(!connectSocket()->isEncrypted());
    QTRY_COMPARE(m_server->connectionCount(), 0);
    QVERIFY(connectSocket()->isEncrypted());
}

void TestHttpTls::keepsConnectionsWhenTheCertificateChanges()
{
    RawHttpClient before(connectSocket());
    QCOMPARE(before.ask(request("GET /echo")).status, 200);
    const TestCertificate next(m_folder.path(), "second");
    m_server->setTls(TlsContext::load(next.certificateFile(), next.keyFile()));

    QCOMPARE(connectSocket()->peerCertificate().subjectInfo(QSslCertificate::CommonName), QStringList{"second"});
    QCOMPARE(before.ask(request("GET /echo")).status, 200);
}

void TestHttpTls::takesALostConnectionForBroken()
{
    auto socket = connectSocket();
    socket->write(request("GET /later"));
    QTRY_COMPARE(m_handler->kept.size(), 1);
    socket->abort(); // without TLS's own end, so that nobody can wait for an answer
    m_handler->kept.takeFirst()(Response::text("too late", "text/plain"));
    QTRY_COMPARE(m_server->connectionCount(), 0);
}

void TestHttpTls::refusesBadFiles_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("word");
    const QString certificate = m_certificate->certificateFile();
    const QString key = m_certificate->keyFile();
    const TestCertificate other(m_folder.path(), "other");
    QTest::newRow("no certificate") << m_folder.path() + "/none" << key << "--tls-certificate"
                                    << "cannot be read";
    QTest::newRow("no key") << certificate << m_folder.path() + "/none"
                            << "--tls-key"
                            << "cannot be read";
    QTest::newRow("key as certificate") << key << key << "--tls-certificate"
                                        << "no certificate";
    QTest::newRow("certificate as key") << certificate << certificate << "--tls-key"
                                        << "no private key";
    QTest::newRow("of another") << certificate << other.keyFile() << "--tls-key"
                                << "does not belong";
    QTest::newRow("locked") << certificate << m_certificate->lockedKeyFile() << "--tls-key"
                            << "password";
}

void TestHttpTls::refusesBadFiles()
{
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(QString, pointer);
    QFETCH(QString, word);
    try {
        TlsContext::load(certificate, key);
        QFAIL("taken");
    } catch (const Invalid &error) {
        QCOMPARE(error.errors().first().pointer, pointer);
        QVERIFY2(error.errors().first().detail.contains(word), qPrintable(error.errors().first().detail));
    }
}

QTEST_GUILESS_MAIN(TestHttpTls)
#include "tst_http_tls.moc"
