#include "backend/core/errors.h"
#include "backend/database/database.h"
#include "backend/database/idempotency_store.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_database.h"

#include <QtTest>

#include <semaphore>
#include <thread>

using namespace roost;

/// A request with a key is done once, however often it comes.
class TestIdempotencyStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesTheFirstAnswerAgain();
    void givesTheFirstAnswerAgainAtTheFirstQuestion();
    void refusesAnotherRequestWithTheKey_data();
    void refusesAnotherRequestWithTheKey();
    void keepsAccountsApart();
    void keepsRefusalsButNotFailures();
    void undoesAllWhenTheWorkThrows();
    void commitsTheWorkAndTheAnswerTogether();
    void letsASecondOneWaitForTheFirst();
    void startsAnewAfterADay();
    void forgetsOnlyWhatIsOver();

private:
    IdempotencyStore::Request request() const;
    IdempotencyStore::Answer run(const IdempotencyStore::Request &request, int status = 201);
    UserId addUser(const char *email);
    int count(const char *table);

    test::TestDatabase m_server;
    EventBus m_events;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<test::ManualClock> m_clock;
    std::unique_ptr<IdempotencyStore> m_store;
    UserId m_user;
    int m_runs = 0;
};

void TestIdempotencyStore::init()
{
    m_runs = 0;
    m_clock = std::make_unique<test::ManualClock>("2030-05-01T12:00:00Z");
    const QString url = m_server.createDatabase();
    test::TestDatabase::execute(url, QStringLiteral("CREATE TABLE things (id int)"));
    m_database = std::make_unique<Database>(url, m_events);
    m_store = std::make_unique<IdempotencyStore>(*m_database, *m_clock);
    m_user = addUser("ann@example.com");
}

UserId TestIdempotencyStore::addUser(const char *email)
{
    const auto id = UserId::create();
    m_database->transaction([&](Session &session) {
        session.insert("INSERT INTO users (id, email, name, password_hash) VALUES (?, ?, 'Ann', 'none')", id, email);
    });
    return id;
}

int TestIdempotencyStore::count(const char *table)
{
    const QByteArray sql = QByteArray("SELECT count(*) AS n FROM ") + table;
    return m_database->read([&](Session &session) { return session.one(sql.constData()).get<int>("n"); });
}

IdempotencyStore::Request TestIdempotencyStore::request() const
{
    return {m_user, QStringLiteral("key-1"), QStringLiteral("POST"), QStringLiteral("/api/v1/bookings"),
            "{\"guests\":2}"};
}

/// Its work counts how often it ran, and tells so in its answer.
IdempotencyStore::Answer TestIdempotencyStore::run(const IdempotencyStore::Request &request, int status)
{
    return m_store->run(request, [this, status] {
        const int id = ++m_runs;
        m_database->transaction([id](Session &session) { session.insert("INSERT INTO things VALUES (?)", id); });
        return IdempotencyStore::Answer{
            status, {{"Location", "/things/1"}, {"ETag", "\"1\""}}, QByteArray("run\0", 4) + QByteArray::number(id)};
    });
}

void TestIdempotencyStore::givesTheFirstAnswerAgain()
{
    const auto first = run(request());
    const auto second = run(request());
    QCOMPARE(m_runs, 1);
    QVERIFY(!first.replayed);
    QVERIFY(second.replayed);
    QCOMPARE(second.status, 201);
    QCOMPARE(second.headers, first.headers);
    QCOMPARE(second.body, first.body);
    QCOMPARE(count("things"), 1);
}

void TestIdempotencyStore::givesTheFirstAnswerAgainAtTheFirstQuestion()
{
    auto joined = request();
    joined.start = IdempotencyStore::Start::WithTheLook;
    int asked = 0;
    int changed = 0;
    const auto work = [&] {
        ++asked;
        m_database->transaction([&](Session &session) {
            session.one("SELECT count(*) AS n FROM things");
            ++changed;
            session.insert("INSERT INTO things VALUES (?)", changed);
        });
        return IdempotencyStore::Answer{201, {}, "done"};
    };
    QVERIFY(!m_store->run(joined, work).replayed);
    const auto again = m_store->run(joined, work);
    QVERIFY(again.replayed);
    QCOMPARE(again.body, QByteArray("done"));
    joined.body = "{}";
    QVERIFY_THROWS_EXCEPTION(Invalid, m_store->run(joined, work));
    QCOMPARE(asked, 3);
    QCOMPARE(changed, 1);
    QCOMPARE(count("things"), 1);
}

void TestIdempotencyStore::refusesAnotherRequestWithTheKey_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    const auto original = request();
    QTest::newRow("body") << original.method << original.path << QByteArray("{\"guests\":3}");
    QTest::newRow("path") << original.method << QStringLiteral("/api/v1/other") << original.body;
    QTest::newRow("method") << QStringLiteral("PUT") << original.path << original.body;
}

void TestIdempotencyStore::refusesAnotherRequestWithTheKey()
{
    run(request());
    auto other = request();
    QFETCH(QString, method);
    QFETCH(QString, path);
    QFETCH(QByteArray, body);
    other.method = method;
    other.path = path;
    other.body = body;
    try {
        run(other);
        QFAIL("the key was taken for another request");
    } catch (const Invalid &error) {
        QCOMPARE(error.errors().first().pointer, QStringLiteral("Idempotency-Key"));
        QCOMPARE(error.errors().first().code, QStringLiteral("KEY_REUSED"));
    }
    QCOMPARE(m_runs, 1);
    QVERIFY(run(request()).replayed);
}

void TestIdempotencyStore::keepsAccountsApart()
{
    run(request());
    auto other = request();
    other.user = addUser("bob@example.com");
    QVERIFY(!run(other).replayed);
    QCOMPARE(m_runs, 2);
}

void TestIdempotencyStore::keepsRefusalsButNotFailures()
{
    QCOMPARE(run(request(), 503).status, 503);
    QCOMPARE(count("idempotency_keys"), 0);
    QCOMPARE(run(request(), 402).status, 402);
    QVERIFY(run(request(), 201).replayed);
    QCOMPARE(m_runs, 2);
}

void TestIdempotencyStore::undoesAllWhenTheWorkThrows()
{
    const auto failing = [this]() -> IdempotencyStore::Answer {
        m_database->transaction([](Session &session) { session.insert("INSERT INTO things VALUES (7)"); });
        throw Conflict(QStringLiteral("TAKEN"), QStringLiteral("A night is taken."));
    };
    QVERIFY_THROWS_EXCEPTION(Conflict, m_store->run(request(), failing));
    QCOMPARE(count("things"), 0);
    QCOMPARE(count("idempotency_keys"), 0);
    QVERIFY(!run(request()).replayed);
}

void TestIdempotencyStore::commitsTheWorkAndTheAnswerTogether()
{
    QVERIFY_THROWS_EXCEPTION(NotFound, m_database->transaction([this](Session &) {
        run(request());
        throw NotFound(QStringLiteral("the rest failed"));
    }));
    QCOMPARE(count("things"), 0);
    QCOMPARE(count("idempotency_keys"), 0);
}

void TestIdempotencyStore::letsASecondOneWaitForTheFirst()
{
    std::binary_semaphore firstInWork(0);
    std::atomic<bool> secondAnswered = false;
    std::thread second([&] {
        firstInWork.acquire();
        const auto answer = run(request());
        QVERIFY(answer.replayed);
        secondAnswered = true;
    });
    Database observer(m_database->url(), m_events); // a transaction sees the activity as it was at its first look
    m_store->run(request(), [&] {
        ++m_runs;
        firstInWork.release();
        const auto isWaiting = [&observer] {
            return observer.read([](Session &session) {
                return session
                    .find(
                        "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()")
                    .has_value();
            });
        };
        while (!isWaiting())
            QThread::msleep(1);
        return IdempotencyStore::Answer{201, {}, "first"};
    });
    second.join();
    QVERIFY(secondAnswered);
    QCOMPARE(m_runs, 1);
}

void TestIdempotencyStore::startsAnewAfterADay()
{
    run(request());
    m_clock->advance(24 * 3600 - 1);
    QVERIFY(run(request()).replayed);
    m_clock->advance(1);
    auto other = request();
    other.body = "another";
    QVERIFY(!run(other).replayed);
    QCOMPARE(m_runs, 2);
    QVERIFY(run(other).replayed);
}

void TestIdempotencyStore::forgetsOnlyWhatIsOver()
{
    run(request());
    m_clock->advance(3600);
    auto later = request();
    later.key = QStringLiteral("key-2");
    run(later);
    m_store->removeExpired();
    QCOMPARE(count("idempotency_keys"), 2);
    m_clock->advance(23 * 3600);
    m_store->removeExpired();
    QCOMPARE(count("idempotency_keys"), 1);
    QVERIFY(run(later).replayed);
}

QTEST_GUILESS_MAIN(TestIdempotencyStore)
#include "tst_idempotency_store.moc"
