#include "tests/support/price_case.h"

using namespace roost;
using namespace roost::test;

/// Fees, taxes and the platform's share, against figures reckoned by hand. Three nights for two at 100.00 unless a case
/// says otherwise.
class TestPriceCharges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reckonsFeesOfTheProperty_data();
    void reckonsFeesOfTheProperty() { checkPrice(); }
    void reckonsCustomFees_data();
    void reckonsCustomFees() { checkPrice(); }
    void reckonsTaxes_data();
    void reckonsTaxes() { checkPrice(); }
    void reckonsThePlatformsFee_data();
    void reckonsThePlatformsFee();
};

namespace {

using C = PriceCase &;
using enum ChargeUnit;

void add(const char *name, const CaseChange &change, const char *linesAfterTheNights, qint64 total)
{
    const QByteArray nights = "base 05-06>05-09 3*10000=30000";
    addPrice(
        name,
        [change](C c) {
            c.nights(3);
            change(c);
        },
        *linesAfterTheNights ? nights + "; " + linesAfterTheNights : nights, total);
}

} // namespace

void TestPriceCharges::reckonsFeesOfTheProperty_data()
{
    addPriceColumns();
    const auto cleaned = [](int nights) {
        return [nights](C c) {
            c.nights(nights);
            c.property.cleaningFee = c.amount(8'000);
            c.property.shortStayCleaningFee = c.amount(5'000);
        };
    };
    addPrice("one night is a short stay", cleaned(1), "base 05-06>05-07 1*10000=10000; short_stay_cleaning 1*5000=5000",
             15'000);
    addPrice("two nights are", cleaned(2), "base 05-06>05-08 2*10000=20000; short_stay_cleaning 1*5000=5000", 25'000);
    add("three are not", cleaned(3), "cleaning 1*8000=8000", 38'000);
    add(
        "three are where the host says so",
        [cleaned](C c) {
            cleaned(3)(c);
            c.property.shortStayNights = 3;
        },
        "short_stay_cleaning 1*5000=5000", 35'000);
    addPrice(
        "a short stay without a fee",
        [cleaned](C c) {
            cleaned(1)(c);
            c.property.shortStayCleaningFee = c.amount(0);
        },
        "base 05-06>05-07 1*10000=10000", 10'000);

    const auto pets = [](int count, qint64 fee) {
        return [count, fee](C c) {
            c.request.pets = count;
            c.property.petFee = c.amount(fee);
        };
    };
    add("a dog", pets(1, 2'000), "pet 1*2000=2000", 32'000);
    add("two dogs", pets(2, 2'000), "pet 2*2000=4000", 34'000);
    add("no dog", pets(0, 2'000), "", 30'000);
    add("a dog at no fee", pets(1, 0), "", 30'000);
    add(
        "everything at once",
        [](C c) {
            c.property.cleaningFee = c.amount(8'000);
            c.property.extraGuestFee = c.amount(1'000);
            c.property.petFee = c.amount(2'000);
            c.guests(3);
            c.request.pets = 1;
        },
        "cleaning 1*8000=8000; extra_guest 3*1000=3000; pet 1*2000=2000", 43'000);
    add(
        "children are guests",
        [](C c) {
            c.property.extraGuestFee = c.amount(1'000);
            c.guests(4, {0, 3});
        },
        "extra_guest 6*1000=6000", 36'000);
}

void TestPriceCharges::reckonsCustomFees_data()
{
    addPriceColumns();
    constexpr auto fee = RuleKind::Fee;
    add(
        "of a stay", [](C c) { c.fixed(fee, 3'000, Stay); }, "fee 1*3000=3000", 33'000);
    add(
        "of a night", [](C c) { c.fixed(fee, 500, Night); }, "fee 3*500=1500", 31'500);
    add(
        "of a guest", [](C c) { c.fixed(fee, 700, Guest); }, "fee 2*700=1400", 31'400);
    add(
        "of a guest and night", [](C c) { c.fixed(fee, 250, GuestNight); }, "fee 6*250=1500", 31'500);
    add(
        "10.00 at the most", [](C c) { c.fixed(fee, 250, GuestNight).cap = c.amount(1'000); }, "fee 6*250=1000",
        31'000);
    add(
        "of two nights at the most", [](C c) { c.fixed(fee, 500, Night).capNights = 2; }, "fee 2*500=1000", 31'000);
    add(
        "children under 6 are free",
        [](C c) {
            c.fixed(fee, 700, Guest).exemptUnderAge = 6;
            c.guests(3, {5});
        },
        "fee 2*700=1400", 31'400);
    add(
        "a child of 6 is not",
        [](C c) {
            c.fixed(fee, 700, Guest).exemptUnderAge = 6;
            c.guests(3, {6});
        },
        "fee 3*700=2100", 32'100);
    add(
        "5 % of the nights", [](C c) { c.percent(fee, 500, ChargeBase::Nights); }, "fee 1*1500=1500", 31'500);
    add(
        "10 % of cleaning",
        [](C c) {
            c.property.cleaningFee = c.amount(5'000);
            c.percent(fee, 1'000, ChargeBase::Cleaning);
        },
        "cleaning 1*5000=5000; fee 1*500=500", 35'500);
    add(
        "10 % of nights and cleaning",
        [](C c) {
            c.property.cleaningFee = c.amount(5'000);
            c.percent(fee, 1'000, ChargeBase::Nights | ChargeBase::Cleaning);
        },
        "cleaning 1*5000=5000; fee 1*3500=3500", 38'500);
    add(
        "10 % of extra guests",
        [](C c) {
            c.property.extraGuestFee = c.amount(1'000);
            c.guests(3);
            c.percent(fee, 1'000, ChargeBase::ExtraGuest);
        },
        "extra_guest 3*1000=3000; fee 1*300=300", 33'300);
    add(
        "half of pets",
        [](C c) {
            c.property.petFee = c.amount(2'000);
            c.request.pets = 1;
            c.percent(fee, 5'000, ChargeBase::Pet);
        },
        "pet 1*2000=2000; fee 1*1000=1000", 33'000);
    add(
        "a percentage of nothing", [](C c) { c.percent(fee, 5'000, ChargeBase::Pet); }, "", 30'000);
    addPrice(
        "of what discounts left",
        [](C c) {
            c.nights(7);
            c.discount(RuleKind::LengthOfStay, 7, 1'000);
            c.percent(fee, 500, ChargeBase::Nights);
        },
        "base 05-06>05-13 7*10000=70000; length_of_stay 1*-7000=-7000; fee 1*3150=3150", 66'150);
    add(
        "two, in the order in which they were made",
        [](C c) {
            c.fixed(fee, 3'000, Stay);
            c.percent(fee, 1'000, ChargeBase::Nights);
        },
        "fee 1*3000=3000; fee 1*3000=3000", 36'000);
    add(
        "never of one another",
        [](C c) {
            c.fixed(fee, 4'000, Stay);
            c.percent(fee, 1'000, ChargeBase::All);
        },
        "fee 1*4000=4000; fee 1*3000=3000", 37'000);
    add(
        "heating in winter", [](C c) { c.fixed(fee, 900, Night).nights = dates("2030-10-01", "2031-04-01"); }, "",
        30'000);
    add(
        "air in summer", [](C c) { c.fixed(fee, 900, Night).nights = dates("05-01", "10-01"); }, "fee 3*900=2700",
        32'700);
    add(
        "10 % of the guests that are not exempt",
        [](C c) {
            c.guests(4, {3});
            c.percent(fee, 1'000, ChargeBase::Nights, Guest).exemptUnderAge = 4;
        },
        "fee 1*2250=2250", 32'250);
}

void TestPriceCharges::reckonsTaxes_data()
{
    addPriceColumns();
    constexpr auto tax = RuleKind::Tax;
    add(
        "7 % of the nights", [](C c) { c.percent(tax, 700, ChargeBase::Nights); }, "tax 1*2100=2100", 32'100);
    add(
        "10 % of everything",
        [](C c) {
            c.property.cleaningFee = c.amount(5'000);
            c.percent(tax, 1'000, ChargeBase::All);
        },
        "cleaning 1*5000=5000; tax 1*3500=3500", 38'500);
    add(
        "20 % of cleaning",
        [](C c) {
            c.property.cleaningFee = c.amount(5'000);
            c.percent(tax, 2'000, ChargeBase::Cleaning);
        },
        "cleaning 1*5000=5000; tax 1*1000=1000", 36'000);
    add(
        "10 % of one fee",
        [](C c) {
            const PriceRuleId fee = c.fixed(RuleKind::Fee, 3'000, Stay).id;
            c.fixed(RuleKind::Fee, 1'000, Stay);
            c.percent(tax, 1'000, {}).percentOfFees = {fee};
        },
        "fee 1*3000=3000; fee 1*1000=1000; tax 1*300=300", 34'300);
    add(
        "10 % of custom fees",
        [](C c) {
            c.property.cleaningFee = c.amount(5'000);
            c.fixed(RuleKind::Fee, 1'000, Stay);
            c.fixed(RuleKind::Fee, 2'000, Stay);
            c.percent(tax, 1'000, ChargeBase::CustomFees);
        },
        "cleaning 1*5000=5000; fee 1*1000=1000; fee 1*2000=2000; tax 1*300=300", 38'300);
    add(
        "a fee named twice is taxed once",
        [](C c) {
            const PriceRuleId fee = c.fixed(RuleKind::Fee, 3'000, Stay).id;
            c.percent(tax, 1'000, ChargeBase::CustomFees).percentOfFees = {fee};
        },
        "fee 1*3000=3000; tax 1*300=300", 33'300);
    add(
        "never of another tax",
        [](C c) {
            c.percent(tax, 1'000, ChargeBase::All);
            c.percent(tax, 500, ChargeBase::All);
        },
        "tax 1*3000=3000; tax 1*1500=1500", 34'500);
    addPrice(
        "of what discounts left",
        [](C c) {
            c.nights(7);
            c.discount(RuleKind::LengthOfStay, 7, 1'000);
            c.percent(tax, 1'000, ChargeBase::Nights);
        },
        "base 05-06>05-13 7*10000=70000; length_of_stay 1*-7000=-7000; tax 1*6300=6300", 69'300);
    add(
        "of what a coupon left",
        [](C c) {
            c.coupon("SPRING").amount = c.amount(5'000);
            c.percent(tax, 1'000, ChargeBase::Nights);
        },
        "coupon 1*-5000=-5000; tax 1*2500=2500", 27'500);
    add(
        "2.00 a guest and night", [](C c) { c.fixed(tax, 200, GuestNight); }, "tax 6*200=1200", 31'200);
    addPrice(
        "of seven nights at the most",
        [](C c) {
            c.nights(10);
            c.fixed(tax, 200, GuestNight).capNights = 7;
        },
        "base 05-06>05-16 10*10000=100000; tax 14*200=2800", 102'800);
    add(
        "children under 13 are exempt",
        [](C c) {
            c.guests(4, {2, 12});
            c.fixed(tax, 200, GuestNight).exemptUnderAge = 13;
        },
        "tax 6*200=1200", 31'200);
    add(
        "a child of 13 is not",
        [](C c) {
            c.guests(4, {12, 13});
            c.fixed(tax, 200, GuestNight).exemptUnderAge = 13;
        },
        "tax 9*200=1800", 31'800);
    add(
        "of a stay", [](C c) { c.fixed(tax, 1'500, Stay); }, "tax 1*1500=1500", 31'500);
    add(
        "of a night", [](C c) { c.fixed(tax, 150, Night); }, "tax 3*150=450", 30'450);
    add(
        "of a guest", [](C c) { c.fixed(tax, 300, Guest); }, "tax 2*300=600", 30'600);
    add(
        "10 %, 20.00 at the most", [](C c) { c.percent(tax, 1'000, ChargeBase::Nights).cap = c.amount(2'000); },
        "tax 1*2000=2000", 32'000);
    add(
        "5 %, 20.00 at the most", [](C c) { c.percent(tax, 500, ChargeBase::Nights).cap = c.amount(2'000); },
        "tax 1*1500=1500", 31'500);
    add(
        "5 %, 2.00 a guest and night at the most",
        [](C c) { c.percent(tax, 500, ChargeBase::Nights, GuestNight).unitCap = c.amount(200); }, "tax 1*1200=1200",
        31'200);
    add(
        "5 %, 3.00 a guest and night at the most",
        [](C c) { c.percent(tax, 500, ChargeBase::Nights, GuestNight).unitCap = c.amount(300); }, "tax 1*1500=1500",
        31'500);
    add(
        "two thirds of 5 %, as a child is exempt",
        [](C c) {
            c.guests(3, {5});
            PriceRule &rule = c.percent(tax, 500, ChargeBase::Nights, GuestNight);
            rule.unitCap = c.amount(200);
            rule.exemptUnderAge = 18;
        },
        "tax 1*1000=1000", 31'000);
    addPrice(
        "703.5 is 704",
        [](C c) {
            c.price(10'050);
            c.percent(tax, 700, ChargeBase::Nights);
        },
        "base 05-06>05-07 1*10050=10050; tax 1*704=704", 10'754);
    addPrice(
        "500.5 is 500",
        [](C c) {
            c.price(10'010);
            c.percent(tax, 500, ChargeBase::Nights);
        },
        "base 05-06>05-07 1*10010=10010; tax 1*500=500", 10'510);
    addPrice(
        "666.67 is 667",
        [](C c) {
            c.guests(3, {1});
            c.percent(tax, 1'000, ChargeBase::Nights, Guest).exemptUnderAge = 2;
        },
        "base 05-06>05-07 1*10000=10000; tax 1*667=667", 10'667);
    addPrice(
        "0.35 is no line",
        [](C c) {
            c.price(5);
            c.percent(tax, 700, ChargeBase::Nights);
        },
        "base 05-06>05-07 1*5=5", 5);
}

void TestPriceCharges::reckonsThePlatformsFee_data()
{
    addPriceColumns();
    QTest::addColumn<qint64>("hostFee");
    const auto add = [](const char *name, qint64 base, int host, int guest, const char *lines, qint64 total,
                        qint64 hostFee) {
        const CaseChange change = [=](PriceCase &c) {
            c.price(base);
            c.property.cleaningFee = c.amount(5'000);
            c.percent(RuleKind::Tax, 1'000, ChargeBase::All);
            c.fees = {BasisPoints{host}, BasisPoints{guest}};
        };
        QTest::newRow(name) << change << QString::fromLatin1(lines) << total << hostFee;
    };
    add("3 % of nights and fees, not of taxes", 10'000, 300, 0,
        "base 05-06>05-07 1*10000=10000; cleaning 1*5000=5000; tax 1*1500=1500", 16'500, 450);
    add("both sides", 10'000, 300, 1'000,
        "base 05-06>05-07 1*10000=10000; cleaning 1*5000=5000; tax 1*1500=1500; service_fee 1*1500=1500", 18'000, 450);
    add("nobody", 10'000, 0, 0, "base 05-06>05-07 1*10000=10000; cleaning 1*5000=5000; tax 1*1500=1500", 16'500, 0);
    add("450.3 is 450, 750.5 is 750", 10'010, 300, 500,
        "base 05-06>05-07 1*10010=10010; cleaning 1*5000=5000; tax 1*1501=1501; service_fee 1*750=750", 17'261, 450);
    add("450.9 is 451, 751.5 is 752", 10'030, 300, 500,
        "base 05-06>05-07 1*10030=10030; cleaning 1*5000=5000; tax 1*1503=1503; service_fee 1*752=752", 17'285, 451);
}

void TestPriceCharges::reckonsThePlatformsFee()
{
    checkPrice();
    QFETCH(CaseChange, change);
    QFETCH(qint64, hostFee);
    PriceCase given;
    change(given);
    QCOMPARE(given.reckoned().hostFee, given.amount(hostFee));
}

QTEST_APPLESS_MAIN(TestPriceCharges)
#include "tst_price_charges.moc"
