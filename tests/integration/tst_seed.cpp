#include "backend/modules/admin/consistency_repository.h"
#include "backend/seed/seeder.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_database.h"

#include <QtTest>

using namespace roost;

/// What a seed writes is as if it had gone through the services.
class TestSeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void makesAsMuchAsAskedFor();
    void leavesNothingInconsistent();
    void findsWhatIsInconsistent_data();
    void findsWhatIsInconsistent();
    void countsTheFiguresThatTheBookingsGive();
    void makesTheSameAgain();
    void loadsInBulkAsItDoesRowByRow();
    void reckonsInBulkTheFiguresThatTheJournalGives();
    void leavesTheSchemaAsItWas();
    void leavesADatabaseWithAccountsAlone();

private:
    static constexpr SeedOptions options{.properties = 12, .bookings = 600, .randomSeed = 7};

    qint64 count(const QString &url, const char *sql);
    QStringList texts(const QString &url, const char *sql);
    QString loadedInBulk();

    const test::ManualClock m_clock{"2030-05-15T10:00:00Z"};
    EventBus m_events;
    test::TestDatabase m_server;
    QString m_url;
};

void TestSeed::initTestCase()
{
    m_url = m_server.createDatabase();
    QVERIFY(Seeder(m_url, m_clock).fill(options));
}

qint64 TestSeed::count(const QString &url, const char *sql)
{
    Database database(url, m_events);
    return database.read([sql](Session &session) { return session.one(sql).get<qint64>("n"); });
}

QStringList TestSeed::texts(const QString &url, const char *sql)
{
    Database database(url, m_events);
    return database.read([sql](Session &session) {
        QStringList result;
        for (const Row &row : session.all(sql))
            result.append(row.get<QString>("text"));
        return result;
    });
}

/// The same data, without the checks of the schema.
QString TestSeed::loadedInBulk()
{
    const QString url = m_server.createDatabase();
    SeedOptions inBulk = options;
    inBulk.bulkFrom = 1;
    Seeder(url, m_clock).fill(inBulk);
    return url;
}

void TestSeed::makesAsMuchAsAskedFor()
{
    QCOMPARE(count(m_url, "SELECT count(*) AS n FROM properties WHERE status = 'PUBLISHED'"), 12);
    QCOMPARE(count(m_url, "SELECT count(*) AS n FROM bookings"), 600);
    QVERIFY(count(m_url, "SELECT count(DISTINCT status) AS n FROM bookings") >= 5);
    QVERIFY(count(m_url, "SELECT count(*) AS n FROM bookings WHERE check_in > date '2030-05-15'") > 50);
    QCOMPARE(count(m_url, "SELECT count(*) AS n FROM bookings WHERE created_at > timestamptz '2030-05-15 10:00Z'"), 0);
    QCOMPARE(texts(m_url, "SELECT email AS text FROM users WHERE email LIKE '%@demo.roost' ORDER BY email"),
             QStringList({"admin@demo.roost", "guest@demo.roost", "host@demo.roost"}));
}

void TestSeed::leavesNothingInconsistent()
{
    Database database(m_url, m_events);
    const auto checks = database.read([](Session &session) { return ConsistencyRepository().run(session); });
    QVERIFY(checks.size() >= 7);
    for (const auto &check : checks)
        QVERIFY2(check.faults == 0, qUtf8Printable(check.name));
}

void TestSeed::findsWhatIsInconsistent_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<QString>("name");

    QTest::newRow("a claim is lost") << "DELETE FROM night_claims WHERE id = (SELECT c.id FROM night_claims c JOIN "
                                        "bookings b ON b.id = c.booking_id "
                                        "WHERE b.status = 'CONFIRMED' LIMIT 1)"
                                     << "every booking that takes nights has its claim";
    QTest::newRow("a claim stays behind") << "UPDATE bookings SET status = 'EXPIRED' WHERE id = (SELECT booking_id "
                                             "FROM night_claims WHERE kind = 'BOOKING' "
                                             "LIMIT 1)"
                                          << "no claim outlives its booking";
    QTest::newRow("a line changes") << "UPDATE bookings SET lines = jsonb_set(lines, '{0,amount_minor}', "
                                       "to_jsonb((lines -> 0 ->> 'amount_minor')::bigint + 1)) "
                                       "WHERE id = (SELECT id FROM bookings LIMIT 1)"
                                    << "the lines of a booking add up to its total";
    QTest::newRow("a payment is taken back") << "UPDATE payments SET status = 'DECLINED' WHERE booking_id = (SELECT id "
                                                "FROM bookings WHERE status = 'COMPLETED' "
                                                "LIMIT 1)"
                                             << "every confirmed booking is paid in full";
    QTest::newRow("an amount differs from the ledger's")
        << "UPDATE payments SET amount_minor = amount_minor + 1 WHERE id = (SELECT id FROM payments LIMIT 1)"
        << "every payment that went through is in the ledger, with its amount";
    QTest::newRow("a posting changes")
        << "ALTER TABLE postings DISABLE TRIGGER ALL; UPDATE postings SET amount_minor = amount_minor - 1 "
           "WHERE entry_id = (SELECT id FROM journal_entries LIMIT 1) AND position = 0"
        << "every entry of the ledger is balanced";
    QTest::newRow("a refund is written down that never was")
        << "INSERT INTO payments (property_id, id, booking_id, kind, status, currency, amount_minor, provider, method, "
           "refund_of, settled_at) SELECT property_id, gen_random_uuid(), booking_id, 'REFUND', 'SUCCEEDED', currency, "
           "1, provider, method, id, now() FROM payments WHERE kind = 'CHARGE' LIMIT 1"
        << "the sum of a booking in the ledger is its charges less its refunds";
    QTest::newRow("a hold stays for ever")
        << "UPDATE bookings SET status = 'PENDING', hold_expires_at = '2001-01-01', confirmed_at = NULL "
           "WHERE id = (SELECT id FROM bookings WHERE status = 'CONFIRMED' LIMIT 1)"
        << "nothing was still held five minutes after its hold";
    QTest::newRow("a paid booking is not confirmed")
        << "UPDATE bookings SET status = 'EXPIRED' WHERE id = (SELECT id FROM bookings WHERE status = 'CONFIRMED' "
           "LIMIT 1)"
        << "nobody has paid for a booking that is not theirs, without a refund on its way";
    QTest::newRow("a charge never ends")
        << "UPDATE payments SET status = 'PENDING', settled_at = NULL, created_at = '2001-01-01' "
           "WHERE id = (SELECT id FROM payments WHERE kind = 'CHARGE' LIMIT 1)"
        << "no charge is under way for more than a day";
}

void TestSeed::findsWhatIsInconsistent()
{
    QFETCH(const QString, damage);
    QFETCH(const QString, name);
    const QString url = m_server.createDatabase();
    QVERIFY(Seeder(url, m_clock).fill({.properties = 2, .bookings = 60}));
    m_server.execute(url, damage);

    Database database(url, m_events);
    const auto checks = database.read([](Session &session) { return ConsistencyRepository().run(session); });
    const auto found =
        std::find_if(checks.begin(), checks.end(), [&](const auto &check) { return check.name == name; });
    QVERIFY(found != checks.end());
    QVERIFY(found->faults > 0);
}

void TestSeed::countsTheFiguresThatTheBookingsGive()
{
    const QString days = QStringLiteral("figure_days d JOIN figure_segments s ON s.id = d.segment_id AND s.cut = 0");
    const auto total = [&](const char *column, const char *currency) {
        const QString sql = QStringLiteral("SELECT sum(%1)::bigint AS n FROM %2 AND currency ~ '%3'");
        return count(m_url, qPrintable(sql.arg(QLatin1StringView(column), days, QLatin1StringView(currency))));
    };
    QCOMPARE(total("bookings", ""), 600);
    QCOMPARE(total("nights", ""), count(m_url, "SELECT sum(check_out - check_in)::bigint AS n FROM bookings "
                                               "WHERE status IN ('CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'NO_SHOW')"));
    QCOMPARE(total("revenue_minor", "EUR"),
             count(m_url, "SELECT sum(nights_minor)::bigint AS n FROM bookings WHERE currency = 'EUR' "
                          "AND status IN ('CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'NO_SHOW')"));
}

void TestSeed::makesTheSameAgain()
{
    const char *sql =
        "SELECT b.id || b.code || b.status || b.check_in || b.total_minor AS text FROM bookings b ORDER BY b.id";
    const QString again = m_server.createDatabase();
    QVERIFY(Seeder(again, m_clock).fill(options));
    QCOMPARE(texts(again, sql), texts(m_url, sql));

    const QString other = m_server.createDatabase();
    QVERIFY(Seeder(other, m_clock).fill({.properties = 12, .bookings = 600, .randomSeed = 8}));
    QVERIFY(texts(other, sql) != texts(m_url, sql));
}

void TestSeed::loadsInBulkAsItDoesRowByRow()
{
    const QString bulk = loadedInBulk();
    for (const char *table :
         {"users", "properties", "nightly_overrides", "bookings", "booking_lines", "booking_events", "night_claims",
          "payments", "journal_entries", "postings", "stay_entries", "figure_properties"}) {
        const QByteArray sql =
            QByteArray(
                "SELECT (to_jsonb(t) - 'password_hash' - 'granted_at' - 'updated_at' - 'xact' - 'changed')::text "
                "AS text FROM ") +
            table + " t ORDER BY 1";
        QCOMPARE(texts(bulk, sql.constData()), texts(m_url, sql.constData()));
    }
    const char *entries = "SELECT (to_jsonb(e) - 'revision')::text AS text FROM search_entries e ORDER BY property_id";
    QCOMPARE(texts(bulk, entries), texts(m_url, entries));
}

void TestSeed::reckonsInBulkTheFiguresThatTheJournalGives()
{
    const QString bulk = loadedInBulk();
    const auto rollups = [&] {
        QList<QStringList> all;
        for (const char *table : {"figure_days", "figure_books", "figure_shapes"}) {
            const QByteArray sql =
                QByteArray("SELECT (to_jsonb(s) - 'id')::text || (to_jsonb(d) - 'segment_id')::text AS text FROM ") +
                table + " d JOIN figure_segments s ON s.id = d.segment_id ORDER BY 1";
            all.append(texts(bulk, sql.constData()));
        }
        return all + QList<QStringList>{
                         texts(bulk, "SELECT to_jsonb(m)::text AS text FROM figure_months m ORDER BY 1"),
                         texts(bulk, "SELECT (to_jsonb(s) - 'id')::text || o.date || ' ' || o.step AS text "
                                     "FROM figure_offers o JOIN figure_segments s ON s.id = o.segment_id ORDER BY 1")};
    };
    const auto reckoned = rollups();
    QCOMPARE(count(bulk, "SELECT count(*) AS n FROM unfolded_entries()"), 0);
    test::TestDatabase::execute(bulk, QStringLiteral("SELECT rebuild_figures()"));
    const auto rebuilt = rollups();
    for (qsizetype i = 0; i < rebuilt.size(); ++i) {
        QVERIFY(!rebuilt.at(i).isEmpty());
        QCOMPARE(reckoned.at(i), rebuilt.at(i));
    }
}

/// Adding the foreign keys anew checks every row against them.
void TestSeed::leavesTheSchemaAsItWas()
{
    const QString bulk = loadedInBulk();
    const QString empty = m_server.createDatabase();
    for (const char *sql :
         {"SELECT pg_get_indexdef(indexrelid) || indisvalid || indisready AS text FROM pg_index "
          "WHERE indrelid::regclass::text !~ '^pg_' ORDER BY 1",
          "SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated AS text "
          "FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1",
          "SELECT tgrelid::regclass || ' ' || tgenabled::text || pg_get_triggerdef(oid) AS text FROM pg_trigger "
          "WHERE NOT tgisinternal ORDER BY 1"}) {
        QVERIFY(!texts(empty, sql).isEmpty());
        QCOMPARE(texts(bulk, sql), texts(empty, sql));
    }
    for (const QString &statement :
         texts(bulk, "SELECT format('ALTER TABLE %s DROP CONSTRAINT %I, ADD CONSTRAINT %I %s', "
                     "conrelid::regclass, conname, conname, pg_get_constraintdef(oid)) AS text "
                     "FROM pg_constraint WHERE contype = 'f' ORDER BY 1"))
        test::TestDatabase::execute(bulk, statement);
}

void TestSeed::leavesADatabaseWithAccountsAlone()
{
    QVERIFY(!Seeder(m_url, m_clock).fill({.properties = 1, .bookings = 1}));
    QCOMPARE(count(m_url, "SELECT count(*) AS n FROM properties"), 12);
}

QTEST_GUILESS_MAIN(TestSeed)
#include "tst_seed.moc"
