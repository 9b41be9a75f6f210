#include "backend/core/errors.h"
#include "backend/database/database.h"
#include "backend/database/sql_errors.h"
#include "tests/support/test_database.h"

#include <QtTest>

using namespace roost;

namespace {

class Happened : public Event
{
public:
    explicit Happened(QString name)
        : m_name(std::move(name))
    {
    }
    QString name() const override { return m_name; }
    Audience audience() const override { return {}; }
    QVariantMap payload() const override { return {}; }

private:
    QString m_name;
};

void insertThing(Session &session, int id, const char *name)
{
    session.insert("INSERT INTO things (id, name) VALUES (?, ?)", id, name);
}

Happened happened(const char *name)
{
    return Happened(QString::fromLatin1(name));
}

} // namespace

/// Transactions: what they commit, what they undo, when they run again, and how errors come out.
class TestDatabaseLayer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void commitsAValue();
    void rollsBackOnAnException();
    void joinsASurroundingTransaction();
    void rollsBackTheOuterWhenAnInnerWasCaught();
    void keepsTheOuterWhenAnInnerReadWasCaught();
    void readsWhatItsTransactionWrote();
    void countsWhatWasWritten();
    void findsNoneOneOrTooMany();
    void answersQuestionsInAnyOrder();
    void asksOutsideOfATransaction();
    void saysWhatIsWrongWithAQuestion();
    void refusesAQuestionThatWentDownWithAnother();
    void updatesExactlyOneRow();
    void mapsConstraints_data();
    void mapsConstraints();
    void mapsConstraintsCheckedAtCommit();
    void callsAnythingElseABug_data();
    void callsAnythingElseABug();
    void refusesToGoOnAfterAFailedStatement();
    void worksAgainAfterAFailedTransaction();
    void deliversEventsAfterTheCommitInOrder();
    void dropsEventsOnRollback();
    void keepsEventsOfInnerTransactions();
    void survivesAListenerThatThrows();
    void refusesEventsOutsideOfATransaction();

private:
    QStringList names();
    void insert(int id, const char *name);

    test::TestDatabase m_server{test::TestDatabase::Schema::Empty};
    QString m_url;
    std::unique_ptr<EventBus> m_events;
    std::unique_ptr<Database> m_database;
    QStringList m_heard;
};

void TestDatabaseLayer::initTestCase()
{
    QLoggingCategory::setFilterRules(QStringLiteral("roost.database.critical=false"));
}

void TestDatabaseLayer::init()
{
    m_heard.clear();
    m_events = std::make_unique<EventBus>();
    m_events->subscribe([this](const EventPointer &event) { m_heard.append(event->name()); });
    m_url = m_server.createDatabase();
    test::TestDatabase::execute(m_url, QStringLiteral(R"(
        CREATE TABLE things (
            id     int CONSTRAINT things_key PRIMARY KEY,
            name   text NOT NULL CONSTRAINT things_name CHECK (name <> 'forbidden'),
            parent int CONSTRAINT things_parent REFERENCES things DEFERRABLE,
            nights daterange,
            CONSTRAINT things_nights EXCLUDE USING gist (nights WITH &&)
        ))"));
    m_database = std::make_unique<Database>(m_url, *m_events);
}

QStringList TestDatabaseLayer::names()
{
    QStringList result;
    for (const Row &row :
         m_database->read([](Session &session) { return session.all("SELECT name FROM things ORDER BY id"); }))
        result.append(row.get<QString>("name"));
    return result;
}

void TestDatabaseLayer::insert(int id, const char *name)
{
    m_database->transaction([&](Session &session) { insertThing(session, id, name); });
}

void TestDatabaseLayer::commitsAValue()
{
    const int answer = m_database->transaction([](Session &session) {
        insertThing(session, 1, "one");
        return 42;
    });
    QCOMPARE(answer, 42);
    QCOMPARE(names(), QStringList{QStringLiteral("one")});
}

void TestDatabaseLayer::rollsBackOnAnException()
{
    QVERIFY_THROWS_EXCEPTION(NotFound, m_database->transaction([](Session &session) {
        insertThing(session, 1, "one");
        throw NotFound(QStringLiteral("no"));
    }));
    QCOMPARE(names(), QStringList());
}

void TestDatabaseLayer::joinsASurroundingTransaction()
{
    QVERIFY_THROWS_EXCEPTION(NotFound, m_database->transaction([this](Session &) {
        insert(1, "inner");
        throw NotFound(QStringLiteral("outer"));
    }));
    QCOMPARE(names(), QStringList());
}

void TestDatabaseLayer::rollsBackTheOuterWhenAnInnerWasCaught()
{
    const auto outer = [this](Session &session) {
        insertThing(session, 1, "outer");
        try {
            m_database->transaction([](Session &inner) {
                insertThing(inner, 2, "half");
                throw NotFound(QStringLiteral("inner"));
            });
        } catch (const NotFound &) {
            return;
        }
    };
    QVERIFY_THROWS_EXCEPTION(std::logic_error, m_database->transaction(outer));
    QCOMPARE(names(), QStringList());
}

void TestDatabaseLayer::keepsTheOuterWhenAnInnerReadWasCaught()
{
    m_database->transaction([this](Session &session) {
        insertThing(session, 1, "outer");
        QVERIFY_THROWS_EXCEPTION(NotFound, m_database->read([](Session &) { throw NotFound(QStringLiteral("no")); }));
    });
    QCOMPARE(names(), QStringList{QStringLiteral("outer")});
}

void TestDatabaseLayer::readsWhatItsTransactionWrote()
{
    m_database->transaction([this](Session &session) {
        insertThing(session, 1, "one");
        QCOMPARE(names(), QStringList{QStringLiteral("one")});
    });
}

void TestDatabaseLayer::countsWhatWasWritten()
{
    m_database->transaction([](Session &session) {
        constexpr auto sql = "INSERT INTO things (id, name) VALUES (?, 'x') ON CONFLICT DO NOTHING";
        QCOMPARE(session.insert(sql, 1), 1);
        QCOMPARE(session.insert(sql, 1), 0);
        QCOMPARE(session.insert(sql, 2), 1);
        QCOMPARE(session.updateMany("UPDATE things SET name = 'y' WHERE id < ?", 10), 2);
        QCOMPARE(session.removeMany("DELETE FROM things WHERE id > ?", 10), 0);
    });
}

void TestDatabaseLayer::findsNoneOneOrTooMany()
{
    insert(1, "one");
    insert(2, "two");
    m_database->read([](Session &session) {
        constexpr auto sql = "SELECT name FROM things WHERE id <= ?";
        QVERIFY(!session.find(sql, 0));
        QCOMPARE(session.find(sql, 1)->get<QString>("name"), QStringLiteral("one"));
        QVERIFY_THROWS_EXCEPTION(std::logic_error, session.find(sql, 2));
        QVERIFY_THROWS_EXCEPTION(std::logic_error, session.one(sql, 0));
        QVERIFY_THROWS_EXCEPTION(std::logic_error, session.one(sql, 2));
        QCOMPARE(session.all(sql, 2).size(), 2);
    });
}

void TestDatabaseLayer::answersQuestionsInAnyOrder()
{
    insert(1, "one");
    const auto count = [](const QList<Row> &rows) { return rows.size(); };
    const auto first = [](const QList<Row> &rows) { return rows.first().get<QString>("name"); };
    m_database->transaction([&](Session &session) {
        const auto before = session.ask(count, "SELECT name FROM things");
        session.enqueue("INSERT INTO things (id, name) VALUES (?, ?)", 2, QStringLiteral("two"));
        const auto after = session.ask(count, "SELECT name FROM things");
        const auto name = session.ask(first, "SELECT name FROM things WHERE id = ?", 2);
        QCOMPARE(name.get(), QStringLiteral("two"));
        insertThing(session, 3, "three");
        QCOMPARE(after.get(), 2);
        QCOMPARE(before.get(), 1);
        QCOMPARE(before.get(), 1);
    });
}

void TestDatabaseLayer::asksOutsideOfATransaction()
{
    insert(1, "one");
    const auto count = [](const QList<Row> &rows) { return rows.size(); };
    m_database->read([&](Session &session) {
        const auto things = session.ask(count, "SELECT name FROM things");
        const auto others = session.ask(count, "SELECT name FROM things WHERE id > ?", 1);
        QCOMPARE(others.get(), 0);
        QCOMPARE(things.get(), 1);
    });
}

void TestDatabaseLayer::saysWhatIsWrongWithAQuestion()
{
    const auto count = [](const QList<Row> &rows) { return rows.size(); };
    QVERIFY_THROWS_EXCEPTION(Conflict, m_database->transaction([&](Session &session) {
        const auto refused =
            session.ask(count, "INSERT INTO things (id, name) VALUES (1, ?) RETURNING id", QStringLiteral("forbidden"));
        refused.get();
    }));
    QVERIFY(names().isEmpty());
}

void TestDatabaseLayer::refusesAQuestionThatWentDownWithAnother()
{
    const auto count = [](const QList<Row> &rows) { return rows.size(); };
    const auto askInVain = [&](Session &session) {
        session.enqueue("INSERT INTO things (id, name) VALUES (1, ?)", QStringLiteral("forbidden"));
        const auto things = session.ask(count, "SELECT name FROM things");
        QVERIFY_THROWS_EXCEPTION(Conflict, things.get());
        things.get();
    };
    QVERIFY_THROWS_EXCEPTION(std::logic_error, m_database->transaction(askInVain));
    QVERIFY(names().isEmpty());
}

void TestDatabaseLayer::updatesExactlyOneRow()
{
    insert(1, "one");
    insert(2, "two");
    const auto update = [this](int from) {
        m_database->transaction(
            [from](Session &session) { session.update("UPDATE things SET name = 'new' WHERE id >= ?", from); });
    };
    QVERIFY_THROWS_EXCEPTION(NotFound, update(3));
    QVERIFY_THROWS_EXCEPTION(std::logic_error, update(1));
    update(2);
    QCOMPARE(names(), (QStringList{QStringLiteral("one"), QStringLiteral("new")}));
    QVERIFY_THROWS_EXCEPTION(NotFound, m_database->transaction([](Session &session) {
        session.remove("DELETE FROM things WHERE id = ?", 3);
    }));
}

void TestDatabaseLayer::mapsConstraints_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("constraint");
    QTest::newRow("exclusion") << QByteArray("INSERT INTO things VALUES (2, 'b', NULL, '[2030-05-02,2030-05-03)')")
                               << QStringLiteral("TAKEN") << QStringLiteral("things_nights");
    QTest::newRow("unique") << QByteArray("INSERT INTO things VALUES (1, 'b')") << QStringLiteral("DUPLICATE")
                            << QStringLiteral("things_key");
    QTest::newRow("foreign key") << QByteArray("INSERT INTO things VALUES (2, 'b', 7)") << QStringLiteral("REFERENCED")
                                 << QStringLiteral("things_parent");
    QTest::newRow("check") << QByteArray("INSERT INTO things VALUES (2, 'forbidden')") << QStringLiteral("CHECK_FAILED")
                           << QStringLiteral("things_name");
}

void TestDatabaseLayer::mapsConstraints()
{
    QFETCH(QByteArray, sql);
    m_database->transaction([](Session &session) {
        session.insert("INSERT INTO things VALUES (1, 'a', NULL, ?::daterange)", DateRange{{2030, 5, 1}, {2030, 5, 4}});
    });
    try {
        m_database->transaction([&](Session &session) { session.insert(sql.constData()); });
        QFAIL("the constraint did not hold");
    } catch (const ConstraintViolation &violation) {
        QTEST(violation.code(), "code");
        QTEST(violation.constraint, "constraint");
        QCOMPARE(violation.kind(), Error::Kind::Conflict);
    }
    QCOMPARE(names(), QStringList{QStringLiteral("a")});
}

void TestDatabaseLayer::mapsConstraintsCheckedAtCommit()
{
    test::TestDatabase::execute(m_url,
                                QStringLiteral("ALTER TABLE things ALTER CONSTRAINT things_parent INITIALLY DEFERRED"));
    QVERIFY_THROWS_EXCEPTION(ConstraintViolation, m_database->transaction([](Session &session) {
        session.insert("INSERT INTO things VALUES (1, 'a', 7)");
    }));
    QCOMPARE(names(), QStringList());
}

void TestDatabaseLayer::callsAnythingElseABug_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("state");
    QTest::newRow("syntax") << QByteArray("SELEC 1") << QStringLiteral("42601");
    QTest::newRow("no such column") << QByteArray("SELECT colour FROM things") << QStringLiteral("42703");
    QTest::newRow("not null") << QByteArray("INSERT INTO things VALUES (1, NULL) RETURNING id")
                              << QStringLiteral("23502");
    QTest::newRow("value") << QByteArray("SELECT 'secret'::text::int") << QStringLiteral("22P02");
    QTest::newRow("after some rows") << QByteArray("SELECT 1 / (3 - n) FROM generate_series(1, 5) AS n")
                                     << QStringLiteral("22012");
}

void TestDatabaseLayer::callsAnythingElseABug()
{
    QFETCH(QByteArray, sql);
    try {
        m_database->transaction([&](Session &session) { session.all(sql.constData()); });
        QFAIL("it went through");
    } catch (const DatabaseError &error) {
        QTEST(error.state, "state");
        QVERIFY(!QByteArray(error.what()).contains("secret"));
    }
}

void TestDatabaseLayer::refusesToGoOnAfterAFailedStatement()
{
    const auto work = [](Session &session) {
        insertThing(session, 1, "one");
        QVERIFY_THROWS_EXCEPTION(ConstraintViolation, insertThing(session, 1, "one"));
        QVERIFY_THROWS_EXCEPTION(std::logic_error, insertThing(session, 2, "two"));
    };
    QVERIFY_THROWS_EXCEPTION(std::logic_error, m_database->transaction(work));
    QCOMPARE(names(), QStringList());
}

void TestDatabaseLayer::worksAgainAfterAFailedTransaction()
{
    insert(1, "one");
    QVERIFY_THROWS_EXCEPTION(ConstraintViolation, insert(1, "again"));
    insert(2, "two");
    QCOMPARE(names(), (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
}

void TestDatabaseLayer::deliversEventsAfterTheCommitInOrder()
{
    QStringList seen;
    m_events->subscribe([&](const EventPointer &) { seen = names(); });
    m_database->transaction([this](Session &session) {
        session.publish(happened("first"));
        insertThing(session, 1, "one");
        session.publish(happened("second"));
        QCOMPARE(m_heard, QStringList());
    });
    QCOMPARE(m_heard, (QStringList{QStringLiteral("first"), QStringLiteral("second")}));
    QCOMPARE(seen, QStringList{QStringLiteral("one")});
}

void TestDatabaseLayer::dropsEventsOnRollback()
{
    QVERIFY_THROWS_EXCEPTION(NotFound, m_database->transaction([](Session &session) {
        session.publish(happened("never"));
        throw NotFound(QStringLiteral("no"));
    }));
    insert(1, "one");
    QCOMPARE(m_heard, QStringList());
}

void TestDatabaseLayer::keepsEventsOfInnerTransactions()
{
    m_database->transaction([this](Session &session) {
        session.publish(happened("outer"));
        m_database->transaction([](Session &inner) { inner.publish(happened("inner")); });
        QCOMPARE(m_heard, QStringList());
    });
    QCOMPARE(m_heard, (QStringList{QStringLiteral("outer"), QStringLiteral("inner")}));
}

void TestDatabaseLayer::survivesAListenerThatThrows()
{
    m_events->subscribe([](const EventPointer &) { throw std::runtime_error("broken listener"); });
    m_database->transaction([](Session &session) {
        session.publish(happened("first"));
        session.publish(happened("second"));
        insertThing(session, 1, "one");
    });
    QCOMPARE(m_heard, (QStringList{QStringLiteral("first"), QStringLiteral("second")}));
    QCOMPARE(names(), QStringList{QStringLiteral("one")});
}

void TestDatabaseLayer::refusesEventsOutsideOfATransaction()
{
    QVERIFY_THROWS_EXCEPTION(std::logic_error,
                             m_database->read([](Session &session) { session.publish(happened("never")); }));
}

QTEST_GUILESS_MAIN(TestDatabaseLayer)
#include "tst_database.moc"
