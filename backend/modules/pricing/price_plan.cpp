#include "backend/modules/pricing/price_plan.h"

#include "backend/modules/pricing/nightly_rate.h"
#include "backend/modules/pricing/price_rule_faults.h"
#include "backend/modules/pricing/price_rule_json.h"
#include "backend/modules/property/property_json.h"
#include "backend/modules/property/property_rules.h"

#include <algorithm>

namespace roost {

namespace {

void apply(NightlyOverride &override, const NightsEdit &edit, const std::optional<Money> &price)
{
    override.price = price;
    override.minNights = edit.minNights.value_or(override.minNights);
    override.maxNights = edit.maxNights.value_or(override.maxNights);
    override.closedToArrival = edit.closedToArrival.value_or(override.closedToArrival);
    override.closedToDeparture = edit.closedToDeparture.value_or(override.closedToDeparture);
}

Money changedBy(BasisPoints percent, const Money &price)
{
    const Money changed = price + price.share(percent);
    return {std::clamp<qint64>(changed.minor(), 1, maximumPriceMinor), price.currency()};
}

bool saysNothing(const NightsEdit &edit)
{
    return !edit.price && !edit.percent && !edit.minNights && !edit.maxNights && !edit.closedToArrival &&
           !edit.closedToDeparture;
}

/// A rule is a part of an edit, or the whole body.
QString rulePointer(const QString &pointer)
{
    return pointer.isEmpty() ? pointer : pointer + QStringLiteral("/rule");
}

} // namespace

PricePlan::PricePlan(const Property &property, const Tariff &tariff, QDate today, const QDateTime &now)
    : m_propertyBefore(property)
    , m_property(property)
    , m_before(tariff)
    , m_today(today)
    , m_now(now)
    , m_overrides(tariff.overrides())
    , m_rules(tariff.rules())
{
}

void PricePlan::apply(const PriceEdit &edit, const QString &pointer)
{
    std::visit([&](const auto &one) { applyEdit(one, pointer); }, edit.edit);
}

PriceEffect PricePlan::effect() const
{
    PriceEffect effect{.propertyId = m_property.id};
    for (const NightlyOverride &changed : m_overrides) {
        effect.before.nights.insert(changed.night, m_before.overrides().value(changed.night, {.night = changed.night}));
        effect.after.nights.insert(changed.night, changed);
    }
    for (const PriceRule &rule : m_before.rules()) {
        effect.before.rules.insert(rule.id, rule);
        effect.after.rules.insert(rule.id, std::nullopt);
    }
    for (const PriceRule &rule : m_rules) {
        if (!effect.before.rules.contains(rule.id))
            effect.before.rules.insert(rule.id, std::nullopt);
        effect.after.rules.insert(rule.id, rule);
    }
    effect.before.fields = priceFieldsOf(m_propertyBefore);
    effect.after.fields = priceFieldsOf(m_property);
    return effect.withoutUnchanged();
}

void PricePlan::applyEdit(const NightsEdit &edit, const QString &pointer)
{
    const qsizetype faultsBefore = m_faults.size();
    examine(edit, pointer);
    if (m_faults.size() > faultsBefore)
        return;

    const Tariff tariff = tariffAfter();
    for (QDate night = edit.nights.from; night < edit.nights.to; night = night.addDays(1)) {
        if (!edit.weekdays.contains(night))
            continue;
        NightlyOverride changed = m_overrides.value(night, {.night = night});
        std::optional<Money> price = edit.price.value_or(changed.price);
        if (edit.percent)
            price = changedBy(*edit.percent, rateOfNight(m_property, tariff, night).price);
        roost::apply(changed, edit, price);
        if (changed.minNights && changed.maxNights && *changed.maxNights < *changed.minNights) {
            m_faults.append(
                {pointer + QStringLiteral("/max_nights"), QStringLiteral("RANGE"),
                 QStringLiteral("On %1, max_nights would be less than min_nights.").arg(night.toString(Qt::ISODate))});
            return;
        }
        m_overrides.insert(night, changed);
    }
}

void PricePlan::examine(const NightsEdit &edit, const QString &pointer)
{
    const auto add = [&](const char *field, const char *code, const QString &detail) {
        m_faults.append({pointer + u'/' + QLatin1StringView(field), QString::fromLatin1(code), detail});
    };
    if (edit.nights.from < m_today)
        add("from", "PAST", QStringLiteral("Must not be in the past."));
    if (saysNothing(edit))
        add("price", "REQUIRED", QStringLiteral("Nothing would change."));
    if (edit.price && edit.percent)
        add("basis_points", "ONE_OF", QStringLiteral("Must have a price or basis_points, and not both."));
    if (!edit.price || !*edit.price)
        return;
    const Money &price = **edit.price;
    if (price.currency() != m_property.currency())
        add("price", "CURRENCY",
            QStringLiteral("Must be in the property's currency, %1.").arg(m_property.currency().code()));
    if (price.minor() < 1 || price.minor() > maximumPriceMinor)
        add("price", "RANGE", QStringLiteral("Must be from 1 to %1 minor units.").arg(maximumPriceMinor));
}

void PricePlan::applyEdit(const RuleAddition &edit, const QString &pointer)
{
    PriceRule rule = edit.rule;
    rule.id = PriceRuleId::create();
    rule.createdAt = m_now;
    rule.version = 0; // one higher once it is written
    m_faults += faultsOf(rule, m_property, m_rules, rulePointer(pointer));
    if (m_rules.size() >= maximumRules)
        m_faults.append(
            {pointer, QStringLiteral("TOO_MANY"), QStringLiteral("A property may have %1 rules.").arg(maximumRules)});
    m_rules.append(rule);
}

void PricePlan::applyEdit(const RuleChange &edit, const QString &pointer)
{
    PriceRule *rule = ruleBy(edit.id, pointer);
    if (!rule)
        return;
    const PriceRule changed = changedRule(*rule, edit.body, rulePointer(pointer));
    m_faults += faultsOf(changed, m_property, m_rules, rulePointer(pointer));
    *rule = changed;
}

void PricePlan::applyEdit(const RuleRemoval &edit, const QString &pointer)
{
    if (!ruleBy(edit.id, pointer))
        return;
    const bool isNamed = std::any_of(m_rules.begin(), m_rules.end(),
                                     [&](const PriceRule &rule) { return rule.percentOfFees.contains(edit.id); });
    if (isNamed)
        m_faults.append({pointer + QStringLiteral("/rule_id"), QStringLiteral("IN_USE"),
                         QStringLiteral("A tax is a percentage of this fee; change the tax first.")});
    m_rules.removeIf([&](const PriceRule &rule) { return rule.id == edit.id; });
}

void PricePlan::applyEdit(const FieldsChange &edit, const QString &pointer)
{
    const QString at = pointer + QStringLiteral("/fields");
    if (edit.body.isEmpty()) {
        m_faults.append({at, QStringLiteral("REQUIRED"), QStringLiteral("Nothing would change.")});
        return;
    }
    Property changed = m_property;
    QList<FieldError> faults;
    try {
        applyJson(edit.body, changed);
        faults = roost::faultsOf(changed);
    } catch (const Invalid &invalid) {
        faults = invalid.errors();
    }
    for (const FieldError &fault : std::as_const(faults))
        m_faults.append({at + fault.pointer, fault.code, fault.detail});
    if (faults.isEmpty())
        m_property = changed;
}

PriceRule *PricePlan::ruleBy(PriceRuleId id, const QString &pointer)
{
    const auto found =
        std::find_if(m_rules.begin(), m_rules.end(), [&](const PriceRule &rule) { return rule.id == id; });
    if (found != m_rules.end())
        return &*found;
    m_faults.append({pointer + QStringLiteral("/rule_id"), QStringLiteral("NOT_FOUND"),
                     QStringLiteral("%1 has no such rule.").arg(m_property.title)});
    return nullptr;
}

} // namespace roost
