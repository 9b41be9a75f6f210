#include "backend/modules/pricing/tariff.h"

#include <algorithm>
#include <tuple>

namespace roost {

namespace {

/// What decides between two rules of one kind before their age does; the lower comes first.
qint64 rankOf(const PriceRule &rule)
{
    switch (rule.kind) {
    case RuleKind::Season:
        return rule.nights ? rule.nights->nights() : 0;
    case RuleKind::LengthOfStay:
        return -rule.minNights.value_or(0);
    case RuleKind::EarlyBird:
        return -rule.daysAhead.value_or(0);
    case RuleKind::LastMinute:
        return rule.daysAhead.value_or(0);
    case RuleKind::Coupon:
    case RuleKind::Fee:
    case RuleKind::Tax:
        break;
    }
    return 0;
}

bool isOldestFirst(RuleKind kind)
{
    return kind == RuleKind::Fee || kind == RuleKind::Tax;
}

bool comesBefore(const PriceRule &a, const PriceRule &b)
{
    if (const auto left = std::pair(a.kind, rankOf(a)), right = std::pair(b.kind, rankOf(b)); left != right)
        return left < right;
    const bool older = std::tie(a.createdAt, a.id) < std::tie(b.createdAt, b.id);
    return isOldestFirst(a.kind) ? older : std::tie(b.createdAt, b.id) < std::tie(a.createdAt, a.id);
}

} // namespace

Tariff::Tariff(NightlyOverrides overrides, QList<PriceRule> rules)
    : m_overrides(std::move(overrides))
    , m_rules(std::move(rules))
{
    std::sort(m_rules.begin(), m_rules.end(), comesBefore);
}

std::span<const PriceRule> Tariff::of(RuleKind kind) const
{
    const auto found = std::ranges::equal_range(m_rules, kind, {}, &PriceRule::kind);
    return {found.begin(), found.end()};
}

} // namespace roost
