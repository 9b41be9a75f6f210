#include "backend/core/event_bus.h"
#include "backend/database/database.h"
#include "tests/support/test_database.h"

#include <QtTest>

using namespace roost;

namespace {

const QUuid someUuid = QUuid::fromString(QStringLiteral("0190a0b0-1111-7222-8333-444455556666"));

}

/// Every type goes to PostgreSQL and comes back as it was, and anything else is refused loudly.
class TestSqlTypes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsBool();
    void keepsIntegers_data();
    void keepsIntegers();
    void keepsDouble();
    void keepsText_data();
    void keepsText();
    void keepsBytes();
    void keepsTextArray();
    void keepsIdArray();
    void keepsDates();
    void keepsTimeOfDay();
    void keepsInstantsInUtc();
    void keepsUuidAndIds();
    void keepsDateRange();
    void keepsJson();
    void keepsMoney();
    void keepsNull();
    void readsSumsOfBigintExactly();
    void refusesNullWithoutOptional();
    void refusesOtherTypes();
    void refusesUnknownColumns();

private:
    /// What PostgreSQL makes of the value in a column of that type.
    template <typename T>
    T roundTrip(const char *sql, const T &value)
    {
        return m_database->read([&](Session &session) { return session.one(sql, value).template get<T>("v"); });
    }

    test::TestDatabase m_server{test::TestDatabase::Schema::Empty};
    EventBus m_events;
    std::unique_ptr<Database> m_database;
};

void TestSqlTypes::initTestCase()
{
    m_database = std::make_unique<Database>(m_server.createDatabase(), m_events);
}

void TestSqlTypes::keepsBool()
{
    QCOMPARE(roundTrip("SELECT ?::boolean AS v", true), true);
    QCOMPARE(roundTrip("SELECT ?::boolean AS v", false), false);
}

void TestSqlTypes::keepsIntegers_data()
{
    QTest::addColumn<qint64>("value");
    QTest::newRow("zero") << qint64(0);
    QTest::newRow("negative") << qint64(-1);
    QTest::newRow("lowest") << std::numeric_limits<qint64>::min() + 1;
    QTest::newRow("highest") << std::numeric_limits<qint64>::max();
}

void TestSqlTypes::keepsIntegers()
{
    QFETCH(qint64, value);
    QCOMPARE(roundTrip("SELECT ?::bigint AS v", value), value);
    const int narrow = static_cast<int>(value);
    QCOMPARE(roundTrip("SELECT ?::int AS v", narrow), narrow);
}

void TestSqlTypes::keepsDouble()
{
    QCOMPARE(roundTrip("SELECT ?::double precision AS v", 0.1), 0.1);
    QCOMPARE(roundTrip("SELECT ?::double precision AS v", -1e300), -1e300);
}

void TestSqlTypes::keepsText_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("empty") << QStringLiteral("");
    QTest::newRow("quotes") << QStringLiteral("it's \"quoted\" \\ back\\'slash; DROP TABLE users; --");
    QTest::newRow("placeholders") << QStringLiteral("? :name $1 %1");
    QTest::newRow("unicode") << QStringLiteral("Málaga 東京 \U0001F3E0");
    QTest::newRow("lines") << QStringLiteral("a\nb\tc\r\n");
}

void TestSqlTypes::keepsText()
{
    QFETCH(QString, value);
    QCOMPARE(roundTrip("SELECT ?::text AS v", value), value);
}

void TestSqlTypes::keepsBytes()
{
    QByteArray every;
    for (int i = 0; i < 256; ++i)
        every.append(static_cast<char>(i));
    QCOMPARE(roundTrip("SELECT ?::bytea AS v", every), every);
    QCOMPARE(roundTrip("SELECT ?::bytea AS v", QByteArray("")), QByteArray(""));
}

void TestSqlTypes::keepsTextArray()
{
    const QStringList awkward{QStringLiteral("plain"), QStringLiteral(""),     QStringLiteral("a,b"),
                              QStringLiteral("{c}"),   QStringLiteral("d\"e"), QStringLiteral("f\\g"),
                              QStringLiteral("NULL"),  QStringLiteral("h i"),  QStringLiteral("o'k"),
                              QStringLiteral("Málaga")};
    QCOMPARE(roundTrip("SELECT ?::text[] AS v", awkward), awkward);
    QCOMPARE(roundTrip("SELECT ?::text[] AS v", QStringList()), QStringList());
}

void TestSqlTypes::keepsIdArray()
{
    const QList<UserId> ids{UserId::create(), UserId::create()};
    const auto found =
        m_database->read([&](Session &session) { return session.all("SELECT id FROM unnest(?::uuid[]) AS id", ids); });
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).get<UserId>("id"), ids.at(0));
    QCOMPARE(found.at(1).get<UserId>("id"), ids.at(1));
}

void TestSqlTypes::keepsDates()
{
    QCOMPARE(roundTrip("SELECT ?::date AS v", QDate(2032, 2, 29)), QDate(2032, 2, 29));
    QCOMPARE(roundTrip("SELECT ?::date AS v", std::optional<QDate>(QDate())), std::optional<QDate>());
}

void TestSqlTypes::keepsTimeOfDay()
{
    QCOMPARE(roundTrip("SELECT ?::time AS v", QTime(15, 30)), QTime(15, 30));
    QCOMPARE(roundTrip("SELECT ?::time AS v", QTime(23, 59, 59, 999)), QTime(23, 59, 59, 999));
}

void TestSqlTypes::keepsInstantsInUtc()
{
    const QDateTime utc(QDate(2030, 5, 1), QTime(22, 0, 0, 123), Qt::UTC);
    const QDateTime found = roundTrip("SELECT ?::timestamptz AS v", utc);
    QCOMPARE(found, utc);
    QCOMPARE(found.timeSpec(), Qt::UTC);

    const QDateTime elsewhere = utc.toOffsetFromUtc(9 * 3600);
    QCOMPARE(roundTrip("SELECT ?::timestamptz AS v", elsewhere), utc);
}

void TestSqlTypes::keepsUuidAndIds()
{
    QCOMPARE(roundTrip("SELECT ?::uuid AS v", someUuid), someUuid);
    const auto id = BookingId::create();
    QCOMPARE(roundTrip("SELECT ?::uuid AS v", id), id);
    QCOMPARE(roundTrip("SELECT ?::uuid AS v", std::optional<BookingId>(BookingId())), std::optional<BookingId>());
}

void TestSqlTypes::keepsDateRange()
{
    const DateRange stay{{2030, 5, 1}, {2030, 5, 4}};
    QCOMPARE(roundTrip("SELECT ?::daterange AS v", stay), stay);
    const QList<DateRange> stays{stay, {{2030, 5, 6}, {2030, 5, 7}}};
    const auto read = [this](const char *sql) {
        return m_database->read([&](Session &session) { return session.one(sql).get<QList<DateRange>>("v"); });
    };
    QCOMPARE(read("SELECT '{[2030-05-01,2030-05-04),[2030-05-06,2030-05-07)}'::datemultirange AS v"), stays);
    QCOMPARE(read("SELECT '{}'::datemultirange AS v"), QList<DateRange>());
    QVERIFY_THROWS_EXCEPTION(std::logic_error, read("SELECT '{[2030-05-01,)}'::datemultirange AS v"));
}

void TestSqlTypes::keepsJson()
{
    const QJsonObject object{{QStringLiteral("a"), 1}, {QStringLiteral("b"), QJsonArray{QStringLiteral("it's"), true}}};
    QCOMPARE(roundTrip("SELECT ?::jsonb AS v", object), object);
    const QJsonArray array{1, QStringLiteral("x"), QJsonValue(QJsonValue::Null)};
    QCOMPARE(roundTrip("SELECT ?::jsonb AS v", array), array);
}

void TestSqlTypes::keepsMoney()
{
    const Money price(12'345, *Currency::fromCode(QStringLiteral("EUR")));
    const auto row = m_database->read([&](Session &session) {
        return session.one("SELECT ?::bigint AS price_minor, ?::char(3) AS currency", price.minor(), price.currency());
    });
    QCOMPARE(row.money("price_minor"), price);
}

void TestSqlTypes::keepsNull()
{
    QCOMPARE(roundTrip("SELECT ?::text AS v", std::optional<QString>()), std::optional<QString>());
    QCOMPARE(roundTrip("SELECT ?::bigint AS v", std::optional<qint64>()), std::optional<qint64>());
    QCOMPARE(roundTrip("SELECT ?::timestamptz AS v", std::optional<QDateTime>()), std::optional<QDateTime>());
    QCOMPARE(roundTrip("SELECT ?::jsonb AS v", std::optional<QJsonObject>()), std::optional<QJsonObject>());
    QCOMPARE(roundTrip("SELECT ?::boolean AS v", std::optional<bool>()), std::optional<bool>());
    QCOMPARE(roundTrip("SELECT ?::text AS v", std::optional<QString>(QString())), std::optional<QString>(QString()));
}

void TestSqlTypes::readsSumsOfBigintExactly()
{
    const auto row = m_database->read([](Session &session) {
        return session.one("SELECT sum(n) AS v FROM (VALUES (9007199254740993::bigint), (1)) AS t (n)");
    });
    QCOMPARE(row.get<qint64>("v"), 9'007'199'254'740'994);
}

void TestSqlTypes::refusesNullWithoutOptional()
{
    const auto row = m_database->read([](Session &session) { return session.one("SELECT NULL::int AS v"); });
    QVERIFY_THROWS_EXCEPTION(std::logic_error, row.get<int>("v"));
    QCOMPARE(row.get<std::optional<int>>("v"), std::optional<int>());
}

void TestSqlTypes::refusesOtherTypes()
{
    const auto row = m_database->read([](Session &session) {
        return session.one(
            "SELECT 'x' AS text, 1 AS number, true AS flag, 3000000000 AS wide, 'infinity'::date AS never");
    });
    QVERIFY_THROWS_EXCEPTION(std::logic_error, row.get<qint64>("text"));
    QVERIFY_THROWS_EXCEPTION(std::logic_error, row.get<QString>("number"));
    QVERIFY_THROWS_EXCEPTION(std::logic_error, row.get<int>("flag"));
    QVERIFY_THROWS_EXCEPTION(std::logic_error, row.get<int>("wide"));
    QVERIFY_THROWS_EXCEPTION(std::logic_error, row.get<QUuid>("text"));
    QVERIFY_THROWS_EXCEPTION(std::logic_error, row.get<QDate>("never"));
    QVERIFY_THROWS_EXCEPTION(std::logic_error, row.get<QJsonObject>("text"));
}

void TestSqlTypes::refusesUnknownColumns()
{
    const auto row = m_database->read([](Session &session) { return session.one("SELECT 1 AS v"); });
    QVERIFY_THROWS_EXCEPTION(std::logic_error, row.get<int>("w"));
}

QTEST_GUILESS_MAIN(TestSqlTypes)
#include "tst_sql_types.moc"
