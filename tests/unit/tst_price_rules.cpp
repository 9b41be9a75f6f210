#include "backend/core/errors.h"
#include "backend/modules/pricing/price_rule_faults.h"
#include "backend/modules/pricing/price_rule_json.h"
#include "tests/support/price_case.h"

using namespace roost;
using namespace roost::test;

/// Rules as hosts write them: what is wrong with them, and their form in JSON.
class TestPriceRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsFaults_data();
    void findsFaults();
    void namesFaultsBelowAPointer();
    void survivesJson();
    void changesByJson();
    void refusesNightsThatAreNone();
};

void TestPriceRules::findsFaults_data()
{
    QTest::addColumn<CaseChange>("make"); // the last rule is examined
    QTest::addColumn<QString>("faults");
    using C = PriceCase &;
    const auto add = [](const char *name, const CaseChange &make, const char *faults) {
        QTest::newRow(name) << make << QString::fromLatin1(faults);
    };
    constexpr auto fee = RuleKind::Fee;
    constexpr auto tax = RuleKind::Tax;

    add(
        "a season", [](C c) { c.season("05-01", "06-01", 15'000); }, "");
    add(
        "a season without nights", [](C c) { c.rule(RuleKind::Season, "S").price = c.amount(1); }, "/from REQUIRED");
    add(
        "a season that says nothing", [](C c) { c.season("05-01", "06-01"); }, "/price REQUIRED");
    add(
        "a season that only restricts", [](C c) { c.season("05-01", "06-01").closedToArrival = true; }, "");
    add(
        "a price and a percentage",
        [](C c) {
            c.season("05-01", "06-01", 15'000);
            c.rules.last().percent = BasisPoints{100};
        },
        "/basis_points ONE_OF");
    add(
        "a weekend price alone",
        [](C c) {
            c.season("05-01", "06-01").weekendPrice = c.amount(1);
            c.rules.last().minNights = 2;
        },
        "/weekend_price NOT_ALLOWED");
    add(
        "a price in dollars", [](C c) { c.season("05-01", "06-01").price = money(15'000, "USD"); }, "/price CURRENCY");
    add(
        "a price of nothing", [](C c) { c.season("05-01", "06-01", 0); }, "/price RANGE");
    add(
        "a free season", [](C c) { c.season("05-01", "06-01").percent = BasisPoints{-10'000}; }, "/basis_points RANGE");
    add(
        "fewer nights at the most than at the least",
        [](C c) {
            c.season("05-01", "06-01").minNights = 3;
            c.rules.last().maxNights = 2;
        },
        "/max_nights RANGE");
    add(
        "a name of nothing", [](C c) { c.discount(RuleKind::EarlyBird, 3, 100).name.clear(); }, "/name REQUIRED");
    add(
        "a discount of more than all", [](C c) { c.discount(RuleKind::LengthOfStay, 7, 10'001); },
        "/basis_points RANGE");
    add(
        "a discount with the other's threshold",
        [](C c) {
            c.discount(RuleKind::EarlyBird, 30, 500).minNights = 7;
            c.rules.last().daysAhead.reset();
        },
        "/min_nights NOT_ALLOWED /days_ahead REQUIRED");
    add(
        "a coupon of nothing", [](C c) { c.coupon("FREE"); }, "/amount ONE_OF");
    add(
        "a coupon that ends before it begins",
        [](C c) {
            c.coupon("OLD").amount = c.amount(1);
            c.rules.last().validFrom = date("05-02");
            c.rules.last().validUntil = date("05-01");
        },
        "/valid_until ORDER");
    add(
        "a code twice",
        [](C c) {
            c.coupon("TWICE").amount = c.amount(1);
            c.coupon("TWICE").amount = c.amount(2);
        },
        "/coupon_code DUPLICATE");
    add(
        "a percentage of nothing named", [](C c) { c.percent(tax, 500, {}); }, "/percent_of REQUIRED");
    add(
        "an amount of something", [](C c) { c.fixed(tax, 500, ChargeUnit::Stay).percentOf = ChargeBase::Nights; },
        "/percent_of NOT_ALLOWED");
    add(
        "a fee of other fees", [](C c) { c.percent(fee, 500, ChargeBase::CustomFees); }, "/percent_of NOT_ALLOWED");
    add(
        "a tax of a fee that is none", [](C c) { c.percent(tax, 500, {}).percentOfFees = {PriceRuleId::create()}; },
        "/percent_of_fees NOT_FOUND");
    add(
        "exempt children of a whole stay", [](C c) { c.fixed(tax, 500, ChargeUnit::Stay).exemptUnderAge = 12; },
        "/exempt_under_age NOT_ALLOWED");
    add(
        "a cap on nights of a percentage",
        [](C c) { c.percent(tax, 500, ChargeBase::Nights, ChargeUnit::Night).capNights = 7; },
        "/cap_nights NOT_ALLOWED");
    add(
        "a cap on units of an amount", [](C c) { c.fixed(tax, 500, ChargeUnit::Night).unitCap = c.amount(1); },
        "/unit_cap NOT_ALLOWED");
}

void TestPriceRules::findsFaults()
{
    QFETCH(CaseChange, make);
    QFETCH(QString, faults);
    PriceCase given;
    make(given);
    QStringList found;
    for (const FieldError &error : faultsOf(given.rules.constLast(), given.property, given.rules))
        found.append(error.pointer + u' ' + error.code);
    QCOMPARE(found.join(u' '), faults);
}

void TestPriceRules::namesFaultsBelowAPointer()
{
    PriceCase given;
    given.season("05-01", "06-01", 0);
    const auto errors = faultsOf(given.rules.constLast(), given.property, {}, QStringLiteral("/changes/2/rule"));
    QCOMPARE(errors.size(), 1);
    QCOMPARE(errors.constFirst().pointer, QStringLiteral("/changes/2/rule/price"));
}

void TestPriceRules::survivesJson()
{
    PriceCase given;
    PriceRule &season = given.season("05-01", "06-01");
    season.price = given.amount(15'000);
    season.weekendPrice = given.amount(18'000);
    season.weekdays = Weekdays{1, 7};
    season.minNights = 2;
    season.maxNights = 9;
    season.closedToArrival = false;
    PriceRule &coupon = given.coupon("SPRING");
    coupon.percent = BasisPoints{1'234};
    coupon.cap = given.amount(5'000);
    coupon.validFrom = date("01-01");
    coupon.validUntil = date("12-31");
    coupon.maxUses = 3;
    PriceRule &tax = given.percent(RuleKind::Tax, 700, ChargeBase::Nights | ChargeBase::Pet, ChargeUnit::GuestNight);
    tax.percentOfFees = {PriceRuleId::create(), PriceRuleId::create()};
    tax.unitCap = given.amount(300);
    tax.exemptUnderAge = 13;
    tax.version = 4;
    given.discount(RuleKind::LastMinute, 0, 500);

    for (const PriceRule &rule : std::as_const(given.rules))
        QCOMPARE(ruleFromJson(toJson(rule)), rule);
}

void TestPriceRules::changesByJson()
{
    PriceCase given;
    given.season("05-01", "06-01", 15'000);
    const PriceRule rule = given.rules.constLast();
    const PriceRule changed =
        changedRule(rule, {{"price", QJsonValue::Null}, {"basis_points", -500}, {"to", "2030-07-01"}});
    QCOMPARE(changed.id, rule.id);
    QCOMPARE(changed.price, std::nullopt);
    QCOMPARE(changed.percent, std::optional(BasisPoints{-500}));
    QCOMPARE(changed.nights, std::optional(dates("05-01", "07-01")));
}

void TestPriceRules::refusesNightsThatAreNone()
{
    const QJsonObject body{{"kind", "SEASON"}, {"from", "2030-05-02"}, {"to", "2030-05-02"}};
    try {
        ruleFromJson(body, QStringLiteral("/rule"));
        QFAIL("must be refused");
    } catch (const Invalid &invalid) {
        QCOMPARE(invalid.errors().constFirst().pointer, QStringLiteral("/rule/to"));
    }
}

QTEST_APPLESS_MAIN(TestPriceRules)
#include "tst_price_rules.moc"
