#include "backend/modules/availability/taken_nights.h"

#include <QtTest>

#include <bitset>
#include <random>

using namespace roost;

namespace {

constexpr int days = 40;
const QDate firstDay(2030, 5, 1);

DateRange range(int from, int to)
{
    return {firstDay.addDays(from), firstDay.addDays(to)};
}

using Days = std::bitset<days>;

Days daysOf(const QList<DateRange> &ranges)
{
    Days result;
    for (const DateRange &each : ranges) {
        for (qint64 day = firstDay.daysTo(each.from); day < firstDay.daysTo(each.to); ++day)
            result.set(static_cast<size_t>(day));
    }
    return result;
}

QList<DateRange> rangesOf(const Days &taken)
{
    QList<DateRange> ranges;
    for (int day = 0; day < days; ++day) {
        if (!taken.test(static_cast<size_t>(day)))
            continue;
        if (!ranges.isEmpty() && ranges.constLast().to == firstDay.addDays(day))
            ranges.last().to = firstDay.addDays(day + 1);
        else
            ranges.append(range(day, day + 1));
    }
    return ranges;
}

} // namespace

/// Runs of nights say the same as one bit for each night.
class TestTakenNights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void touchWithoutOverlap();
    void knowTheGapsBesideAStay();
    void agreeWithBits_data();
    void agreeWithBits();
};

void TestTakenNights::touchWithoutOverlap()
{
    const TakenNights taken({range(3, 5), range(8, 9)});
    QVERIFY(!taken.overlap(range(1, 3)));
    QVERIFY(taken.overlap(range(1, 4)));
    QVERIFY(taken.overlap(range(4, 6)));
    QVERIFY(!taken.overlap(range(5, 8)));
    QVERIFY(taken.overlap(range(5, 9)));
    QVERIFY(!taken.overlap(range(9, 30)));
    QVERIFY(!TakenNights().overlap(range(0, 40)));
}

void TestTakenNights::knowTheGapsBesideAStay()
{
    const TakenNights taken({range(3, 5), range(12, 14)});
    QCOMPARE(taken.gapBefore(firstDay.addDays(5), 3), std::optional(0));
    QCOMPARE(taken.gapBefore(firstDay.addDays(7), 3), std::optional(2));
    QCOMPARE(taken.gapBefore(firstDay.addDays(8), 3), std::nullopt);
    QCOMPARE(taken.gapBefore(firstDay, 3), std::nullopt);
    QCOMPARE(taken.gapAfter(firstDay.addDays(12), 3), std::optional(0));
    QCOMPARE(taken.gapAfter(firstDay.addDays(10), 3), std::optional(2));
    QCOMPARE(taken.gapAfter(firstDay.addDays(9), 3), std::nullopt);
    QCOMPARE(taken.gapAfter(firstDay.addDays(20), 3), std::nullopt);
}

void TestTakenNights::agreeWithBits_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 20; ++seed)
        QTest::addRow("nights %u", seed) << seed;
}

void TestTakenNights::agreeWithBits()
{
    QFETCH(const unsigned, seed);
    std::mt19937 engine(seed);
    const auto someDays = [&] {
        Days result;
        for (int day = 0; day < days; ++day)
            result.set(static_cast<size_t>(day), engine() % 3 == 0);
        return result;
    };
    const Days bits = someDays();
    const Days gone = someDays();
    const TakenNights taken(rangesOf(bits));
    QCOMPARE(taken.without(rangesOf(gone)), TakenNights(rangesOf(bits & ~gone)));
    for (int from = 0; from < days; ++from) {
        for (int to = from + 1; to <= days; ++to)
            QCOMPARE(taken.overlap(range(from, to)), (bits & daysOf({range(from, to)})).any());
    }
}

QTEST_GUILESS_MAIN(TestTakenNights)
#include "tst_taken_nights.moc"
