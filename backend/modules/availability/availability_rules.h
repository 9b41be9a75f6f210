#pragma once

#include "backend/core/errors.h"
#include "backend/modules/availability/availability.h"
#include "backend/modules/pricing/price_edit.h"

namespace roost {

/// From the first to the last night that the changes name. Throws Invalid when that is longer than any calendar.
DateRange spanOf(const QList<AvailabilityChange> &changes);

/// What the change makes of prices and rules; nothing when it is about blocks only.
std::optional<NightsEdit> nightsEditOf(const AvailabilityChange &change);

/// Every night of the range, priced by the rules and taken by the claims. claims: in their order, from the longest gap
/// before the range on. today: at the property.
QList<Night> nightsOf(const Property &property, const Tariff &tariff, const QList<CalendarClaim> &claims,
                      const DateRange &range, QDate today);

} // namespace roost
