#include "backend/modules/calendar/import_plan.h"

#include <algorithm>

namespace roost {

namespace {

bool isSame(const Claim &a, const Claim &b)
{
    return a.nights == b.nights && a.feedId == b.feedId && a.eventUid == b.eventUid && a.note == b.note;
}

} // namespace

ImportPlan::ImportPlan(QList<Claim> existing, QList<Claim> wanted, QDate today)
    : m_today(today)
    , m_existing(std::move(existing))
    , m_wanted(std::move(wanted))
{
    match(Match::SameEvent);
    match(Match::SameFeed);
    endExisting();
    m_additions = std::exchange(m_wanted, {});
}

void ImportPlan::match(Match by)
{
    for (Claim &wanted : m_wanted)
        matchWanted(wanted, by);
    m_wanted.removeIf([](const Claim &wanted) { return !wanted.nights.isValid(); });
}

/// Takes the existing claim with the most nights in common; what is matched loses its nights.
void ImportPlan::matchWanted(Claim &wanted, Match by)
{
    auto best = m_existing.end();
    for (auto claim = m_existing.begin(); claim != m_existing.end(); ++claim) {
        if (!mayBecome(*claim, wanted, by))
            continue;
        const auto common = [&](const Claim &other) { return other.nights.intersected(wanted.nights).nights(); };
        if (best == m_existing.end() || common(*claim) > common(*best))
            best = claim;
    }
    if (best == m_existing.end())
        return;
    change(*best, wanted);
    m_existing.erase(best);
    wanted.nights = {};
}

/// A claim with nights before today keeps them, so it becomes only what goes on from there.
bool ImportPlan::mayBecome(const Claim &before, const Claim &wanted, Match by) const
{
    if (before.feedId != wanted.feedId || (by == Match::SameEvent && before.eventUid != wanted.eventUid))
        return false;
    if (before.nights.from < m_today)
        return wanted.nights.from == m_today && before.nights.to >= m_today;
    return before.nights.overlaps(wanted.nights);
}

void ImportPlan::change(const Claim &before, const Claim &wanted)
{
    Claim after = before;
    after.nights = {std::min(before.nights.from, wanted.nights.from), wanted.nights.to};
    if (before.nights.from >= m_today)
        after.nights.from = wanted.nights.from;
    after.eventUid = wanted.eventUid;
    after.note = wanted.note;
    if (!isSame(before, after))
        m_changes.append({before, before.nights.intersected(after.nights), after});
}

/// What nothing goes on from ends today, or goes away.
void ImportPlan::endExisting()
{
    for (const Claim &claim : std::as_const(m_existing)) {
        if (claim.nights.from >= m_today) {
            m_removals.append(claim);
        } else if (claim.nights.to > m_today) {
            Claim after = claim;
            after.nights.to = m_today;
            m_changes.append({claim, after.nights, after});
        }
    }
    m_existing.clear();
}

std::optional<DateRange> ImportPlan::changedNights() const
{
    std::optional<DateRange> span;
    const auto include = [&](const DateRange &nights) {
        if (!span)
            span = nights;
        span = DateRange{std::min(span->from, nights.from), std::max(span->to, nights.to)};
    };
    for (const Claim &claim : m_removals)
        include(claim.nights);
    for (const Claim &claim : m_additions)
        include(claim.nights);
    for (const Change &change : m_changes) {
        if (change.before.nights == change.after.nights)
            continue;
        include(change.before.nights);
        include(change.after.nights);
    }
    if (span)
        span->from = std::max(span->from, std::min(m_today, span->to.addDays(-1)));
    return span;
}

} // namespace roost
