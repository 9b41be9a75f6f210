#include "tests/support/price_case.h"

using namespace roost;
using namespace roost::test;

/// What nights cost by seasons, overrides and weekends, against figures reckoned by hand.
class TestPriceSeasons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reckons_data();
    void reckons() { checkPrice(); }
    void namesTheSeason();
};

void TestPriceSeasons::reckons_data()
{
    addPriceColumns();
    using C = PriceCase &;
    const auto three = [](CaseChange change) {
        return [change](C c) {
            c.nights(3);
            change(c);
        };
    };

    addPrice("a season", three([](C c) { c.season("05-01", "06-01", 15'000); }), "season 05-06>05-09 3*15000=45000",
             45'000);
    addPrice("into a season", three([](C c) { c.season("05-08", "06-01", 15'000); }),
             "base 05-06>05-08 2*10000=20000; season 05-08>05-09 1*15000=15000", 35'000);
    addPrice("out of a season", three([](C c) { c.season("05-01", "05-08", 15'000); }),
             "season 05-06>05-08 2*15000=30000; base 05-08>05-09 1*10000=10000", 40'000);
    addPrice(
        "a season ends before its last day", [](C c) { c.season("05-01", "05-06", 15'000); },
        "base 05-06>05-07 1*10000=10000", 10'000);
    addPrice(
        "a season of one night",
        [](C c) {
            c.nights(2);
            c.season("05-06", "05-07", 15'000);
        },
        "season 05-06>05-07 1*15000=15000; base 05-07>05-08 1*10000=10000", 25'000);
    addPrice("the shorter season wins", three([](C c) {
                 c.season("05-01", "06-01", 15'000);
                 c.season("05-06", "05-08", 20'000);
             }),
             "season 05-06>05-08 2*20000=40000; season 05-08>05-09 1*15000=15000", 55'000);
    addPrice("the shorter season wins, though it is the older", three([](C c) {
                 c.season("05-06", "05-08", 20'000);
                 c.season("05-01", "06-01", 15'000);
             }),
             "season 05-06>05-08 2*20000=40000; season 05-08>05-09 1*15000=15000", 55'000);
    addPrice(
        "of equally long seasons the later wins",
        [](C c) {
            c.season("05-05", "05-10", 12'000);
            c.season("05-06", "05-11", 13'000);
        },
        "season 05-06>05-07 1*13000=13000", 13'000);
    addPrice(
        "of the same nights the later wins, though it is cheaper",
        [](C c) {
            c.season("05-05", "05-10", 12'000);
            c.season("05-05", "05-10", 11'000);
        },
        "season 05-06>05-07 1*11000=11000", 11'000);
    addPrice(
        "year, month and week",
        [](C c) {
            c.nights(4);
            c.season("2030-01-01", "2031-01-01", 11'000);
            c.season("05-01", "06-01", 12'000);
            c.season("05-06", "05-08", 13'000);
        },
        "season 05-06>05-08 2*13000=26000; season 05-08>05-10 2*12000=24000", 50'000);
    addPrice(
        "a season wins over the weekend",
        [](C c) {
            c.property.weekendPrice = c.amount(14'000);
            c.season("05-01", "06-01", 15'000);
            c.stay("05-03", 2);
        },
        "season 05-03>05-05 2*15000=30000", 30'000);
    addPrice(
        "a season with a weekend of its own",
        [](C c) {
            c.season("05-01", "06-01", 15'000);
            c.rules.last().weekendPrice = c.amount(18'000);
            c.stay("05-02", 3);
        },
        "season 05-02>05-03 1*15000=15000; season 05-03>05-05 2*18000=36000", 51'000);
    addPrice(
        "a season's weekend is the property's",
        [](C c) {
            c.property.weekendNights = {4, 5};
            c.season("05-01", "06-01", 15'000);
            c.rules.last().weekendPrice = c.amount(18'000);
            c.stay("05-02", 3);
        },
        "season 05-02>05-04 2*18000=36000; season 05-04>05-05 1*15000=15000", 51'000);
    addPrice("an override wins over a season", three([](C c) {
                 c.season("05-01", "06-01", 15'000);
                 c.overridden("05-07", 9'000);
             }),
             "season 05-06>05-07 1*15000=15000; override 05-07>05-08 1*9000=9000; season 05-08>05-09 1*15000=15000",
             39'000);
    addPrice("an override without a price leaves the season", three([](C c) {
                 c.season("05-01", "06-01", 15'000);
                 c.overrides.insert(date("05-07"), {.night = date("05-07"), .minNights = 2});
             }),
             "season 05-06>05-09 3*15000=45000", 45'000);
    addPrice("a fifth more", three([](C c) { c.season("05-01", "06-01").percent = BasisPoints{2'000}; }),
             "season 05-06>05-09 3*12000=36000", 36'000);
    addPrice("15 % less", three([](C c) { c.season("05-01", "06-01").percent = BasisPoints{-1'500}; }),
             "season 05-06>05-09 3*8500=25500", 25'500);
    addPrice(
        "10 % more than base and weekend",
        [](C c) {
            c.property.weekendPrice = c.amount(14'000);
            c.season("05-01", "06-01").percent = BasisPoints{1'000};
            c.stay("05-02", 3);
        },
        "season 05-02>05-03 1*11000=11000; season 05-03>05-05 2*15400=30800", 41'800);
    addPrice(
        "12.5 is rounded to 12",
        [](C c) {
            c.price(125);
            c.season("05-01", "06-01").percent = BasisPoints{1'000};
        },
        "season 05-06>05-07 1*137=137", 137);
    addPrice(
        "13.5 is rounded to 14",
        [](C c) {
            c.price(135);
            c.season("05-01", "06-01").percent = BasisPoints{1'000};
        },
        "season 05-06>05-07 1*149=149", 149);
    addPrice("each night is rounded, not their sum", three([](C c) {
                 c.price(125);
                 c.season("05-01", "06-01").percent = BasisPoints{1'000};
             }),
             "season 05-06>05-09 3*137=411", 411);
    addPrice(
        "a season of some weekdays",
        [](C c) {
            c.season("05-01", "06-01", 15'000);
            c.rules.last().weekdays = Weekdays{5, 6};
            c.stay("05-02", 4);
        },
        "base 05-02>05-03 1*10000=10000; season 05-03>05-05 2*15000=30000; base 05-05>05-06 1*10000=10000", 50'000);
    addPrice(
        "a shorter season wins over some weekdays",
        [](C c) {
            c.season("05-01", "06-01", 15'000);
            c.rules.last().weekdays = Weekdays{5, 6};
            c.season("05-04", "05-05", 20'000);
            c.stay("05-03", 2);
        },
        "season 05-03>05-04 1*15000=15000; season 05-04>05-05 1*20000=20000", 35'000);
    addPrice("a season that only restricts", three([](C c) { c.season("05-01", "06-01").minNights = 5; }),
             "base 05-06>05-09 3*10000=30000", 30'000);
    addPrice("a short season that only restricts leaves the price to a longer", three([](C c) {
                 c.season("05-01", "06-01", 15'000);
                 c.season("05-06", "05-08").minNights = 2;
             }),
             "season 05-06>05-09 3*15000=45000", 45'000);
    addPrice("two seasons at one price are two lines", three([](C c) {
                 c.season("05-01", "05-08", 15'000);
                 c.season("05-08", "06-01", 15'000);
             }),
             "season 05-06>05-08 2*15000=30000; season 05-08>05-09 1*15000=15000", 45'000);
    addPrice(
        "over the end of the year",
        [](C c) {
            c.season("2030-12-20", "2031-01-07", 30'000);
            c.stay("12-30", 4);
        },
        "season 12-30>01-03 4*30000=120000", 120'000);
    addPrice(
        "yen: 1249.875 is 1250",
        [](C c) {
            c.price(9'999, "JPY");
            c.nights(2);
            c.season("05-01", "06-01").percent = BasisPoints{1'250};
        },
        "season 05-06>05-08 2*11249=22498", 22'498);
    addPrice(
        "dinars: 1000.5 is 1000",
        [](C c) {
            c.price(10'005, "KWD");
            c.season("05-01", "06-01").percent = BasisPoints{-1'000};
        },
        "season 05-06>05-07 1*9005=9005", 9'005);
    addPrice(
        "never less than the smallest unit",
        [](C c) {
            c.price(1);
            c.season("05-01", "06-01").percent = BasisPoints{-9'000};
        },
        "season 05-06>05-07 1*1=1", 1);
    addPrice(
        "a weekend of Saturday and Sunday",
        [](C c) {
            c.property.weekendPrice = c.amount(14'000);
            c.property.weekendNights = {6, 7};
            c.stay("05-03", 3);
        },
        "base 05-03>05-04 1*10000=10000; weekend 05-04>05-06 2*14000=28000", 38'000);
    addPrice(
        "no weekend nights",
        [](C c) {
            c.property.weekendPrice = c.amount(14'000);
            c.property.weekendNights = {};
            c.stay("05-03", 2);
        },
        "base 05-03>05-05 2*10000=20000", 20'000);
}

void TestPriceSeasons::namesTheSeason()
{
    PriceCase given;
    PriceRule &season = given.season("05-01", "06-01");
    season.name = QStringLiteral("Spring");
    season.price = given.amount(11'000);
    const PriceRuleId id = season.id;

    const Price price = given.reckoned();
    QCOMPARE(price.lines.size(), 1);
    QCOMPARE(price.lines.at(0).name, QStringLiteral("Spring"));
    QCOMPARE(price.lines.at(0).ruleId, std::optional(id));
}

QTEST_APPLESS_MAIN(TestPriceSeasons)
#include "tst_price_seasons.moc"
