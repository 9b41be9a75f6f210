#pragma once

#include "backend/database/session.h"
#include "backend/modules/availability/availability.h"

namespace roost {

/// The SQL of calendars: claims with the bookings behind them.
class AvailabilityRepository
{
public:
    /// The claims of these properties that touch the nights, in their order, in one query; without expired holds.
    QHash<PropertyId, QList<CalendarClaim>> claims(Session &session, const QList<PropertyId> &properties,
                                                   const DateRange &nights, const QDateTime &now) const;
};

} // namespace roost
