#include "backend/modules/pricing/price_rule_service.h"

#include "backend/core/errors.h"
#include "backend/modules/pricing/price_plan.h"

#include <algorithm>

namespace roost {

namespace {

void requireVersion(const PriceRule &rule, std::optional<qint64> version)
{
    if (version && *version != rule.version)
        throw PreconditionFailed(QStringLiteral("The rule has changed since; read it again."));
}

} // namespace

PriceRuleService::PriceRuleService(Database &database, const PropertyService &properties, const Clock &clock)
    : m_database(database)
    , m_properties(properties)
    , m_clock(clock)
    , m_journal(clock)
{
}

QList<PriceRule> PriceRuleService::list(const Actor &actor, PropertyId propertyId) const
{
    return m_database.read([&](Session &session) {
        const Property property = m_properties.getManaged(session, actor, propertyId);
        return m_changes.tariff(session, property, {}).rules();
    });
}

PriceRule PriceRuleService::show(const Actor &actor, PropertyId propertyId, PriceRuleId id) const
{
    return m_database.read(
        [&](Session &session) { return get(session, m_properties.getManaged(session, actor, propertyId), id); });
}

PriceRule PriceRuleService::add(const Actor &actor, PropertyId propertyId, const PriceRule &rule)
{
    return m_database.transaction([&](Session &session) {
        const Property property = m_properties.getManagedForUpdate(session, actor, propertyId);
        const PriceEffect effect = commit(session, actor, property, {{propertyId}, RuleAddition{rule}});
        return get(session, property, effect.after.rules.firstKey());
    });
}

PriceRule PriceRuleService::change(const Actor &actor, PropertyId propertyId, PriceRuleId id,
                                   std::optional<qint64> version, const QJsonObject &body)
{
    return m_database.transaction([&](Session &session) {
        const Property property = m_properties.getManagedForUpdate(session, actor, propertyId);
        requireVersion(get(session, property, id), version);
        commit(session, actor, property, {{propertyId}, RuleChange{id, body}});
        return get(session, property, id);
    });
}

void PriceRuleService::remove(const Actor &actor, PropertyId propertyId, PriceRuleId id, std::optional<qint64> version)
{
    m_database.transaction([&](Session &session) {
        const Property property = m_properties.getManagedForUpdate(session, actor, propertyId);
        requireVersion(get(session, property, id), version);
        commit(session, actor, property, {{propertyId}, RuleRemoval{id}});
    });
}

void PriceRuleService::copyAll(Session &session, const Actor &actor, const Property &from, const Property &to)
{
    const QList<PriceRule> rules = m_changes.tariff(session, from, {}).rules();
    QHash<PriceRuleId, PriceRuleId> ids;
    for (const PriceRule &rule : rules)
        ids.insert(rule.id, PriceRuleId::create());
    PriceEffect effect{.propertyId = to.id};
    for (PriceRule rule : rules) {
        rule.id = ids.value(rule.id);
        for (PriceRuleId &fee : rule.percentOfFees)
            fee = ids.value(fee);
        rule.version = 0; // a new one: the first that is written is 1
        effect.before.rules.insert(rule.id, std::nullopt);
        effect.after.rules.insert(rule.id, rule);
    }
    m_journal.commit(session, actor, ChangeSource::Rules, {{to, effect}});
}

PriceRule PriceRuleService::get(Session &session, const Property &property, PriceRuleId id) const
{
    const Tariff tariff = m_changes.tariff(session, property, {});
    const auto found = std::ranges::find(tariff.rules(), id, &PriceRule::id);
    if (found == tariff.rules().end())
        throw NotFound(QStringLiteral("There is no such rule of this property."));
    return *found;
}

PriceEffect PriceRuleService::commit(Session &session, const Actor &actor, const Property &property,
                                     const PriceEdit &edit)
{
    const QDateTime now = m_clock.now();
    PricePlan plan(property, m_changes.tariff(session, property, {}), m_clock.today(property.timeZone.toUtf8()), now);
    plan.apply(edit, {});
    if (const auto errors = plan.faults(); !errors.isEmpty())
        throw Invalid(errors);
    const PriceEffect effect = plan.effect();
    m_journal.commit(session, actor, ChangeSource::Rules, {{property, effect}});
    return effect;
}

} // namespace roost
