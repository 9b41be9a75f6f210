#pragma once

#include "backend/modules/booking/booking.h"
#include "backend/modules/booking/metric_delta_repository.h"

namespace roost {

/// What the steps of a booking's life change in the figures by day. Counts belong to the day of booking at the
/// property, nights and their revenue to the nights themselves, fees to the day of arrival. Pure.
QList<MetricDelta> deltasOfCreation(const Booking &booking, const Property &property);
QList<MetricDelta> deltasOfConfirmation(const Booking &booking, const Property &property,
                                        const QList<NightRevenue> &nights);

/// Of a booking that had been confirmed: its nights no longer happen, that it was confirmed stays.
QList<MetricDelta> deltasOfCancellation(const Booking &booking, const Property &property,
                                        const QList<NightRevenue> &nights);

/// Of a booking that stays as it is, confirmed, but for its nights or its price.
QList<MetricDelta> deltasOfChange(const Booking &before, const QList<NightRevenue> &nightsBefore, const Booking &after,
                                  const QList<NightRevenue> &nightsAfter);

/// What takes back what the deltas added.
QList<MetricDelta> negated(QList<MetricDelta> deltas);

/// Of a guest who left early: the nights that were given back are not occupied, what they brought stays.
QList<MetricDelta> deltasOfEarlyDeparture(const DateRange &givenBack);

MetricSegment segmentOf(const Property &property);

} // namespace roost
