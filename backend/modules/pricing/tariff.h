#pragma once

#include "backend/modules/pricing/nightly_override.h"
#include "backend/modules/pricing/price_rule.h"

#include <span>

namespace roost {

/// What a host has set beside the fields of the property: nightly overrides, and rules. The order in which they come
/// does not matter.
class Tariff
{
public:
    Tariff() = default;
    Tariff(NightlyOverrides overrides, QList<PriceRule> rules = {});

    const NightlyOverrides &overrides() const { return m_overrides; }
    const QList<PriceRule> &rules() const { return m_rules; }

    /// nullptr when the night has none.
    const NightlyOverride *overrideOf(QDate night) const
    {
        const auto found = m_overrides.constFind(night);
        return found == m_overrides.constEnd() ? nullptr : &*found;
    }

    /// Rules of one kind, in the order in which they are asked: of seasons the shortest, of bands the one that is
    /// hardest to meet comes first; then the later. Fees and taxes as they were made.
    std::span<const PriceRule> of(RuleKind kind) const;

private:
    NightlyOverrides m_overrides;
    QList<PriceRule> m_rules; ///< sorted by kind, then as of() says
};

using Tariffs = QHash<PropertyId, Tariff>;

} // namespace roost
