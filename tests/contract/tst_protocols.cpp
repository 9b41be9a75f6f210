#include <QProcess>
#include <QTest>

/// The suites of tests/contract/socketio/suites under Node.js against protocol_server.
class TestProtocols : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void hold_data();
    void hold();

private:
    QProcess m_server;
    QString m_url;
};

void TestProtocols::initTestCase()
{
    m_server.start(PROTOCOL_SERVER_PROGRAM, {"--listen", "127.0.0.1:0"});
    QVERIFY(m_server.waitForReadyRead());
    const QString line = m_server.readLine();
    QVERIFY2(line.startsWith("ready "), qPrintable(line));
    m_url = line.mid(6).trimmed();
}

void TestProtocols::cleanupTestCase()
{
    QCOMPARE(m_server.state(), QProcess::Running); // whatever the suites did to it
    m_server.kill();
    m_server.waitForFinished();
}

void TestProtocols::hold_data()
{
    QTest::addColumn<QString>("suite");
    QTest::newRow("Engine.IO 4") << "engine_io";
    QTest::newRow("Socket.IO 5") << "socket_io";
    QTest::newRow("the official client") << "official_client";
    QTest::newRow("RFC 6455") << "web_socket";
}

void TestProtocols::hold()
{
    QFETCH(QString, suite);
    QProcess node;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert("SERVER_URL", m_url);
    node.setProcessEnvironment(environment);
    node.setProcessChannelMode(QProcess::MergedChannels);
    node.start("node", {"--test", ROOST_SOURCE_DIR "/tests/contract/socketio/suites/" + suite + ".test.mjs"});
    QVERIFY2(node.waitForFinished(120'000), "Is Node.js installed?");
    QVERIFY2(node.exitCode() == 0, node.readAll() + "\nIs `npm ci` done in tests/contract/socketio?");
}

QTEST_GUILESS_MAIN(TestProtocols)

#include "tst_protocols.moc"
