#pragma once

#include "backend/core/errors.h"
#include "backend/modules/availability/availability.h"

namespace roost {

/// From the first to the last night that the changes name. Throws Invalid when that is longer than any calendar.
DateRange spanOf(const QList<AvailabilityChange> &changes);

/// Everything that is wrong with the changes on their own; the pointers begin with /changes/0. today: at the property.
QList<FieldError> faultsOf(const QList<AvailabilityChange> &changes, const Property &property, QDate today);

/// Overrides as the changes leave them, of the nights that they concern. Throws Invalid when a night would ask for more
/// nights at the least than at the most.
QList<NightlyOverride> changedOverrides(const NightlyOverrides &before, const QList<AvailabilityChange> &changes);

/// Every night of the range, priced by the rules and taken by the claims. claims: in their order, from the longest gap
/// before the range on. today: at the property.
QList<Night> nightsOf(const Property &property, const Tariff &tariff, const QList<CalendarClaim> &claims,
                      const DateRange &range, QDate today);

} // namespace roost
