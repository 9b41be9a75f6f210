#include "backend/core/errors.h"
#include "backend/database/database.h"
#include "backend/database/migrator.h"
#include "tests/support/test_database.h"

#include <QtTest>

#include <thread>

using namespace roost;

namespace {

const Migration first{1, QStringLiteral("0001_first.sql"), "CREATE TABLE one (id int); CREATE TABLE two (id int);"};
const Migration second{2, QStringLiteral("0002_second.sql"), "INSERT INTO one VALUES (7);"};
const Migration third{3, QStringLiteral("0003_third.sql"), "DROP TABLE two;"};

QList<Migrator::State> states(const QList<Migrator::Status> &all)
{
    QList<Migrator::State> result;
    for (const Migrator::Status &status : all)
        result.append(status.state);
    return result;
}

} // namespace

/// A schema is brought up to date, and one that does not fit the program is refused by name.
class TestMigrations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void appliesAllInOrder();
    void appliesOnlyWhatIsPending();
    void undoesAFileThatFails();
    void tellsTheStateWithoutWriting();
    void refusesWhatDoesNotFit_data();
    void refusesWhatDoesNotFit();
    void letsServersThatStartTogetherWait();
    void refusesTwoOfOneNumber();
    void carriesTheProgramsOwn();
    void reportsAnUnreachableServer();

private:
    QStringList migrate(const QList<Migration> &migrations) { return Migrator(m_url, migrations).migrate(); }
    QList<Migrator::Status> status(const QList<Migration> &migrations) { return Migrator(m_url, migrations).status(); }
    bool hasTable(const char *name);

    test::TestDatabase m_server{test::TestDatabase::Schema::Empty};
    EventBus m_events;
    QString m_url;
};

void TestMigrations::init()
{
    m_url = m_server.createDatabase();
}

bool TestMigrations::hasTable(const char *name)
{
    return Database(m_url, m_events).read([name](Session &session) {
        return session.find("SELECT FROM pg_tables WHERE tablename = ?", name).has_value();
    });
}

void TestMigrations::appliesAllInOrder()
{
    QCOMPARE(migrate({third, first, second}), (QStringList{first.name, second.name, third.name}));
    QVERIFY(hasTable("one"));
    QVERIFY(!hasTable("two"));
}

void TestMigrations::appliesOnlyWhatIsPending()
{
    migrate({first});
    QCOMPARE(migrate({first, second}), QStringList{second.name});
    QCOMPARE(migrate({first, second}), QStringList());
}

void TestMigrations::undoesAFileThatFails()
{
    const Migration broken{2, QStringLiteral("0002_broken.sql"), "CREATE TABLE three (id int);\nSELEC 1;"};
    try {
        migrate({first, broken, third});
        QFAIL("it went through");
    } catch (const MigrationError &error) {
        QCOMPARE(error.reason, MigrationError::Reason::Failed);
        QCOMPARE(error.migration, broken.name);
        QVERIFY2(QByteArray(error.what()).contains("line 2"), error.what());
    }
    QVERIFY(hasTable("one"));
    QVERIFY(!hasTable("three"));
    QCOMPARE(migrate({first, second}), QStringList{second.name});
}

void TestMigrations::tellsTheStateWithoutWriting()
{
    using State = Migrator::State;
    QCOMPARE(states(status({first, second})), (QList<State>{State::Pending, State::Pending}));
    QVERIFY(!hasTable("schema_migrations"));
    migrate({first});
    const auto found = status({first, second});
    QCOMPARE(states(found), (QList<State>{State::Applied, State::Pending}));
    QVERIFY(found.at(0).appliedAt.has_value());
    QVERIFY(!found.at(1).appliedAt.has_value());
}

void TestMigrations::refusesWhatDoesNotFit_data()
{
    QTest::addColumn<QList<Migration>>("applied");
    QTest::addColumn<QList<Migration>>("program");
    QTest::addColumn<MigrationError::Reason>("reason");
    QTest::addColumn<QString>("name");
    const Migration changed{2, second.name, "INSERT INTO one VALUES (8);"};
    QTest::newRow("changed") << QList{first, second} << QList{first, changed, third} << MigrationError::Reason::Changed
                             << second.name;
    QTest::newRow("missing") << QList{first, second} << QList{first, third} << MigrationError::Reason::Missing
                             << second.name;
    QTest::newRow("out of order") << QList{first, third} << QList{first, second, third}
                                  << MigrationError::Reason::OutOfOrder << second.name;
    QTest::newRow("newer") << QList{first, second, third} << QList{first, second} << MigrationError::Reason::Newer
                           << third.name;
}

void TestMigrations::refusesWhatDoesNotFit()
{
    QFETCH(QList<Migration>, applied);
    QFETCH(QList<Migration>, program);
    QFETCH(QString, name);
    migrate(applied);
    const auto before = status(applied);
    try {
        migrate(program);
        QFAIL("it went through");
    } catch (const MigrationError &error) {
        QTEST(error.reason, "reason");
        QCOMPARE(error.migration, name);
        QVERIFY2(QString::fromUtf8(error.what()).contains(name), error.what());
    }
    QCOMPARE(states(status(applied)), states(before));
}

void TestMigrations::letsServersThatStartTogetherWait()
{
    const Migration slow{1, first.name, "SELECT pg_sleep(0.2); CREATE TABLE one (id int);"};
    QStringList byOther;
    std::thread other([&] { byOther = migrate({slow}); });
    const QStringList byMe = migrate({slow});
    other.join();
    QCOMPARE((byMe + byOther), QStringList{slow.name});
}

void TestMigrations::refusesTwoOfOneNumber()
{
    const Migration twin{1, QStringLiteral("0001_twin.sql"), "SELECT 1"};
    QVERIFY_THROWS_EXCEPTION(std::logic_error, Migrator(m_url, {first, twin}));
}

void TestMigrations::carriesTheProgramsOwn()
{
    const Migrator migrator(m_url);
    const auto all = Migration::embedded();
    QVERIFY(!all.isEmpty());
    QCOMPARE(migrator.migrate().size(), all.size());
    QVERIFY(hasTable("bookings"));
    QVERIFY(hasTable("outbox"));
    QCOMPARE(states(migrator.status()), QList<Migrator::State>(all.size(), Migrator::State::Applied));
}

void TestMigrations::reportsAnUnreachableServer()
{
    const Migrator migrator(QStringLiteral("postgresql://nobody@127.0.0.1:1/nowhere"), {first});
    QVERIFY_THROWS_EXCEPTION(Unavailable, migrator.status());
    QVERIFY_THROWS_EXCEPTION(Unavailable, migrator.migrate());
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
