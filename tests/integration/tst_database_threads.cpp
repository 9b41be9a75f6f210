#include "backend/core/errors.h"
#include "backend/database/database.h"
#include "backend/database/sql_errors.h"
#include "tests/support/test_database.h"

#include <QtTest>

#include <barrier>
#include <thread>

using namespace roost;

/// Several threads at once: collisions run again, and every thread has its own connection.
class TestDatabaseThreads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void runsAgainAfterASerializationFailure();
    void runsAgainAfterADeadlock();
    void givesUpAfterFiveCollisions();
    void runsAgainWhenAPlanWentStale();
    void givesEveryThreadItsOwnConnection();
    void keepsTwoDatabasesOfOneThreadApart();
    void closesTheConnectionWhenItsThreadEnds();
    void closesTheConnectionWithTheDatabase();

private:
    int backendId(Database &database);
    bool isAlive(int backend);
    int counter(int id);

    test::TestDatabase m_server{test::TestDatabase::Schema::Empty};
    QString m_url;
    EventBus m_events;
    std::unique_ptr<Database> m_database;
};

void TestDatabaseThreads::init()
{
    m_url = m_server.createDatabase();
    test::TestDatabase::execute(m_url, QStringLiteral("CREATE TABLE counters (id int PRIMARY KEY, n int NOT NULL);"
                                                      "INSERT INTO counters VALUES (1, 0), (2, 0)"));
    m_database = std::make_unique<Database>(m_url, m_events);
}

int TestDatabaseThreads::backendId(Database &database)
{
    return database.read([](Session &session) { return session.one("SELECT pg_backend_pid() AS id").get<int>("id"); });
}

bool TestDatabaseThreads::isAlive(int backend)
{
    return m_database->read([=](Session &session) {
        return session.find("SELECT FROM pg_stat_activity WHERE pid = ?", backend).has_value();
    });
}

int TestDatabaseThreads::counter(int id)
{
    return m_database->read(
        [=](Session &session) { return session.one("SELECT n FROM counters WHERE id = ?", id).get<int>("n"); });
}

void TestDatabaseThreads::runsAgainAfterASerializationFailure()
{
    Database serializable(m_url + QStringLiteral("&options=-c%20default_transaction_isolation%3Dserializable"),
                          m_events);
    std::barrier bothHaveRead(2);
    std::atomic<int> runs = 0;
    const auto increment = [&] {
        bool first = true;
        serializable.transaction([&](Session &session) {
            ++runs;
            const int n = session.one("SELECT n FROM counters WHERE id = 1").get<int>("n");
            if (std::exchange(first, false))
                bothHaveRead.arrive_and_wait();
            session.update("UPDATE counters SET n = ? WHERE id = 1", n + 1);
        });
    };
    std::thread other(increment);
    increment();
    other.join();
    QCOMPARE(counter(1), 2);
    QVERIFY2(runs > 2, "nothing collided");
}

void TestDatabaseThreads::runsAgainAfterADeadlock()
{
    std::barrier bothHaveLocked(2);
    std::atomic<int> runs = 0;
    const auto addToBoth = [&](int one, int another) {
        bool first = true;
        m_database->transaction([&](Session &session) {
            ++runs;
            session.updateMany("UPDATE counters SET n = n + 1 WHERE id = ?", one); // waits until it has the lock
            if (std::exchange(first, false))
                bothHaveLocked.arrive_and_wait();
            session.update("UPDATE counters SET n = n + 1 WHERE id = ?", another);
        });
    };
    std::thread other([&] { addToBoth(2, 1); });
    addToBoth(1, 2);
    other.join();
    QCOMPARE(counter(1), 2);
    QCOMPARE(counter(2), 2);
    QVERIFY2(runs > 2, "nothing collided");
}

void TestDatabaseThreads::givesUpAfterFiveCollisions()
{
    test::TestDatabase::execute(m_url, QStringLiteral(R"(
        CREATE FUNCTION collide() RETURNS int LANGUAGE plpgsql
        AS $$ BEGIN RAISE EXCEPTION 'collision' USING ERRCODE = '40001'; END $$)"));
    int runs = 0;
    QVERIFY_THROWS_EXCEPTION(SerializationFailure, m_database->transaction([&](Session &session) {
        ++runs;
        session.all("SELECT collide()");
    }));
    QCOMPARE(runs, 5);
}

void TestDatabaseThreads::runsAgainWhenAPlanWentStale()
{
    const auto read = [this] {
        return m_database->transaction(
            [](Session &session) { return session.one("SELECT * FROM counters WHERE id = 1"); });
    };
    read();
    test::TestDatabase::execute(m_url, QStringLiteral("ALTER TABLE counters ADD COLUMN colour text DEFAULT 'red'"));
    QCOMPARE(read().get<QString>("colour"), QStringLiteral("red"));
}

void TestDatabaseThreads::givesEveryThreadItsOwnConnection()
{
    const int mine = backendId(*m_database);
    int other = 0;
    std::thread thread([&] { other = backendId(*m_database); });
    thread.join();
    QVERIFY(mine != other);
    QCOMPARE(backendId(*m_database), mine);
}

void TestDatabaseThreads::keepsTwoDatabasesOfOneThreadApart()
{
    Database second(m_server.createDatabase(), m_events);
    const auto name = [](Database &database) {
        return database.read(
            [](Session &session) { return session.one("SELECT current_database() AS n").get<QString>("n"); });
    };
    QVERIFY(name(*m_database) != name(second));
    QVERIFY(m_url.contains(name(*m_database)));
    m_database->transaction([&](Session &session) {
        session.updateMany("UPDATE counters SET n = 7");
        QVERIFY(name(second) != session.one("SELECT current_database() AS n").get<QString>("n"));
    });
    QCOMPARE(counter(1), 7);
}

void TestDatabaseThreads::closesTheConnectionWhenItsThreadEnds()
{
    int backend = 0;
    const std::unique_ptr<QThread> thread(QThread::create([&] { backend = backendId(*m_database); }));
    thread->start();
    thread->wait();
    QTRY_VERIFY(!isAlive(backend));
}

void TestDatabaseThreads::closesTheConnectionWithTheDatabase()
{
    auto database = std::make_unique<Database>(m_url, m_events);
    const int backend = backendId(*database);
    QVERIFY(isAlive(backend));
    database.reset();
    QTRY_VERIFY(!isAlive(backend));
}

QTEST_GUILESS_MAIN(TestDatabaseThreads)
#include "tst_database_threads.moc"
