#include "tests/support/test_certificate.h"
#include "tests/ui/console_fixture.h"
#include "tests/ui/watched_main.h"
#include "ui/shell/certificate_page.h"
#include "ui/shell/choice_page.h"
#include "ui/shell/sign_in_page.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslError>
#include <QSslKey>

using namespace roost::ui;
using roost::test::TestCertificate;

/// What a person is told of a server's certificate, and that nothing is sent before it is trusted.
class TestCertificates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_fixture = std::make_unique<ConsoleFixture>(); }
    void cleanup();

    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void trustsOnlyTheSameCertificate();
    void neverTrustsExpired();
    void asksForSelfSigned();
    void remembersWhatWasTrusted();
    void warnsOfAnotherCertificate();
    void explainsUnknownAuthority();
    void refusesWrongName();
    void explainsServerWithoutTls();
    void explainsOtherWebServer();

private:
    QSslConfiguration configurationOf(const TestCertificate &certificate) const;
    FakeServer &serve(const TestCertificate &certificate, quint16 port = 0);
    void connectTo(const QUrl &server);
    CertificatePage &page() { return m_fixture->window().certificate(); }
    QString said() { return ConsoleFixture::visibleTexts(m_fixture->window()).join("\n"); }

    QTemporaryDir m_folder;
    std::unique_ptr<TestCertificate> m_selfSigned;
    std::unique_ptr<TestCertificate> m_other;
    std::unique_ptr<TestCertificate> m_elsewhere;
    std::unique_ptr<TestCertificate> m_issued;
    std::unique_ptr<ConsoleFixture> m_fixture;
    std::unique_ptr<FakeServer> m_server;
};

namespace {

QSslCertificate certificateOf(const TestCertificate &files)
{
    return QSslCertificate::fromPath(files.certificateFile()).value(0);
}

QByteArray fingerprintOf(const TestCertificate &files)
{
    return certificateOf(files).digest(QCryptographicHash::Sha256);
}

} // namespace

void TestCertificates::initTestCase()
{
    m_selfSigned = std::make_unique<TestCertificate>(m_folder.path(), "inn");
    m_other = std::make_unique<TestCertificate>(m_folder.path(), "other");
    m_elsewhere = std::make_unique<TestCertificate>(m_folder.path(), "elsewhere", "DNS:elsewhere.example");
    const TestCertificate authority(m_folder.path(), "authority", "DNS:authority.example");
    m_issued = std::make_unique<TestCertificate>(m_folder.path(), "issued", TestCertificate::hereNames, &authority);
}

void TestCertificates::cleanup()
{
    m_fixture.reset();
    m_server.reset();
}

void TestCertificates::namesWhatIsWrong_data()
{
    using Kind = CertificateProblem::Kind;
    QTest::addColumn<QList<QSslError::SslError>>("errors");
    QTest::addColumn<bool>("isSelfSigned");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("mayBeTrusted");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QList<QSslError::SslError> &errors, bool isSelfSigned, Kind kind,
                        bool mayBeTrusted, const char *words) {
        QTest::newRow(name) << errors << isSelfSigned << kind << mayBeTrusted << QString(words);
    };
    row("expired", {QSslError::CertificateExpired}, false, Kind::Expired, false, "was good until");
    row("expired and self-signed", {QSslError::SelfSignedCertificate, QSslError::CertificateExpired}, true,
        Kind::Expired, false, "renew");
    row("not yet valid", {QSslError::CertificateNotYetValid}, false, Kind::NotYetValid, false, "date of this machine");
    row("self-signed", {QSslError::SelfSignedCertificate}, true, Kind::SelfSigned, true,
        "signed its certificate itself");
    row("self-signed, by address", {QSslError::SelfSignedCertificate, QSslError::HostNameMismatch}, true,
        Kind::SelfSigned, true, "fingerprint");
    row("unknown authority", {QSslError::UnableToGetLocalIssuerCertificate}, false, Kind::UnknownAuthority, true,
        "which this machine does not know");
    row("wrong name", {QSslError::HostNameMismatch}, false, Kind::WrongName, false, "Check the address");
    row("revoked", {QSslError::CertificateRevoked, QSslError::SelfSignedCertificate}, true, Kind::Other, false,
        "not trusted");
    row("something else", {QSslError::InvalidPurpose}, false, Kind::Other, false, "nothing was sent");
}

void TestCertificates::namesWhatIsWrong()
{
    QFETCH(QList<QSslError::SslError>, errors);
    QFETCH(bool, isSelfSigned);
    QFETCH(CertificateProblem::Kind, kind);
    QFETCH(bool, mayBeTrusted);
    QFETCH(QString, words);
    const auto certificate = certificateOf(isSelfSigned ? *m_selfSigned : *m_issued);
    QList<QSslError> all;
    for (const auto error : errors)
        all.append(QSslError(error, certificate));
    const auto problem = CertificateProblem::of(all, certificate, {});
    QCOMPARE(problem.kind, kind);
    QCOMPARE(problem.mayBeTrusted(), mayBeTrusted);
    const auto sentence = problem.sentence("inn.example");
    QVERIFY2(sentence.contains(words), qPrintable(sentence));
    QVERIFY2(sentence.contains("inn.example"), qPrintable(sentence));
}

void TestCertificates::trustsOnlyTheSameCertificate()
{
    const auto certificate = certificateOf(*m_selfSigned);
    const QList<QSslError> errors{QSslError(QSslError::SelfSignedCertificate, certificate)};
    QVERIFY(isTrusted(errors, certificate, fingerprintOf(*m_selfSigned)));
    QVERIFY(!isTrusted(errors, certificate, fingerprintOf(*m_other)));
    QVERIFY(!isTrusted(errors, certificate, {}));
    QCOMPARE(CertificateProblem::of(errors, certificate, fingerprintOf(*m_other)).kind,
             CertificateProblem::Kind::Changed);
}

void TestCertificates::neverTrustsExpired()
{
    const auto certificate = certificateOf(*m_selfSigned);
    for (const auto error :
         {QSslError::CertificateExpired, QSslError::CertificateNotYetValid, QSslError::CertificateRevoked})
        QVERIFY(!isTrusted({QSslError(error, certificate)}, certificate, fingerprintOf(*m_selfSigned)));
}

QSslConfiguration TestCertificates::configurationOf(const TestCertificate &certificate) const
{
    QFile key(certificate.keyFile());
    [&key] { QVERIFY(key.open(QIODevice::ReadOnly)); }();
    auto configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(certificateOf(certificate));
    configuration.setPrivateKey(QSslKey(key.readAll(), QSsl::Ec));
    return configuration;
}

FakeServer &TestCertificates::serve(const TestCertificate &certificate, quint16 port)
{
    m_server.reset();
    m_server = std::make_unique<FakeServer>(configurationOf(certificate), port);
    m_server->on("GET /readyz", [](const FakeRequest &) { return FakeResponse{200, {{"status", "ok"}}}; });
    return *m_server;
}

/// As a person does at the first start.
void TestCertificates::connectTo(const QUrl &server)
{
    auto &console = m_fixture->start(false);
    ConsoleFixture::click(console.window(), "On a server");
    ConsoleFixture::type(server.toString());
    ConsoleFixture::press(Qt::Key_Return);
}

void TestCertificates::asksForSelfSigned()
{
    const auto &server = serve(*m_selfSigned);
    connectTo(server.url());
    QTRY_VERIFY(page().isVisible());
    QVERIFY2(said().contains("signed its certificate itself"), qPrintable(said()));
    const auto shown = said().remove('\n');
    QVERIFY2(shown.contains(QString(fingerprintOf(*m_selfSigned).toHex(':').toUpper())), qPrintable(shown));
    QCOMPARE(server.requests().size(), 0); // nothing was sent
    ConsoleFixture::click(page(), "Trust it for this server");
    QTRY_VERIFY(m_fixture->window().signIn().isVisible());
    QCOMPARE(server.countOf("GET /readyz"), 1);
}

void TestCertificates::remembersWhatWasTrusted()
{
    const auto &server = serve(*m_selfSigned);
    connectTo(server.url());
    QTRY_VERIFY(page().isVisible());
    ConsoleFixture::click(page(), "Trust it for this server");
    QTRY_VERIFY(m_fixture->window().signIn().isVisible());
    m_fixture->end();
    connectTo(server.url());
    QTRY_VERIFY(m_fixture->window().signIn().isVisible());
}

void TestCertificates::warnsOfAnotherCertificate()
{
    const auto address = serve(*m_selfSigned).url();
    connectTo(address);
    QTRY_VERIFY(page().isVisible());
    ConsoleFixture::click(page(), "Trust it for this server");
    QTRY_VERIFY(m_fixture->window().signIn().isVisible());
    m_fixture->end();
    const auto &other = serve(*m_other, static_cast<quint16>(address.port()));
    connectTo(address);
    QTRY_VERIFY(page().isVisible());
    QVERIFY2(said().contains("somebody may be listening in"), qPrintable(said()));
    QCOMPARE(other.requests().size(), 0);
}

void TestCertificates::explainsUnknownAuthority()
{
    connectTo(serve(*m_issued).url());
    QTRY_VERIFY(page().isVisible());
    QVERIFY2(said().contains("issued by authority, which this machine does not know"), qPrintable(said()));
}

void TestCertificates::refusesWrongName()
{
    // Its authority is known to the machine: only the name is wrong then.
    auto known = QSslConfiguration::defaultConfiguration();
    known.addCaCertificate(certificateOf(*m_elsewhere));
    QSslConfiguration::setDefaultConfiguration(known);
    connectTo(serve(*m_elsewhere).url());
    QTRY_VERIFY(page().isVisible());
    QVERIFY2(said().contains("elsewhere.example. Check the address"), qPrintable(said()));
    QVERIFY(!ConsoleFixture::button(page(), "Trust it for this server"));
}

void TestCertificates::explainsServerWithoutTls()
{
    QTcpServer plain;
    QVERIFY(plain.listen(QHostAddress::LocalHost));
    connect(&plain, &QTcpServer::newConnection, this, [&plain] {
        auto *socket = plain.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->write("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
            socket->disconnectFromHost();
        });
    });
    connectTo(QUrl(QStringLiteral("https://127.0.0.1:%1").arg(plain.serverPort())));
    QTRY_VERIFY2(said().contains("does not speak HTTPS"), qPrintable(said()));
    QVERIFY(m_fixture->window().choice().isVisible());
}

void TestCertificates::explainsOtherWebServer()
{
    m_fixture->server().on("GET /readyz", [](const FakeRequest &) { return FakeResponse{200, {}}; });
    connectTo(m_fixture->server().url());
    QTRY_VERIFY2(said().contains("There is no Roost server at"), qPrintable(said()));
    QVERIFY(m_fixture->window().choice().isVisible());
}

WATCHED_TEST_MAIN(TestCertificates)
#include "tst_certificates.moc"
