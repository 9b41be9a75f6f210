#include "backend/core/errors.h"
#include "tests/support/figure_world.h"
#include "tests/support/test_database.h"

#include <QtTest>

#include <latch>
#include <thread>

using namespace roost;

namespace {

QString described(const FigureQuery &query)
{
    return QStringLiteral("%1 to %2 by %3, split by %4")
        .arg(query.span.from.toString(Qt::ISODate), query.span.to.toString(Qt::ISODate), toName(query.grain),
             toName(query.split));
}

QMap<QDate, OnTheBooks> withoutNothing(QMap<QDate, OnTheBooks> books)
{
    books.removeIf([](const auto &entry) { return entry.value() == OnTheBooks(); });
    return books;
}

} // namespace

/// The figures that are kept against a plain reckoning of them, over histories that are made up at random.
class TestFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void areThoseOfThePlainReckoning_data();
    void areThoseOfThePlainReckoning();
    void areMadeAnewFromTheJournal();
    void addUpFromTheirRows();
    void knowWhatWasOnTheBooks();
    void rankPropertiesAndHosts();
    void keepMonthsInMind();
    void arePlainToCompare();

private:
    std::unique_ptr<test::FigureWorld> lived(quint32 seed, int steps);

    std::unique_ptr<test::TestDatabase> m_server;
};

void TestFigures::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

std::unique_ptr<test::FigureWorld> TestFigures::lived(quint32 seed, int steps)
{
    auto life = std::make_unique<test::FigureWorld>(m_server->createDatabase(), seed);
    for (int i = 0; i < steps; ++i)
        life->step();
    return life;
}

void TestFigures::areThoseOfThePlainReckoning_data()
{
    QTest::addColumn<int>("seed");
    for (const int seed : {1, 2, 3})
        QTest::addRow("seed %d", seed) << seed;
}

void TestFigures::areThoseOfThePlainReckoning()
{
    QFETCH(int, seed);
    const auto life = lived(static_cast<quint32>(seed), 130);
    QVERIFY(life->world.number("SELECT count(*) FROM bookings WHERE confirmed_at IS NOT NULL") > 12);
    QVERIFY(life->world.number("SELECT count(*) FROM booking_events WHERE kind = 'changed'") > 0);
    QVERIFY(life->world.number("SELECT count(DISTINCT currency) FROM bookings") > 1);
    for (int i = 0; i < 60; ++i) {
        if (i == 30) {
            while (life->metrics.fold() > 0) {
            }
        }
        // Before it is folded, a home that has moved is still counted where it was.
        if (i < 30 && life->world.number("SELECT count(*) FROM figure_property_changes") > 0)
            life->metrics.fold();
        const FigureQuery query = life->randomQuery();
        const qint64 differences =
            life->world.database.read([&](Session &session) { return life->check.differences(session, query); });
        QVERIFY2(differences == 0, qPrintable(described(query)));
    }
    for (const auto &check : life->check.run())
        QVERIFY2(check.faults == 0, qPrintable(check.name));
}

void TestFigures::areMadeAnewFromTheJournal()
{
    const auto life = lived(4, 60);
    test::TestDatabase::execute(life->world.database.url(), "UPDATE figure_days SET nights = nights + 1;"
                                                            "UPDATE figure_offers SET step = step + 1");
    QVERIFY(life->check.run().first().faults > 0);
    life->metrics.rebuild();
    for (const auto &check : life->check.run())
        QVERIFY2(check.faults == 0, qPrintable(check.name));
    for (int i = 0; i < 20; ++i)
        life->step();
    life->metrics.fold();
    for (const auto &check : life->check.run())
        QVERIFY2(check.faults == 0, qPrintable(check.name));
}

void TestFigures::addUpFromTheirRows()
{
    const auto life = lived(5, 130);
    life->metrics.fold();
    for (int i = 0; i < 30; ++i) {
        FigureQuery query = life->randomQuery();
        query.split = FigureSplit::None;
        query.grain = FigureGrain::Whole;
        query.filter.currency = Currency::fromCode(QStringLiteral("EUR"));
        const Figures total = life->analytics.show({.figures = query}).table.total;

        Figures nights;
        Figures arrivals;
        Figures made;
        const auto addAll = [&](FigureMetric metric, Figures &sum) {
            std::optional<FigureRowsPosition> after;
            do {
                const auto page = life->rows.bookings(query, metric, 7, after);
                for (const FigureBooking &row : page.items)
                    sum += row.figures;
                after = page.hasMore
                            ? std::optional(FigureRowsPosition{page.items.last().at, page.items.last().bookingId})
                            : std::nullopt;
            } while (after);
        };
        QCOMPARE(life->rows.sum(query).figures, total);
        addAll(FigureMetric::Revenue, nights);
        addAll(FigureMetric::Stays, arrivals);
        addAll(FigureMetric::Bookings, made);
        QCOMPARE(nights.nights, total.nights);
        QCOMPARE(nights.revenue, total.revenue);
        QCOMPARE(arrivals.stays, total.stays);
        QCOMPARE(arrivals.stayNights, total.stayNights);
        QCOMPARE(arrivals.leadDays, total.leadDays);
        QCOMPARE(arrivals.fees, total.fees);
        QCOMPARE(made.bookings, total.bookings);
        QCOMPARE(made.confirmed, total.confirmed);
        QCOMPARE(made.cancelled, total.cancelled);
        qint64 available = 0;
        for (const FigureProperty &row : life->rows.properties(query, 100, {}).items)
            available += row.availableNights;
        QCOMPARE(available, total.availableNights);
    }
}

void TestFigures::knowWhatWasOnTheBooks()
{
    test::FigureWorld life(m_server->createDatabase(), 6);
    QList<test::FigureWorld::Memory> memories;
    for (int i = 0; i < 120; ++i) {
        life.step();
        if (i % 4 == 0)
            memories.append(life.remember());
    }
    const auto compare = [&] {
        for (const auto &memory : memories) {
            const auto books = life.world.database.read(
                [&](Session &session) { return BooksRepository().books(session, memory.query, memory.at); });
            QVERIFY2(withoutNothing(books) == memory.books, qPrintable(described(memory.query)));
        }
    };
    compare();
    while (life.metrics.fold() > 0) {
    }
    compare();
}

void TestFigures::rankPropertiesAndHosts()
{
    const auto life = lived(7, 110);
    life->metrics.fold();
    const FigureRankingRepository ranking; // one for all, so that it has to follow what happens
    for (int i = 0; i < 48; ++i) {
        for (int step = 0; step < i % 3; ++step)
            life->step();
        FigureQuery query = life->randomQuery();
        query.filter.hosts.clear();
        query.filter.properties.clear();
        query.filter.currency = Currency::fromCode(QStringLiteral("EUR"));
        query.grain = FigureGrain::Whole;
        query.split = i % 2 == 0 ? FigureSplit::Property : FigureSplit::Host;
        const RankingEnd end = i % 4 < 2 ? RankingEnd::Top : RankingEnd::Bottom;

        QMap<QString, qint64> revenue;
        const auto rows =
            life->world.database.read([&](Session &session) { return ReckoningRepository().figures(session, query); });
        for (const FigureRow &row : rows)
            revenue[row.key] += row.figures.revenue;
        const auto keys =
            life->world.database.read([&](Session &session) { return ranking.keys(session, query, end, 2); });
        QList<qint64> best = revenue.values();
        for (const QString &key : keys) {
            if (!revenue.contains(key))
                best.append(0); // has no night on offer either, and yet a place
        }
        std::sort(best.begin(), best.end());
        if (end == RankingEnd::Top)
            std::reverse(best.begin(), best.end());
        for (qsizetype k = 0; k < keys.size(); ++k)
            QVERIFY2(revenue.value(keys.at(k)) == best.value(k), qPrintable(described(query)));
    }
}

/// What rankings are bounded by is the plain reckoning's, to the unit, while bookings, folds and other transactions go
/// on.
void TestFigures::keepMonthsInMind()
{
    const auto life = lived(9, 60);
    MonthlyRevenueRepository months;
    std::latch isOpen(1);
    std::jthread bystander;
    for (int i = 0; i < 60; ++i) {
        // For a while somebody's transaction stays open, so that nothing after it counts as settled.
        if (i == 20) {
            bystander = std::jthread([&](const std::stop_token &end) {
                Database other(life->world.database.url(), life->world.events);
                other.transaction([&](Session &session) {
                    session.one("SELECT pg_current_xact_id()::text AS id");
                    isOpen.count_down();
                    while (!end.stop_requested())
                        std::this_thread::sleep_for(std::chrono::milliseconds(1));
                });
            });
            isOpen.wait();
        }
        if (i == 40)
            bystander = {}; // which ends it
        for (int step = 0; step < i % 3; ++step)
            life->step();
        FigureQuery query = life->randomQuery();
        query.filter.hosts.clear();
        query.filter.properties.clear();
        query.filter.channel.clear();
        query.filter.guestCountry.reset();
        query.filter.currency = Currency::fromCode(QStringLiteral("EUR"));
        query.grain = FigureGrain::Whole;
        query.split = i % 2 == 0 ? FigureSplit::Property : FigureSplit::Host;
        const QDate last = query.span.to.addMonths(1);
        query.span = {QDate(query.span.from.year(), query.span.from.month(), 1), QDate(last.year(), last.month(), 1)};

        QMap<QString, qint64> expected;
        QMap<QString, qint64> kept;
        life->world.database.read([&](Session &session) {
            for (const FigureRow &row : ReckoningRepository().figures(session, query))
                expected[row.key] += row.figures.revenue;
            for (const auto &sum : months.sums(session, query, query.span))
                kept.insert(sum.key.toString(QUuid::WithoutBraces), sum.revenue);
        });
        for (auto each = kept.constBegin(); each != kept.constEnd(); ++each)
            QVERIFY2(each.value() == expected.value(each.key()), qPrintable(described(query)));
        for (auto each = expected.constBegin(); each != expected.constEnd(); ++each)
            QVERIFY2(each.value() == kept.value(each.key()), qPrintable(described(query)));
    }
}

void TestFigures::arePlainToCompare()
{
    const auto life = lived(8, 40);
    const auto differs = [&](const char *damage) {
        test::TestDatabase::execute(life->world.database.url(), damage);
        return life->check.run().first().faults > 0;
    };
    QVERIFY(!differs("SELECT 1"));
    QVERIFY(differs("UPDATE bookings SET lines = jsonb_set(lines, '{0,amount_minor}', "
                    "to_jsonb((lines -> 0 ->> 'amount_minor')::bigint + 1)) WHERE lines -> 0 ->> 'kind' = 'NIGHTS'"));
}

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_figures.moc"
