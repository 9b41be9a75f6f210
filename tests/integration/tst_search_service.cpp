#include "backend/core/errors.h"
#include "backend/modules/availability/claim_repository.h"
#include "backend/modules/availability/search_service.h"
#include "backend/modules/pricing/pricing_service.h"
#include "tests/support/manual_clock.h"
#include "tests/support/sample_property.h"
#include "tests/support/samples.h"
#include "tests/support/test_database.h"

#include <QtTest>

#include <functional>

using namespace roost;

namespace {

using Edit = std::function<void(Property &)>;

SearchRequest request(int from = 6, int to = 9)
{
    SearchRequest search;
    search.city = QStringLiteral("Lisbon");
    search.stay = {{{2030, 5, from}, {2030, 5, to}}, 2};
    return search;
}

} // namespace

Q_DECLARE_METATYPE(Edit)

/// Searching: what is free, bookable and priced as asked.
class TestSearchService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void findsWithTheStaysTotal();
    void leavesOutWhatDoesNotFit_data();
    void leavesOutWhatDoesNotFit();
    void seesClaims();
    void honoursOverrides();
    void filtersByPriceOfTheStay();
    void filtersByAmenities();
    void filtersByTheMap_data();
    void filtersByTheMap();
    void filtersByKind();
    void keepsCurrenciesApart();
    void sortsByPriceThenId();
    void sortsByRatingWithUnratedLast();
    void pagesWithoutGapsOrRepeats_data();
    void pagesWithoutGapsOrRepeats();
    void agreesWithTheQuote();
    void refusesThePast();

private:
    Property add(
        const char *title, const Edit &edit = [](Property &) {});
    QStringList titles(const SearchRequest &request);
    void rate(const Property &property, double rating);

    std::unique_ptr<test::TestDatabase> m_server;
    EventBus m_events;
    test::ManualClock m_clock{"2030-05-01T12:00:00Z"};
    std::unique_ptr<Database> m_database;
    std::unique_ptr<SearchService> m_search;
    Actor m_host;
};

void TestSearchService::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestSearchService::init()
{
    m_database = std::make_unique<Database>(m_server->createDatabase(), m_events);
    m_search = std::make_unique<SearchService>(*m_database, m_clock);
    m_host = test::insertUser(*m_database, Role::Host);
}

Property TestSearchService::add(const char *title, const Edit &edit)
{
    Property property = test::sampleProperty(m_host.userId);
    property.title = QString::fromUtf8(title);
    edit(property);
    return test::insertProperty(*m_database, property);
}

QStringList TestSearchService::titles(const SearchRequest &wanted)
{
    QStringList found;
    for (const SearchHit &hit : m_search->search(wanted, 50, {}).items)
        found.append(hit.property().title);
    return found;
}

void TestSearchService::rate(const Property &property, double rating)
{
    m_database->transaction([&](Session &session) {
        session.update("UPDATE properties SET rating = ? WHERE id = ?", rating, property.id);
    });
}

void TestSearchService::findsWithTheStaysTotal()
{
    add("House", [](Property &p) {
        p.cleaningFee = test::money(5'000);
        p.extraGuestFee = test::money(1'000);
        p.amenities = {QStringLiteral("pool"), QStringLiteral("wifi")};
    });
    const auto page = m_search->search(request(), 50, {});
    QCOMPARE(page.items.size(), 1);
    QVERIFY(!page.hasMore);
    QCOMPARE(page.items.constFirst().total, test::money(38'000));
    QCOMPARE(page.items.constFirst().property().amenities,
             (QStringList{QStringLiteral("pool"), QStringLiteral("wifi")}));
}

void TestSearchService::leavesOutWhatDoesNotFit_data()
{
    QTest::addColumn<Edit>("edit");
    const auto row = [](const char *name, Edit edit) { QTest::newRow(name) << edit; };
    row("a draft", [](Property &p) { p.status = PropertyStatus::Draft; });
    row("unlisted", [](Property &p) { p.status = PropertyStatus::Unlisted; });
    row("another city", [](Property &p) { p.city = QStringLiteral("Porto"); });
    row("too small", [](Property &p) { p.maxGuests = 1; });
    row("longer stays only", [](Property &p) { p.minNights = 4; });
    row("shorter stays only", [](Property &p) { p.maxNights = 2; });
    row("more notice", [](Property &p) { p.advanceNoticeDays = 6; });
    row("a window that has not opened", [](Property &p) { p.bookingWindowDays = 4; });
}

void TestSearchService::leavesOutWhatDoesNotFit()
{
    QFETCH(Edit, edit);
    add("Fits", [](Property &p) { p.city = QStringLiteral("LISBON"); });
    add("Does not", edit);
    QCOMPARE(titles(request()), QStringList{QStringLiteral("Fits")});
}

void TestSearchService::seesClaims()
{
    const Property property = add("House", [](Property &p) { p.preparationNights = 1; });
    const DateRange nights{{2030, 5, 10}, {2030, 5, 12}};
    const QDateTime until = m_clock.now().addSecs(60);
    const BookingId bookingId = test::insertBooking(*m_database, property, nights, m_host.userId, until);
    m_database->transaction([&](Session &session) {
        QVERIFY(ClaimRepository().insert(session, {.propertyId = property.id,
                                                   .id = ClaimId::create(),
                                                   .nights = nights,
                                                   .bookingId = bookingId,
                                                   .holdExpiresAt = until}));
    });
    QCOMPARE(titles(request(6, 9)).size(), 1);
    QCOMPARE(titles(request(6, 10)).size(), 0); // a night to prepare would be in the way
    QCOMPARE(titles(request(11, 13)).size(), 0);
    QCOMPARE(titles(request(12, 13)).size(), 1);
    m_clock.advance(60);
    QCOMPARE(titles(request(11, 13)).size(), 1);
    m_clock.set("2030-05-01T12:00:00Z");
}

void TestSearchService::honoursOverrides()
{
    const Property property = add("House");
    m_database->transaction([&](Session &session) {
        session.insert(
            R"(INSERT INTO nightly_overrides (property_id, night, price_minor, min_nights, closed_to_departure)
                          VALUES (?, '2030-05-07', 20000, 2, false), (?, '2030-05-10', NULL, NULL, true))",
            property.id, property.id);
    });
    QCOMPARE(m_search->search(request(6, 9), 50, {}).items.constFirst().total, test::money(40'000));
    QCOMPARE(titles(request(7, 8)).size(), 0);
    QCOMPARE(titles(request(7, 9)).size(), 1);
    QCOMPARE(titles(request(8, 10)).size(), 0);
}

void TestSearchService::filtersByPriceOfTheStay()
{
    add("Cheap", [](Property &p) { p.basePrice = test::money(5'000); });
    add("Dear", [](Property &p) { p.basePrice = test::money(20'000); });
    SearchRequest search = request();
    search.minimumMinor = 15'000;
    search.maximumMinor = 59'999;
    QCOMPARE(titles(search), QStringList{QStringLiteral("Cheap")});
    search.minimumMinor = 15'001;
    search.maximumMinor = 60'000;
    QCOMPARE(titles(search), QStringList{QStringLiteral("Dear")});
}

void TestSearchService::filtersByAmenities()
{
    add("Both", [](Property &p) {
        p.amenities = {QStringLiteral("pool"), QStringLiteral("tv"), QStringLiteral("wifi")};
    });
    add("One", [](Property &p) { p.amenities = {QStringLiteral("wifi")}; });
    add("None");
    SearchRequest search = request();
    search.amenities = {QStringLiteral("wifi"), QStringLiteral("pool"), QStringLiteral("wifi")};
    QCOMPARE(titles(search), QStringList{QStringLiteral("Both")});
    search.amenities = {QStringLiteral("wifi")};
    QCOMPARE(titles(search).size(), 2);
}

void TestSearchService::filtersByTheMap_data()
{
    QTest::addColumn<BoundingBox>("box");
    QTest::addColumn<QStringList>("found");
    const QString lisbon = QStringLiteral("Lisbon");
    const QString suva = QStringLiteral("Suva");
    QTest::newRow("the world") << BoundingBox{} << QStringList{lisbon, suva};
    QTest::newRow("Portugal") << BoundingBox{-10, 36, -6, 43} << QStringList{lisbon};
    QTest::newRow("south of it") << BoundingBox{-10, 30, -6, 38} << QStringList{};
    QTest::newRow("across the date line") << BoundingBox{170, -30, -170, 0} << QStringList{suva};
}

void TestSearchService::filtersByTheMap()
{
    QFETCH(BoundingBox, box);
    QFETCH(QStringList, found);
    add("Lisbon", [](Property &p) {
        p.latitude = 38.71;
        p.longitude = -9.14;
    });
    add("Suva", [](Property &p) {
        p.latitude = -18.14;
        p.longitude = 178.44;
    });
    add("Nowhere");
    SearchRequest search = request();
    search.box = box;
    QStringList names = titles(search);
    names.sort();
    QCOMPARE(names, found);
}

void TestSearchService::filtersByKind()
{
    const Property cabin = add("Cabin", [](Property &p) { p.type = PropertyType::Cabin; });
    const Property villa = add("Villa", [](Property &p) {
        p.type = PropertyType::Villa;
        p.maxPets = 1;
    });
    rate(cabin, 4.5);
    rate(villa, 4.25);
    SearchRequest search = request();
    search.type = PropertyType::Cabin;
    QCOMPARE(titles(search), QStringList{QStringLiteral("Cabin")});
    search = request();
    search.minimumRating = 4.5;
    QCOMPARE(titles(search), QStringList{QStringLiteral("Cabin")});
    search = request();
    search.stay.pets = 1;
    QCOMPARE(titles(search), QStringList{QStringLiteral("Villa")});
    search = request();
    search.amenities = {QStringLiteral("no_such_amenity")};
    QCOMPARE(titles(search), QStringList{});
}

void TestSearchService::keepsCurrenciesApart()
{
    add("Pounds", [](Property &p) {
        p.basePrice = test::money(5'000, "GBP");
        p.cleaningFee = p.extraGuestFee = p.petFee = test::money(0, "GBP");
    });
    add("Euros");
    SearchRequest search = request();
    QCOMPARE(titles(search), (QStringList{QStringLiteral("Euros"), QStringLiteral("Pounds")}));
    search.maximumMinor = 20'000;
    QVERIFY_THROWS_EXCEPTION(Invalid, m_search->search(search, 50, {}));
    search.currency = QStringLiteral("GBP");
    QCOMPARE(titles(search), QStringList{QStringLiteral("Pounds")});
    search.currency = QStringLiteral("EUR");
    QCOMPARE(titles(search), QStringList{});
}

void TestSearchService::sortsByPriceThenId()
{
    add("Second", [](Property &p) { p.basePrice = test::money(10'000); });
    add("Third", [](Property &p) { p.basePrice = test::money(10'000); });
    add("First", [](Property &p) { p.basePrice = test::money(9'999); });
    QCOMPARE(titles(request()),
             (QStringList{QStringLiteral("First"), QStringLiteral("Second"), QStringLiteral("Third")}));
}

void TestSearchService::sortsByRatingWithUnratedLast()
{
    add("New");
    rate(add("Good"), 4.25);
    rate(add("Best"), 4.9);
    SearchRequest search = request();
    search.sort = SearchSort::Rating;
    QCOMPARE(titles(search), (QStringList{QStringLiteral("Best"), QStringLiteral("Good"), QStringLiteral("New")}));
}

void TestSearchService::pagesWithoutGapsOrRepeats_data()
{
    QTest::addColumn<int>("sort");
    QTest::newRow("by price") << static_cast<int>(SearchSort::Price);
    QTest::newRow("by rating") << static_cast<int>(SearchSort::Rating);
}

void TestSearchService::pagesWithoutGapsOrRepeats()
{
    QFETCH(int, sort);
    for (int i = 0; i < 11; ++i) {
        const Property property = add("House", [i](Property &p) { p.basePrice = test::money(10'000 + i % 3); });
        if (i % 2 == 0)
            rate(property, 4.0 + (i % 4) * 0.25);
    }
    SearchRequest search = request();
    search.sort = static_cast<SearchSort>(sort);
    const auto whole = m_search->search(search, 50, {}).items;
    QCOMPARE(whole.size(), 11);

    QList<PropertyId> paged;
    std::optional<SearchPosition> after;
    for (int page = 0; page < 4; ++page) {
        const auto part = m_search->search(search, 3, after);
        QCOMPARE(part.hasMore, page < 3);
        for (const SearchHit &hit : part.items)
            paged.append(hit.property().id);
        after = part.items.constLast().position;
    }
    QCOMPARE(paged.size(), 11);
    for (qsizetype i = 0; i < whole.size(); ++i)
        QCOMPARE(paged.at(i), whole.at(i).property().id);
}

void TestSearchService::agreesWithTheQuote()
{
    const Property property = add("House", [](Property &p) {
        p.weekendPrice = test::money(14'000);
        p.cleaningFee = test::money(5'000);
        p.extraGuestFee = test::money(1'500);
    });
    const PropertyService properties(*m_database, m_clock);
    PricingService pricing(*m_database, properties, m_clock);
    const SearchRequest search = request(1, 13);
    const Quote quote = pricing.createQuote({}, property.id, search.stay);
    QVERIFY(quote.isBookable());
    QCOMPARE(m_search->search(search, 50, {}).items.constFirst().total, quote.price.total());
}

void TestSearchService::refusesThePast()
{
    SearchRequest search = request();
    search.stay.stay = {{2030, 4, 29}, {2030, 5, 3}};
    QVERIFY_THROWS_EXCEPTION(Invalid, m_search->search(search, 50, {}));
}

QTEST_GUILESS_MAIN(TestSearchService)
#include "tst_search_service.moc"
