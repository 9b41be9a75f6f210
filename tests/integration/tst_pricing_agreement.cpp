#include "backend/modules/availability/availability_service.h"
#include "backend/modules/availability/search_service.h"
#include "backend/modules/pricing/price_change_service.h"
#include "backend/modules/pricing/price_rule_service.h"
#include "tests/support/booking_world.h"
#include "tests/support/test_database.h"

#include <QtTest>

using namespace roost;

namespace {

constexpr int stays = 12;

PriceRule rule(RuleKind kind, const char *name)
{
    return {.kind = kind, .name = QString::fromLatin1(name)};
}

PriceRule discount(RuleKind kind, int threshold, int basisPoints)
{
    PriceRule result = rule(kind, "Discount");
    (kind == RuleKind::LengthOfStay ? result.minNights : result.daysAhead) = threshold;
    result.percent = BasisPoints{basisPoints};
    return result;
}

PriceRule charge(RuleKind kind, qint64 minor, ChargeUnit unit)
{
    PriceRule result = rule(kind, "Charge");
    result.amount = test::money(minor);
    result.unit = unit;
    return result;
}

} // namespace

/// A stay costs the same wherever one looks: quote, booking, search and calendar.
class TestPricingAgreement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void agree_data();
    void agree();
    void takesTheLastUseOfACouponOnce();
    void refusesCouponsThatCannotBeUsed_data();
    void refusesCouponsThatCannotBeUsed();

private:
    void addRules();
    StayRequest request(int day, int nights, int guests) const;

    std::unique_ptr<test::TestDatabase> m_server;
    std::unique_ptr<test::BookingWorld> m_world;
    std::unique_ptr<PriceRuleService> m_rules;
    std::unique_ptr<PriceChangeService> m_changes;
    std::unique_ptr<SearchService> m_search;
    std::unique_ptr<AvailabilityService> m_availability;
};

void TestPricingAgreement::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestPricingAgreement::init()
{
    m_world = std::make_unique<test::BookingWorld>(m_server->createDatabase());
    m_rules = std::make_unique<PriceRuleService>(m_world->database, m_world->properties, m_world->clock);
    m_changes = std::make_unique<PriceChangeService>(m_world->database, m_world->properties, m_world->clock);
    m_search = std::make_unique<SearchService>(m_world->database, m_world->clock);
    m_availability = std::make_unique<AvailabilityService>(m_world->database, m_world->properties, m_world->clock,
                                                           [](Session &, const ExpiredHold &) {});
    addRules();
}

void TestPricingAgreement::addRules()
{
    m_world->properties.update(m_world->host, m_world->property.id, {}, [](Property &property) {
        property.weekendPrice = test::money(13'333);
        property.shortStayCleaningFee = test::money(2'500);
        property.extraGuestFee = test::money(777);
        property.minimumGapNights = 2;
    });
    PriceRule summer = rule(RuleKind::Season, "Summer");
    summer.nights = DateRange{{2030, 6, 10}, {2030, 6, 25}};
    summer.percent = BasisPoints{1'750};
    PriceRule vat = rule(RuleKind::Tax, "VAT");
    vat.percent = BasisPoints{675};
    vat.percentOf = ChargeBase::All;
    for (const PriceRule &made :
         {summer, vat, discount(RuleKind::LengthOfStay, 7, 1'000), discount(RuleKind::EarlyBird, 45, 333),
          charge(RuleKind::Fee, 450, ChargeUnit::Night), charge(RuleKind::Tax, 215, ChargeUnit::GuestNight)})
        m_rules->add(m_world->host, m_world->property.id, made);
    const NightsEdit nights{.nights = {{2030, 6, 14}, {2030, 6, 20}}, .weekdays = {5}, .percent = BasisPoints{2'000}};
    m_changes->change(m_world->host, {{{m_world->property.id}, nights}}, Preview::No);
}

StayRequest TestPricingAgreement::request(int day, int nights, int guests) const
{
    const QDate arrival(2030, 6, day);
    return {.stay = {arrival, arrival.addDays(nights)}, .guests = guests};
}

void TestPricingAgreement::agree_data()
{
    QTest::addColumn<int>("day");
    QTest::addColumn<int>("nights");
    QTest::addColumn<int>("guests");
    for (int i = 0; i < stays; ++i)
        QTest::addRow("stay %d", i) << 1 + i * 2 << 1 + (i * 5) % 11 << 1 + i % 4;
}

void TestPricingAgreement::agree()
{
    QFETCH(int, day);
    QFETCH(int, nights);
    QFETCH(int, guests);
    const StayRequest stay = request(day, nights, guests);
    const PropertyId id = m_world->property.id;

    const Quote quote = m_world->pricing.createQuote(m_world->guest, id, stay);
    QVERIFY(quote.isBookable());

    SearchRequest search;
    search.city = QStringLiteral("Lisbon");
    search.stay = stay;
    const auto hits = m_search->search(search, 10, {}).items;
    QCOMPARE(hits.size(), 1);
    QCOMPARE(hits.constFirst().total, quote.price.total());

    Money sum(0, quote.price.currency);
    for (const Night &night : m_availability->show(m_world->guest, id, stay.stay).nights)
        sum += night.rate.price;
    Money ofLines(0, quote.price.currency);
    for (const PriceLine &line : quote.price.lines) {
        if (line.kind == LineKind::Nights)
            ofLines += line.amount;
    }
    QCOMPARE(sum, ofLines);

    BookingRequest wanted;
    wanted.propertyId = id;
    wanted.stay = stay;
    const Booking booking = m_world->bookings.create(m_world->guest, wanted);
    QCOMPARE(booking.total, quote.price.total());
    QCOMPARE(booking.hostFee, quote.price.hostFee);
    QCOMPARE(m_world->bookings.show(m_world->guest, booking.id).lines, quote.price.lines);
}

void TestPricingAgreement::takesTheLastUseOfACouponOnce()
{
    PriceRule coupon = rule(RuleKind::Coupon, "Once");
    coupon.couponCode = QStringLiteral("ONCE");
    coupon.amount = test::money(1'000);
    coupon.maxUses = 1;
    m_rules->add(m_world->host, m_world->property.id, coupon);

    BookingRequest first;
    first.propertyId = m_world->property.id;
    first.stay = request(1, 3, 2);
    first.stay.couponCode = coupon.couponCode;
    BookingRequest second = first;
    second.stay.stay = request(20, 3, 2).stay;
    const Quote promised = m_world->pricing.createQuote(m_world->guest, second.propertyId, second.stay);
    second.quoteId = promised.id;
    second.stay.couponCode.clear(); // it comes with the quote

    const Booking booking = m_world->bookings.create(m_world->guest, first);
    QVERIFY_THROWS_EXCEPTION(Invalid, m_world->bookings.create(m_world->guest, second));
    QVERIFY_THROWS_EXCEPTION(Invalid, m_world->pricing.createQuote(m_world->guest, first.propertyId, first.stay));
    m_world->bookings.cancel(m_world->guest, booking.id);
    QCOMPARE(m_world->bookings.create(m_world->guest, second).total, promised.price.total()); // free again
}

void TestPricingAgreement::refusesCouponsThatCannotBeUsed_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("refusal");
    QTest::newRow("unknown") << "NOBODY"
                             << "UNKNOWN";
    QTest::newRow("expired") << "OLD"
                             << "EXPIRED";
    QTest::newRow("too early") << "NEW"
                               << "NOT_YET_VALID";
    QTest::newRow("too short") << "LONG"
                               << "MIN_NIGHTS";
    QTest::newRow("other days") << "WINTER"
                                << "OTHER_DATES";
}

void TestPricingAgreement::refusesCouponsThatCannotBeUsed()
{
    QFETCH(QString, code);
    QFETCH(QString, refusal);
    PriceRule coupon = rule(RuleKind::Coupon, "Coupon");
    coupon.percent = BasisPoints{1'000};
    const auto add = [&](const char *name, const std::function<void(PriceRule &)> &change) {
        PriceRule made = coupon;
        made.couponCode = QString::fromLatin1(name);
        change(made);
        m_rules->add(m_world->host, m_world->property.id, made);
    };
    add("OLD", [](PriceRule &made) { made.validUntil = {2030, 4, 30}; });
    add("NEW", [](PriceRule &made) { made.validFrom = {2030, 5, 2}; });
    add("LONG", [](PriceRule &made) { made.minNights = 7; });
    add("WINTER", [](PriceRule &made) { made.nights = DateRange{{2030, 12, 1}, {2031, 3, 1}}; });

    StayRequest stay = request(1, 3, 2);
    stay.couponCode = code;
    try {
        m_world->pricing.createQuote(m_world->guest, m_world->property.id, stay);
        QFAIL("must be refused");
    } catch (const Invalid &invalid) {
        QCOMPARE(invalid.errors().constFirst().pointer, QStringLiteral("/coupon"));
        QCOMPARE(invalid.errors().constFirst().code, refusal);
    }
}

QTEST_GUILESS_MAIN(TestPricingAgreement)
#include "tst_pricing_agreement.moc"
