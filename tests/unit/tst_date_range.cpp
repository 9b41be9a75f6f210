#include "backend/core/date_range.h"

#include <QtTest>
#include <rapidcheck.h>

using namespace roost;

namespace {

const QDate may1{2030, 5, 1};

DateRange nights(int from, int to)
{
    return {may1.addDays(from), may1.addDays(to)};
}

} // namespace

/// Half-open ranges of nights, and the one form of a date that is read.
class TestDateRange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNeverEmptyOrBackwards();
    void leavesTheLastDayToTheNextGuest();
    void overlapsExactlyWhenANightIsShared();
    void countsNights();
    void readsWhatItWritesForSql();
    void refusesOtherSql_data();
    void refusesOtherSql();
    void readsIsoDates_data();
    void readsIsoDates();
};

void TestDateRange::isNeverEmptyOrBackwards()
{
    QVERIFY(DateRange::make(may1, may1.addDays(1)));
    QVERIFY(!DateRange::make(may1, may1));
    QVERIFY(!DateRange::make(may1.addDays(1), may1));
    QVERIFY(!DateRange::make(QDate(), may1));
    QVERIFY(!DateRange::make(may1, QDate()));
    QVERIFY(!DateRange().isValid());
}

void TestDateRange::leavesTheLastDayToTheNextGuest()
{
    const DateRange stay = nights(0, 3);
    QVERIFY(stay.contains(may1));
    QVERIFY(stay.contains(may1.addDays(2)));
    QVERIFY(!stay.contains(may1.addDays(3)));
    QVERIFY(!stay.contains(may1.addDays(-1)));
    QVERIFY(!stay.overlaps(nights(3, 5)));
    QVERIFY(!nights(3, 5).overlaps(stay));
}

void TestDateRange::overlapsExactlyWhenANightIsShared()
{
    QVERIFY(rc::check("two ranges overlap if and only if some night is in both", [] {
        const auto range = [] {
            const int from = *rc::gen::inRange(0, 12);
            return nights(from, from + *rc::gen::inRange(1, 6));
        };
        const DateRange a = range();
        const DateRange b = range();
        bool shared = false;
        for (QDate night = a.from; night < a.to; night = night.addDays(1))
            shared = shared || b.contains(night);
        RC_ASSERT(a.overlaps(b) == shared);
        RC_ASSERT(b.overlaps(a) == shared);
    }));
}

void TestDateRange::countsNights()
{
    QCOMPARE(nights(0, 1).nights(), 1);
    QCOMPARE((DateRange{{2028, 2, 28}, {2028, 3, 1}}.nights()), 2);
    QCOMPARE((DateRange{{2029, 12, 31}, {2030, 1, 1}}.nights()), 1);
}

void TestDateRange::readsWhatItWritesForSql()
{
    QCOMPARE(nights(0, 3).toSql(), QStringLiteral("[2030-05-01,2030-05-04)"));
    QCOMPARE(DateRange::parseSql(nights(0, 3).toSql()), nights(0, 3));
}

void TestDateRange::refusesOtherSql_data()
{
    QTest::addColumn<QString>("text");
    for (const auto *text : {"", "empty", "[2030-05-01,2030-05-04]", "(2030-05-01,2030-05-04)", "[2030-05-01,)",
                             "[,2030-05-04)", "[2030-05-04,2030-05-01)", "2030-05-01,2030-05-04", "[2030-05-01)", "["})
        QTest::addRow("'%s'", text) << QString::fromLatin1(text);
}

void TestDateRange::refusesOtherSql()
{
    QFETCH(QString, text);
    QVERIFY(!DateRange::parseSql(text));
}

void TestDateRange::readsIsoDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    const auto row = [](const char *text, bool good) {
        QTest::addRow("'%s'", text) << QString::fromUtf8(text) << good;
    };
    row("2030-05-01", true);
    row("2028-02-29", true);
    row("2030-02-29", false);
    row("2030-13-01", false);
    row("2030-00-10", false);
    row("2030-5-1", false);
    row("30-05-01", false);
    row("2030-05-01T00:00:00Z", false);
    row(" 2030-05-01", false);
    row("2030/05/01", false);
    row("-030-05-01", false);
    row("٢٠٣٠-٠٥-٠١", false);
    row("", false);
}

void TestDateRange::readsIsoDates()
{
    QFETCH(QString, text);
    QTEST(parseIsoDate(text).has_value(), "good");
    if (parseIsoDate(text))
        QCOMPARE(parseIsoDate(text)->toString(Qt::ISODate), text);
}

QTEST_APPLESS_MAIN(TestDateRange)
#include "tst_date_range.moc"
