#pragma once

#include "backend/modules/availability/availability.h"

namespace roost {

/// What has to become of a host's blocks, so that they are as some changes want them.
///
/// Works on single nights: opening splits a block, blocking joins its neighbours where the notes agree. Pure.
class BlockPlan
{
public:
    /// blocks: the claims of the kind BLOCK that touch the nights of the changes, or end or begin right beside them.
    explicit BlockPlan(QList<Claim> blocks);

    void apply(const AvailabilityChange &change);

    /// Blocks to be removed, then ranges to be blocked with their note. Blocks that stay as they are, are in neither.
    QList<ClaimId> removals() const;
    QList<Claim> additions() const;

    /// The nights that are blocked in the end, and were not before.
    QList<QDate> newNights() const;

private:
    QList<Claim> wantedBlocks() const;

    QList<Claim> m_before;
    QMap<QDate, QString> m_notes; ///< of every night that is blocked
};

} // namespace roost
