#include "tests/support/price_case.h"

#include <rapidcheck.h>

using namespace roost;
using namespace roost::test;

namespace {

/// A stay, a property and rules of every kind, at random; small amounts among them, where rounding shows.
PriceCase anyCase()
{
    const auto chance = [](int percent) { return *rc::gen::inRange(0, 100) < percent; };
    const auto between = [](int from, int to) { return *rc::gen::inRange(from, to + 1); };
    const auto any = [&](auto... values) { return *rc::gen::element(values...); };

    PriceCase c;
    c.price(chance(30) ? between(1, 99) : between(100, 100'000), any("JPY", "EUR", "KWD"));
    if (chance(50))
        c.property.weekendPrice = c.amount(between(1, 100'000));
    c.property.cleaningFee = c.amount(between(0, 9'999));
    if (chance(50))
        c.property.shortStayCleaningFee = c.amount(between(0, static_cast<int>(c.property.cleaningFee.minor())));
    c.property.extraGuestFee = c.amount(between(0, 999));
    c.property.petFee = c.amount(between(0, 999));
    c.stay("2030-04-20", between(1, 40));
    c.request.stay = {c.request.stay.from.addDays(between(0, 30)), c.request.stay.to.addDays(30)};
    c.guests(between(2, 8));
    for (int i = between(0, c.request.guests - 1); i > 0; --i)
        c.request.childAges.append(between(0, 17));
    c.request.pets = between(0, 2);
    c.bookedOn = c.request.stay.from.addDays(-between(0, 90));
    c.fees = {BasisPoints{between(0, 1'500)}, BasisPoints{between(0, 1'500)}};

    for (int i = between(0, 5); i > 0; --i) {
        const QDate night = date("2030-04-20").addDays(between(0, 90));
        c.overrides.insert(night, {.night = night, .price = c.amount(between(1, 50'000))});
    }
    for (int i = between(0, 4); i > 0; --i) {
        const QDate from = date("2030-04-10").addDays(between(0, 60));
        PriceRule &rule = c.rule(RuleKind::Season, "Season");
        rule.nights = DateRange{from, from.addDays(between(1, 40))};
        if (chance(50))
            rule.price = c.amount(between(1, 50'000));
        else
            rule.percent = BasisPoints{between(-9'000, 20'000)};
    }
    for (const RuleKind kind : {RuleKind::LengthOfStay, RuleKind::EarlyBird, RuleKind::LastMinute}) {
        for (int i = between(0, 2); i > 0; --i)
            c.discount(kind, between(1, 40), between(1, 10'000));
    }
    if (chance(40)) {
        PriceRule &coupon = c.coupon("CODE");
        if (chance(50))
            coupon.percent = BasisPoints{between(1, 10'000)};
        else
            coupon.amount = c.amount(between(1, 100'000));
    }
    for (const RuleKind kind : {RuleKind::Fee, RuleKind::Tax}) {
        for (int i = between(0, 2); i > 0; --i) {
            const ChargeUnit unit = any(ChargeUnit::Stay, ChargeUnit::Night, ChargeUnit::Guest, ChargeUnit::GuestNight);
            PriceRule &rule = chance(50)
                                  ? c.fixed(kind, between(1, 999), unit)
                                  : c.percent(kind, between(1, 5'000), any(ChargeBase::Nights, ChargeBase::All), unit);
            if (chance(30))
                rule.cap = c.amount(between(0, 5'000));
            if (chance(30) && (unit == ChargeUnit::Guest || unit == ChargeUnit::GuestNight))
                rule.exemptUnderAge = between(1, 18);
        }
    }
    return c;
}

/// What a person is told of as a discount on this stay.
QList<PriceRuleId> discountsOf(const Price &price)
{
    QList<PriceRuleId> ids;
    for (const PriceLine &line : price.lines) {
        if (line.kind == LineKind::Discount)
            ids.append(*line.ruleId);
    }
    return ids;
}

} // namespace

/// What holds of every price.
class TestPriceProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsUp();
    void coversEveryNightOnce();
    void givesAwayNoMoreThanTheNights();
    void doesNotDependOnTheOrderOfEdits();
    void getsNoCheaperByANightButByANamedDiscount();
    void roundsEachShareToTheNearestUnit();
};

void TestPriceProperties::addsUp()
{
    QVERIFY(rc::check("the lines add up to the total, in one currency", [] {
        const PriceCase given = anyCase();
        const Price price = given.reckoned();
        qint64 sum = 0;
        for (const PriceLine &line : price.lines) {
            RC_ASSERT(line.amount.currency() == given.property.currency());
            RC_ASSERT(line.quantity > 0);
            sum += line.amount.minor();
        }
        RC_ASSERT(price.total().minor() == sum);
        RC_ASSERT((price.nights() + price.fees() + price.taxes() + price.serviceFee()).minor() == sum);
    }));
}

void TestPriceProperties::coversEveryNightOnce()
{
    QVERIFY(rc::check("the lines of nights follow one another from arrival to departure", [] {
        const PriceCase given = anyCase();
        QDate next = given.request.stay.from;
        for (const PriceLine &line : given.reckoned().lines) {
            if (line.kind != LineKind::Nights)
                continue;
            RC_ASSERT(line.nights->from == next);
            RC_ASSERT(line.amount == line.unitAmount * line.nights->nights());
            next = line.nights->to;
        }
        RC_ASSERT(next == given.request.stay.to);
    }));
}

void TestPriceProperties::givesAwayNoMoreThanTheNights()
{
    QVERIFY(rc::check("only discounts are negative, and the nights never are", [] {
        const Price price = anyCase().reckoned();
        for (const PriceLine &line : price.lines)
            RC_ASSERT((line.kind == LineKind::Discount) == (line.amount.minor() < 0));
        RC_ASSERT(price.nights().minor() >= 0);
        RC_ASSERT(price.total().minor() >= 0);
        RC_ASSERT(price.hostFee.minor() >= 0);
    }));
}

void TestPriceProperties::doesNotDependOnTheOrderOfEdits()
{
    QVERIFY(rc::check("rules in any order make the same price", [] {
        PriceCase given = anyCase();
        const Price price = given.reckoned();
        for (qsizetype i = given.rules.size() - 1; i > 0; --i)
            given.rules.swapItemsAt(i, *rc::gen::inRange<qsizetype>(0, i + 1));
        RC_ASSERT(given.reckoned() == price);
    }));
}

void TestPriceProperties::getsNoCheaperByANightButByANamedDiscount()
{
    QVERIFY(rc::check("one more night costs no less while the discounts stay the same", [] {
        PriceCase given = anyCase();
        const Price before = given.reckoned();
        given.request.stay.to = given.request.stay.to.addDays(1);
        const Price after = given.reckoned();
        const bool hasOtherDiscounts = discountsOf(before) != discountsOf(after);
        RC_ASSERT(hasOtherDiscounts || after.total().minor() >= before.total().minor());
    }));
}

void TestPriceProperties::roundsEachShareToTheNearestUnit()
{
    QVERIFY(rc::check("a fraction is within half a unit, and even at a half", [] {
        const qint64 minor = *rc::gen::inRange<qint64>(-1'000'000, 1'000'000);
        const qint64 numerator = *rc::gen::inRange<qint64>(0, 20'000);
        const qint64 denominator = *rc::gen::inRange<qint64>(1, 20'000);
        const qint64 rounded = money(minor).fraction(numerator, denominator).minor();
        const qint64 twiceOff = 2 * (minor * numerator - rounded * denominator);
        RC_ASSERT(std::abs(twiceOff) <= denominator);
        RC_ASSERT(std::abs(twiceOff) < denominator || rounded % 2 == 0);
    }));
}

QTEST_APPLESS_MAIN(TestPriceProperties)
#include "tst_price_properties.moc"
