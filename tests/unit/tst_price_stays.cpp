#include "tests/support/price_case.h"

using namespace roost;
using namespace roost::test;

/// Whole stays, as a host's help page tells of them, in currencies of no, two and three digits.
class TestPriceStays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reckons_data();
    void reckons() { checkPrice(); }
};

namespace {

using C = PriceCase &;

void familyInSummer(C c)
{
    c.price(12'000);
    c.property.cleaningFee = c.amount(6'000);
    c.property.extraGuestFee = c.amount(1'500);
    c.season("07-01", "09-01", 18'000);
    c.rules.last().weekendPrice = c.amount(21'000);
    c.discount(RuleKind::LengthOfStay, 7, 1'000);
    c.discount(RuleKind::EarlyBird, 60, 500);
    PriceRule &cityTax = c.fixed(RuleKind::Tax, 200, ChargeUnit::GuestNight);
    cityTax.exemptUnderAge = 13;
    cityTax.capNights = 7;
    c.percent(RuleKind::Tax, 600, ChargeBase::All);
    c.stay("07-05", 7);
    c.guests(4, {4, 10});
}

void weekendWithADog(C c)
{
    c.price(9'000);
    c.property.weekendPrice = c.amount(11'000);
    c.property.cleaningFee = c.amount(5'000);
    c.property.shortStayCleaningFee = c.amount(3'000);
    c.property.petFee = c.amount(1'500);
    c.stay("05-03", 2);
    c.request.pets = 1;
}

void monthInAutumn(C c)
{
    c.price(8'000);
    c.property.cleaningFee = c.amount(7'000);
    c.discount(RuleKind::LengthOfStay, 7, 1'000);
    c.discount(RuleKind::LengthOfStay, 28, 2'000);
    c.stay("09-01", 30);
}

void lastMinuteWithACoupon(C c)
{
    c.nights(3);
    c.bookedOn = date("05-04");
    c.discount(RuleKind::LastMinute, 7, 1'000);
    c.coupon("WELCOME").amount = c.amount(2'000);
}

void weekOfWork(C c)
{
    c.nights(5);
    c.coupon("COMPANY").percent = BasisPoints{1'500};
    c.percent(RuleKind::Tax, 1'900, ChargeBase::Nights);
}

void resortFeeAndItsTax(C c)
{
    c.nights(3);
    const PriceRuleId fee = c.percent(RuleKind::Fee, 500, ChargeBase::Nights).id;
    c.percent(RuleKind::Tax, 1'000, ChargeBase::Nights).percentOfFees = {fee};
}

void tenNightsInLisbon(C c)
{
    c.nights(10);
    c.guests(3, {12});
    PriceRule &tax = c.fixed(RuleKind::Tax, 400, ChargeUnit::GuestNight);
    tax.capNights = 7;
    tax.exemptUnderAge = 13;
}

void newYear(C c)
{
    c.stay("12-30", 3);
    c.overridden("12-31", 30'000);
}

void weekInKyoto(C c)
{
    c.price(12'345, "JPY");
    c.nights(7);
    c.discount(RuleKind::LengthOfStay, 7, 1'000);
    c.fixed(RuleKind::Tax, 200, ChargeUnit::GuestNight);
}

void weekInKuwait(C c)
{
    c.price(25'505, "KWD");
    c.property.cleaningFee = c.amount(7'250);
    c.nights(7);
    c.discount(RuleKind::LengthOfStay, 7, 1'000);
}

CaseChange oneNight(qint64 base, const char *currency, int taxBasisPoints)
{
    return [=](C c) {
        c.price(base, currency);
        c.percent(RuleKind::Tax, taxBasisPoints, ChargeBase::Nights);
    };
}

} // namespace

void TestPriceStays::reckons_data()
{
    addPriceColumns();
    addPrice("a family in summer: season, weekend, week, early bird, guests, two taxes", familyInSummer,
             "season 07-05>07-07 2*21000=42000; season 07-07>07-12 5*18000=90000; length_of_stay 1*-13200=-13200; "
             "early_bird 1*-5940=-5940; cleaning 1*6000=6000; extra_guest 14*1500=21000; tax 14*200=2800; "
             "tax 1*8392=8392",
             151'052);
    addPrice("a weekend with a dog", weekendWithADog,
             "weekend 05-03>05-05 2*11000=22000; short_stay_cleaning 1*3000=3000; pet 1*1500=1500", 26'500);
    addPrice("a month in autumn", monthInAutumn,
             "base 09-01>10-01 30*8000=240000; length_of_stay 1*-48000=-48000; cleaning 1*7000=7000", 199'000);
    addPrice("last minute with a coupon", lastMinuteWithACoupon,
             "base 05-06>05-09 3*10000=30000; last_minute 1*-3000=-3000; coupon 1*-2000=-2000", 25'000);
    addPrice("a week of work", weekOfWork, "base 05-06>05-11 5*10000=50000; coupon 1*-7500=-7500; tax 1*8075=8075",
             50'575);
    addPrice("a resort fee and its tax", resortFeeAndItsTax,
             "base 05-06>05-09 3*10000=30000; fee 1*1500=1500; tax 1*3150=3150", 34'650);
    addPrice("ten nights in Lisbon", tenNightsInLisbon, "base 05-06>05-16 10*10000=100000; tax 14*400=5600", 105'600);
    addPrice("new year", newYear,
             "base 12-30>12-31 1*10000=10000; override 12-31>01-01 1*30000=30000; base 01-01>01-02 1*10000=10000",
             50'000);
    addPrice("a week in Kyoto", weekInKyoto,
             "base 05-06>05-13 7*12345=86415; length_of_stay 1*-8642=-8642; tax 14*200=2800", 80'573);
    addPrice("a week in Kuwait", weekInKuwait,
             "base 05-06>05-13 7*25505=178535; length_of_stay 1*-17854=-17854; cleaning 1*7250=7250", 167'931);

    addPrice("JPY, 1234.5 is 1234", oneNight(12'345, "JPY", 1'000), "base 05-06>05-07 1*12345=12345; tax 1*1234=1234",
             13'579);
    addPrice("JPY, 1235.5 is 1236", oneNight(12'355, "JPY", 1'000), "base 05-06>05-07 1*12355=12355; tax 1*1236=1236",
             13'591);
    addPrice("JPY, 0.5 is nothing", oneNight(5, "JPY", 1'000), "base 05-06>05-07 1*5=5", 5);
    addPrice("JPY, 1.5 is 2", oneNight(15, "JPY", 1'000), "base 05-06>05-07 1*15=15; tax 1*2=2", 17);
    addPrice("EUR, 12.5 % of 99.99 is 12.50", oneNight(9'999, "EUR", 1'250),
             "base 05-06>05-07 1*9999=9999; tax 1*1250=1250", 11'249);
    addPrice("EUR, 0.01 % of 50.00 is nothing", oneNight(5'000, "EUR", 1), "base 05-06>05-07 1*5000=5000", 5'000);
    addPrice("EUR, 0.01 % of 150.00 is 0.02", oneNight(15'000, "EUR", 1), "base 05-06>05-07 1*15000=15000; tax 1*2=2",
             15'002);
    addPrice("KWD, 5 % of 25.505 is 1.275", oneNight(25'505, "KWD", 500),
             "base 05-06>05-07 1*25505=25505; tax 1*1275=1275", 26'780);
    addPrice("KWD, 5 % of 25.510 is 1.276", oneNight(25'510, "KWD", 500),
             "base 05-06>05-07 1*25510=25510; tax 1*1276=1276", 26'786);
    addPrice("KWD, 5 % of 25.530 is 1.276", oneNight(25'530, "KWD", 500),
             "base 05-06>05-07 1*25530=25530; tax 1*1276=1276", 26'806);
}

QTEST_APPLESS_MAIN(TestPriceStays)
#include "tst_price_stays.moc"
