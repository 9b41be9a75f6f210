#pragma once

#include "backend/modules/availability/claim.h"

namespace roost {

/// What has to become of the claims that feeds made, so that from today on they take the wanted nights, and no others.
///
/// A claim grows, shrinks and moves rather than going away and coming back: an event that begins today, every day,
/// makes no new claim. Nights before today stay as they were. Carried out in this order, no two claims ever overlap on
/// the way: removals, the first stage of every change, the last stage of every change, additions. Pure.
class ImportPlan
{
public:
    struct Change
    {
        Claim before{};
        DateRange common{}; ///< the nights of before and after: the first stage
        Claim after{};
    };

    /// existing: the claims of the kind IMPORT that belong to a feed and end after today, or on it. wanted: disjoint,
    /// from today on, without property and id.
    ImportPlan(QList<Claim> existing, QList<Claim> wanted, QDate today);

    const QList<Claim> &removals() const { return m_removals; }
    const QList<Change> &changes() const { return m_changes; }
    const QList<Claim> &additions() const { return m_additions; }

    /// From the first to the last night that changes hands; nothing when all stays as it is.
    std::optional<DateRange> changedNights() const;

private:
    enum class Match { SameEvent, SameFeed };

    void match(Match by);
    void matchWanted(Claim &wanted, Match by);
    void change(const Claim &before, const Claim &wanted);
    void endExisting();
    bool mayBecome(const Claim &before, const Claim &wanted, Match by) const;

    QDate m_today;
    QList<Claim> m_existing; ///< not matched yet
    QList<Claim> m_wanted;   ///< not matched yet
    QList<Claim> m_removals;
    QList<Change> m_changes;
    QList<Claim> m_additions;
};

} // namespace roost
