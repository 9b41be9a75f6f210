#include "backend/modules/availability/block_plan.h"

#include <algorithm>

namespace roost {

namespace {

bool isSameBlock(const Claim &a, const Claim &b)
{
    return a.nights == b.nights && a.note == b.note;
}

bool contains(const QList<Claim> &blocks, const Claim &wanted)
{
    return std::any_of(blocks.begin(), blocks.end(), [&](const Claim &block) { return isSameBlock(block, wanted); });
}

} // namespace

BlockPlan::BlockPlan(QList<Claim> blocks)
    : m_before(std::move(blocks))
{
    for (const Claim &block : std::as_const(m_before)) {
        for (QDate night = block.nights.from; night < block.nights.to; night = night.addDays(1))
            m_notes.insert(night, block.note);
    }
}

void BlockPlan::apply(const AvailabilityChange &change)
{
    for (QDate night = change.nights.from; night < change.nights.to; night = night.addDays(1)) {
        if (!change.concerns(night))
            continue;
        const bool blocked = change.blocked.value_or(m_notes.contains(night));
        if (blocked)
            m_notes.insert(night, change.note.value_or(m_notes.value(night)));
        else
            m_notes.remove(night);
    }
}

QList<Claim> BlockPlan::wantedBlocks() const
{
    QList<Claim> blocks;
    for (auto night = m_notes.begin(); night != m_notes.end(); ++night) {
        const bool continues = !blocks.isEmpty() && blocks.constLast().nights.to == night.key() &&
                               blocks.constLast().note == night.value();
        if (continues)
            blocks.last().nights.to = night.key().addDays(1);
        else
            blocks.append(
                {.nights = {night.key(), night.key().addDays(1)}, .kind = ClaimKind::Block, .note = night.value()});
    }
    return blocks;
}

QList<ClaimId> BlockPlan::removals() const
{
    const QList<Claim> wanted = wantedBlocks();
    QList<ClaimId> ids;
    for (const Claim &block : m_before) {
        if (!contains(wanted, block))
            ids.append(block.id);
    }
    return ids;
}

QList<Claim> BlockPlan::additions() const
{
    QList<Claim> blocks = wantedBlocks();
    blocks.removeIf([this](const Claim &block) { return contains(m_before, block); });
    return blocks;
}

QList<QDate> BlockPlan::newNights() const
{
    QList<QDate> nights;
    for (auto night = m_notes.keyBegin(); night != m_notes.keyEnd(); ++night) {
        const bool known = std::any_of(m_before.begin(), m_before.end(),
                                       [&](const Claim &block) { return block.nights.contains(*night); });
        if (!known)
            nights.append(*night);
    }
    return nights;
}

} // namespace roost
