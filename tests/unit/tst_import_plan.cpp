#include "backend/modules/calendar/import_plan.h"

#include <QtTest>
#include <rapidcheck.h>

using namespace roost;

namespace {

const QDate today(2030, 5, 10);
const CalendarFeedId feeds[] = {CalendarFeedId::create(), CalendarFeedId::create()};

DateRange may(int from, int to)
{
    const QDate first(2030, 5, 1);
    return {first.addDays(from - 1), first.addDays(to - 1)};
}

Claim claim(int from, int to, const char *uid = "a", int feed = 0)
{
    return {.id = ClaimId::create(),
            .nights = may(from, to),
            .kind = ClaimKind::Import,
            .feedId = feeds[feed],
            .eventUid = QString::fromLatin1(uid)};
}

QString textOf(const Claim &claim)
{
    return QStringLiteral("%1>%2 %3").arg(claim.nights.from.day()).arg(claim.nights.to.day()).arg(*claim.eventUid);
}

/// "-removed", "before=after", "+added".
QString textOf(const ImportPlan &plan)
{
    QStringList texts;
    for (const Claim &removed : plan.removals())
        texts.append('-' + textOf(removed));
    for (const ImportPlan::Change &change : plan.changes())
        texts.append(textOf(change.before) + '=' + textOf(change.after));
    for (const Claim &added : plan.additions())
        texts.append('+' + textOf(added));
    return texts.join(", ");
}

/// Nights and who has them.
using Nights = QMap<QDate, QPair<CalendarFeedId, QString>>;

void put(Nights &nights, const Claim &claim)
{
    for (QDate night = claim.nights.from; night < claim.nights.to; night = night.addDays(1)) {
        RC_ASSERT(!nights.contains(night)); // the constraint of the database
        nights.insert(night, {*claim.feedId, *claim.eventUid});
    }
}

Nights nightsOf(const QList<Claim> &claims)
{
    Nights nights;
    for (const Claim &claim : claims)
        put(nights, claim);
    return nights;
}

void replace(QList<Claim> &claims, const Claim &after)
{
    for (Claim &claim : claims) {
        if (claim.id == after.id)
            claim = after;
    }
    nightsOf(claims); // no two overlap at any stage
}

/// Carries the plan out as the database would, one claim after the other.
QList<Claim> carriedOut(QList<Claim> claims, const ImportPlan &plan)
{
    for (const Claim &removed : plan.removals())
        claims.removeIf([&](const Claim &claim) { return claim.id == removed.id; });
    for (const ImportPlan::Change &change : plan.changes()) {
        Claim stage = change.before;
        stage.nights = change.common;
        RC_ASSERT(stage.nights.isValid());
        replace(claims, stage);
    }
    for (const ImportPlan::Change &change : plan.changes())
        replace(claims, change.after);
    for (Claim added : plan.additions()) {
        added.id = ClaimId::create();
        claims.append(added);
        nightsOf(claims);
    }
    return claims;
}

/// Disjoint claims from a day of May on, with few uids, so that they meet again.
QList<Claim> arbitraryClaims(int firstDay)
{
    QList<Claim> claims;
    int day = firstDay;
    for (const auto &[gap, length] : *rc::gen::container<std::vector<std::pair<int, int>>>(
             rc::gen::pair(rc::gen::inRange(0, 4), rc::gen::inRange(1, 6)))) {
        const QByteArray uid(1, *rc::gen::inRange('a', 'e'));
        claims.append(claim(day + gap, day + gap + length, uid.constData(), *rc::gen::inRange(0, 2)));
        day += gap + length;
    }
    return claims;
}

QList<Claim> endingFromToday(QList<Claim> claims)
{
    claims.removeIf([](const Claim &claim) { return claim.nights.to < today; });
    return claims;
}

Nights from(Nights nights, QDate first)
{
    while (!nights.isEmpty() && nights.firstKey() < first)
        nights.erase(nights.begin());
    return nights;
}

Nights until(Nights nights, QDate end)
{
    while (!nights.isEmpty() && nights.lastKey() >= end)
        nights.erase(std::prev(nights.end()));
    return nights;
}

} // namespace

/// What becomes of imported claims when their calendar changes. Today is 10 May.
class TestImportPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plans_data();
    void plans();
    void makesNoNewClaimsForABlockThatBeginsEveryDay();
    void givesTheWantedNights();
    void changesNothingTheSecondTime();
    void namesTheNightsThatChange();
};

void TestImportPlan::plans_data()
{
    QTest::addColumn<QList<Claim>>("existing");
    QTest::addColumn<QList<Claim>>("wanted");
    QTest::addColumn<QString>("plan");
    const auto row = [](const char *name, const QList<Claim> &existing, const QList<Claim> &wanted, const char *plan) {
        QTest::newRow(name) << existing << wanted << QString::fromLatin1(plan);
    };
    row("nothing", {}, {}, "");
    row("new", {}, {claim(12, 15)}, "+12>15 a");
    row("gone", {claim(12, 15)}, {}, "-12>15 a");
    row("as it was", {claim(12, 15)}, {claim(12, 15)}, "");
    row("longer", {claim(12, 15)}, {claim(12, 18)}, "12>15 a=12>18 a");
    row("shorter", {claim(12, 18)}, {claim(13, 15)}, "12>18 a=13>15 a");
    row("moved by some days", {claim(12, 18)}, {claim(15, 21)}, "12>18 a=15>21 a");
    row("moved far away", {claim(12, 15)}, {claim(20, 23)}, "-12>15 a, +20>23 a");
    row("another uid", {claim(12, 15)}, {claim(12, 15, "b")}, "12>15 a=12>15 b");
    row("its own event first", {claim(12, 15, "a"), claim(15, 20, "b")}, {claim(12, 16, "b"), claim(16, 19, "a")},
        "-12>15 a, 15>20 b=12>16 b, +16>19 a");
    row("split", {claim(12, 20)}, {claim(12, 14), claim(15, 20)}, "12>20 a=12>14 a, +15>20 a");
    row("joined", {claim(12, 14), claim(15, 20)}, {claim(12, 20)}, "-12>14 a, 15>20 a=12>20 a");
    row("another feed", {claim(12, 15, "a", 0)}, {claim(12, 15, "a", 1)}, "-12>15 a, +12>15 a");
    row("under way, as it was", {claim(5, 15)}, {claim(10, 15)}, "");
    row("under way, longer", {claim(5, 15)}, {claim(10, 17)}, "5>15 a=5>17 a");
    row("under way, cut short", {claim(5, 15)}, {claim(10, 12)}, "5>15 a=5>12 a");
    row("under way, and gone", {claim(5, 15)}, {}, "5>15 a=5>10 a");
    row("over", {claim(5, 10)}, {}, "");
    row("goes on", {claim(5, 10)}, {claim(10, 11)}, "5>10 a=5>11 a");
    row("does not go on", {claim(5, 10)}, {claim(11, 12)}, "+11>12 a");
}

void TestImportPlan::plans()
{
    QFETCH(QList<Claim>, existing);
    QFETCH(QList<Claim>, wanted);
    QFETCH(QString, plan);
    QStringList found = textOf(ImportPlan(existing, wanted, today)).split(", ");
    QStringList expected = plan.split(", ");
    found.sort();
    expected.sort();
    QCOMPARE(found, expected);
}

void TestImportPlan::makesNoNewClaimsForABlockThatBeginsEveryDay()
{
    QList<Claim> oneNight;
    QList<Claim> fromTomorrow;
    for (int day = 10; day < 40; ++day) {
        const QByteArray uid = "of-" + QByteArray::number(day);
        const auto next = [&](QList<Claim> &claims, const Claim &wanted) {
            const ImportPlan plan(claims, {wanted}, may(day, day + 1).from);
            QCOMPARE(plan.additions().size(), claims.isEmpty() ? 1 : 0);
            QCOMPARE(plan.removals().size(), 0);
            claims = carriedOut(claims, plan);
        };
        next(oneNight, claim(day, day + 1, uid.constData()));
        next(fromTomorrow, claim(day + 1, day + 60, uid.constData()));
    }
    QCOMPARE(oneNight.size(), 1);
    QCOMPARE(oneNight.constFirst().nights, may(10, 40));
    QCOMPARE(fromTomorrow.size(), 1);
    QCOMPARE(fromTomorrow.constFirst().nights, may(40, 99));
}

void TestImportPlan::givesTheWantedNights()
{
    QVERIFY(rc::check("the result is the wanted nights, and before today what was", [] {
        const QList<Claim> existing = arbitraryClaims(*rc::gen::inRange(1, 15));
        const QList<Claim> wanted = arbitraryClaims(*rc::gen::inRange(10, 15));
        const ImportPlan plan(endingFromToday(existing), wanted, today);
        const Nights result = nightsOf(carriedOut(existing, plan));
        RC_ASSERT(from(result, today) == from(nightsOf(wanted), today));
        RC_ASSERT(until(result, today).keys() == until(nightsOf(existing), today).keys());
    }));
}

void TestImportPlan::changesNothingTheSecondTime()
{
    QVERIFY(rc::check("what was carried out asks for nothing more", [] {
        const QList<Claim> existing = arbitraryClaims(*rc::gen::inRange(1, 15));
        const QList<Claim> wanted = arbitraryClaims(*rc::gen::inRange(10, 15));
        const ImportPlan plan(endingFromToday(existing), wanted, today);
        const ImportPlan second(endingFromToday(carriedOut(existing, plan)), wanted, today);
        RC_ASSERT(textOf(second).isEmpty());
        RC_ASSERT(!second.changedNights());
    }));
}

void TestImportPlan::namesTheNightsThatChange()
{
    QCOMPARE(*ImportPlan({claim(12, 15)}, {claim(14, 20)}, today).changedNights(), may(12, 20));
    QCOMPARE(*ImportPlan({}, {claim(12, 15), claim(20, 22)}, today).changedNights(), may(12, 22));
    QCOMPARE(*ImportPlan({claim(2, 15)}, {}, today).changedNights(), may(10, 15));
    QVERIFY(!ImportPlan({claim(12, 15)}, {claim(12, 15, "b")}, today).changedNights());
}

QTEST_GUILESS_MAIN(TestImportPlan)
#include "tst_import_plan.moc"
