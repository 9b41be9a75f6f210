#include "backend/modules/planning/planning_service.h"

#include "backend/core/errors.h"
#include "backend/modules/availability/availability_rules.h"

namespace roost {

namespace {

/// Every night of the range by the plan; who has it, and what it was a year ago.
QList<CurveNight> nightsOf(const PricePlan &plan, const QList<Night> &states, const QHash<QDate, Money> &revenue)
{
    const Tariff after = plan.tariffAfter();
    QList<CurveNight> nights;
    for (const Night &night : states) {
        const NightTerms before{night.rate, night.rules};
        CurveNight curveNight{
            .date = night.date, .state = night.state, .terms = termsOfNight(plan.propertyAfter(), after, night.date)};
        if (curveNight.terms != before)
            curveNight.before = before;
        curveNight.lastYear.date = night.date.addDays(-yearOfWeeksDays);
        if (const auto found = revenue.constFind(curveNight.lastYear.date); found != revenue.constEnd())
            curveNight.lastYear.price = *found;
        nights.append(curveNight);
    }
    return nights;
}

DateRange yearBefore(const DateRange &nights)
{
    return {nights.from.addDays(-yearOfWeeksDays), nights.to.addDays(-yearOfWeeksDays)};
}

/// The fewest years of weeks that bring the first arrival to today or later.
int shiftOf(const DateRange &arrivals, QDate today)
{
    const qint64 days = arrivals.from.daysTo(today);
    return static_cast<int>((days + yearOfWeeksDays - 1) / yearOfWeeksDays) * yearOfWeeksDays;
}

} // namespace

PlanningService::PlanningService(Database &database, const PropertyService &properties,
                                 const PriceChangeService &changes, const Clock &clock, PlatformFees fees)
    : m_database(database)
    , m_properties(properties)
    , m_changes(changes)
    , m_clock(clock)
    , m_fees(fees)
{
}

PriceCurve PlanningService::curve(const Actor &actor, PropertyId id, const DateRange &nights,
                                  const QList<PriceEdit> &draft) const
{
    return m_database.read([&](Session &session) {
        const PricePlan plan = m_changes.draft(session, actor, id, draft, nights);
        const Property &property = plan.property();
        const QDate today = m_clock.today(property.timeZone.toUtf8());
        const auto claims = m_availability.claims(session, {id}, nights, m_clock.now()).value(id);
        const auto states = roost::nightsOf(property, plan.tariffBefore(), claims, nights, today);
        const auto lastYear = m_stays.touching(session, property, yearBefore(nights));
        return PriceCurve{property, today, nights, nightsOf(plan, states, revenueOfNights(lastYear))};
    });
}

SimulationResult PlanningService::simulate(const Actor &actor, PropertyId id, const SimulationRequest &request) const
{
    return m_database.read([&](Session &session) {
        const Property property = m_properties.getManaged(session, actor, id);
        const QDate today = m_clock.today(property.timeZone.toUtf8());
        const DateRange arrivals = request.arrivals.value_or(DateRange{today.addDays(-yearOfWeeksDays), today});
        if (arrivals.to > today)
            throw Invalid(QStringLiteral("/to"), QStringLiteral("NOT_OVER"),
                          QStringLiteral("Only arrivals before today can be replayed."));
        const int shift = shiftOf(arrivals, today);
        const DateRange replayed{arrivals.from.addDays(shift), arrivals.to.addDays(shift + maximumNights)};
        const PricePlan plan = m_changes.draft(session, actor, id, request.draft, replayed);
        const Tariff after = plan.tariffAfter();
        QList<PastStay> stays = m_stays.touching(session, property, arrivals);
        stays.removeIf([&](const PastStay &stay) { return !arrivals.contains(stay.stay.from); });
        const Simulation simulation = roost::simulate({.now = {property, plan.tariffBefore()},
                                                       .draft = {plan.propertyAfter(), after},
                                                       .stays = stays,
                                                       .shiftDays = shift,
                                                       .elasticity = request.elasticity,
                                                       .fees = m_fees});
        return SimulationResult{property, arrivals, shift, request.elasticity, simulation};
    });
}

} // namespace roost
