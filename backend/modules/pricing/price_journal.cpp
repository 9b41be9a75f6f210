#include "backend/modules/pricing/price_journal.h"

#include "backend/core/errors.h"
#include "backend/modules/pricing/calendar_changed.h"
#include "backend/modules/property/property_json.h"
#include "backend/modules/property/property_rules.h"

#include <algorithm>

namespace roost {

PriceJournal::PriceJournal(const Clock &clock)
    : m_clock(clock)
{
}

std::optional<PriceChange> PriceJournal::commit(Session &session, const Actor &actor, ChangeSource source,
                                                const QList<PropertyEffect> &effects,
                                                const std::optional<PriceChangeId> &undoOf)
{
    QList<PriceEffect> recorded;
    for (const PropertyEffect &change : effects) {
        if (change.effect.isEmpty())
            continue;
        write(session, actor, change);
        publish(session, change);
        recorded.append(change.effect);
    }
    if (recorded.isEmpty())
        return std::nullopt;
    return record(session, actor, source, recorded, undoOf);
}

void PriceJournal::changeNights(Session &session, const Actor &actor, const Property &property,
                                const PriceEffect &effect)
{
    if (effect.isEmpty())
        return;
    write(session, actor, {property, effect});
    record(session, actor, ChangeSource::Calendar, {effect}, std::nullopt);
}

void PriceJournal::recordFields(Session &session, const Actor &actor, const Property &before, const Property &after)
{
    PriceEffect effect{.propertyId = after.id};
    effect.before.fields = priceFieldsOf(before);
    effect.after.fields = priceFieldsOf(after);
    effect = effect.withoutUnchanged();
    if (effect.isEmpty())
        return;
    publish(session, {after, effect});
    record(session, actor, ChangeSource::Property, {effect}, std::nullopt);
}

PriceChange PriceJournal::record(Session &session, const Actor &actor, ChangeSource source, QList<PriceEffect> effects,
                                 const std::optional<PriceChangeId> &undoOf)
{
    const PriceChange change{
        .id = PriceChangeId::create(),
        .actorId = actor.userId,
        .at = m_clock.now(),
        .source = source,
        .undoOf = undoOf,
        .effects = std::move(effects),
    };
    m_changes.insert(session, change);
    return m_changes.find(session, *change.id).value();
}

void PriceJournal::write(Session &session, const Actor &actor, const PropertyEffect &change)
{
    const PriceState &after = change.effect.after;
    const QDateTime now = m_clock.now();
    if (!after.nights.isEmpty())
        m_changes.saveOverrides(session, change.property.id, after.nights.values(), actor.userId, now);
    for (auto rule = after.rules.begin(); rule != after.rules.end(); ++rule) {
        if (*rule)
            m_changes.saveRule(session, change.property.id, **rule, actor.userId, now);
        else
            m_changes.removeRule(session, change.property.id, rule.key());
    }
    if (after.fields.isEmpty())
        return;
    Property property = change.property;
    applyJson(after.fields, property);
    if (const auto errors = faultsOf(property); !errors.isEmpty())
        throw Conflict(QStringLiteral("NOT_VALID"), errors.constFirst().detail);
    property.updatedAt = now;
    m_properties.update(session, property);
}

void PriceJournal::publish(Session &session, const PropertyEffect &change)
{
    const Property &property = change.property;
    const QDate today = m_clock.today(property.timeZone.toUtf8());
    DateRange range{today, today.addDays(property.bookingWindowDays)};
    const auto isOnNights = [](const std::optional<PriceRule> &rule) {
        return !rule || rule->kind == RuleKind::Season;
    };
    const PriceEffect &effect = change.effect;
    const QList<DateRange> nights = effect.concernedNights();
    const bool isOnlyOnNights = effect.before.fields.isEmpty() && !nights.isEmpty() &&
                                std::all_of(effect.before.rules.begin(), effect.before.rules.end(), isOnNights) &&
                                std::all_of(effect.after.rules.begin(), effect.after.rules.end(), isOnNights);
    if (isOnlyOnNights)
        range = {nights.constFirst().from, nights.constLast().to};
    session.publish(CalendarChanged(property.id, property.hostId, range));
}

} // namespace roost
