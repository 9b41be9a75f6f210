#include "backend/core/errors.h"
#include "backend/modules/availability/claim_repository.h"
#include "backend/modules/pricing/pricing_service.h"
#include "tests/support/manual_clock.h"
#include "tests/support/sample_property.h"
#include "tests/support/samples.h"
#include "tests/support/test_database.h"

#include <QtTest>

using namespace roost;

namespace {

const StayRequest stay{{{2030, 5, 6}, {2030, 5, 9}}, 2};

QStringList obstaclesOf(const Quote &quote)
{
    QStringList names;
    for (const Reason &reason : quote.reasons)
        names.append(toName(reason.obstacle));
    return names;
}

} // namespace

/// Quotes: what they say, and how long they hold.
class TestPricingService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void keepsABookableQuote();
    void quotesToNobodyInParticular();
    void keepsNoQuoteThatCannotBeBooked();
    void readsTheOverridesOfTheNights();
    void hidesWhatIsNotPublished();
    void seesClaims_data();
    void seesClaims();
    void seesWhatPreparationWouldTouch();
    void looksAtTodayOfTheProperty();
    void holdsThePriceOfAQuote();
    void refusesAQuoteThatDoesNotFit();
    void givesTodaysReasonsAtTheKeptPrice();
    void forgetsQuotesThatHaveExpired();
    void quotesEveryPropertyOfAHost();

private:
    void insertOverride(QDate night, qint64 priceMinor, bool closedToDeparture = false);
    void insertClaim(const DateRange &nights, const std::optional<QDateTime> &holdExpiresAt);
    Quote bookAt(const StayRequest &request, QuoteId id, const Property &property);

    std::unique_ptr<test::TestDatabase> m_server;
    EventBus m_events;
    test::ManualClock m_clock{"2030-05-01T12:00:00Z"};
    std::unique_ptr<Database> m_database;
    std::unique_ptr<PropertyService> m_properties;
    std::unique_ptr<PricingService> m_pricing;
    Actor m_guest;
    Property m_property;
};

void TestPricingService::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestPricingService::init()
{
    m_clock.set("2030-05-01T12:00:00Z");
    m_database = std::make_unique<Database>(m_server->createDatabase(), m_events);
    m_properties = std::make_unique<PropertyService>(*m_database, m_clock);
    m_pricing = std::make_unique<PricingService>(*m_database, *m_properties, m_clock);
    m_guest = test::insertUser(*m_database);
    const Actor host = test::insertUser(*m_database, Role::Host);
    Property property = test::sampleProperty(host.userId);
    property.cleaningFee = test::money(5'000);
    m_property = test::insertProperty(*m_database, property);
}

void TestPricingService::insertOverride(QDate night, qint64 priceMinor, bool closedToDeparture)
{
    m_database->transaction([&](Session &session) {
        session.insert(
            "INSERT INTO nightly_overrides (property_id, night, price_minor, closed_to_departure) VALUES (?, ?, ?, ?)",
            m_property.id, night, priceMinor, closedToDeparture);
    });
}

void TestPricingService::insertClaim(const DateRange &nights, const std::optional<QDateTime> &holdExpiresAt)
{
    const BookingId bookingId = test::insertBooking(*m_database, m_property, nights, m_guest.userId, holdExpiresAt);
    m_database->transaction([&](Session &session) {
        QVERIFY(ClaimRepository().insert(session, {.propertyId = m_property.id,
                                                   .id = ClaimId::create(),
                                                   .nights = nights,
                                                   .bookingId = bookingId,
                                                   .holdExpiresAt = holdExpiresAt}));
    });
}

Quote TestPricingService::bookAt(const StayRequest &request, QuoteId id, const Property &property)
{
    return m_database->transaction(
        [&](Session &session) { return m_pricing->quoteAtKeptPrice(session, property, request, id); });
}

void TestPricingService::quotesEveryPropertyOfAHost()
{
    const Actor host{.userId = m_property.hostId, .roles = {Role::Host}};
    Property second = test::sampleProperty(host.userId);
    second.title = QStringLiteral("Zinc roof");
    second.city = QStringLiteral("Porto");
    second.type = PropertyType::Villa;
    second = test::insertProperty(*m_database, second);
    test::insertProperty(*m_database, test::sampleProperty(test::insertUser(*m_database, Role::Host).userId));
    insertClaim({{2030, 5, 8}, {2030, 5, 10}}, {});

    const auto all = m_pricing->quotes(host, {}, stay, 10, {}).items;
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.at(0).property.id, m_property.id);
    QCOMPARE(obstaclesOf(all.at(0).quote), QStringList{QStringLiteral("TAKEN")});
    QVERIFY(all.at(1).quote.isBookable());
    QCOMPARE(all.at(1).quote.price.total(), test::money(30'000));
    QVERIFY(!all.at(1).quote.id);

    const auto first = m_pricing->quotes(host, {}, stay, 1, {});
    QVERIFY(first.hasMore);
    const PropertyPosition position{first.items.at(0).property.title, first.items.at(0).property.id};
    QCOMPARE(m_pricing->quotes(host, {}, stay, 1, position).items.at(0).property.id, second.id);
    QCOMPARE(m_pricing->quotes(host, {.type = PropertyType::Villa}, stay, 10, {}).items.size(), 1);
    QCOMPARE(m_pricing->quotes(host, {.city = QStringLiteral("porto")}, stay, 10, {}).items.at(0).property.id,
             second.id);
}

void TestPricingService::keepsABookableQuote()
{
    const Quote quote = m_pricing->createQuote(m_guest, m_property.id, stay);
    QVERIFY(quote.isBookable());
    QCOMPARE(quote.price.total(), test::money(35'000));
    QCOMPARE(quote.expiresAt, m_clock.now().addSecs(1800));
    const Quote kept = m_database->read([&](Session &session) {
        return PricingRepository().findQuote(session, m_property.id, quote.id.value()).value();
    });
    QCOMPARE(kept.price, quote.price);
    QCOMPARE(kept.request, stay);
    QCOMPARE(kept.expiresAt, quote.expiresAt);
}

void TestPricingService::quotesToNobodyInParticular()
{
    QVERIFY(m_pricing->createQuote({}, m_property.id, stay).id);
}

void TestPricingService::keepsNoQuoteThatCannotBeBooked()
{
    const Quote quote = m_pricing->createQuote(m_guest, m_property.id, {stay.stay, 9});
    QCOMPARE(obstaclesOf(quote), QStringList{QStringLiteral("CAPACITY")});
    QCOMPARE(quote.id, std::nullopt);
    QCOMPARE(quote.expiresAt, std::nullopt);
    QCOMPARE(quote.price.total(), test::money(35'000));
    m_database->read(
        [](Session &session) { QCOMPARE(session.one("SELECT count(*) AS n FROM quotes").get<int>("n"), 0); });
}

void TestPricingService::readsTheOverridesOfTheNights()
{
    insertOverride({2030, 5, 5}, 99'000);
    insertOverride({2030, 5, 7}, 15'000);
    insertOverride({2030, 5, 9}, 99'000, true);
    const Quote quote = m_pricing->createQuote(m_guest, m_property.id, stay);
    QCOMPARE(quote.price.total(), test::money(40'000));
    QCOMPARE(obstaclesOf(quote), QStringList{QStringLiteral("CLOSED_TO_DEPARTURE")});
}

void TestPricingService::hidesWhatIsNotPublished()
{
    m_database->transaction([&](Session &session) {
        session.update("UPDATE properties SET status = 'UNLISTED' WHERE id = ?", m_property.id);
    });
    QVERIFY_THROWS_EXCEPTION(NotFound, m_pricing->createQuote(m_guest, m_property.id, stay));
    const Quote own = m_pricing->createQuote({m_property.hostId, Role::Host, {}}, m_property.id, stay);
    QCOMPARE(obstaclesOf(own), QStringList{QStringLiteral("NOT_PUBLISHED")});
}

void TestPricingService::seesClaims_data()
{
    QTest::addColumn<DateRange>("nights");
    QTest::addColumn<int>("holdSeconds"); // 0: for good
    QTest::addColumn<bool>("taken");
    const auto add = [](const char *name, int from, int to, int holdSeconds, bool taken) {
        QTest::newRow(name) << DateRange{{2030, 5, from}, {2030, 5, to}} << holdSeconds << taken;
    };
    add("the same nights", 6, 9, 0, true);
    add("the last night", 8, 10, 0, true);
    add("leaving on the day of arrival", 4, 6, 0, false);
    add("arriving on the day of departure", 9, 11, 0, false);
    add("a hold", 6, 9, 1, true);
    add("a hold that expires now", 6, 9, -1, false);
}

void TestPricingService::seesClaims()
{
    QFETCH(DateRange, nights);
    QFETCH(int, holdSeconds);
    QFETCH(bool, taken);
    insertClaim(nights,
                holdSeconds == 0 ? std::nullopt : std::optional(m_clock.now().addSecs(std::max(holdSeconds, 0))));
    const Quote quote = m_pricing->createQuote(m_guest, m_property.id, stay);
    QCOMPARE(obstaclesOf(quote), taken ? QStringList{QStringLiteral("TAKEN")} : QStringList());
}

void TestPricingService::seesWhatPreparationWouldTouch()
{
    insertClaim({{2030, 5, 9}, {2030, 5, 10}}, {});
    m_database->transaction([&](Session &session) {
        session.update("UPDATE properties SET preparation_nights = 1 WHERE id = ?", m_property.id);
    });
    QCOMPARE(obstaclesOf(m_pricing->createQuote(m_guest, m_property.id, stay)), QStringList{QStringLiteral("TAKEN")});
}

void TestPricingService::looksAtTodayOfTheProperty()
{
    m_database->transaction([&](Session &session) {
        session.update("UPDATE properties SET time_zone = 'Pacific/Kiritimati' WHERE id = ?", m_property.id);
    });
    m_clock.set("2030-05-06T09:59:59Z");
    QVERIFY(m_pricing->createQuote(m_guest, m_property.id, stay).isBookable());
    m_clock.set("2030-05-06T10:00:00Z");
    QCOMPARE(obstaclesOf(m_pricing->createQuote(m_guest, m_property.id, stay)), QStringList{QStringLiteral("PAST")});
}

void TestPricingService::holdsThePriceOfAQuote()
{
    const Quote quote = m_pricing->createQuote(m_guest, m_property.id, stay);
    insertOverride({2030, 5, 7}, 99'000);
    m_clock.advance(1799);
    QCOMPARE(m_pricing->createQuote(m_guest, m_property.id, stay).price.total(), test::money(124'000));
    const Quote booked = bookAt(stay, *quote.id, m_property);
    QVERIFY(booked.isBookable());
    QCOMPARE(booked.price, quote.price);
    QCOMPARE(booked.id, quote.id);
}

void TestPricingService::refusesAQuoteThatDoesNotFit()
{
    const QuoteId id = m_pricing->createQuote(m_guest, m_property.id, stay).id.value();
    const Property other = test::insertProperty(*m_database, test::sampleProperty(m_property.hostId));
    QVERIFY_THROWS_EXCEPTION(Invalid, bookAt(stay, QuoteId::create(), m_property));
    QVERIFY_THROWS_EXCEPTION(Invalid, bookAt(stay, id, other));
    QVERIFY_THROWS_EXCEPTION(Invalid, bookAt({stay.stay, 3}, id, m_property));
    QVERIFY_THROWS_EXCEPTION(Invalid, bookAt({{{2030, 5, 6}, {2030, 5, 10}}, 2}, id, m_property));
    m_clock.advance(1800);
    QVERIFY_THROWS_EXCEPTION(Invalid, bookAt(stay, id, m_property));
}

void TestPricingService::givesTodaysReasonsAtTheKeptPrice()
{
    const QuoteId id = m_pricing->createQuote(m_guest, m_property.id, stay).id.value();
    insertClaim({{2030, 5, 8}, {2030, 5, 9}}, {});
    QCOMPARE(obstaclesOf(bookAt(stay, id, m_property)), QStringList{QStringLiteral("TAKEN")});
}

void TestPricingService::forgetsQuotesThatHaveExpired()
{
    m_pricing->createQuote(m_guest, m_property.id, stay);
    m_clock.advance(1799);
    const QuoteId later = m_pricing->createQuote(m_guest, m_property.id, stay).id.value();
    QCOMPARE(m_pricing->removeExpiredQuotes(), 0);
    m_clock.advance(1);
    QCOMPARE(m_pricing->removeExpiredQuotes(), 1);
    QVERIFY(bookAt(stay, later, m_property).isBookable());
}

QTEST_GUILESS_MAIN(TestPricingService)
#include "tst_pricing_service.moc"
