#include "backend/modules/pricing/price_change_service.h"

#include "backend/core/errors.h"

#include <algorithm>

namespace roost {

namespace {

/// As far ahead as anything can be booked (the largest booking window, and the longest stay).
constexpr int horizonDays = 1'460 + 731;

/// By a field of the property all that can be booked, else those of the overrides and seasons.
QList<DateRange> nightsThatMayChange(const PricePlan &plan, QDate today)
{
    const PriceEffect effect = plan.effect();
    if (effect.before.fields.isEmpty())
        return effect.concernedNights();
    const int window = std::max(plan.property().bookingWindowDays, plan.propertyAfter().bookingWindowDays);
    return {DateRange{today, today.addDays(window)}};
}

/// Runs of nights from `today` on that the plan makes others.
QList<TermsChange> termsChanges(const PricePlan &plan, QDate today)
{
    const Tariff after = plan.tariffAfter();
    QList<TermsChange> changes;
    for (const DateRange &range : nightsThatMayChange(plan, today)) {
        for (QDate night = std::max(range.from, today); night < range.to; night = night.addDays(1)) {
            const TermsChange change{{night, night.addDays(1)},
                                     termsOfNight(plan.property(), plan.tariffBefore(), night),
                                     termsOfNight(plan.propertyAfter(), after, night)};
            if (change.before == change.after)
                continue;
            const bool continues = !changes.isEmpty() && changes.constLast().nights.to == night &&
                                   changes.constLast().before == change.before &&
                                   changes.constLast().after == change.after;
            if (continues)
                changes.last().nights.to = change.nights.to;
            else
                changes.append(change);
        }
    }
    return changes;
}

struct Refusal : Error
{
    Refusal(const QString &code, const QString &detail, const QList<FieldError> &errors)
        : Error(Kind::Conflict, code, detail, errors)
    {
    }
};

} // namespace

PriceChangeService::PriceChangeService(Database &database, const PropertyService &properties, const Clock &clock)
    : m_database(database)
    , m_properties(properties)
    , m_clock(clock)
    , m_journal(clock)
{
}

PriceChangeResult PriceChangeService::change(const Actor &actor, const QList<PriceEdit> &edits, Preview preview)
{
    return m_database.transaction([&](Session &session) {
        const QMap<PropertyId, PricePlan> plans = plansFor(session, actor, edits);
        PriceChangeResult result{
            .change = {.actorId = actor.userId, .at = m_clock.now(), .source = ChangeSource::Bulk}};
        QList<PropertyEffect> effects;
        for (auto plan = plans.begin(); plan != plans.end(); ++plan) {
            effects.append({plan->property(), plan->effect()});
            if (effects.constLast().effect.isEmpty())
                continue;
            result.change.effects.append(effects.constLast().effect);
            result.calendar.insert(plan.key(), termsChanges(*plan, m_clock.today(plan->property().timeZone.toUtf8())));
        }
        if (preview == Preview::No) {
            if (const auto committed = m_journal.commit(session, actor, ChangeSource::Bulk, effects))
                result.change = *committed;
        }
        return result;
    });
}

Page<PriceChange> PriceChangeService::list(const Actor &actor, const std::optional<PropertyId> &propertyId, int limit,
                                           const std::optional<PriceChangeId> &before) const
{
    const auto host = actor.isAdmin() ? std::nullopt : std::optional(actor.userId);
    return m_database.read([&](Session &session) {
        return Page<PriceChange>::of(m_changes.list(session, host, propertyId, limit + 1, before), limit);
    });
}

PriceChange PriceChangeService::undo(const Actor &actor, PriceChangeId id)
{
    return m_database.transaction([&](Session &session) {
        const auto change = m_changes.find(session, id);
        if (!change)
            throw NotFound(QStringLiteral("There is no such change."));
        QList<PropertyEffect> effects;
        for (const PriceEffect &effect : change->effects)
            effects.append(wayBack(session, actor, *change, effect));
        return m_journal.commit(session, actor, ChangeSource::Undo, effects, id).value();
    });
}

QMap<PropertyId, PricePlan> PriceChangeService::plansFor(Session &session, const Actor &actor,
                                                         const QList<PriceEdit> &edits)
{
    QMap<PropertyId, std::optional<PricePlan>> plans;
    for (const PriceEdit &edit : edits) {
        for (const PropertyId &id : edit.properties)
            plans.insert(id, std::nullopt);
    }
    // In the order of their ids, so that two requests for the same properties wait for one another.
    for (auto plan = plans.begin(); plan != plans.end(); ++plan) {
        const Property property = m_properties.getManagedForUpdate(session, actor, plan.key());
        const QDate today = m_clock.today(property.timeZone.toUtf8());
        const Tariff tariff = m_changes.tariff(session, property, {DateRange{today, today.addDays(horizonDays)}});
        *plan = PricePlan(property, tariff, today, m_clock.now());
    }

    for (qsizetype i = 0; i < edits.size(); ++i) {
        for (const PropertyId &id : edits.at(i).properties)
            plans[id]->apply(edits.at(i), QStringLiteral("/changes/%1").arg(i));
    }
    QList<FieldError> errors;
    QMap<PropertyId, PricePlan> result;
    for (auto plan = plans.begin(); plan != plans.end(); ++plan) {
        for (const FieldError &error : (*plan)->faults()) {
            if (!errors.contains(error))
                errors.append(error);
        }
        result.insert(plan.key(), **plan);
    }
    if (!errors.isEmpty())
        throw Invalid(errors);
    return result;
}

PricePlan PriceChangeService::draft(Session &session, const Actor &actor, PropertyId propertyId,
                                    const QList<PriceEdit> &edits, const DateRange &nights) const
{
    const Property property = m_properties.getManaged(session, actor, propertyId);
    const QDate today = m_clock.today(property.timeZone.toUtf8());
    const QDate horizon = today.addDays(horizonDays);
    const DateRange looked{std::min(nights.from, today), std::max(nights.to, horizon)};
    PricePlan plan(property, m_changes.tariff(session, property, {looked}), today, m_clock.now());
    for (qsizetype i = 0; i < edits.size(); ++i)
        plan.apply(edits.at(i), QStringLiteral("/changes/%1").arg(i));
    if (!plan.faults().isEmpty())
        throw Invalid(plan.faults());
    return plan;
}

PropertyEffect PriceChangeService::wayBack(Session &session, const Actor &actor, const PriceChange &change,
                                           const PriceEffect &effect)
{
    const Property property = m_properties.getManagedForUpdate(session, actor, effect.propertyId);
    if (!isSame(m_changes.currentState(session, property, effect.after), effect.after)) {
        QList<FieldError> later;
        for (const PriceChangeId &id : m_changes.laterThan(session, change, effect.propertyId))
            later.append({QStringLiteral("/price_changes/") + id.toString(), QStringLiteral("CHANGED"),
                          QStringLiteral("A later change of the same nights, rules or fields.")});
        throw Refusal(QStringLiteral("CHANGED_SINCE"),
                      QStringLiteral("Other changes came after this one; undo those first."), later);
    }
    QList<FieldError> bookings;
    QStringList codes;
    for (const DependentBooking &booking : m_changes.bookingsSince(session, change, effect.propertyId)) {
        codes.append(booking.code);
        bookings.append(
            {QStringLiteral("/bookings/") + booking.id.toString(), QStringLiteral("BOOKED"),
             QStringLiteral("%1, from %2 to %3")
                 .arg(booking.code, booking.stay.from.toString(Qt::ISODate), booking.stay.to.toString(Qt::ISODate))});
    }
    if (!bookings.isEmpty())
        throw Refusal(QStringLiteral("BOOKED"),
                      QStringLiteral("Guests have booked by this change: %1.").arg(codes.join(QStringLiteral(", "))),
                      bookings);
    return {property, effect.reversed()};
}

} // namespace roost
