#include "tests/support/price_case.h"

using namespace roost;
using namespace roost::test;

/// Length-of-stay, early-bird and last-minute discounts, and coupons, against figures reckoned by hand.
class TestPriceDiscounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reckonsLengthOfStay_data();
    void reckonsLengthOfStay() { checkPrice(); }
    void reckonsLeadTime_data();
    void reckonsLeadTime() { checkPrice(); }
    void reckonsCoupons_data();
    void reckonsCoupons() { checkPrice(); }
};

namespace {

constexpr auto lengthOfStay = RuleKind::LengthOfStay;
constexpr auto earlyBird = RuleKind::EarlyBird;
constexpr auto lastMinute = RuleKind::LastMinute;
const char *const threeNights = "base 05-06>05-09 3*10000=30000";

/// The lines of three nights, then this one.
QByteArray threeNightsAnd(const char *line)
{
    return QByteArray(threeNights) + "; " + line;
}

} // namespace

void TestPriceDiscounts::reckonsLengthOfStay_data()
{
    addPriceColumns();
    using C = PriceCase &;
    const auto band = [](int nights, std::initializer_list<std::pair<int, int>> bands) {
        const QList<std::pair<int, int>> all(bands);
        return [nights, all](C c) {
            c.nights(nights);
            for (const auto &[from, basisPoints] : all)
                c.discount(lengthOfStay, from, basisPoints);
        };
    };

    addPrice("a week", band(7, {{7, 1'000}}), "base 05-06>05-13 7*10000=70000; length_of_stay 1*-7000=-7000", 63'000);
    addPrice("six nights are no week", band(6, {{7, 1'000}}), "base 05-06>05-12 6*10000=60000", 60'000);
    addPrice("a month", band(28, {{28, 2'000}}), "base 05-06>06-03 28*10000=280000; length_of_stay 1*-56000=-56000",
             224'000);
    addPrice("a month is no week, too", band(28, {{7, 1'000}, {28, 2'000}}),
             "base 05-06>06-03 28*10000=280000; length_of_stay 1*-56000=-56000", 224'000);
    addPrice("27 nights are a week", band(27, {{7, 1'000}, {28, 2'000}}),
             "base 05-06>06-02 27*10000=270000; length_of_stay 1*-27000=-27000", 243'000);
    addPrice("a band of three nights", band(3, {{3, 500}}), threeNightsAnd("length_of_stay 1*-1500=-1500"), 28'500);
    addPrice("a band in between", band(14, {{7, 1'000}, {14, 1'500}, {28, 2'000}}),
             "base 05-06>05-20 14*10000=140000; length_of_stay 1*-21000=-21000", 119'000);
    addPrice("of equal bands the later", band(7, {{7, 1'000}, {7, 1'200}}),
             "base 05-06>05-13 7*10000=70000; length_of_stay 1*-8400=-8400", 61'600);
    addPrice("the longest band, though it gives less", band(14, {{7, 2'000}, {14, 1'000}}),
             "base 05-06>05-20 14*10000=140000; length_of_stay 1*-14000=-14000", 126'000);
    addPrice("everything off", band(7, {{7, 10'000}}), "base 05-06>05-13 7*10000=70000; length_of_stay 1*-70000=-70000",
             0);
    addPrice(
        "73.5 off is 74",
        [](C c) {
            c.price(105);
            c.nights(7);
            c.discount(lengthOfStay, 7, 1'000);
        },
        "base 05-06>05-13 7*105=735; length_of_stay 1*-74=-74", 661);
    addPrice(
        "80.5 off is 80",
        [](C c) {
            c.price(115);
            c.nights(7);
            c.discount(lengthOfStay, 7, 1'000);
        },
        "base 05-06>05-13 7*115=805; length_of_stay 1*-80=-80", 725);
    addPrice(
        "of all nights, the weekend too",
        [](C c) {
            c.property.weekendPrice = c.amount(14'000);
            c.nights(7);
            c.discount(lengthOfStay, 7, 1'000);
        },
        "base 05-06>05-10 4*10000=40000; weekend 05-10>05-12 2*14000=28000; base 05-12>05-13 1*10000=10000; "
        "length_of_stay 1*-7800=-7800",
        70'200);
    addPrice(
        "not of cleaning",
        [](C c) {
            c.property.cleaningFee = c.amount(5'000);
            c.nights(7);
            c.discount(lengthOfStay, 7, 1'000);
        },
        "base 05-06>05-13 7*10000=70000; length_of_stay 1*-7000=-7000; cleaning 1*5000=5000", 68'000);
    addPrice(
        "for arrivals in May",
        [](C c) {
            c.nights(7);
            c.discount(lengthOfStay, 7, 1'000).nights = dates("05-01", "06-01");
        },
        "base 05-06>05-13 7*10000=70000; length_of_stay 1*-7000=-7000", 63'000);
    addPrice(
        "not for arrivals in June",
        [](C c) {
            c.nights(7);
            c.discount(lengthOfStay, 7, 1'000).nights = dates("06-01", "07-01");
        },
        "base 05-06>05-13 7*10000=70000", 70'000);
    addPrice(
        "a discount of less than half a unit is no line",
        [](C c) {
            c.price(4);
            c.nights(3);
            c.discount(lengthOfStay, 3, 100);
        },
        "base 05-06>05-09 3*4=12", 12);
}

void TestPriceDiscounts::reckonsLeadTime_data()
{
    addPriceColumns();
    using C = PriceCase &;
    struct Band
    {
        RuleKind kind;
        int days;
        int basisPoints;
    };
    const auto booked = [](const char *day, std::initializer_list<Band> bands) {
        const QList<Band> all(bands);
        return [day, all](C c) {
            c.nights(3);
            c.bookedOn = date(day);
            for (const Band &band : all)
                c.discount(band.kind, band.days, band.basisPoints);
        };
    };

    addPrice("an early bird", booked("04-01", {{earlyBird, 30, 500}}), threeNightsAnd("early_bird 1*-1500=-1500"),
             28'500);
    addPrice("an early bird on the last day", booked("04-01", {{earlyBird, 35, 500}}),
             threeNightsAnd("early_bird 1*-1500=-1500"), 28'500);
    addPrice("a day late", booked("04-01", {{earlyBird, 36, 500}}), threeNights, 30'000);
    addPrice("the earliest bird that is met", booked("04-01", {{earlyBird, 30, 500}, {earlyBird, 35, 800}}),
             threeNightsAnd("early_bird 1*-2400=-2400"), 27'600);
    addPrice("an earlier one is not met", booked("04-01", {{earlyBird, 30, 500}, {earlyBird, 60, 800}}),
             threeNightsAnd("early_bird 1*-1500=-1500"), 28'500);
    addPrice("last minute", booked("04-30", {{lastMinute, 7, 1'500}}), threeNightsAnd("last_minute 1*-4500=-4500"),
             25'500);
    addPrice("last minute on the first day", booked("04-29", {{lastMinute, 7, 1'500}}),
             threeNightsAnd("last_minute 1*-4500=-4500"), 25'500);
    addPrice("a day before last minute", booked("04-28", {{lastMinute, 7, 1'500}}), threeNights, 30'000);
    addPrice("the latest minute that is met", booked("05-04", {{lastMinute, 7, 1'500}, {lastMinute, 3, 2'500}}),
             threeNightsAnd("last_minute 1*-7500=-7500"), 22'500);
    addPrice("on the day of arrival", booked("05-06", {{lastMinute, 0, 3'000}}),
             threeNightsAnd("last_minute 1*-9000=-9000"), 21'000);
    addPrice("early and late at once: the larger", booked("05-01", {{earlyBird, 3, 500}, {lastMinute, 7, 1'500}}),
             threeNightsAnd("last_minute 1*-4500=-4500"), 25'500);
    addPrice("early and late at once, as large: early",
             booked("05-01", {{lastMinute, 7, 1'000}, {earlyBird, 3, 1'000}}),
             threeNightsAnd("early_bird 1*-3000=-3000"), 27'000);
    addPrice(
        "of what the week left",
        [](C c) {
            c.nights(7);
            c.discount(earlyBird, 30, 500);
            c.discount(lengthOfStay, 7, 1'000);
        },
        "base 05-06>05-13 7*10000=70000; length_of_stay 1*-7000=-7000; early_bird 1*-3150=-3150", 59'850);
    addPrice(
        "across a leap day",
        [](C c) {
            c.stay("2028-03-01", 3);
            c.bookedOn = date("2028-02-28");
            c.discount(lastMinute, 1, 1'000);
        },
        "base 03-01>03-04 3*10000=30000", 30'000);
}

void TestPriceDiscounts::reckonsCoupons_data()
{
    addPriceColumns();
    using C = PriceCase &;
    const auto coupon = [](std::function<void(C, PriceRule &)> change) {
        return [change](C c) {
            c.nights(3);
            change(c, c.coupon("SPRING"));
        };
    };
    const auto tenPercent = [coupon](std::function<void(C, PriceRule &)> change) {
        return coupon([change](C c, PriceRule &rule) {
            rule.percent = BasisPoints{1'000};
            change(c, rule);
        });
    };
    const QByteArray tenOff = threeNightsAnd("coupon 1*-3000=-3000");

    addPrice("10 %", tenPercent([](C, PriceRule &) {}), tenOff, 27'000);
    addPrice("an amount", coupon([](C c, PriceRule &rule) { rule.amount = c.amount(5'000); }),
             threeNightsAnd("coupon 1*-5000=-5000"), 25'000);
    addPrice("an amount is never more than the nights", coupon([](C c, PriceRule &rule) {
                 rule.amount = c.amount(50'000);
                 c.property.cleaningFee = c.amount(4'000);
             }),
             threeNightsAnd("coupon 1*-30000=-30000; cleaning 1*4000=4000"), 4'000);
    addPrice("half, 100.00 at the most", coupon([](C c, PriceRule &rule) {
                 rule.percent = BasisPoints{5'000};
                 rule.cap = c.amount(10'000);
             }),
             threeNightsAnd("coupon 1*-10000=-10000"), 20'000);
    addPrice("less than its cap", coupon([](C c, PriceRule &rule) {
                 rule.percent = BasisPoints{2'000};
                 rule.cap = c.amount(10'000);
             }),
             threeNightsAnd("coupon 1*-6000=-6000"), 24'000);
    addPrice("after the other discounts", tenPercent([](C c, PriceRule &) {
                 c.nights(7);
                 c.discount(lengthOfStay, 7, 1'000);
                 c.discount(earlyBird, 30, 500);
             }),
             "base 05-06>05-13 7*10000=70000; length_of_stay 1*-7000=-7000; early_bird 1*-3150=-3150; "
             "coupon 1*-5985=-5985",
             53'865);
    addPrice("an amount of what a full discount left", coupon([](C c, PriceRule &rule) {
                 rule.amount = c.amount(5'000);
                 c.discount(lengthOfStay, 3, 10'000);
             }),
             threeNightsAnd("length_of_stay 1*-30000=-30000"), 0);
    addPrice("not asked for", tenPercent([](C c, PriceRule &) { c.request.couponCode.clear(); }), threeNights, 30'000);
    addPrice("another code", tenPercent([](C c, PriceRule &) { c.request.couponCode = QStringLiteral("SUMMER"); }),
             threeNights, 30'000);
    addPrice("of two, the one asked for", tenPercent([](C c, PriceRule &) {
                 c.coupon("OTHER").percent = BasisPoints{5'000};
                 c.request.couponCode = QStringLiteral("SPRING");
             }),
             tenOff, 27'000);
    addPrice("expired", tenPercent([](C, PriceRule &rule) { rule.validUntil = date("03-31"); }), threeNights, 30'000);
    addPrice("on its last day", tenPercent([](C, PriceRule &rule) { rule.validUntil = date("04-01"); }), tenOff,
             27'000);
    addPrice("before its first day", tenPercent([](C, PriceRule &rule) { rule.validFrom = date("04-02"); }),
             threeNights, 30'000);
    addPrice("on its first day", tenPercent([](C, PriceRule &rule) { rule.validFrom = date("04-01"); }), tenOff,
             27'000);
    addPrice("too few nights", tenPercent([](C, PriceRule &rule) { rule.minNights = 4; }), threeNights, 30'000);
    addPrice("just enough nights", tenPercent([](C, PriceRule &rule) { rule.minNights = 3; }), tenOff, 27'000);
    addPrice("for other arrivals", tenPercent([](C, PriceRule &rule) { rule.nights = dates("06-01", "07-01"); }),
             threeNights, 30'000);
    addPrice("yen", coupon([](C c, PriceRule &rule) {
                 c.price(12'345, "JPY");
                 rule.amount = c.amount(1'000);
             }),
             "base 05-06>05-09 3*12345=37035; coupon 1*-1000=-1000", 36'035);
}

QTEST_APPLESS_MAIN(TestPriceDiscounts)
#include "tst_price_discounts.moc"
