#include "backend/database/cluster/postgresql_programs.h"
#include "backend/database/connection.h"
#include "backend/database/embedded_postgresql.h"
#include "backend/database/embedded_postgresql_error.h"
#include "tests/support/temporary_directory.h"

#include <QtTest>

#include <sys/stat.h>

using namespace roost;

namespace {

constexpr auto fast = EmbeddedPostgresql::Durability::None;

QString ask(const EmbeddedPostgresql &server, const char *sql)
{
    Connection connection{ConnectionUrl(server.url())};
    return connection.select(sql, {}).at(0).get<QString>("v");
}

struct stat statusOf(const QString &path)
{
    struct stat status
    {
    };
    ::stat(QFile::encodeName(path).constData(), &status);
    return status;
}

QString messageOfStart(const QString &directory)
{
    try {
        EmbeddedPostgresql(directory, fast).start();
    } catch (const EmbeddedPostgresqlError &error) {
        return QString::fromUtf8(error.what());
    }
    return QStringLiteral("it started");
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(content);
}

} // namespace

/// The private PostgreSQL: what it sets up, who can reach it, and what it refuses.
class TestEmbeddedPostgresql : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void setsUpADurableUtf8Database();
    void runsWithoutRootsRights();
    void letsNobodyElseIn();
    void keepsItsDataOverARestart();
    void worksWithAPathTooLongForASocket();
    void worksBelowADirectoryThatOthersCannotEnter();
    void tellsOtherProgramsWhereItIs();
    void startsOverAfterAnInterruptedSetup();
    void stopsTwiceWithoutHarm();
    void refusesADirectoryInUse();
    void refusesAFileInPlaceOfTheDirectory();
    void refusesADirectoryThatCannotBeMade();
    void refusesFilesThatAreNoCluster();
    void refusesAClusterOfAnotherVersion();
    void namesThePackageWhenThereIsNone();
    void tellsWhyTheServerDidNotStart();

private:
    QString data() const { return m_directory->path() + QStringLiteral("/data"); }

    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestEmbeddedPostgresql::init()
{
    m_directory = std::make_unique<QTemporaryDir>(test::temporaryDirectoryTemplate());
}

void TestEmbeddedPostgresql::setsUpADurableUtf8Database()
{
    EmbeddedPostgresql server(data());
    server.start();
    QCOMPARE(ask(server, "SELECT current_database() || ' of ' || current_user AS v"), QStringLiteral("roost of roost"));
    QCOMPARE(ask(server, "SELECT current_setting('server_encoding') AS v"), QStringLiteral("UTF8"));
    QCOMPARE(ask(server, "SELECT datcollate AS v FROM pg_database WHERE datname = 'roost'"), QStringLiteral("C"));
    QCOMPARE(ask(server, "SELECT lower('MÁLAGA') AS v"), QStringLiteral("málaga"));
    QCOMPARE(ask(server, "SELECT current_setting('fsync') AS v"), QStringLiteral("on"));
    QCOMPARE(ask(server, "SELECT current_setting('data_checksums') AS v"), QStringLiteral("on"));
    QCOMPARE(ask(server, "SELECT current_setting('listen_addresses') AS v"), QString());
}

void TestEmbeddedPostgresql::runsWithoutRootsRights()
{
    EmbeddedPostgresql server(data(), fast);
    server.start();
    const auto process = statusOf(QStringLiteral("/proc/%1").arg(server.processId()));
    QVERIFY(process.st_uid != 0);
    QCOMPARE(process.st_uid, statusOf(data() + QStringLiteral("/postgresql")).st_uid);
}

void TestEmbeddedPostgresql::letsNobodyElseIn()
{
    EmbeddedPostgresql server(data(), fast);
    server.start();
    for (const auto &name : {"", "/postgresql", "/socket"}) {
        const auto status = statusOf(data() + QString::fromLatin1(name));
        QVERIFY2((status.st_mode & (S_IRWXG | S_IRWXO)) == 0, name);
    }
    QCOMPARE(statusOf(data() + QStringLiteral("/database-url")).st_mode & 0777U, 0600U);
}

void TestEmbeddedPostgresql::keepsItsDataOverARestart()
{
    EmbeddedPostgresql server(data(), fast);
    server.start();
    {
        Connection connection{ConnectionUrl(server.url())};
        connection.open();
        connection.script(QStringLiteral("CREATE TABLE things AS SELECT 'kept' AS v"));
    }
    server.stop();
    QVERIFY(!QFile::exists(data() + QStringLiteral("/postgresql/postmaster.pid")));
    server.start();
    QCOMPARE(ask(server, "SELECT v FROM things"), QStringLiteral("kept"));
}

void TestEmbeddedPostgresql::worksWithAPathTooLongForASocket()
{
    EmbeddedPostgresql server(data() + u'/' + QString(120, u'x'), fast);
    server.start();
    QCOMPARE(ask(server, "SELECT 'here' AS v"), QStringLiteral("here"));
    QVERIFY(!server.url().contains(QStringLiteral("xxx")));
}

void TestEmbeddedPostgresql::worksBelowADirectoryThatOthersCannotEnter()
{
    const QString closed = m_directory->path() + QStringLiteral("/closed");
    QVERIFY(QDir().mkdir(closed));
    QVERIFY(QFile::setPermissions(closed, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    EmbeddedPostgresql server(closed + QStringLiteral("/data"), fast);
    server.start();
    QCOMPARE(ask(server, "SELECT 'here' AS v"), QStringLiteral("here"));
    QCOMPARE(statusOf(closed).st_mode & 0777U, 0700U);
}

void TestEmbeddedPostgresql::tellsOtherProgramsWhereItIs()
{
    EmbeddedPostgresql server(data(), fast);
    QCOMPARE(EmbeddedPostgresql::runningUrl(data()), std::nullopt);
    server.start();
    QCOMPARE(EmbeddedPostgresql::runningUrl(data()), server.url());
    server.stop();
    QCOMPARE(EmbeddedPostgresql::runningUrl(data()), std::nullopt);
}

void TestEmbeddedPostgresql::startsOverAfterAnInterruptedSetup()
{
    const QString unfinished = data() + QStringLiteral("/postgresql.unfinished");
    QVERIFY(QDir().mkpath(unfinished + QStringLiteral("/base")));
    write(unfinished + QStringLiteral("/PG_VERSION"), "15\n");
    EmbeddedPostgresql server(data(), fast);
    server.start();
    QCOMPARE(ask(server, "SELECT 'here' AS v"), QStringLiteral("here"));
    QVERIFY(!QFile::exists(unfinished));
}

void TestEmbeddedPostgresql::stopsTwiceWithoutHarm()
{
    EmbeddedPostgresql server(data(), fast);
    server.stop();
    server.start();
    server.stop();
    server.stop();
    QCOMPARE(server.processId(), 0);
}

void TestEmbeddedPostgresql::refusesADirectoryInUse()
{
    EmbeddedPostgresql server(data(), fast);
    server.start();
    const QString message = messageOfStart(data());
    QVERIFY2(message.contains(QStringLiteral("in use")), qPrintable(message));
    QVERIFY2(message.contains(QString::number(QCoreApplication::applicationPid())), qPrintable(message));
    QCOMPARE(ask(server, "SELECT 'still here' AS v"), QStringLiteral("still here"));
}

void TestEmbeddedPostgresql::refusesAFileInPlaceOfTheDirectory()
{
    write(data(), "not a directory");
    const QString message = messageOfStart(data());
    QVERIFY2(message.contains(QStringLiteral("is a file")) && message.contains(QStringLiteral("--data-dir")),
             qPrintable(message));
}

void TestEmbeddedPostgresql::refusesADirectoryThatCannotBeMade()
{
    write(data(), "not a directory");
    const QString message = messageOfStart(data() + QStringLiteral("/below"));
    QVERIFY2(message.contains(QStringLiteral("cannot be made")) && message.contains(QStringLiteral("--data-dir")),
             qPrintable(message));
}

void TestEmbeddedPostgresql::refusesFilesThatAreNoCluster()
{
    QVERIFY(QDir().mkpath(data() + QStringLiteral("/postgresql")));
    write(data() + QStringLiteral("/postgresql/letter.txt"), "dear");
    const QString message = messageOfStart(data());
    QVERIFY2(message.contains(QStringLiteral("Move it away")), qPrintable(message));
    QVERIFY(QFile::exists(data() + QStringLiteral("/postgresql/letter.txt")));
}

void TestEmbeddedPostgresql::refusesAClusterOfAnotherVersion()
{
    QVERIFY(QDir().mkpath(data() + QStringLiteral("/postgresql")));
    write(data() + QStringLiteral("/postgresql/PG_VERSION"), "9\n");
    const QString message = messageOfStart(data());
    QVERIFY2(message.contains(QStringLiteral("\"postgresql-9\"")), qPrintable(message));
}

void TestEmbeddedPostgresql::namesThePackageWhenThereIsNone()
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("ROOST_POSTGRESQL_BIN"), m_directory->path());
    QCOMPARE(PostgresqlPrograms::folders(environment), QStringList{m_directory->path()});
    try {
        PostgresqlPrograms::find(std::nullopt, PostgresqlPrograms::folders(environment));
        QFAIL("found a server where there is none");
    } catch (const EmbeddedPostgresqlError &error) {
        QVERIFY2(QByteArray(error.what()).contains("Install the package \"postgresql\""), error.what());
    }
}

void TestEmbeddedPostgresql::tellsWhyTheServerDidNotStart()
{
    EmbeddedPostgresql server(data(), fast);
    server.start();
    server.stop();
    QVERIFY(QFile::rename(data() + QStringLiteral("/postgresql/postgresql.conf"),
                          data() + QStringLiteral("/postgresql.conf")));
    const QString message = messageOfStart(data());
    QVERIFY2(message.contains(QStringLiteral("postgresql.conf")), qPrintable(message));
    QVERIFY2(message.contains(QStringLiteral("postgresql.log")), qPrintable(message));

    QVERIFY(QFile::rename(data() + QStringLiteral("/postgresql.conf"),
                          data() + QStringLiteral("/postgresql/postgresql.conf")));
    server.start();
    QCOMPARE(ask(server, "SELECT 'here' AS v"), QStringLiteral("here"));
}

QTEST_GUILESS_MAIN(TestEmbeddedPostgresql)
#include "tst_embedded_postgresql.moc"
