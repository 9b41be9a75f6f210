#include "backend/modules/availability/block_plan.h"

#include <QtTest>

using namespace roost;

namespace {

DateRange may(int from, int to)
{
    return {{2030, 5, from}, {2030, 5, to}};
}

Claim block(int from, int to, const char *note = "")
{
    return {
        .id = ClaimId::create(), .nights = may(from, to), .kind = ClaimKind::Block, .note = QString::fromLatin1(note)};
}

AvailabilityChange change(int from, int to, bool blocked)
{
    return {.nights = may(from, to), .blocked = blocked};
}

/// "3>5 (note), 7>8"
QString textOf(const QList<Claim> &blocks)
{
    QStringList texts;
    for (const Claim &claim : blocks) {
        const QString note = claim.note.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(claim.note);
        texts.append(QStringLiteral("%1>%2%3").arg(claim.nights.from.day()).arg(claim.nights.to.day()).arg(note));
    }
    return texts.join(QStringLiteral(", "));
}

} // namespace

/// What becomes of a host's blocks when nights are blocked and opened.
class TestBlockPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blocksFreeNights();
    void blocksOnlyTheWeekdays();
    void leavesABlockThatCoversTheNights();
    void growsABlockThatOverlaps();
    void joinsABlockThatTouches();
    void keepsBlocksWithOtherNotesApart();
    void opensTheMiddleOfABlock();
    void opensNothingWhereNothingIsBlocked();
    void letsTheLaterChangeWin();
    void changesTheNoteOfBlockedNightsOnly();
    void leavesBlocksAloneThatNoChangeNames();
};

void TestBlockPlan::blocksFreeNights()
{
    BlockPlan plan({});
    plan.apply(change(3, 6, true));
    QCOMPARE(textOf(plan.additions()), QStringLiteral("3>6"));
    QVERIFY(plan.removals().isEmpty());
    QCOMPARE(plan.newNights().size(), 3);
}

void TestBlockPlan::blocksOnlyTheWeekdays()
{
    BlockPlan plan({});
    AvailabilityChange weekends = change(1, 15, true); // 3 and 4, 10 and 11 May 2030 are a Friday and a Saturday
    weekends.weekdays = {5, 6};
    plan.apply(weekends);
    QCOMPARE(textOf(plan.additions()), QStringLiteral("3>5, 10>12"));
}

void TestBlockPlan::leavesABlockThatCoversTheNights()
{
    BlockPlan plan({block(1, 9)});
    plan.apply(change(3, 6, true));
    QVERIFY(plan.additions().isEmpty());
    QVERIFY(plan.removals().isEmpty());
    QVERIFY(plan.newNights().isEmpty());
}

void TestBlockPlan::growsABlockThatOverlaps()
{
    const Claim before = block(1, 4);
    BlockPlan plan({before});
    plan.apply(change(3, 6, true));
    QCOMPARE(plan.removals(), QList{before.id});
    QCOMPARE(textOf(plan.additions()), QStringLiteral("1>6"));
    QCOMPARE(plan.newNights(), (QList<QDate>{{2030, 5, 4}, {2030, 5, 5}}));
}

void TestBlockPlan::joinsABlockThatTouches()
{
    BlockPlan plan({block(1, 3), block(6, 8)});
    plan.apply(change(3, 6, true));
    QCOMPARE(plan.removals().size(), 2);
    QCOMPARE(textOf(plan.additions()), QStringLiteral("1>8"));
}

void TestBlockPlan::keepsBlocksWithOtherNotesApart()
{
    BlockPlan plan({block(1, 3, "paint")});
    AvailabilityChange holiday = change(3, 6, true);
    holiday.note = QStringLiteral("holiday");
    plan.apply(holiday);
    QVERIFY(plan.removals().isEmpty());
    QCOMPARE(textOf(plan.additions()), QStringLiteral("3>6 (holiday)"));
}

void TestBlockPlan::opensTheMiddleOfABlock()
{
    const Claim before = block(1, 9, "paint");
    BlockPlan plan({before});
    plan.apply(change(3, 6, false));
    QCOMPARE(plan.removals(), QList{before.id});
    QCOMPARE(textOf(plan.additions()), QStringLiteral("1>3 (paint), 6>9 (paint)"));
    QVERIFY(plan.newNights().isEmpty());
}

void TestBlockPlan::opensNothingWhereNothingIsBlocked()
{
    BlockPlan plan({block(1, 3)});
    plan.apply(change(3, 6, false));
    QVERIFY(plan.removals().isEmpty());
    QVERIFY(plan.additions().isEmpty());
}

void TestBlockPlan::letsTheLaterChangeWin()
{
    BlockPlan plan({});
    plan.apply(change(1, 9, true));
    plan.apply(change(3, 6, false));
    QCOMPARE(textOf(plan.additions()), QStringLiteral("1>3, 6>9"));
}

void TestBlockPlan::changesTheNoteOfBlockedNightsOnly()
{
    BlockPlan plan({block(1, 4)});
    plan.apply({.nights = may(3, 6), .note = QStringLiteral("paint")});
    QCOMPARE(textOf(plan.additions()), QStringLiteral("1>3, 3>4 (paint)"));
}

void TestBlockPlan::leavesBlocksAloneThatNoChangeNames()
{
    BlockPlan plan({block(1, 3), block(8, 9)});
    plan.apply({.nights = may(1, 9), .price = std::optional<Money>()});
    QVERIFY(plan.removals().isEmpty());
    QVERIFY(plan.additions().isEmpty());
}

QTEST_APPLESS_MAIN(TestBlockPlan)
#include "tst_block_plan.moc"
