#include "backend/core/errors.h"
#include "backend/core/event_bus.h"
#include "backend/database/database.h"
#include "backend/database/embedded_postgresql.h"
#include "tests/support/temporary_directory.h"

#include <QtTest>

#include <csignal>
#include <thread>

using namespace roost;

namespace {

constexpr auto fast = EmbeddedPostgresql::Durability::None;
constexpr int patience = 60'000;

void kill(qint64 process)
{
    ::kill(static_cast<pid_t>(process), SIGKILL);
}

/// A process that has ended but was not waited for yet works nowhere.
bool isAlive(qint64 process)
{
    return QFileInfo(QStringLiteral("/proc/%1/cwd").arg(process)).exists();
}

} // namespace

/// Whatever is killed, and whenever: the server comes back with all that was committed.
class TestPostgresqlCrashes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void startsAgainAfterTheServerWasKilled();
    void startsAgainThoughAServerProcessIsStillBusy();
    void survivesAKilledSession();
    void endsTheServerWithTheProgram();
    void startsWhileAnOrphanShutsDown();
    void ignoresAPidFileOfAnotherProcess();

private:
    QString data() const { return m_directory->path(); }
    void write(const EmbeddedPostgresql &server);
    bool isWritten(const EmbeddedPostgresql &server);
    std::unique_ptr<QProcess> startOtherProgram();
    qint64 postmasterInPidFile();

    std::unique_ptr<QTemporaryDir> m_directory;
    EventBus m_events;
};

void TestPostgresqlCrashes::init()
{
    m_directory = std::make_unique<QTemporaryDir>(test::temporaryDirectoryTemplate());
}

void TestPostgresqlCrashes::write(const EmbeddedPostgresql &server)
{
    Database(server.url(), m_events).transaction([](Session &session) {
        session.one("SELECT pg_catalog.lo_from_bytea(4711, 'kept'::bytea)");
    });
}

/// False while the server cannot be reached, too.
bool TestPostgresqlCrashes::isWritten(const EmbeddedPostgresql &server)
{
    try {
        return Database(server.url(), m_events).read([](Session &session) {
            return session.one("SELECT lo_get(4711) AS v").get<QByteArray>("v") == "kept";
        });
    } catch (const Unavailable &) {
        return false;
    }
}

/// This program again, which runs a server on the data directory until it is killed.
std::unique_ptr<QProcess> TestPostgresqlCrashes::startOtherProgram()
{
    auto process = std::make_unique<QProcess>();
    process->setReadChannel(QProcess::StandardOutput);
    process->start(QCoreApplication::applicationFilePath(), {QStringLiteral("--serve"), data()});
    while (process->waitForReadyRead(30'000) && !process->canReadLine()) {
    }
    return process;
}

qint64 TestPostgresqlCrashes::postmasterInPidFile()
{
    QFile file(data() + QStringLiteral("/postgresql/postmaster.pid"));
    return file.open(QFile::ReadOnly) ? file.readLine().trimmed().toLongLong() : 0;
}

void TestPostgresqlCrashes::startsAgainAfterTheServerWasKilled()
{
    EmbeddedPostgresql server(data(), fast);
    server.start();
    write(server);
    for (int i = 0; i < 3; ++i) {
        const qint64 before = server.processId();
        kill(before);
        QTRY_VERIFY_WITH_TIMEOUT(server.processId() != before && isWritten(server), patience);
    }
}

void TestPostgresqlCrashes::startsAgainThoughAServerProcessIsStillBusy()
{
    EmbeddedPostgresql server(data(), fast);
    server.start();
    write(server);
    std::atomic<bool> failed = false;
    std::thread busy([&] {
        Database database(server.url(), m_events);
        try {
            database.transaction(
                [](Session &session) { session.one("SELECT count(*) FROM generate_series(1, 100000000000) AS n"); });
        } catch (const Unavailable &) {
            failed = true;
        }
    });
    Database database(server.url(), m_events);
    const auto isBusy = [&] {
        return database.read([](Session &session) {
            return session
                .find("SELECT FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%100000000000%' AND pid <> "
                      "pg_backend_pid()")
                .has_value();
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isBusy(), patience);
    kill(server.processId());
    QTRY_VERIFY_WITH_TIMEOUT(isWritten(server), patience);
    busy.join();
    QVERIFY(failed);
}

void TestPostgresqlCrashes::survivesAKilledSession()
{
    EmbeddedPostgresql server(data(), fast);
    server.start();
    write(server);
    const qint64 postmaster = server.processId();
    Database database(server.url(), m_events);
    kill(database.read([](Session &session) { return session.one("SELECT pg_backend_pid() AS id").get<int>("id"); }));
    QTRY_VERIFY_WITH_TIMEOUT(isWritten(server), patience);
    QCOMPARE(server.processId(), postmaster);
}

void TestPostgresqlCrashes::endsTheServerWithTheProgram()
{
    const auto program = startOtherProgram();
    const qint64 postmaster = postmasterInPidFile();
    QVERIFY(isAlive(postmaster));
    program->kill();
    program->waitForFinished();
    QTRY_VERIFY_WITH_TIMEOUT(!isAlive(postmaster), patience);
    QCOMPARE(postmasterInPidFile(), 0);
}

void TestPostgresqlCrashes::startsWhileAnOrphanShutsDown()
{
    const auto program = startOtherProgram();
    const auto url = EmbeddedPostgresql::runningUrl(data());
    QVERIFY(url.has_value());
    const qint64 postmaster = postmasterInPidFile();
    ::kill(static_cast<pid_t>(postmaster), SIGSTOP); // one that takes its time
    program->kill();
    program->waitForFinished();

    EmbeddedPostgresql server(data(), fast);
    std::thread awakening([&] {
        QThread::msleep(300);
        ::kill(static_cast<pid_t>(postmaster), SIGCONT);
    });
    server.start();
    awakening.join();
    QVERIFY(!isAlive(postmaster));
    write(server);
    QVERIFY(isWritten(server));
}

void TestPostgresqlCrashes::ignoresAPidFileOfAnotherProcess()
{
    QTemporaryDir elsewhere(test::temporaryDirectoryTemplate());
    EmbeddedPostgresql other(elsewhere.path(), fast);
    other.start();
    EmbeddedPostgresql server(data(), fast);
    server.start();
    server.stop();
    QVERIFY(QFile::copy(elsewhere.path() + QStringLiteral("/postgresql/postmaster.pid"),
                        data() + QStringLiteral("/postgresql/postmaster.pid")));
    server.start();
    write(server);
    QVERIFY(isWritten(server));
    QVERIFY(isAlive(other.processId()));
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--serve")) {
        EmbeddedPostgresql server(arguments.value(2), fast);
        server.start();
        std::puts("ready");
        std::fflush(stdout);
        return QCoreApplication::exec();
    }
    TestPostgresqlCrashes test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_postgresql_crashes.moc"
