#include "backend/modules/availability/availability_service.h"

#include "backend/core/errors.h"
#include "backend/modules/availability/availability_rules.h"
#include "backend/modules/availability/block_plan.h"
#include "backend/modules/pricing/calendar_changed.h"
#include "backend/modules/pricing/price_plan.h"

#include <algorithm>

namespace roost {

namespace {

/// Throws Conflict (TAKEN) that names the first of the nights that a guest or another calendar has.
void requireFree(const QList<QDate> &nights, const QList<Claim> &claims)
{
    constexpr qsizetype namedAtMost = 10;
    QStringList taken;
    for (const QDate night : nights) {
        const bool isTaken = std::any_of(claims.begin(), claims.end(), [&](const Claim &claim) {
            return claim.kind != ClaimKind::Block && claim.nights.contains(night);
        });
        if (isTaken)
            taken.append(night.toString(Qt::ISODate));
    }
    if (taken.isEmpty())
        return;
    const QString named = taken.mid(0, namedAtMost).join(QStringLiteral(", "));
    const QString more = taken.size() > namedAtMost ? QStringLiteral(" and others") : QString();
    throw Conflict(QStringLiteral("TAKEN"), QStringLiteral("These nights are booked or held: %1%2.").arg(named, more));
}

/// The claim before the first night decides whether the nights between the two are too few.
DateRange withGap(const DateRange &nights)
{
    constexpr int longestGap = 30;
    return {nights.from.addDays(-longestGap), nights.to};
}

} // namespace

AvailabilityService::AvailabilityService(Database &database, const PropertyService &properties, const Clock &clock,
                                         ExpireBooking expireBooking)
    : m_database(database)
    , m_properties(properties)
    , m_clock(clock)
    , m_expireBooking(std::move(expireBooking))
    , m_journal(clock)
{
}

PropertyCalendar AvailabilityService::show(const Actor &actor, PropertyId id, const DateRange &nights) const
{
    return m_database.read([&](Session &session) {
        PropertyCalendar calendar = read(session, m_properties.getVisible(session, actor, id), nights);
        if (!actor.isAdmin() && actor.userId != calendar.property.hostId)
            calendar.claims.reset();
        return calendar;
    });
}

Page<PropertyCalendar> AvailabilityService::calendar(const Actor &actor, const PropertyFilter &filter,
                                                     const DateRange &nights, int limit,
                                                     const std::optional<PropertyPosition> &after) const
{
    return m_database.read([&](Session &session) {
        const Page<Property> properties = m_properties.list(actor, filter, limit, after);
        QHash<PropertyId, Currency> currencies;
        for (const Property &property : properties.items)
            currencies.insert(property.id, property.currency());
        const Tariffs tariffs = m_pricing.tariffsOf(session, currencies, nights);
        const auto claims = m_availability.claims(session, currencies.keys(), withGap(nights), m_clock.now());

        Page<PropertyCalendar> page{{}, properties.hasMore};
        for (const Property &property : properties.items)
            page.items.append(calendarOf(property, tariffs.value(property.id), claims.value(property.id), nights));
        return page;
    });
}

PropertyCalendar AvailabilityService::update(const Actor &actor, PropertyId id,
                                             const QList<AvailabilityChange> &changes)
{
    const DateRange span = spanOf(changes);
    return m_database.transaction([&](Session &session) {
        const Property property = m_properties.getManagedForUpdate(session, actor, id);
        const PriceEffect effect = effectOf(session, property, changes, span);
        changeBlocks(session, actor, property, changes, span);
        m_journal.changeNights(session, actor, property, effect);
        session.publish(CalendarChanged(id, property.hostId, span));
        return read(session, property, span);
    });
}

PropertyCalendar AvailabilityService::read(Session &session, const Property &property, const DateRange &nights) const
{
    const Tariff tariff = m_pricing.tariff(session, property, nights);
    const auto claims = m_availability.claims(session, {property.id}, withGap(nights), m_clock.now());
    return calendarOf(property, tariff, claims.value(property.id), nights);
}

/// claims: from the longest gap before the nights on.
PropertyCalendar AvailabilityService::calendarOf(const Property &property, const Tariff &tariff,
                                                 QList<CalendarClaim> claims, const DateRange &nights) const
{
    PropertyCalendar calendar{
        .property = property, .range = nights, .today = m_clock.today(property.timeZone.toUtf8())};
    calendar.nights = nightsOf(property, tariff, claims, nights, calendar.today);
    // A booking has one claim in a calendar; what is held for a change of it shows in the nights.
    claims.removeIf([&](const CalendarClaim &claim) {
        return claim.claim.nights.to <= nights.from || claim.claim.changeId.has_value();
    });
    calendar.claims = claims;
    return calendar;
}

PriceEffect AvailabilityService::effectOf(Session &session, const Property &property,
                                          const QList<AvailabilityChange> &changes, const DateRange &span) const
{
    const QDate today = m_clock.today(property.timeZone.toUtf8());
    PricePlan plan(property, m_pricing.tariff(session, property, span), today, m_clock.now());
    QList<FieldError> errors;
    for (qsizetype i = 0; i < changes.size(); ++i) {
        const QString pointer = QStringLiteral("/changes/%1").arg(i);
        if (const auto edit = nightsEditOf(changes.at(i)))
            plan.apply({{property.id}, *edit}, pointer);
        else if (changes.at(i).nights.from < today)
            errors.append({pointer + QStringLiteral("/from"), QStringLiteral("PAST"),
                           QStringLiteral("Must not be in the past.")});
    }
    errors += plan.faults();
    if (!errors.isEmpty())
        throw Invalid(errors);
    return plan.effect();
}

void AvailabilityService::changeBlocks(Session &session, const Actor &actor, const Property &property,
                                       const QList<AvailabilityChange> &changes, const DateRange &span)
{
    const DateRange withNeighbours{span.from.addDays(-1), span.to.addDays(1)};
    const QList<Claim> claims = m_claims.overlapping(session, property.id, withNeighbours, m_clock.now());
    QList<Claim> blocks = claims;
    blocks.removeIf([](const Claim &claim) { return claim.kind != ClaimKind::Block; });

    BlockPlan plan(blocks);
    for (const AvailabilityChange &change : changes)
        plan.apply(change);
    requireFree(plan.newNights(), claims);

    for (const ClaimId &claimId : plan.removals())
        m_claims.remove(session, property.id, claimId);
    for (Claim block : plan.additions()) {
        block.propertyId = property.id;
        block.id = ClaimId::create();
        for (const ExpiredHold &hold : m_claims.removeExpired(session, property.id, block.nights, m_clock.now()))
            m_expireBooking(session, hold);
        if (!m_claims.insert(session, block, actor.userId))
            throw Conflict(QStringLiteral("TAKEN"), QStringLiteral("At least one of the nights is taken."));
    }
}

} // namespace roost
