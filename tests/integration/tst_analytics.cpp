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
    DayFigures dayOf(int day, const AnalyticsQuery &query = {.span = june}) const
    {
        return m_analytics->daily(query).days.at(day - 1);
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
    const auto analytics = m_analytics->daily({.span = june});
    QCOMPARE(analytics.days.size(), 30);
    QCOMPARE(analytics.currency.code(), QStringLiteral("EUR"));
    for (int i = 0; i < 30; ++i) {
        const DayFigures &day = analytics.days.at(i);
        QCOMPARE(day.date, june.from.addDays(i));
        QCOMPARE(day.bookings, 0);
        QCOMPARE(day.availableNights, 1);
        QCOMPARE(day.revenue, money(0));
    }
    QVERIFY(!analytics.compared);
}

void TestAnalytics::putsFiguresOnTheirDays()
{
    m_world->confirmed(10, 13);
    m_world->book(20, 22);
    for (int day = 1; day <= 30; ++day) {
        const bool stayed = day >= 10 && day < 13;
        QCOMPARE(dayOf(day).nights, stayed ? 1 : 0);
        QCOMPARE(dayOf(day).revenue, money(stayed ? 10'000 : 0));
        QCOMPARE(dayOf(day).fees, money(day == 10 ? 4'000 : 0));
        QCOMPARE(dayOf(day).bookings, 0);
    }
    const DateRange may{QDate(2030, 5, 1), QDate(2030, 5, 2)};
    const DayFigures booked = dayOf(1, {.span = may});
    QCOMPARE(booked.bookings, 2);
    QCOMPARE(booked.confirmed, 1);
    QCOMPARE(booked.cancellations, 0);
}

void TestAnalytics::takesBackWhatIsCancelled()
{
    const Booking booking = m_world->confirmed(10, 13);
    m_world->clock.advance(3 * 86'400);
    m_world->bookings.cancel(m_world->guest, booking.id);
    m_world->bookings.cancel(m_world->guest, m_world->book(20, 22).id); // never confirmed
    for (int day = 1; day <= 30; ++day) {
        QCOMPARE(dayOf(day).nights, 0);
        QCOMPARE(dayOf(day).revenue, money(0));
        QCOMPARE(dayOf(day).fees, money(0));
    }
    const DayFigures booked = dayOf(1, {.span = {QDate(2030, 5, 1), QDate(2030, 5, 2)}});
    QCOMPARE(booked.bookings, 1);
    QCOMPARE(booked.confirmed, 1);
    QCOMPARE(booked.cancellations, 1);
}

void TestAnalytics::isExactBeforeAndAfterFolding()
{
    m_world->confirmed(10, 13);
    m_metrics->foldDeltas();
    QCOMPARE(m_world->number("SELECT count(*) FROM metric_deltas"), 0);
    m_world->confirmed(13, 15);
    const auto before = toJson(m_analytics->daily({.span = june}));
    m_metrics->foldDeltas();
    m_metrics->foldDeltas();
    QCOMPARE(toJson(m_analytics->daily({.span = june})), before);
    QCOMPARE(dayOf(12).nights, 1);
    QCOMPARE(dayOf(13).nights, 1);
}

void TestAnalytics::foldsWhileOthersWrite()
{
    {
        std::jthread folding([&](const std::stop_token &stop) {
            while (!stop.stop_requested())
                m_metrics->foldDeltas();
        });
        std::jthread foldingToo([&](const std::stop_token &stop) {
            while (!stop.stop_requested())
                m_metrics->foldDeltas();
        });
        for (int day = 1; day < 30; ++day)
            m_world->confirmed(day, day + 1);
    }
    m_metrics->foldDeltas();
    QCOMPARE(m_world->number("SELECT sum(occupied_nights) FROM metric_days"), 29);
    QCOMPARE(m_world->number("SELECT sum(nights_revenue_minor) FROM metric_days"), 290'000);
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
            m_metrics->foldDeltas();
        }
        m_world->clock.advance(random.bounded(20'000));
    }
    const auto analytics = m_analytics->daily({.span = june});
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
        QCOMPARE(analytics.days.at(i).nights, rows.at(i).get<qint64>("nights"));
        QCOMPARE(analytics.days.at(i).revenue.minor(), rows.at(i).get<qint64>("revenue"));
        nights += analytics.days.at(i).nights;
    }
    QVERIFY(nights > 5);
    const auto made = m_analytics->daily({.span = {QDate(2030, 5, 1), QDate(2030, 7, 1)}});
    qint64 bookings = 0;
    qint64 cancellations = 0;
    for (const DayFigures &day : made.days) {
        bookings += day.bookings;
        cancellations += day.cancellations;
    }
    QCOMPARE(bookings, m_world->number("SELECT count(*) FROM bookings"));
    QCOMPARE(cancellations, m_world->number("SELECT count(*) FROM bookings WHERE status = 'CANCELLED'"));
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
    const auto within = m_analytics->daily({.span = {QDate(2030, 6, 6), QDate(2030, 6, 8)}});
    QCOMPARE(within.days.at(0).availableNights, 1);
    QCOMPARE(within.days.at(1).availableNights, 0);
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
    QCOMPARE(dayOf(10, {.span = june, .city = QStringLiteral("porto")}).nights, 1);
    QCOMPARE(dayOf(11, {.span = june, .city = QStringLiteral("Lisbon")}).nights, 0);
    QCOMPARE(dayOf(11, {.span = june, .propertyType = PropertyType::Villa}).nights, 1);
    QCOMPARE(dayOf(11, {.span = june, .propertyType = PropertyType::Villa}).availableNights, 1);
    QCOMPARE(dayOf(11, {.span = june, .city = QStringLiteral("Nowhere")}).availableNights, 0);
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
    const auto analytics = m_analytics->daily({.span = june});
    QCOMPARE(analytics.currency.code(), QStringLiteral("JPY")); // most minor units
    QCOMPARE(analytics.currencies.size(), 2);
    QCOMPARE(analytics.days.at(9).revenue, money(1'000'000, "JPY"));
    const auto euros = m_analytics->daily({.span = june, .currency = Currency::fromCode(QStringLiteral("EUR"))});
    QCOMPARE(euros.days.at(9).revenue, money(10'000));
    QCOMPARE(euros.days.at(9).nights, 1);
    QCOMPARE(euros.days.at(9).availableNights, 1);
}

void TestAnalytics::comparesWithAnotherSpan()
{
    m_world->confirmed(10, 12);
    const DateRange second{QDate(2030, 6, 12), QDate(2030, 6, 14)};
    const auto previous = m_analytics->daily({.span = second, .comparison = Comparison::Previous}).compared.value();
    QCOMPARE(previous.size(), 2);
    QCOMPARE(previous.first().date, QDate(2030, 6, 10));
    QCOMPARE(previous.first().nights, 1);
    const DateRange later{june.from.addDays(364), june.to.addDays(364)};
    const auto lastYear = m_analytics->daily({.span = later, .comparison = Comparison::LastYear}).compared.value();
    QCOMPARE(lastYear.first().date, june.from);
    QCOMPARE(lastYear.first().date.dayOfWeek(), later.from.dayOfWeek());
    QCOMPARE(lastYear.at(9).nights, 1);
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
    QVERIFY_THROWS_EXCEPTION(Invalid, m_analytics->daily({.span = {from, to}}));
}

QTEST_GUILESS_MAIN(TestAnalytics)
#include "tst_analytics.moc"
