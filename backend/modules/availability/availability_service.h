#pragma once

#include "backend/core/actor.h"
#include "backend/core/clock.h"
#include "backend/core/page.h"
#include "backend/database/database.h"
#include "backend/modules/availability/availability_repository.h"
#include "backend/modules/availability/claim_repository.h"
#include "backend/modules/pricing/price_journal.h"
#include "backend/modules/pricing/pricing_repository.h"
#include "backend/modules/property/property_service.h"

#include <functional>

namespace roost {

/// Calendars: what each night is and costs, and the host's changes to it. Any thread.
class AvailabilityService
{
public:
    /// Marks a booking as expired, in the transaction that took its nights away.
    using ExpireBooking = std::function<void(Session &, const ExpiredHold &)>;

    AvailabilityService(Database &database, const PropertyService &properties, const Clock &clock,
                        ExpireBooking expireBooking);

    /// The nights of a property that the actor may see; claims only for its host and admins.
    PropertyCalendar show(const Actor &actor, PropertyId id, const DateRange &nights) const;

    /// The nights and claims of one's own properties, of an admin all of them, in the order of titles; four queries
    /// for a page, however long.
    Page<PropertyCalendar> calendar(const Actor &actor, const PropertyFilter &filter, const DateRange &nights,
                                    int limit, const std::optional<PropertyPosition> &after) const;

    /// Applies the changes in their order, all or none, and gives the nights from the first to the last that was named.
    /// Conflict (TAKEN), with the nights, when one that is to be blocked is booked, held or imported; Invalid with
    /// every fault. Publishes CalendarChanged.
    PropertyCalendar update(const Actor &actor, PropertyId id, const QList<AvailabilityChange> &changes);

private:
    PropertyCalendar read(Session &session, const Property &property, const DateRange &nights) const;
    PropertyCalendar calendarOf(const Property &property, const Tariff &tariff, QList<CalendarClaim> claims,
                                const DateRange &nights) const;
    PriceEffect effectOf(Session &session, const Property &property, const QList<AvailabilityChange> &changes,
                         const DateRange &span) const;
    void changeBlocks(Session &session, const Actor &actor, const Property &property,
                      const QList<AvailabilityChange> &changes, const DateRange &span);

    Database &m_database;
    const PropertyService &m_properties;
    const Clock &m_clock;
    ExpireBooking m_expireBooking;
    AvailabilityRepository m_availability;
    ClaimRepository m_claims;
    PricingRepository m_pricing;
    PriceJournal m_journal;
};

} // namespace roost
