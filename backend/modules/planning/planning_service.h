#pragma once

#include "backend/core/actor.h"
#include "backend/core/clock.h"
#include "backend/database/database.h"
#include "backend/modules/availability/availability_repository.h"
#include "backend/modules/planning/past_stay_repository.h"
#include "backend/modules/planning/price_curve.h"
#include "backend/modules/planning/simulation.h"
#include "backend/modules/pricing/price_change_service.h"
#include "backend/modules/property/property_service.h"

namespace roost {

/// Demand to replay, and how it answers to price.
struct SimulationRequest
{
    std::optional<DateRange> arrivals{}; ///< nothing: the 52 weeks before today
    QList<PriceEdit> draft{};
    Elasticity elasticity{};
};

/// A simulation with what it was about.
struct SimulationResult
{
    Property property{};
    DateRange arrivals{};
    int shiftDays = 0;
    Elasticity elasticity{};
    Simulation simulation{};
};

/// What prices are over a year, and what a draft of rules would make of them. Writes nothing; any thread.
class PlanningService
{
public:
    PlanningService(Database &database, const PropertyService &properties, const PriceChangeService &changes,
                    const Clock &clock, PlatformFees fees = {});

    /// By the rules with the draft of edits, if any. NotFound or Forbidden for a property that is not the actor's;
    /// Invalid with every fault of the draft, the pointers begin with /changes/0.
    PriceCurve curve(const Actor &actor, PropertyId id, const DateRange &nights,
                     const QList<PriceEdit> &draft = {}) const;

    /// Replays the stays that arrived in a past span on the same weekdays of the first year of weeks that lies ahead.
    /// Invalid as of curve(), and at /to when the span is not over.
    SimulationResult simulate(const Actor &actor, PropertyId id, const SimulationRequest &request) const;

private:
    Database &m_database;
    const PropertyService &m_properties;
    const PriceChangeService &m_changes;
    const Clock &m_clock;
    PlatformFees m_fees;
    AvailabilityRepository m_availability;
    PastStayRepository m_stays;
};

} // namespace roost
