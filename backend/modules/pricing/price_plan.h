#pragma once

#include "backend/core/errors.h"
#include "backend/modules/pricing/price_change.h"
#include "backend/modules/pricing/price_edit.h"

namespace roost {

/// The most rules that a property may have.
inline constexpr qsizetype maximumRules = 200;

/// What edits make of one property's overrides, rules and price fields, before anything is written. Pure.
class PricePlan
{
public:
    /// tariff: all rules, coupons among them, and the overrides of every night that will be edited.
    PricePlan(const Property &property, const Tariff &tariff, QDate today, const QDateTime &now);

    /// After those before. What is wrong with it is kept, at `pointer` and below; without one, an edit of a rule is the
    /// rule itself.
    void apply(const PriceEdit &edit, const QString &pointer);

    QList<FieldError> faults() const { return m_faults; }

    /// Only what changes.
    PriceEffect effect() const;

    const Property &property() const { return m_propertyBefore; }
    const Property &propertyAfter() const { return m_property; }
    const Tariff &tariffBefore() const { return m_before; }
    Tariff tariffAfter() const { return {m_overrides, m_rules}; }

private:
    void applyEdit(const NightsEdit &edit, const QString &pointer);
    void applyEdit(const RuleAddition &edit, const QString &pointer);
    void applyEdit(const RuleChange &edit, const QString &pointer);
    void applyEdit(const RuleRemoval &edit, const QString &pointer);
    void applyEdit(const FieldsChange &edit, const QString &pointer);
    void examine(const NightsEdit &edit, const QString &pointer);
    PriceRule *ruleBy(PriceRuleId id, const QString &pointer);

    Property m_propertyBefore;
    Property m_property;
    Tariff m_before;
    QDate m_today;
    QDateTime m_now;
    NightlyOverrides m_overrides;
    QList<PriceRule> m_rules;
    QList<FieldError> m_faults;
};

} // namespace roost
