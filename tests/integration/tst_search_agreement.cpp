#include "backend/modules/admin/consistency_repository.h"
#include "backend/modules/availability/claim_repository.h"
#include "backend/modules/availability/search_service.h"
#include "backend/modules/availability/search_upkeep.h"
#include "backend/modules/pricing/pricing_service.h"
#include "tests/support/manual_clock.h"
#include "tests/support/sample_property.h"
#include "tests/support/samples.h"
#include "tests/support/test_database.h"

#include <QtTest>

#include <random>

using namespace roost;

namespace {

/// Numbers that are the same in every run of one row.
class Dice
{
public:
    explicit Dice(unsigned seed)
        : m_engine(seed)
    {
    }

    int roll(int from, int to) { return from + static_cast<int>(m_engine() % static_cast<unsigned>(to - from + 1)); }
    bool chance(int percent) { return roll(1, 100) <= percent; }

    template <typename Value>
    Value pick(std::initializer_list<Value> values)
    {
        return *(values.begin() + roll(0, static_cast<int>(values.size()) - 1));
    }

private:
    std::mt19937 m_engine;
};

constexpr int daysAhead = 40;
const QDate firstDay(2030, 5, 2);

} // namespace

/// A search finds what a quote would let book, at the total of the quote, in order, and nothing else: on random homes,
/// rules, claims and requests, and after each change of them.
class TestSearchAgreement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void agreesWithQuotes_data();
    void agreesWithQuotes();
    void isMadeAnewFromItsSources();
    void forgetsThePastOnly();

private:
    void build(Dice &dice, int properties);
    void addProperty(Dice &dice);
    void addRule(Dice &dice, const Property &property);
    void addOverride(Dice &dice, const Property &property);
    void addClaim(Dice &dice, const Property &property);
    void change(Dice &dice);
    SearchRequest request(Dice &dice) const;
    QList<SearchHit> quoted(const SearchRequest &request);
    QList<SearchHit> found(const SearchRequest &request, int limit);
    void compare(Dice &dice);
    void requireConsistent();

    std::unique_ptr<test::TestDatabase> m_server;
    EventBus m_events;
    test::ManualClock m_clock{"2030-05-01T12:00:00Z"};
    std::unique_ptr<Database> m_database;
    std::unique_ptr<SearchService> m_search;
    std::unique_ptr<PropertyService> m_properties;
    std::unique_ptr<PricingService> m_pricing;
    Actor m_host;
    QList<Property> m_built;
};

void TestSearchAgreement::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestSearchAgreement::build(Dice &dice, int properties)
{
    m_clock.set("2030-05-01T12:00:00Z");
    m_database = std::make_unique<Database>(m_server->createDatabase(), m_events);
    m_search = std::make_unique<SearchService>(*m_database, m_clock);
    m_properties = std::make_unique<PropertyService>(*m_database, m_clock);
    m_pricing = std::make_unique<PricingService>(*m_database, *m_properties, m_clock);
    m_host = test::insertUser(*m_database, Role::Host);
    m_built.clear();
    for (int i = 0; i < properties; ++i)
        addProperty(dice);
}

void TestSearchAgreement::addProperty(Dice &dice)
{
    const bool inPounds = dice.chance(20);
    const auto money = [&](int minor) { return test::money(minor, inPounds ? "GBP" : "EUR"); };
    Property property = test::sampleProperty(m_host.userId);
    property.city = dice.pick({"Lisbon", "Porto"});
    property.status = dice.chance(90) ? PropertyStatus::Published : PropertyStatus::Draft;
    property.type = dice.pick({PropertyType::Room, PropertyType::House});
    property.timeZone = dice.pick({"Europe/Lisbon", "Pacific/Kiritimati", "Pacific/Honolulu"});
    property.maxGuests = dice.roll(1, 6);
    property.maxPets = dice.roll(0, 2);
    property.basePrice = money(dice.roll(50, 60) * 100);
    if (dice.chance(50))
        property.weekendPrice = money(dice.roll(40, 90) * 100);
    property.cleaningFee = money(dice.roll(0, 3) * 1'000);
    if (dice.chance(30))
        property.shortStayCleaningFee = money(static_cast<int>(property.cleaningFee.minor() / 2));
    property.extraGuestFee = money(dice.roll(0, 2) * 700);
    property.petFee = money(dice.roll(0, 2) * 500);
    if (dice.chance(30))
        property.weekendNights = Weekdays::fromList({dice.roll(1, 4), dice.roll(5, 7)});
    property.minNights = dice.chance(20) ? 3 : 1;
    property.maxNights = dice.chance(20) ? 5 : 60;
    property.advanceNoticeDays = dice.chance(20) ? 10 : 0;
    property.preparationNights = dice.chance(30) ? 1 : 0;
    property.minimumGapNights = dice.chance(30) ? dice.roll(1, 3) : 0;
    if (dice.chance(50))
        property.amenities = {QStringLiteral("wifi")};
    property = test::insertProperty(*m_database, property);
    if (dice.chance(70))
        m_database->transaction([&](Session &session) {
            session.update("UPDATE properties SET rating = ?::numeric WHERE id = ?",
                           QString::number(dice.roll(390, 400) / 100.0), property.id);
        });
    m_built.append(property);
    for (int i = dice.roll(0, 3); i > 0; --i)
        addRule(dice, property);
    for (int i = dice.roll(0, 3); i > 0; --i)
        addOverride(dice, property);
    for (int i = dice.roll(0, 6); i > 0; --i)
        addClaim(dice, property);
}

void TestSearchAgreement::addRule(Dice &dice, const Property &property)
{
    const QDate from = firstDay.addDays(dice.roll(0, daysAhead));
    const DateRange season{from, from.addDays(dice.roll(1, 20))};
    const QString kind = dice.pick({"SEASON", "SEASON_PRICE", "LENGTH_OF_STAY", "EARLY_BIRD", "LAST_MINUTE", "TAX"});
    m_database->transaction([&](Session &session) {
        const auto insert = [&](const char *columns, const char *values, const auto &...arguments) {
            session.insert((QByteArray("INSERT INTO price_rules (property_id, id, name, ") + columns +
                            ") VALUES (?, ?, 'Rule', " + values + ")")
                               .constData(),
                           property.id, PriceRuleId::create(), arguments...);
        };
        if (kind == "SEASON")
            insert("kind, nights, basis_points", "'SEASON', ?, ?", season, dice.roll(-60, 60) * 100);
        else if (kind == "SEASON_PRICE")
            insert("kind, nights, price_minor, weekend_price_minor, closed_to_arrival", "'SEASON', ?, ?, ?, ?", season,
                   qint64{dice.roll(20, 90)} * 100, qint64{dice.roll(20, 90)} * 100, dice.chance(10));
        else if (kind == "LENGTH_OF_STAY")
            insert("kind, min_nights, basis_points", "'LENGTH_OF_STAY', ?, ?", dice.roll(2, 9), dice.roll(1, 5'000));
        else if (kind == "TAX")
            insert("kind, unit, basis_points, percent_of", "'TAX', 'STAY', ?, '{ALL}'", dice.roll(1, 2'000));
        else
            insert("kind, days_ahead, basis_points", "?, ?, ?", kind, dice.roll(1, 30), dice.roll(1, 4'000));
    });
}

void TestSearchAgreement::addOverride(Dice &dice, const Property &property)
{
    m_database->transaction([&](Session &session) {
        session.insert(R"(
            INSERT INTO nightly_overrides (property_id, night, price_minor, min_nights, closed_to_arrival)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (property_id, night) DO UPDATE SET price_minor = excluded.price_minor)",
                       property.id, firstDay.addDays(dice.roll(0, daysAhead)), qint64{dice.roll(10, 90)} * 100,
                       dice.chance(20) ? std::optional(dice.roll(1, 4)) : std::nullopt, dice.chance(20));
    });
}

void TestSearchAgreement::addClaim(Dice &dice, const Property &property)
{
    const QDate from = firstDay.addDays(dice.roll(0, daysAhead));
    Claim claim{
        .propertyId = property.id,
        .id = ClaimId::create(),
        .nights = {from, from.addDays(dice.roll(1, 5))},
        .kind = ClaimKind::Block,
    };
    if (dice.chance(50)) {
        claim.kind = ClaimKind::Booking;
        if (dice.chance(60))
            claim.holdExpiresAt = m_clock.now().addSecs(dice.roll(-60, 60) * 60);
        claim.bookingId = test::insertBooking(*m_database, property, claim.nights, m_host.userId, claim.holdExpiresAt);
    }
    m_database->transaction([&](Session &session) { ClaimRepository().insert(session, claim); });
}

void TestSearchAgreement::change(Dice &dice)
{
    const Property &property = m_built.at(dice.roll(0, static_cast<int>(m_built.size()) - 1));
    m_database->transaction([&](Session &session) {
        switch (dice.roll(1, 6)) {
        case 1:
            session.removeMany("DELETE FROM night_claims WHERE property_id = ?", property.id);
            break;
        case 2:
            session.updateMany("UPDATE night_claims SET nights = daterange(lower(nights) - 1, lower(nights)) "
                               "WHERE id = (SELECT id FROM night_claims WHERE property_id = ? ORDER BY nights LIMIT 1)",
                               property.id);
            break;
        case 3:
            session.removeMany("DELETE FROM price_rules WHERE property_id = ?", property.id);
            break;
        case 4:
            session.removeMany("DELETE FROM nightly_overrides WHERE property_id = ?", property.id);
            break;
        case 5:
            session.update("UPDATE properties SET base_price_minor = ?, city = 'PORTO' WHERE id = ?",
                           qint64{dice.roll(10, 60)} * 100, property.id);
            break;
        default:
            session.updateMany("UPDATE price_rules SET basis_points = basis_points / 2 WHERE basis_points > 1");
        }
    });
    addClaim(dice, property);
    addOverride(dice, property);
    m_clock.advance(dice.roll(0, 1) * 900);
}

SearchRequest TestSearchAgreement::request(Dice &dice) const
{
    SearchRequest search;
    const QDate from = firstDay.addDays(dice.roll(0, daysAhead));
    search.city = dice.pick({"lisbon", "Porto", ""});
    search.stay = {.stay = {from, from.addDays(dice.roll(1, 10))}, .guests = dice.roll(1, 5), .pets = dice.roll(0, 1)};
    search.sort = dice.pick({SearchSort::Price, SearchSort::Price, SearchSort::Rating});
    if (dice.chance(30))
        search.currency = dice.pick({"EUR", "GBP"});
    if (!search.currency.isEmpty() && dice.chance(50))
        search.maximumMinor = search.stay.stay.nights() * dice.roll(40, 80) * 100;
    if (!search.currency.isEmpty() && dice.chance(50))
        search.minimumMinor = search.stay.stay.nights() * dice.roll(20, 60) * 100;
    if (dice.chance(20))
        search.amenities = {QStringLiteral("wifi")};
    if (dice.chance(20))
        search.type = PropertyType::House;
    if (dice.chance(20))
        search.minimumRating = 3.95;
    return search;
}

/// By asking for a quote of every property there is.
QList<SearchHit> TestSearchAgreement::quoted(const SearchRequest &search)
{
    QList<SearchHit> hits;
    m_database->read([&](Session &session) {
        for (const Property &built : std::as_const(m_built)) {
            const Property property = m_properties->get(session, built.id);
            const Quote quote = m_pricing->quote(session, property, search.stay);
            const Money total = quote.price.total();
            const bool fits = (search.city.isEmpty() || property.city.toLower() == search.city.toLower()) &&
                              (search.currency.isEmpty() || property.currency().code() == search.currency) &&
                              (!search.type || property.type == *search.type) &&
                              (!search.minimumRating || property.rating.value_or(0) >= *search.minimumRating) &&
                              (search.amenities.isEmpty() || property.amenities.contains(search.amenities.first())) &&
                              total.minor() >= search.minimumMinor.value_or(0) &&
                              total.minor() <= search.maximumMinor.value_or(total.minor());
            if (!fits || !quote.isBookable())
                continue;
            const qint64 rank = property.rating ? -std::llround(*property.rating * 100) : 0;
            const bool byPrice = search.sort == SearchSort::Price;
            hits.append(
                {std::make_shared<const Listing>(Listing{.property = property}),
                 total,
                 {byPrice ? property.currency().code() : QString(), byPrice ? total.minor() : rank, property.id}});
        }
        return true;
    });
    std::sort(hits.begin(), hits.end(), [](const auto &a, const auto &b) { return a.position < b.position; });
    return hits;
}

QList<SearchHit> TestSearchAgreement::found(const SearchRequest &search, int limit)
{
    QList<SearchHit> hits;
    std::optional<SearchPosition> after;
    while (true) {
        const Page<SearchHit> page = m_search->search(search, limit, after);
        hits.append(page.items);
        if (!page.hasMore)
            return hits;
        after = page.items.constLast().position;
    }
}

void TestSearchAgreement::compare(Dice &dice)
{
    const SearchRequest search = request(dice);
    const QList<SearchHit> expected = quoted(search);
    const QList<SearchHit> hits = found(search, dice.pick({1, 3, 50}));
    QCOMPARE(hits.size(), expected.size());
    for (qsizetype i = 0; i < hits.size(); ++i) {
        QCOMPARE(hits.at(i).property().id, expected.at(i).property().id);
        QCOMPARE(hits.at(i).total, expected.at(i).total);
    }
}

void TestSearchAgreement::requireConsistent()
{
    const auto checks = m_database->read([](Session &session) { return ConsistencyRepository().run(session); });
    for (const auto &check : checks)
        QVERIFY2(check.faults == 0 || !check.name.startsWith(u"search"), qUtf8Printable(check.name));
}

void TestSearchAgreement::agreesWithQuotes_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 6; ++seed)
        QTest::addRow("data %u", seed) << seed;
}

void TestSearchAgreement::agreesWithQuotes()
{
    QFETCH(unsigned, seed);
    Dice dice(seed);
    build(dice, 70);
    for (int round = 0; round < 40; ++round) {
        compare(dice);
        if (QTest::currentTestFailed())
            return;
        if (round % 4 == 3)
            change(dice);
    }
    requireConsistent();
}

void TestSearchAgreement::isMadeAnewFromItsSources()
{
    Dice dice(7);
    build(dice, 20);
    const auto texts = [&] {
        return m_database->read([](Session &session) {
            QStringList result;
            for (const Row &row : session.all("SELECT (to_jsonb(e) - 'revision')::text AS text FROM search_entries e "
                                              "ORDER BY property_id"))
                result.append(row.get<QString>("text"));
            return result;
        });
    };
    const QStringList before = texts();
    QCOMPARE(before.size(), 20);
    m_database->transaction([](Session &session) {
        session.removeMany("DELETE FROM search_entries WHERE published");
        session.updateMany("UPDATE search_entries SET taken = '{[2030-05-01,2030-06-01)}', bound_1_0 = 0");
    });
    QVERIFY(texts() != before);
    QCOMPARE(SearchUpkeep(*m_database, m_clock).rebuild(), 20);
    QCOMPARE(texts(), before);
    requireConsistent();
}

void TestSearchAgreement::forgetsThePastOnly()
{
    Dice dice(8);
    build(dice, 30);
    m_clock.advance(20 * 86'400);
    SearchUpkeep upkeep(*m_database, m_clock);
    QCOMPARE(upkeep.forgetPast(), 30);
    QCOMPARE(upkeep.forgetPast(), 0);
    requireConsistent();
    const auto past = m_database->read([](Session &session) {
        return session.one("SELECT count(*) AS n FROM search_entries WHERE lower(taken) < '2030-05-19'")
            .get<qint64>("n");
    });
    QCOMPARE(past, 0);
    for (int round = 0; round < 30; ++round) {
        SearchRequest search = request(dice);
        search.stay.stay = {m_clock.now().date().addDays(1 + round / 3), m_clock.now().date().addDays(3 + round / 3)};
        QCOMPARE(found(search, 50).size(), quoted(search).size());
    }
}

QTEST_GUILESS_MAIN(TestSearchAgreement)
#include "tst_search_agreement.moc"
