#include "backend/core/errors.h"
#include "backend/modules/admin/admin_json.h"
#include "backend/modules/admin/analytics_service.h"
#include "backend/modules/admin/metrics_service.h"
#include "tests/support/booking_world.h"
#include "tests/support/test_database.h"

#include <QtTest>

#include <thread>

using namespace roost;
using test::money;

namespace {

const DateRange june{QDate(2030, 6, 1), QDate(2030, 7, 1)};

AnalyticsQuery by(const DateRange &span, const FigureFilter &filter = {})
{
    AnalyticsQuery query;
    query.figures.span = span;
    query.figures.filter = filter;
    return query;
}

FigureFilter euros()
{
    return {.currency = Currency::fromCode(QStringLiteral("EUR"))};
}

} // namespace

/// The figures by day.
class TestAnalytics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void hasEveryDay();
    void putsFiguresOnTheirDays();
    void takesBackWhatIsCancelled();
    void isExactBeforeAndAfterFolding();
    void foldsWhileOthersWrite();
    void agreesWithPlainSqlAfterARandomSpan();
    void takesBlockedNightsOff();
    void filtersByCityAndType();
    void keepsCurrenciesApart();
    void comparesWithAnotherSpan();
    void refusesBadSpans_data();
    void refusesBadSpans();

private:
    QList<FigureRow> days(const DateRange &span, const FigureFilter &filter = {}) const
    {
        return m_analytics->show(by(span, filter)).table.lines.first().points;
    }
    Figures dayOf(int day, const FigureFilter &filter = {}, const DateRange &span = june) const
    {
        return days(span, filter).at(day - 1).figures;
    }
    void block(PropertyId property, int from, int to);

    std::unique_ptr<test::TestDatabase> m_server;
    std::unique_ptr<test::BookingWorld> m_world;
    std::unique_ptr<MetricsService> m_metrics;
    std::unique_ptr<AnalyticsService> m_analytics;
};

void TestAnalytics::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestAnalytics::init()
{
    m_world = std::make_unique<test::BookingWorld>(m_server->createDatabase());
    m_metrics = std::make_unique<MetricsService>(m_world->database, m_world->events, m_world->clock);
    m_analytics = std::make_unique<AnalyticsService>(m_world->database);
}

void TestAnalytics::block(PropertyId property, int from, int to)
{
    m_world->database.transaction([&](Session &session) {
        ClaimRepository().insert(session, {.propertyId = property,
                                           .id = ClaimId::create(),
                                           .nights = {QDate(2030, 6, from), QDate(2030, 6, to)},
                                           .kind = ClaimKind::Block});
    });
}

void TestAnalytics::hasEveryDay()
{
    const auto analytics = m_analytics->show(by(june));
    QCOMPARE(analytics.table.lines.size(), 1);
    const auto points = analytics.table.lines.first().points;
    QCOMPARE(points.size(), 30);
    QCOMPARE(analytics.currency.code(), QStringLiteral("EUR"));
    for (int i = 0; i < 30; ++i) {
        QCOMPARE(points.at(i).date, june.from.addDays(i));
        QCOMPARE(points.at(i).figures, Figures{.availableNights = 1});
    }
    QCOMPARE(analytics.table.total, Figures{.availableNights = 30});
    QVERIFY(!analytics.compared);
}

void TestAnalytics::putsFiguresOnTheirDays()
{
    m_world->confirmed(10, 13);
    m_world->book(20, 22);
    for (int day = 1; day <= 30; ++day) {
        const bool stayed = day >= 10 && day < 13;
        QCOMPARE(dayOf(day).nights, stayed ? 1 : 0);
        QCOMPARE(dayOf(day).revenue, stayed ? 10'000 : 0);
        QCOMPARE(dayOf(day).fees, day == 10 ? 4'000 : 0);
        QCOMPARE(dayOf(day).stays, day == 10 ? 1 : 0);
        QCOMPARE(dayOf(day).stayNights, day == 10 ? 3 : 0);
        QCOMPARE(dayOf(day).leadDays, day == 10 ? 40 : 0);
        QCOMPARE(dayOf(day).bookings, 0);
    }
    const DateRange may{QDate(2030, 5, 1), QDate(2030, 5, 2)};
    const Figures booked = dayOf(1, {}, may);
    QCOMPARE(booked.bookings, 2);
    QCOMPARE(booked.confirmed, 1);
    QCOMPARE(booked.confirmedNights, 3);
    QCOMPARE(booked.cancelled, 0);
}

void TestAnalytics::takesBackWhatIsCancelled()
{
    const Booking booking = m_world->confirmed(10, 13);
    m_world->clock.advance(3 * 86'400);
    m_world->bookings.cancel(m_world->guest, booking.id);
    m_world->bookings.cancel(m_world->guest, m_world->book(20, 22).id); // never confirmed
    for (int day = 1; day <= 30; ++day) {
        QCOMPARE(dayOf(day), Figures{.availableNights = 1});
    }
    const Figures booked = dayOf(1, {}, {QDate(2030, 5, 1), QDate(2030, 5, 2)});
    QCOMPARE(booked.bookings, 1);
    QCOMPARE(booked.confirmed, 1);
    QCOMPARE(booked.cancelled, 1);
    QCOMPARE(booked.cancelledNights, 3);
    const Figures later = dayOf(1, {}, {QDate(2030, 5, 4), QDate(2030, 5, 5)});
    QCOMPARE(later.bookings, 1);
    QCOMPARE(later.withdrawn, 1);
    QCOMPARE(later.cancelled, 0);
}

void TestAnalytics::isExactBeforeAndAfterFolding()
{
    m_world->confirmed(10, 13);
    m_metrics->fold();
    QCOMPARE(m_world->number("SELECT count(*) FROM figure_tail"), 0);
    m_world->confirmed(13, 15);
    const auto before = dailyAnalyticsText(m_analytics->show(by(june)));
    m_metrics->fold();
    m_metrics->fold();
    QCOMPARE(dailyAnalyticsText(m_analytics->show(by(june))), before);
    QCOMPARE(dayOf(12).nights, 1);
    QCOMPARE(dayOf(13).nights, 1);
}

void TestAnalytics::foldsWhileOthersWrite()
{
    {
        std::jthread folding([&](const std::stop_token &stop) {
            while (!stop.stop_requested())
                m_metrics->fold();
        });
        std::jthread foldingToo([&](const std::stop_token &stop) {
            while (!stop.stop_requested())
                m_metrics->fold();
        });
        for (int day = 1; day < 30; ++day)
            m_world->confirmed(day, day + 1);
    }
    m_metrics->fold();
    for (const int cut : {0, 3, 15}) {
        const QByteArray sums =
            "FROM figure_days d JOIN figure_segments s ON s.id = segment_id AND s.cut = " + QByteArray::number(cut);
        QCOMPARE(m_world->number(("SELECT sum(nights) " + sums).constData()), 29);
        QCOMPARE(m_world->number(("SELECT sum(revenue_minor) " + sums).constData()), 290'000);
    }
}

void TestAnalytics::agreesWithPlainSqlAfterARandomSpan()
{
    QRandomGenerator random(11);
    for (int i = 0; i < 80; ++i) {
        const int from = random.bounded(1, 25);
        try {
            const Booking booking = m_world->confirmed(from, from + random.bounded(1, 5));
            if (random.bounded(3) == 0)
                m_world->bookings.cancel(m_world->host, booking.id);
        } catch (const Conflict &) {
            m_metrics->fold();
        }
        m_world->clock.advance(random.bounded(20'000));
    }
    const auto points = days(june);
    const auto rows = m_world->database.read([](Session &session) {
        return session.all(R"sql(
            SELECT day::date AS date, count(b.id) AS nights,
                   coalesce(sum(b.nights_minor / (b.check_out - b.check_in)), 0)::bigint AS revenue
              FROM generate_series('2030-06-01'::date, '2030-06-30'::date, interval '1 day') AS day
              LEFT JOIN bookings b ON b.status = 'CONFIRMED' AND day >= b.check_in AND day < b.check_out
             GROUP BY day ORDER BY day
            )sql");
    });
    qint64 nights = 0;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QCOMPARE(points.at(i).figures.nights, rows.at(i).get<qint64>("nights"));
        QCOMPARE(points.at(i).figures.revenue, rows.at(i).get<qint64>("revenue"));
        nights += points.at(i).figures.nights;
    }
    QVERIFY(nights > 5);
    const Figures made = m_analytics->show(by({QDate(2030, 5, 1), QDate(2030, 7, 1)})).table.total;
    QCOMPARE(made.bookings, m_world->number("SELECT count(*) FROM bookings"));
    QCOMPARE(made.cancelled + made.withdrawn,
             m_world->number("SELECT count(*) FROM bookings WHERE status = 'CANCELLED'"));
}

void TestAnalytics::takesBlockedNightsOff()
{
    const Property other = test::insertProperty(m_world->database, test::sampleProperty(m_world->host.userId));
    block(m_world->property.id, 5, 8);
    block(other.id, 7, 9);
    m_world->confirmed(20, 22);
    QCOMPARE(dayOf(4).availableNights, 2);
    QCOMPARE(dayOf(5).availableNights, 1);
    QCOMPARE(dayOf(7).availableNights, 0);
    QCOMPARE(dayOf(8).availableNights, 1);
    QCOMPARE(dayOf(9).availableNights, 2);
    QCOMPARE(dayOf(20).availableNights, 2); // a stay takes no night off what was on offer
    const auto within = days({QDate(2030, 6, 6), QDate(2030, 6, 8)});
    QCOMPARE(within.at(0).figures.availableNights, 1);
    QCOMPARE(within.at(1).figures.availableNights, 0);
    m_metrics->fold();
    QCOMPARE(dayOf(5).availableNights, 1);
    QCOMPARE(dayOf(7).availableNights, 0);
    QCOMPARE(dayOf(9).availableNights, 2);
}

void TestAnalytics::filtersByCityAndType()
{
    Property villa = test::sampleProperty(m_world->host.userId);
    villa.city = QStringLiteral("Porto");
    villa.type = PropertyType::Villa;
    villa = test::insertProperty(m_world->database, villa);
    BookingRequest request = m_world->request(10, 13);
    request.propertyId = villa.id;
    m_world->pay(m_world->bookings.create(m_world->guest, request));
    m_world->confirmed(10, 11);
    QCOMPARE(dayOf(10).nights, 2);
    QCOMPARE(dayOf(10, {.city = QStringLiteral("porto")}).nights, 1);
    QCOMPARE(dayOf(11, {.city = QStringLiteral("Lisbon")}).nights, 0);
    QCOMPARE(dayOf(11, {.propertyType = PropertyType::Villa}).nights, 1);
    QCOMPARE(dayOf(11, {.propertyType = PropertyType::Villa}).availableNights, 1);
    QCOMPARE(dayOf(11, {.city = QStringLiteral("Nowhere")}).availableNights, 0);
}

void TestAnalytics::keepsCurrenciesApart()
{
    Property other = test::sampleProperty(m_world->host.userId);
    other.basePrice = money(1'000'000, "JPY");
    other.cleaningFee = money(0, "JPY");
    other.extraGuestFee = money(0, "JPY");
    other = test::insertProperty(m_world->database, other);
    BookingRequest request = m_world->request(10, 13);
    request.propertyId = other.id;
    m_world->pay(m_world->bookings.create(m_world->guest, request));
    m_world->confirmed(10, 13);
    const auto analytics = m_analytics->show(by(june));
    QCOMPARE(analytics.currency.code(), QStringLiteral("JPY")); // most minor units
    QCOMPARE(analytics.currencies.size(), 2);
    QCOMPARE(dayOf(10).revenue, 1'000'000);
    QCOMPARE(dayOf(10, euros()).revenue, 10'000);
    QCOMPARE(dayOf(10, euros()).nights, 1);
    QCOMPARE(dayOf(10, euros()).availableNights, 1);
}

void TestAnalytics::comparesWithAnotherSpan()
{
    m_world->confirmed(10, 12);
    const DateRange second{QDate(2030, 6, 12), QDate(2030, 6, 14)};
    const auto compare = [&](const DateRange &span, Comparison comparison) {
        AnalyticsQuery query = by(span);
        query.compared = comparedSpan(span, comparison);
        return m_analytics->show(query).compared.value().lines.first().points;
    };
    const auto previous = compare(second, Comparison::Previous);
    QCOMPARE(previous.size(), 2);
    QCOMPARE(previous.first().date, QDate(2030, 6, 10));
    QCOMPARE(previous.first().figures.nights, 1);
    const DateRange later{june.from.addDays(364), june.to.addDays(364)};
    const auto lastYear = compare(later, Comparison::LastYear);
    QCOMPARE(lastYear.first().date, june.from);
    QCOMPARE(lastYear.first().date.dayOfWeek(), later.from.dayOfWeek());
    QCOMPARE(lastYear.at(9).figures.nights, 1);
}

void TestAnalytics::refusesBadSpans_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::newRow("empty") << june.from << june.from;
    QTest::newRow("the wrong way round") << june.to << june.from;
    QTest::newRow("too long") << june.from << june.from.addDays(1'101);
    QTest::newRow("no dates") << QDate() << QDate();
}

void TestAnalytics::refusesBadSpans()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    QVERIFY_THROWS_EXCEPTION(Invalid, m_analytics->show(by({from, to})));
}

QTEST_GUILESS_MAIN(TestAnalytics)
#include "tst_analytics.moc"
