#pragma once

#include "backend/modules/booking/booking.h"
#include "backend/modules/booking/night_revenue.h"
#include "backend/modules/booking/stay_entry.h"

namespace roost {

/// What the steps of a booking's life change in the figures. Counts belong to the day of booking at the property,
/// nights and their revenue to the nights themselves, fees to the day of arrival. Pure.
StayEntry entryOfCreation(const Booking &booking, const Property &property);
StayEntry entryOfConfirmation(const Booking &booking, const Property &property, const QList<NightRevenue> &nights);

/// Of a booking that had been confirmed: its nights no longer happen, that it was confirmed stays.
StayEntry entryOfCancellation(const Booking &booking, const Property &property, const QList<NightRevenue> &nights);

/// Of one that was cancelled before.
StayEntry entryOfWithdrawal(const Booking &booking, const Property &property);

/// Of a confirmed booking whose nights or price are other ones: what it was, taken back, and what it became. The nights
/// may be more than the stay's, when the guest left early and pays for all.
QList<StayEntry> entriesOfChange(const Property &property, const Booking &before,
                                 const QList<NightRevenue> &nightsBefore, const Booking &after,
                                 const QList<NightRevenue> &nightsAfter);

/// What takes back what the entry added.
StayEntry negated(StayEntry entry);

} // namespace roost
