#include "backend/database/composed_statement.h"
#include "backend/modules/admin/funnel_service.h"
#include "backend/modules/admin/metrics_service.h"
#include "tests/support/booking_world.h"
#include "tests/support/figure_world.h"
#include "tests/support/test_database.h"

#include <QtTest>

using namespace roost;

namespace {

const DateRange may{QDate(2030, 5, 1), QDate(2030, 6, 1)};

AnalyticsQuery asked(const FigureFilter &filter = {}, FigureSplit split = FigureSplit::None)
{
    AnalyticsQuery query;
    query.figures = {.span = may, .split = split, .filter = filter};
    query.limit = 100;
    return query;
}

QString textOf(const FunnelCounts &counts)
{
    QStringList texts;
    for (const auto &count : counts)
        texts.append(count ? QString::number(*count) : QStringLiteral("-"));
    return texts.join(u' ');
}

http::Request requestOf(const char *target, PropertyId property)
{
    http::Request request;
    request.setTarget(target);
    request.pathValues.insert("id", property.toString());
    return request;
}

} // namespace

/// From looking to staying.
class TestFunnel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void countsEveryStep();
    void countsOnTheDayOfThePlace();
    void knowsOnlyWhatAStepIsOf_data();
    void knowsOnlyWhatAStepIsOf();
    void splitsByCityAndProperty();
    void comparesWithAnotherSpan();
    void keepsWhatCouldNotBeWritten();
    void addsUpFromSeveralServers();
    void countsWhatRoutesAnswerWell();
    void hasNoRateOfNothing();
    void saysWhatPlainSqlSays_data();
    void saysWhatPlainSqlSays();

private:
    Funnel show(const AnalyticsQuery &query) { return m_funnel->show(query); }
    void look(const char *city, int searches, int quotes)
    {
        for (int i = 0; i < searches; ++i)
            m_counter->searched(QString::fromUtf8(city));
        for (int i = 0; i < quotes; ++i)
            m_counter->quoted(m_world->property.id);
    }

    std::unique_ptr<test::TestDatabase> m_server;
    std::unique_ptr<test::BookingWorld> m_world;
    std::unique_ptr<AnalyticsService> m_analytics;
    std::unique_ptr<DemandCounter> m_counter;
    std::unique_ptr<FunnelService> m_funnel;
};

void TestFunnel::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestFunnel::init()
{
    m_world = std::make_unique<test::BookingWorld>(m_server->createDatabase());
    m_analytics = std::make_unique<AnalyticsService>(m_world->database);
    m_counter = std::make_unique<DemandCounter>(m_world->clock);
    m_funnel = std::make_unique<FunnelService>(m_world->database, *m_analytics, *m_counter);
    MetricsService(m_world->database, m_world->events, m_world->clock).fold(); // so that its city is known
}

void TestFunnel::countsEveryStep()
{
    QCOMPARE(textOf(show(asked()).table.total), QStringLiteral("0 0 0 0 0"));
    look("Lisbon", 7, 3);
    look("Atlantis", 1, 0);
    QCOMPARE(textOf(show(asked()).table.total), QStringLiteral("0 0 0 0 0"));
    m_funnel->flush();
    m_world->book(1, 3);
    m_world->confirmed(4, 6);
    m_world->bookings.cancel(m_world->guest, m_world->confirmed(10, 12).id);
    QCOMPARE(textOf(show(asked()).table.total), QStringLiteral("8 3 3 2 1"));
    QCOMPARE(textOf(ratesOf(show(asked()).table.total)), QStringLiteral("- 3750 10000 6667 5000"));
    QVERIFY(show(asked()).table.lines.isEmpty());
}

void TestFunnel::countsOnTheDayOfThePlace()
{
    m_world->clock.advance(11 * 3600 + 1800); // half past eleven at night in UTC, half past midnight in Lisbon
    look("Lisbon", 1, 1);
    m_funnel->flush();
    AnalyticsQuery query = asked();
    query.figures.span = {QDate(2030, 5, 1), QDate(2030, 5, 2)};
    QCOMPARE(textOf(show(query).table.total), QStringLiteral("1 0 0 0 0"));
    query.figures.span = {QDate(2030, 5, 2), QDate(2030, 5, 3)};
    QCOMPARE(textOf(show(query).table.total), QStringLiteral("0 1 0 0 0"));
}

void TestFunnel::knowsOnlyWhatAStepIsOf_data()
{
    QTest::addColumn<FigureFilter>("filter");
    QTest::addColumn<QString>("total");
    const auto other = PropertyType::Cabin;
    QTest::newRow("its city") << FigureFilter{.city = QStringLiteral("LISBON")} << "2 1 0 0 0";
    QTest::newRow("another city") << FigureFilter{.city = QStringLiteral("Porto")} << "0 0 0 0 0";
    QTest::newRow("another type") << FigureFilter{.propertyType = other} << "- 0 0 0 0";
    QTest::newRow("channel") << FigureFilter{.channel = QStringLiteral("direct")} << "- - 0 0 0";
    QTest::newRow("country") << FigureFilter{.guestCountry = QStringLiteral("PT")} << "- - 0 0 0";
    QTest::newRow("another property") << FigureFilter{.properties = {PropertyId::create()}} << "- 0 0 0 0";
    QTest::newRow("another host") << FigureFilter{.hosts = {UserId::create()}} << "- 0 0 0 0";
    QTest::newRow("another currency") << FigureFilter{.currency = Currency::fromCode(QStringLiteral("JPY"))}
                                      << "2 0 0 0 0";
}

void TestFunnel::knowsOnlyWhatAStepIsOf()
{
    QFETCH(FigureFilter, filter);
    QFETCH(QString, total);
    look("Lisbon", 2, 1);
    m_funnel->flush();
    QCOMPARE(textOf(show(asked(filter)).table.total), total);
    QCOMPARE(textOf(show(asked({.hosts = {m_world->host.userId}})).table.total), QStringLiteral("- 1 0 0 0"));
}

void TestFunnel::splitsByCityAndProperty()
{
    look("Lisbon", 4, 2);
    look("", 1, 0);
    m_funnel->flush();
    m_world->confirmed(4, 6);
    const FunnelTable cities = show(asked({}, FigureSplit::City)).table;
    QCOMPARE(cities.lines.size(), 1);
    QCOMPARE(cities.lines.first().label, QStringLiteral("Lisbon"));
    QCOMPARE(textOf(cities.lines.first().counts), QStringLiteral("4 2 1 1 1"));
    QCOMPARE(textOf(cities.total), QStringLiteral("5 2 1 1 1"));

    const FunnelTable properties = show(asked({}, FigureSplit::Property)).table;
    QCOMPARE(properties.lines.size(), 1);
    QCOMPARE(properties.lines.first().key, m_world->property.id.toString());
    QCOMPARE(textOf(properties.lines.first().counts), QStringLiteral("- 2 1 1 1"));
    const FunnelTable channels = show(asked({}, FigureSplit::Channel)).table;
    QCOMPARE(textOf(channels.lines.first().counts), QStringLiteral("- - 1 1 1"));
}

void TestFunnel::comparesWithAnotherSpan()
{
    look("Lisbon", 4, 2);
    m_funnel->flush();
    AnalyticsQuery query = asked();
    query.figures.span = {QDate(2030, 6, 1), QDate(2030, 7, 2)};
    query.compared = comparedSpan(query.figures.span, Comparison::Previous);
    const Funnel funnel = show(query);
    QCOMPARE(textOf(funnel.table.total), QStringLiteral("0 0 0 0 0"));
    QVERIFY(funnel.compared);
    QCOMPARE(textOf(funnel.compared->total), QStringLiteral("4 2 0 0 0"));
}

void TestFunnel::keepsWhatCouldNotBeWritten()
{
    look("Lisbon", 1, 0);
    const QString url = m_world->database.url();
    test::TestDatabase::execute(url, "ALTER TABLE search_days RENAME TO away");
    QVERIFY_THROWS_EXCEPTION(std::exception, m_funnel->flush());
    test::TestDatabase::execute(url, "ALTER TABLE away RENAME TO search_days");
    look("Lisbon", 1, 0);
    m_funnel->flush();
    m_funnel->flush();
    QCOMPARE(textOf(show(asked()).table.total), QStringLiteral("2 0 0 0 0"));
}

void TestFunnel::addsUpFromSeveralServers()
{
    DemandCounter other(m_world->clock);
    FunnelService second(m_world->database, *m_analytics, other);
    for (int i = 0; i < 3; ++i) {
        look("Lisbon", 1, 1);
        other.searched(QStringLiteral("lisbon "));
        other.quoted(m_world->property.id);
        m_funnel->flush();
        second.flush();
    }
    QCOMPARE(textOf(show(asked()).table.total), QStringLiteral("6 6 0 0 0"));
}

void TestFunnel::countsWhatRoutesAnswerWell()
{
    int status = 200;
    const http::Handler handler = [&status](const http::Request &) {
        return http::Response::json(QJsonObject{}, status);
    };
    const QList<http::Route> routes = m_counter->counting({
        {http::Method::Get, "/api/v1/search", http::Access::Public, handler},
        {http::Method::Post, "/api/v1/properties/{id}/quotes", http::Access::Public, handler},
        {http::Method::Get, "/api/v1/properties/{id}", http::Access::Public, handler},
    });
    const auto ask = [&](qsizetype route, const char *target) {
        routes.at(route).handler(requestOf(target, m_world->property.id));
    };
    ask(0, "/api/v1/search?city=Lisbon");
    ask(0, "/api/v1/search?city=Lisbon&cursor=abc");
    ask(1, "/api/v1/properties/x/quotes");
    ask(2, "/api/v1/properties/x");
    status = 422;
    ask(0, "/api/v1/search?city=Lisbon");
    ask(1, "/api/v1/properties/x/quotes");
    m_funnel->flush();
    QCOMPARE(textOf(show(asked()).table.total), QStringLiteral("1 1 0 0 0"));
}

void TestFunnel::hasNoRateOfNothing()
{
    QCOMPARE(textOf(ratesOf({10, 0, 5, std::nullopt, 3})), QStringLiteral("- 0 - - -"));
}

void TestFunnel::saysWhatPlainSqlSays_data()
{
    QTest::addColumn<int>("seed");
    for (const int seed : {21, 22})
        QTest::addRow("seed %d", seed) << seed;
}

/// A life made up at random, in which people look as well, each look written down in a table of the test's own; against
/// one plain statement over that table and the bookings.
void TestFunnel::saysWhatPlainSqlSays()
{
    QFETCH(int, seed);
    test::FigureWorld life(m_server->createDatabase(), static_cast<quint32>(seed));
    Database &database = life.world.database;
    test::TestDatabase::execute(database.url(), "CREATE TABLE looks (at timestamptz, home uuid, city text, currency text,"
                                                " type text, is_quote bool)");
    life.metrics.fold(); // so that cities are known
    DemandCounter counter(life.world.clock);
    FunnelService service(database, life.analytics, counter);
    for (int i = 0; i < 150; ++i) {
        life.step();
        if (i % 3 > 0)
            continue;
        const PropertyId home = life.homes.at(i / 3 % life.homes.size()).id;
        const bool isQuote = i % 2 == 0;
        if (isQuote)
            counter.quoted(home);
        else
            counter.searched(QStringLiteral("lisbon"));
        service.flush();
        database.transaction([&](Session &session) {
            session.update("INSERT INTO looks SELECT ?, id, CASE WHEN ? THEN city ELSE 'lisbon' END, currency,"
                           " property_type::text, ? FROM properties WHERE id = ?",
                           life.world.clock.now(), isQuote, isQuote, home);
        });
    }
    while (life.metrics.fold() > 0) {
    }
    int known = 0;
    for (int i = 0; i < 40; ++i) {
        AnalyticsQuery query{.figures = life.randomQuery(), .limit = 100};
        query.figures.split = FigureSplit::None;
        query.figures.filter.currency = Currency::fromCode(QStringLiteral("EUR"));
        const FigureFilter &filter = query.figures.filter;
        const FunnelCounts counts = service.show(query).table.total;
        const Row plain = database.read([&](Session &session) {
            ComposedStatement statement;
            const auto ofHome = [&](const char *home) {
                statement.add(QByteArray(" AND (?::text = '' OR lower(") + home + ".city) = lower(?::text))", filter.city,
                              filter.city);
                if (filter.propertyType)
                    statement.add(QByteArray(" AND ") + home + ".property_type = ?::property_type", *filter.propertyType);
                if (!filter.hosts.isEmpty())
                    statement.add(QByteArray(" AND ") + home + ".host_id = ANY (?::uuid[])", filter.hosts);
                if (!filter.properties.isEmpty())
                    statement.add(QByteArray(" AND ") + home + ".id = ANY (?::uuid[])", filter.properties);
            };
            statement.add("SELECT (SELECT count(*) FROM looks l WHERE NOT is_quote"
                          " AND (at AT TIME ZONE 'UTC')::date >= ? AND (at AT TIME ZONE 'UTC')::date < ?"
                          " AND (?::text = '' OR lower(city) = lower(?::text))) AS searches,",
                          query.figures.span.from, query.figures.span.to, filter.city, filter.city);
            statement.add(" (SELECT count(*) FROM (SELECT l.at, p.time_zone, l.currency, l.city,"
                          " l.type::property_type AS property_type, p.host_id, p.id"
                          " FROM looks l JOIN properties p ON p.id = l.home WHERE is_quote) q"
                          " WHERE currency = 'EUR' AND (at AT TIME ZONE time_zone)::date >= ?"
                          " AND (at AT TIME ZONE time_zone)::date < ?",
                          query.figures.span.from, query.figures.span.to);
            ofHome("q");
            statement.add(") AS quotes, count(*) AS bookings, count(b.confirmed_at) AS payments,"
                          " count(*) FILTER (WHERE b.confirmed_at IS NOT NULL AND b.status <> 'CANCELLED') AS stays"
                          " FROM bookings b JOIN properties p ON p.id = b.property_id WHERE b.currency = 'EUR'"
                          " AND (b.created_at AT TIME ZONE p.time_zone)::date >= ?"
                          " AND (b.created_at AT TIME ZONE p.time_zone)::date < ?",
                          query.figures.span.from, query.figures.span.to);
            ofHome("p");
            if (!filter.channel.isEmpty())
                statement.add(" AND b.channel = ?", filter.channel);
            if (filter.guestCountry)
                statement.add(" AND coalesce(b.guest_country, '') = ?", *filter.guestCountry);
            return session.allOf(statement.text(), statement.arguments()).constFirst();
        });
        QCOMPARE(counts[2].value(), plain.get<qint64>("bookings"));
        QCOMPARE(counts[3].value(), plain.get<qint64>("payments"));
        QCOMPARE(counts[4].value(), plain.get<qint64>("stays"));
        if (counts[0])
            QCOMPARE(*counts[0], plain.get<qint64>("searches"));
        // Of single homes a quote is counted where the home is now.
        const bool hasMoved = filter.isOfProperties() && (!filter.city.isEmpty() || filter.propertyType);
        if (counts[1] && !hasMoved)
            QCOMPARE(*counts[1], plain.get<qint64>("quotes"));
        known += counts[0].value_or(0) > 0 && counts[1].value_or(0) > 0 && *counts[4] > 0 ? 1 : 0;
    }
    QVERIFY(known > 0);
}

QTEST_GUILESS_MAIN(TestFunnel)
#include "tst_funnel.moc"
