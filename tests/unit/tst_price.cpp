#include "backend/modules/pricing/price.h"
#include "tests/support/price_case.h"

#include <QtTest>

using namespace roost;

namespace {

constexpr qint64 none = -1;

/// What a case is about; 2030-05-03 is a Friday.
struct Case
{
    const char *currency = "EUR";
    qint64 base = 10'000;
    qint64 weekend = none;
    qint64 cleaning = 0;
    int included = 2;
    qint64 extraGuest = 0;
    const char *overrides = ""; ///< "05-03=15000 05-04=12000", of 2030; "05-03=" has no price
    const char *checkIn = "2030-05-06";
    int nights = 1;
    int guests = 1;
};

NightlyOverrides overridesOf(const Case &input)
{
    NightlyOverrides overrides;
    for (const QString &part : QString::fromLatin1(input.overrides).split(u' ', Qt::SkipEmptyParts)) {
        const QDate night = test::date(part.section(u'=', 0, 0).toLatin1());
        const QString price = part.section(u'=', 1);
        NightlyOverride &override = overrides[night];
        override.night = night;
        if (!price.isEmpty())
            override.price = test::money(price.toLongLong(), input.currency);
    }
    return overrides;
}

Price priceOf(const Case &input)
{
    Property property = test::sampleProperty();
    property.basePrice = test::money(input.base, input.currency);
    property.cleaningFee = test::money(input.cleaning, input.currency);
    property.extraGuestFee = test::money(input.extraGuest, input.currency);
    property.includedGuests = input.included;
    if (input.weekend != none)
        property.weekendPrice = test::money(input.weekend, input.currency);
    const QDate checkIn = test::date(input.checkIn);
    const NightlyOverrides overrides = overridesOf(input);
    const StayRequest request{.stay = {checkIn, checkIn.addDays(input.nights)}, .guests = input.guests};
    return reckon({property, overrides, request, checkIn});
}

} // namespace

Q_DECLARE_METATYPE(Case)

/// The price of a stay, against figures reckoned by hand.
class TestPrice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reckons_data();
    void reckons();
    void addsUpByKind();
    void saysWhereALineComesFrom();
    void countsDiscountsAmongTheNights();
    void refusesToOverflow();
};

void TestPrice::reckons_data()
{
    QTest::addColumn<Case>("input");
    QTest::addColumn<QString>("lines");
    QTest::addColumn<qint64>("total");
    const auto add = [](const char *name, const Case &input, const char *lines, qint64 total) {
        QTest::newRow(name) << input << QString::fromLatin1(lines) << total;
    };

    add("one night", {}, "base 05-06>05-07 1*10000=10000", 10'000);
    add("three nights make one line", {.nights = 3}, "base 05-06>05-09 3*10000=30000", 30'000);
    add("a week", {.nights = 7}, "base 05-06>05-13 7*10000=70000", 70'000);
    add("over the end of a month", {.checkIn = "2030-05-30", .nights = 3}, "base 05-30>06-02 3*10000=30000", 30'000);
    add("over the end of a year", {.checkIn = "2030-12-30", .nights = 3}, "base 12-30>01-02 3*10000=30000", 30'000);
    add("over a leap day", {.checkIn = "2028-02-28", .nights = 2}, "base 02-28>03-01 2*10000=20000", 20'000);
    add("a year", {.checkIn = "2030-01-01", .nights = 365}, "base 01-01>01-01 365*10000=3650000", 3'650'000);
    add("over the change to summer time", {.checkIn = "2030-03-30", .nights = 2}, "base 03-30>04-01 2*10000=20000",
        20'000);

    add("Thursday night is no weekend", {.weekend = 14'000, .checkIn = "2030-05-02"}, "base 05-02>05-03 1*10000=10000",
        10'000);
    add("Friday night is", {.weekend = 14'000, .checkIn = "2030-05-03"}, "weekend 05-03>05-04 1*14000=14000", 14'000);
    add("Saturday night is", {.weekend = 14'000, .checkIn = "2030-05-04"}, "weekend 05-04>05-05 1*14000=14000", 14'000);
    add("Sunday night is not", {.weekend = 14'000, .checkIn = "2030-05-05"}, "base 05-05>05-06 1*10000=10000", 10'000);
    add("the whole weekend", {.weekend = 14'000, .checkIn = "2030-05-03", .nights = 2},
        "weekend 05-03>05-05 2*14000=28000", 28'000);
    add("into the weekend", {.weekend = 14'000, .checkIn = "2030-05-02", .nights = 2},
        "base 05-02>05-03 1*10000=10000; weekend 05-03>05-04 1*14000=14000", 24'000);
    add("out of the weekend", {.weekend = 14'000, .checkIn = "2030-05-04", .nights = 2},
        "weekend 05-04>05-05 1*14000=14000; base 05-05>05-06 1*10000=10000", 24'000);
    add("around the weekend", {.weekend = 14'000, .checkIn = "2030-05-01", .nights = 6},
        "base 05-01>05-03 2*10000=20000; weekend 05-03>05-05 2*14000=28000; base 05-05>05-07 2*10000=20000", 68'000);
    add("two weekends", {.weekend = 14'000, .checkIn = "2030-05-03", .nights = 9},
        "weekend 05-03>05-05 2*14000=28000; base 05-05>05-10 5*10000=50000; weekend 05-10>05-12 2*14000=28000",
        106'000);
    add("a cheaper weekend", {.weekend = 8'000, .checkIn = "2030-05-03", .nights = 3},
        "weekend 05-03>05-05 2*8000=16000; base 05-05>05-06 1*10000=10000", 26'000);
    add("a weekend at the base price keeps its name", {.weekend = 10'000, .checkIn = "2030-05-04", .nights = 2},
        "weekend 05-04>05-05 1*10000=10000; base 05-05>05-06 1*10000=10000", 20'000);

    add("an override", {.overrides = "05-06=15000"}, "override 05-06>05-07 1*15000=15000", 15'000);
    add("an override wins over the weekend", {.weekend = 14'000, .overrides = "05-03=9000", .checkIn = "2030-05-03"},
        "override 05-03>05-04 1*9000=9000", 9'000);
    add("an override without a price does not", {.weekend = 14'000, .overrides = "05-03=", .checkIn = "2030-05-03"},
        "weekend 05-03>05-04 1*14000=14000", 14'000);
    add("an override without a price leaves the base", {.overrides = "05-06="}, "base 05-06>05-07 1*10000=10000",
        10'000);
    add("an override in the middle", {.overrides = "05-07=15000", .nights = 3},
        "base 05-06>05-07 1*10000=10000; override 05-07>05-08 1*15000=15000; base 05-08>05-09 1*10000=10000", 35'000);
    add("equal overrides merge", {.overrides = "05-06=15000 05-07=15000", .nights = 2},
        "override 05-06>05-08 2*15000=30000", 30'000);
    add("different overrides do not", {.overrides = "05-06=15000 05-07=16000", .nights = 2},
        "override 05-06>05-07 1*15000=15000; override 05-07>05-08 1*16000=16000", 31'000);
    add("equal overrides apart do not", {.overrides = "05-06=15000 05-08=15000", .nights = 3},
        "override 05-06>05-07 1*15000=15000; base 05-07>05-08 1*10000=10000; override 05-08>05-09 1*15000=15000",
        40'000);
    add("an override at the base price keeps its name", {.overrides = "05-06=10000", .nights = 2},
        "override 05-06>05-07 1*10000=10000; base 05-07>05-08 1*10000=10000", 20'000);
    add("the night of departure does not count", {.overrides = "05-08=99000", .nights = 2},
        "base 05-06>05-08 2*10000=20000", 20'000);
    add("the night before does not count", {.overrides = "05-05=99000"}, "base 05-06>05-07 1*10000=10000", 10'000);
    add("override, weekend and base",
        {.weekend = 14'000, .overrides = "05-03=20000", .checkIn = "2030-05-02", .nights = 4},
        "base 05-02>05-03 1*10000=10000; override 05-03>05-04 1*20000=20000; weekend 05-04>05-05 1*14000=14000; "
        "base 05-05>05-06 1*10000=10000",
        54'000);

    add("cleaning once", {.cleaning = 5'000, .nights = 3}, "base 05-06>05-09 3*10000=30000; cleaning 1*5000=5000",
        35'000);
    add("cleaning for one night too", {.cleaning = 5'000}, "base 05-06>05-07 1*10000=10000; cleaning 1*5000=5000",
        15'000);
    add("included guests are free", {.extraGuest = 1'500, .guests = 2}, "base 05-06>05-07 1*10000=10000", 10'000);
    add("fewer than included", {.included = 4, .extraGuest = 1'500, .guests = 1}, "base 05-06>05-07 1*10000=10000",
        10'000);
    add("one extra guest, one night", {.extraGuest = 1'500, .guests = 3},
        "base 05-06>05-07 1*10000=10000; extra_guest 1*1500=1500", 11'500);
    add("one extra guest, three nights", {.extraGuest = 1'500, .nights = 3, .guests = 3},
        "base 05-06>05-09 3*10000=30000; extra_guest 3*1500=4500", 34'500);
    add("two extra guests, three nights", {.extraGuest = 1'500, .nights = 3, .guests = 4},
        "base 05-06>05-09 3*10000=30000; extra_guest 6*1500=9000", 39'000);
    add("extra guests at no fee", {.guests = 4}, "base 05-06>05-07 1*10000=10000", 10'000);
    add("everything",
        {.weekend = 14'000,
         .cleaning = 5'000,
         .extraGuest = 1'500,
         .overrides = "05-05=11000",
         .checkIn = "2030-05-02",
         .nights = 4,
         .guests = 3},
        "base 05-02>05-03 1*10000=10000; weekend 05-03>05-05 2*14000=28000; override 05-05>05-06 1*11000=11000; "
        "cleaning 1*5000=5000; extra_guest 4*1500=6000",
        60'000);

    add("yen have no minor unit",
        {.currency = "JPY", .base = 12'000, .weekend = 15'000, .cleaning = 4'000, .checkIn = "2030-05-03", .nights = 3},
        "weekend 05-03>05-05 2*15000=30000; base 05-05>05-06 1*12000=12000; cleaning 1*4000=4000", 46'000);
    add("yen with extra guests", {.currency = "JPY", .base = 12'000, .extraGuest = 1'001, .nights = 7, .guests = 3},
        "base 05-06>05-13 7*12000=84000; extra_guest 7*1001=7007", 91'007);
    add("dinars have three digits", {.currency = "KWD", .base = 25'500, .cleaning = 7'250, .nights = 2},
        "base 05-06>05-08 2*25500=51000; cleaning 1*7250=7250", 58'250);
    add("dinars with an override", {.currency = "KWD", .base = 25'500, .overrides = "05-07=30001", .nights = 2},
        "base 05-06>05-07 1*25500=25500; override 05-07>05-08 1*30001=30001", 55'501);
    add("the smallest price", {.base = 1, .nights = 3}, "base 05-06>05-09 3*1=3", 3);
    add("the highest price, the longest stay", {.base = maximumPriceMinor, .nights = 731},
        "base 05-06>05-06 731*1000000000000=731000000000000", 731'000'000'000'000);
}

void TestPrice::reckons()
{
    QFETCH(Case, input);
    QFETCH(QString, lines);
    QFETCH(qint64, total);

    const Price price = priceOf(input);

    QCOMPARE(test::textOf(price), lines);
    QCOMPARE(price.total(), test::money(total, input.currency));
    QCOMPARE(price.nights() + price.fees() + price.taxes(), price.total());
}

void TestPrice::addsUpByKind()
{
    const Price price = priceOf({.cleaning = 5'000, .extraGuest = 1'500, .nights = 2, .guests = 3});
    QCOMPARE(price.nights(), test::money(20'000));
    QCOMPARE(price.fees(), test::money(8'000));
    QCOMPARE(price.taxes(), test::money(0));
}

void TestPrice::saysWhereALineComesFrom()
{
    const Price price = priceOf({.cleaning = 5'000, .nights = 2});
    QCOMPARE(price.lines.at(0).kind, LineKind::Nights);
    QCOMPARE(price.lines.at(0).nights, DateRange::make({2030, 5, 6}, {2030, 5, 8}));
    QVERIFY(!price.lines.at(0).name.isEmpty());
    QCOMPARE(price.lines.at(1).kind, LineKind::Fee);
    QCOMPARE(price.lines.at(1).nights, std::nullopt);
    QVERIFY(!price.lines.at(1).name.isEmpty());
}

void TestPrice::countsDiscountsAmongTheNights()
{
    Price price = priceOf({.nights = 7});
    price.lines.append({.kind = LineKind::Discount, .unitAmount = test::money(-7'000), .amount = test::money(-7'000)});
    QCOMPARE(price.nights(), test::money(63'000));
    QCOMPARE(price.total(), test::money(63'000));
}

void TestPrice::refusesToOverflow()
{
    QVERIFY_THROWS_EXCEPTION(std::overflow_error, priceOf({.base = std::numeric_limits<qint64>::max(), .nights = 2}));
}

QTEST_APPLESS_MAIN(TestPrice)
#include "tst_price.moc"
