#include "backend/core/errors.h"
#include "backend/database/database.h"
#include "backend/database/sql_errors.h"
#include "tests/support/test_database.h"

#include <QtTest>

using namespace roost;

/// Writes that nobody waits for: they arrive in order, and what is wrong with one undoes them all.
class TestQueuedStatements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void commitsWhatWasQueued();
    void showsWhatWasQueuedToTheNextQuestion();
    void tellsAtTheNextQuestionWhatWasRefused();
    void commitsNothingWhenTheLastIsRefused();
    void commitsNothingWhenAnUpdateFindsNoRow();
    void undoesWhatWasQueuedWhenTheWorkThrows();
    void preparesAgainWhatAFailureKeptFromBeingPrepared();
    void waitsOutsideOfATransaction();
    void endsTheTransactionWhenARequiredRowIsMissing();
    void checksAnAnswerBeforeTheWorkGoesOn();
    void checksAnAnswerBeforeTheCommit();
    void hasTheAnswerAfterTheCommit();

private:
    int count();

    test::TestDatabase m_server{test::TestDatabase::Schema::Empty};
    EventBus m_events;
    std::unique_ptr<Database> m_database;
};

namespace {

void enqueueThing(Session &session, int id)
{
    session.enqueue("INSERT INTO things (id, n) VALUES (?, 0)", id);
}

} // namespace

void TestQueuedStatements::initTestCase()
{
    QLoggingCategory::setFilterRules(QStringLiteral("roost.database.critical=false"));
}

void TestQueuedStatements::init()
{
    const QString url = m_server.createDatabase();
    test::TestDatabase::execute(url, QStringLiteral("CREATE TABLE things (id int PRIMARY KEY, n int NOT NULL)"));
    m_database = std::make_unique<Database>(url, m_events);
}

int TestQueuedStatements::count()
{
    return m_database->read(
        [](Session &session) { return session.one("SELECT count(*) AS n FROM things").get<int>("n"); });
}

void TestQueuedStatements::commitsWhatWasQueued()
{
    m_database->transaction([](Session &session) {
        for (int id = 0; id < 1000; ++id)
            enqueueThing(session, id);
    });
    QCOMPARE(count(), 1000);
}

void TestQueuedStatements::showsWhatWasQueuedToTheNextQuestion()
{
    m_database->transaction([this](Session &session) {
        enqueueThing(session, 1);
        session.update("UPDATE things SET n = n + 1 WHERE id = ?", 1);
        session.update("UPDATE things SET n = n * 5 WHERE id = ?", 1);
        QCOMPARE(session.one("SELECT n FROM things WHERE id = 1").get<int>("n"), 5);
        QCOMPARE(count(), 1);
    });
}

void TestQueuedStatements::tellsAtTheNextQuestionWhatWasRefused()
{
    const auto work = [](Session &session) {
        enqueueThing(session, 1);
        enqueueThing(session, 1);
        enqueueThing(session, 2);
        QVERIFY_THROWS_EXCEPTION(ConstraintViolation, session.one("SELECT count(*) AS n FROM things"));
    };
    QVERIFY_THROWS_EXCEPTION(std::logic_error, m_database->transaction(work));
    QCOMPARE(count(), 0);
}

void TestQueuedStatements::commitsNothingWhenTheLastIsRefused()
{
    QVERIFY_THROWS_EXCEPTION(ConstraintViolation, m_database->transaction([](Session &session) {
        session.one("SELECT 1 AS n");
        enqueueThing(session, 1);
        enqueueThing(session, 1);
    }));
    QCOMPARE(count(), 0);
}

void TestQueuedStatements::commitsNothingWhenAnUpdateFindsNoRow()
{
    QVERIFY_THROWS_EXCEPTION(NotFound, m_database->transaction([](Session &session) {
        enqueueThing(session, 1);
        session.update("UPDATE things SET n = 1 WHERE id = ?", 2);
        enqueueThing(session, 3);
    }));
    QCOMPARE(count(), 0);
}

void TestQueuedStatements::undoesWhatWasQueuedWhenTheWorkThrows()
{
    QVERIFY_THROWS_EXCEPTION(Conflict, m_database->transaction([](Session &session) {
        enqueueThing(session, 1);
        throw Conflict(QStringLiteral("NO"), QStringLiteral("No."));
    }));
    QCOMPARE(count(), 0);
}

void TestQueuedStatements::preparesAgainWhatAFailureKeptFromBeingPrepared()
{
    const auto last = [](Session &session) { session.enqueue("INSERT INTO things (id, n) VALUES (?, 7)", 7); };
    QVERIFY_THROWS_EXCEPTION(ConstraintViolation, m_database->transaction([&](Session &session) {
        enqueueThing(session, 1);
        enqueueThing(session, 1);
        last(session);
    }));
    m_database->transaction(last);
    QCOMPARE(count(), 1);
}

void TestQueuedStatements::waitsOutsideOfATransaction()
{
    m_database->read([](Session &session) {
        enqueueThing(session, 1);
        QVERIFY_THROWS_EXCEPTION(ConstraintViolation, enqueueThing(session, 1));
    });
    QCOMPARE(count(), 1);
}

void TestQueuedStatements::endsTheTransactionWhenARequiredRowIsMissing()
{
    // The migrations' require_row(), in short.
    test::TestDatabase::execute(m_database->url(), QStringLiteral(R"(
        CREATE FUNCTION require_row(count bigint) RETURNS bigint LANGUAGE plpgsql AS $$
        BEGIN
            IF count = 0 THEN RAISE EXCEPTION 'OVERTAKEN' USING ERRCODE = 'RS001'; END IF;
            RETURN count;
        END $$)"));
    const auto change = [](Session &session, int id) {
        session.enqueue(R"(WITH changed AS (UPDATE things SET n = 1 WHERE id = ? RETURNING id)
                           SELECT require_row(count(*)) FROM changed)",
                        id);
    };
    m_database->transaction([&](Session &session) {
        enqueueThing(session, 1);
        change(session, 1);
    });
    QCOMPARE(count(), 1);
    QVERIFY_THROWS_EXCEPTION(Overtaken, m_database->transaction([&](Session &session) {
        enqueueThing(session, 2);
        change(session, 3);
    }));
    QCOMPARE(count(), 1);
}

void TestQueuedStatements::checksAnAnswerBeforeTheWorkGoesOn()
{
    bool wentOn = false;
    QVERIFY_THROWS_EXCEPTION(NotFound, m_database->transaction([&](Session &session) {
        enqueueThing(session, 1);
        session.require(
            [](const QList<Row> &rows) {
                QCOMPARE(rows.size(), 1);
                throw NotFound(QStringLiteral("Gone."));
            },
            "SELECT n FROM things");
        session.one("SELECT count(*) AS n FROM things");
        wentOn = true;
    }));
    QVERIFY(!wentOn);
    QCOMPARE(count(), 0);
}

void TestQueuedStatements::checksAnAnswerBeforeTheCommit()
{
    QVERIFY_THROWS_EXCEPTION(NotFound, m_database->transaction([&](Session &session) {
        session.require([](const QList<Row> &) { throw NotFound(QStringLiteral("Gone.")); }, "SELECT 1 AS n");
        enqueueThing(session, 1);
    }));
    QCOMPARE(count(), 0);
}

void TestQueuedStatements::hasTheAnswerAfterTheCommit()
{
    const auto read = [](const QList<Row> &rows) { return rows.first().get<int>("id"); };
    const auto question = m_database->transaction(
        [&](Session &session) { return session.ask(read, "INSERT INTO things (id, n) VALUES (7, 0) RETURNING id"); });
    QCOMPARE(question.get(), 7);
    QCOMPARE(count(), 1);
}

QTEST_GUILESS_MAIN(TestQueuedStatements)
#include "tst_queued_statements.moc"
