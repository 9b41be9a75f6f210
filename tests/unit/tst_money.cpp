#include "backend/core/money.h"

#include <QtTest>
#include <rapidcheck.h>

#include <limits>

using namespace roost;

namespace {

constexpr qint64 lowest = std::numeric_limits<qint64>::min();
constexpr qint64 highest = std::numeric_limits<qint64>::max();

__extension__ typedef __int128 Wide;

Money euros(qint64 minor)
{
    return {minor, *Currency::fromCode(QStringLiteral("EUR"))};
}

Money yen(qint64 minor)
{
    return {minor, *Currency::fromCode(QStringLiteral("JPY"))};
}

} // namespace

/// Amounts: exact, rounded half to even, and never of two currencies or out of range unnoticed.
class TestMoney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dividesHalfToEven_data();
    void dividesHalfToEven();
    void dividesToTheNearest();
    void takesShares();
    void addsAndTakesAway();
    void refusesTwoCurrencies();
    void refusesOverflow();
    void writesTheCurrencysDecimals_data();
    void writesTheCurrencysDecimals();
    void knowsCurrenciesInCirculation();
};

void TestMoney::dividesHalfToEven_data()
{
    QTest::addColumn<qint64>("numerator");
    QTest::addColumn<qint64>("denominator");
    QTest::addColumn<qint64>("quotient");
    const auto row = [](qint64 numerator, qint64 denominator, qint64 quotient) {
        QTest::addRow("%lld/%lld", numerator, denominator) << numerator << denominator << quotient;
    };
    row(0, 10, 0);
    row(4, 10, 0);
    row(5, 10, 0);
    row(6, 10, 1);
    row(15, 10, 2);
    row(25, 10, 2);
    row(26, 10, 3);
    row(-5, 10, 0);
    row(-15, 10, -2);
    row(-25, 10, -2);
    row(-26, 10, -3);
    row(1, 3, 0);
    row(2, 3, 1);
    row(-2, 3, -1);
    row(highest, 1, highest);
    row(lowest, 1, lowest);
    row(highest, highest, 1);
    row(highest - 1, highest, 1);
}

void TestMoney::dividesHalfToEven()
{
    QFETCH(qint64, numerator);
    QFETCH(qint64, denominator);
    QTEST(divideHalfToEven(numerator, denominator), "quotient");
}

void TestMoney::dividesToTheNearest()
{
    QVERIFY(rc::check(
        "the quotient is at most half of the denominator away, and even at exactly half", [](qint64 numerator) {
            const qint64 denominator = *rc::gen::suchThat(rc::gen::arbitrary<qint64>(), [](qint64 n) { return n > 0; });
            const qint64 quotient = divideHalfToEven(numerator, denominator);
            const Wide difference = static_cast<Wide>(numerator) - static_cast<Wide>(quotient) * denominator;
            const Wide twice = 2 * (difference < 0 ? -difference : difference);
            RC_ASSERT(twice <= denominator);
            if (twice == denominator)
                RC_ASSERT(quotient % 2 == 0);
        }));
}

void TestMoney::takesShares()
{
    QCOMPARE(euros(10'000).share(BasisPoints{1'250}), euros(1'250));
    QCOMPARE(euros(5).share(BasisPoints{1'000}), euros(0));
    QCOMPARE(euros(15).share(BasisPoints{1'000}), euros(2));
    QCOMPARE(euros(-15).share(BasisPoints{1'000}), euros(-2));
    QCOMPARE(euros(333).share(BasisPoints{10'000}), euros(333));
}

void TestMoney::addsAndTakesAway()
{
    QCOMPARE(euros(120) + euros(30), euros(150));
    QCOMPARE(euros(120) - euros(150), euros(-30));
    QCOMPARE(euros(120) * 3, euros(360));
    QCOMPARE(-euros(120), euros(-120));
    Money sum = euros(1);
    sum += euros(2);
    QCOMPARE(sum, euros(3));
    QVERIFY(euros(1) != yen(1));
}

void TestMoney::refusesTwoCurrencies()
{
    QVERIFY_THROWS_EXCEPTION(std::logic_error, euros(1) + yen(1));
    QVERIFY_THROWS_EXCEPTION(std::logic_error, euros(1) - yen(1));
}

void TestMoney::refusesOverflow()
{
    QVERIFY_THROWS_EXCEPTION(std::overflow_error, euros(highest) + euros(1));
    QVERIFY_THROWS_EXCEPTION(std::overflow_error, euros(lowest) - euros(1));
    QVERIFY_THROWS_EXCEPTION(std::overflow_error, euros(highest / 2 + 1) * 2);
    QVERIFY_THROWS_EXCEPTION(std::overflow_error, -euros(lowest));
    QVERIFY_THROWS_EXCEPTION(std::overflow_error, euros(highest).share(BasisPoints{2}));
}

void TestMoney::writesTheCurrencysDecimals_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *code, qint64 minor, const char *text) {
        QTest::addRow("%s", text) << QString::fromLatin1(code) << minor << QString::fromLatin1(text);
    };
    row("EUR", 12'000, "120.00 EUR");
    row("EUR", 5, "0.05 EUR");
    row("EUR", -5, "-0.05 EUR");
    row("EUR", 0, "0.00 EUR");
    row("EUR", lowest, "-92233720368547758.08 EUR");
    row("JPY", 1'500, "1500 JPY");
    row("KWD", 1'234, "1.234 KWD");
    row("KWD", -7, "-0.007 KWD");
}

void TestMoney::writesTheCurrencysDecimals()
{
    QFETCH(QString, code);
    QFETCH(qint64, minor);
    QTEST(Money(minor, *Currency::fromCode(code)).toString(), "text");
}

void TestMoney::knowsCurrenciesInCirculation()
{
    QCOMPARE(Currency::fromCode(QStringLiteral("KWD"))->exponent(), 3);
    for (const auto *code : {"", "eur", "EURO", "DEM", "XXX", "EU"})
        QVERIFY2(!Currency::fromCode(QString::fromLatin1(code)), code);
}

QTEST_APPLESS_MAIN(TestMoney)
#include "tst_money.moc"
