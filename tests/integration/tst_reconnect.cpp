#include "backend/core/errors.h"
#include "backend/database/database.h"
#include "backend/database/sql_errors.h"
#include "tests/support/test_database.h"

#include <QtTest>

#include <csignal>

using namespace roost;

/// The server goes away, in a session or as a whole, and the database layer finds it again without half a transaction.
class TestReconnect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsAgainAfterItsSessionWasEnded();
    void writesAgainAfterItsSessionWasEnded();
    void neverCommitsHalfATransaction();
    void doesNotRepeatACommitOfUnknownOutcome();
    void reportsAServerThatIsAway();
    void findsTheServerAfterARestart();
    void findsTheServerAfterAKill();

private:
    void endSession();
    int backendId();
    int count();
    void insert(Session &session) { session.insert("INSERT INTO things DEFAULT VALUES"); }

    test::TestDatabase m_server{test::TestDatabase::Schema::Empty};
    QString m_url;
    EventBus m_events;
    std::unique_ptr<Database> m_database;
};

void TestReconnect::init()
{
    m_url = m_server.createDatabase();
    test::TestDatabase::execute(m_url, QStringLiteral("CREATE TABLE things (id int GENERATED ALWAYS AS IDENTITY)"));
    m_database = std::make_unique<Database>(m_url, m_events);
}

int TestReconnect::backendId()
{
    return m_database->read(
        [](Session &session) { return session.one("SELECT pg_backend_pid() AS id").get<int>("id"); });
}

/// As an administrator may do at any time: ends the session that this thread uses.
void TestReconnect::endSession()
{
    test::TestDatabase::execute(m_url, QStringLiteral("SELECT pg_terminate_backend(%1, 5000)").arg(backendId()));
}

int TestReconnect::count()
{
    return m_database->read(
        [](Session &session) { return session.one("SELECT count(*) AS n FROM things").get<int>("n"); });
}

void TestReconnect::readsAgainAfterItsSessionWasEnded()
{
    const int before = backendId();
    endSession();
    QCOMPARE(count(), 0);
    QVERIFY(backendId() != before);
}

void TestReconnect::writesAgainAfterItsSessionWasEnded()
{
    const int before = backendId();
    endSession();
    int runs = 0;
    m_database->transaction([&](Session &session) {
        ++runs;
        insert(session);
    });
    QCOMPARE(runs, 2); // the first found nobody at the other end
    QCOMPARE(count(), 1);
    QVERIFY(backendId() != before);
}

void TestReconnect::neverCommitsHalfATransaction()
{
    const auto work = [this](Session &session) {
        insert(session);
        endSession();
        QVERIFY_THROWS_EXCEPTION(ConnectionLost, insert(session));
        QVERIFY_THROWS_EXCEPTION(std::logic_error, insert(session));
    };
    QVERIFY_THROWS_EXCEPTION(std::logic_error, m_database->transaction(work));
    QCOMPARE(count(), 0);
}

void TestReconnect::doesNotRepeatACommitOfUnknownOutcome()
{
    int runs = 0;
    const auto work = [&](Session &session) {
        ++runs;
        insert(session);
        endSession();
    };
    QVERIFY_THROWS_EXCEPTION(CommitUnknown, m_database->transaction(work));
    QCOMPARE(runs, 1);
    QCOMPARE(count(), 0);
}

void TestReconnect::reportsAServerThatIsAway()
{
    QCOMPARE(count(), 0);
    m_server.server().stop();
    QVERIFY_THROWS_EXCEPTION(Unavailable, count());
    QVERIFY_THROWS_EXCEPTION(Unavailable, m_database->transaction([this](Session &session) { insert(session); }));
    m_server.server().start();
    QCOMPARE(count(), 0);
}

void TestReconnect::findsTheServerAfterARestart()
{
    m_database->transaction([this](Session &session) { insert(session); });
    m_server.server().stop();
    m_server.server().start();
    m_database->transaction([this](Session &session) { insert(session); });
    QCOMPARE(count(), 2);
}

void TestReconnect::findsTheServerAfterAKill()
{
    m_database->transaction([this](Session &session) { insert(session); });
    const auto killed = m_server.server().processId();
    ::kill(static_cast<pid_t>(killed), SIGKILL);
    // Its sessions live on for a moment, and would answer.
    QTRY_VERIFY_WITH_TIMEOUT(m_server.server().processId() > 0 && m_server.server().processId() != killed, 20'000);
    const auto countsAgain = [this] {
        try {
            return count() == 1;
        } catch (const Unavailable &) {
            return false;
        }
    };
    QTRY_VERIFY_WITH_TIMEOUT(countsAgain(), 20'000);
}

QTEST_GUILESS_MAIN(TestReconnect)
#include "tst_reconnect.moc"
