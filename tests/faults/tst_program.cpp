#include "backend/core/event_bus.h"
#include "backend/database/database.h"
#include "backend/database/embedded_postgresql.h"
#include "tests/program/http_client.h"
#include "tests/program/server_program.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <csignal>

using namespace roost;
using namespace roost::test;

/// What the program does with what it cannot work with: it says what is wrong and what to do, and ends with a code.
class TestProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesBadArguments_data();
    void refusesBadArguments();
    void refusesPortInUse();
    void refusesDataDirectoryWithoutRights();
    void refusesDataDirectoryInUse();
    void refusesNewerDatabase();
    void asksForPostgresqlWhereNoneIsInstalled();
    void readsItsEnvironment();
    void endsOnTermination();
    void answersWhatIsInWorkBeforeItEnds();

private:
    /// Runs the program to its end; its output must have every word and its exit code must tell of an error.
    void refuses(const QStringList &arguments, const QStringList &words);

    QTemporaryDir m_data;
};

void TestProgram::refuses(const QStringList &arguments, const QStringList &words)
{
    ServerProgram program(ROOST_SERVER_PROGRAM);
    const int code = program.run(arguments);
    QVERIFY2(code > 0, qPrintable(QString("%1: %2").arg(code).arg(program.output())));
    for (const QString &word : words)
        QVERIFY2(program.output().contains(word), qPrintable(word + " is not in: " + program.output()));
}

void TestProgram::refusesBadArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("words");
    const QStringList serve{"serve", "--data-dir", m_data.filePath("arguments")};

    QTest::newRow("unknown command") << QStringList{"serf"} << QStringList{"serf", "serve"};
    QTest::newRow("unknown option") << serve + QStringList{"--lissten", "127.0.0.1:0"} << QStringList{"--lissten"};
    QTest::newRow("unreadable address") << serve + QStringList{"--listen", "here:8080"} << QStringList{"--listen"};
    QTest::newRow("port too large") << serve + QStringList{"--listen", "127.0.0.1:70000"} << QStringList{"--listen"};
    QTest::newRow("missing file") << serve + QStringList{"--config", "/nonexistent/roost.conf"}
                                  << QStringList{"/nonexistent/roost.conf"};
    QTest::newRow("demo for everybody") << serve + QStringList{"--demo", "--listen", "0.0.0.0:0"}
                                        << QStringList{"--demo", "--listen"};
    QTest::newRow("no limits for everybody")
        << serve + QStringList{"--rate-limits", "off", "--listen", "0.0.0.0:0"} << QStringList{"--rate-limits"};
    QTest::newRow("no secret for everybody")
        << serve + QStringList{"--listen", "0.0.0.0:0"} << QStringList{"ROOST_TOKEN_SECRET"};
    QTest::newRow("database that is no url")
        << serve + QStringList{"--database", "mysql://here"} << QStringList{"--database"};
    QTest::newRow("database that is not there")
        << serve + QStringList{"--listen", "127.0.0.1:0", "--database", "postgresql://roost@127.0.0.1:1/roost"}
        << QStringList{"127.0.0.1", "1"};
}

void TestProgram::refusesBadArguments()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, words);
    refuses(arguments, words);
}

void TestProgram::refusesPortInUse()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const QString address = QStringLiteral("127.0.0.1:%1").arg(other.serverPort());
    refuses({"serve", "--data-dir", m_data.filePath("port"), "--listen", address}, {address, "--listen"});
}

void TestProgram::refusesDataDirectoryWithoutRights()
{
    // Neither can be made into a folder, not even by root.
    QFile file(m_data.filePath("file"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (const QString &path : {file.fileName() + "/data", QString("/proc/roost")})
        refuses({"serve", "--listen", "127.0.0.1:0", "--data-dir", path}, {path});
}

void TestProgram::refusesDataDirectoryInUse()
{
    const QString path = m_data.filePath("shared");
    ServerProgram first(ROOST_SERVER_PROGRAM);
    QVERIFY2(first.start({"--data-dir", path}), qPrintable(first.output()));
    refuses({"serve", "--listen", "127.0.0.1:0", "--data-dir", path}, {path});
    QCOMPARE(HttpClient(first.url()).get("/readyz").status, 200);
}

void TestProgram::refusesNewerDatabase()
{
    const QString path = m_data.filePath("newer");
    ServerProgram program(ROOST_SERVER_PROGRAM);
    QVERIFY2(program.start({"--data-dir", path}), qPrintable(program.output()));
    const EventBus events;
    Database database(EmbeddedPostgresql::runningUrl(path).value(), events);
    database.transaction([](Session &session) {
        session.insert("INSERT INTO schema_migrations (version, name, checksum) VALUES (9999, '9999_future.sql', 'x')");
    });
    QCOMPARE(program.terminate(), 0);
    refuses({"serve", "--listen", "127.0.0.1:0", "--data-dir", path}, {"9999_future.sql"});
}

void TestProgram::asksForPostgresqlWhereNoneIsInstalled()
{
    ServerProgram program(ROOST_SERVER_PROGRAM);
    program.setEnvironment("ROOST_POSTGRESQL_BIN", "/nonexistent");
    const int code = program.run({"serve", "--listen", "127.0.0.1:0", "--data-dir", m_data.filePath("none")});
    QVERIFY(code > 0);
    QVERIFY2(program.output().contains("postgresql"), qPrintable(program.output()));
}

void TestProgram::readsItsEnvironment()
{
    ServerProgram program(ROOST_SERVER_PROGRAM);
    program.setEnvironment("ROOST_DATA_DIR", "/proc/roost");
    QVERIFY(program.run({"serve", "--listen", "127.0.0.1:0"}) > 0);
    QVERIFY2(program.output().contains("/proc/roost"), qPrintable(program.output()));
}

void TestProgram::endsOnTermination()
{
    ServerProgram program(ROOST_SERVER_PROGRAM);
    QVERIFY2(program.start({"--data-dir", m_data.filePath("ends")}), qPrintable(program.output()));
    HttpClient client(program.url());
    QCOMPARE(client.get("/healthz").status, 200);
    QCOMPARE(program.terminate(), 0);
}

void TestProgram::answersWhatIsInWorkBeforeItEnds()
{
    ServerProgram program(ROOST_SERVER_PROGRAM);
    QVERIFY2(program.start({"--data-dir", m_data.filePath("drains")}), qPrintable(program.output()));
    QTcpSocket busy;
    busy.connectToHost(program.url().host(), static_cast<quint16>(program.url().port()));
    QVERIFY(busy.waitForConnected());
    busy.write("POST /api/v1/auth/login HTTP/1.1\r\nHost: roost\r\nContent-Type: application/json\r\n"
               "Content-Length: 2\r\n\r\n{");
    QVERIFY(busy.waitForBytesWritten());
    QTcpSocket idle;
    idle.connectToHost(program.url().host(), static_cast<quint16>(program.url().port()));
    QVERIFY(idle.waitForConnected());
    QTest::qWait(100); // for the server to have read so far

    QCOMPARE(::kill(static_cast<pid_t>(program.processId()), SIGTERM), 0);
    QVERIFY(idle.waitForDisconnected());
    QTcpSocket late;
    late.connectToHost(program.url().host(), static_cast<quint16>(program.url().port()));
    QVERIFY(!late.waitForConnected(1'000));

    busy.write("}");
    QVERIFY(busy.waitForDisconnected());
    const QByteArray answer = busy.readAll();
    QVERIFY2(answer.startsWith("HTTP/1.1 422 "), answer.constData());
    QVERIFY(answer.contains("\r\nConnection: close\r\n"));
    QCOMPARE(program.terminate(), 0);
}

QTEST_GUILESS_MAIN(TestProgram)

#include "tst_program.moc"
