#include "tests/ui/watched_main.h"
#include "ui/api/money.h"

using namespace roost::ui;

/// How amounts are written for people.
class TestUiMoney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAmounts_data();
    void writesAmounts();
    void survivesJson();
};

void TestUiMoney::writesAmounts_data()
{
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<Money::Decimals>("decimals");
    QTest::addColumn<QString>("text");
    const auto currency = Money::Decimals::Currency;
    const auto needed = Money::Decimals::WhenNeeded;
    QTest::newRow("two decimals") << qint64(104250) << QStringLiteral("EUR") << currency << QStringLiteral("€1,042.50");
    QTest::newRow("whole, always") << qint64(104200) << QStringLiteral("EUR") << currency
                                   << QStringLiteral("€1,042.00");
    QTest::newRow("whole, when needed") << qint64(104200) << QStringLiteral("EUR") << needed
                                        << QStringLiteral("€1,042");
    QTest::newRow("not whole, when needed")
        << qint64(104250) << QStringLiteral("GBP") << needed << QStringLiteral("£1,042.50");
    QTest::newRow("no decimals") << qint64(1042) << QStringLiteral("JPY") << currency << QStringLiteral("¥1,042");
    QTest::newRow("three decimals") << qint64(1042500) << QStringLiteral("KWD") << currency
                                    << QStringLiteral("KWD\u00a01,042.500");
    QTest::newRow("large") << qint64(1'000'000'000'000'001) << QStringLiteral("EUR") << currency
                           << QStringLiteral("€10,000,000,000,000.01");
    QTest::newRow("negative") << qint64(-1100) << QStringLiteral("EUR") << needed << QStringLiteral("−€11");
    QTest::newRow("nothing") << qint64(0) << QStringLiteral("EUR") << needed << QStringLiteral("€0");
}

void TestUiMoney::writesAmounts()
{
    QFETCH(qint64, amount);
    QFETCH(QString, currency);
    QFETCH(Money::Decimals, decimals);
    QFETCH(QString, text);
    const Money money{amount, currency};
    QCOMPARE(money.toString(QLocale(QLocale::English, QLocale::UnitedKingdom), decimals), text);
}

void TestUiMoney::survivesJson()
{
    const Money money{1'000'000'000'000'001, QStringLiteral("EUR")};
    const auto again = Money::fromJson(money.toJson());
    QCOMPARE(again.amount, money.amount);
    QCOMPARE(again.currency, money.currency);
}

WATCHED_TEST_MAIN(TestUiMoney)
#include "tst_ui_money.moc"
