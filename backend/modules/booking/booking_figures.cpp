#include "backend/modules/booking/booking_figures.h"

#include <QTimeZone>

namespace roost {
namespace {

QDate dayOfBooking(const Booking &booking, const Property &property)
{
    const QTimeZone zone(property.timeZone.toLatin1());
    return (zone.isValid() ? booking.createdAt.toTimeZone(zone) : booking.createdAt.toUTC()).date();
}

/// Of nothing yet, but for when and how long.
StayEntry entryOf(const Booking &booking, const Property &property)
{
    return {.propertyId = property.id,
            .bookedOn = dayOfBooking(booking, property),
            .arrival = booking.stay.from,
            .nights = booking.stay.nights(),
            .currency = booking.total.currency(),
            .fees = booking.feesAmount.minor()};
}

StayEntry entryOfStay(const Booking &booking, const Property &property, const QList<NightRevenue> &nights, int stays)
{
    StayEntry entry = entryOf(booking, property);
    entry.stays = stays;
    for (const NightRevenue &night : nights)
        entry.nightRevenue.append(night.amount.minor());
    return entry;
}

} // namespace

StayEntry entryOfCreation(const Booking &booking, const Property &property)
{
    StayEntry entry = entryOf(booking, property);
    entry.bookings = 1;
    return entry;
}

StayEntry entryOfConfirmation(const Booking &booking, const Property &property, const QList<NightRevenue> &nights)
{
    StayEntry entry = entryOfStay(booking, property, nights, 1);
    entry.confirmed = 1;
    return entry;
}

StayEntry entryOfCancellation(const Booking &booking, const Property &property, const QList<NightRevenue> &nights)
{
    StayEntry entry = entryOfStay(booking, property, nights, -1);
    entry.cancelled = 1;
    return entry;
}

StayEntry entryOfWithdrawal(const Booking &booking, const Property &property)
{
    StayEntry entry = entryOf(booking, property);
    entry.withdrawn = 1;
    return entry;
}

QList<StayEntry> entriesOfChange(const Property &property, const Booking &before,
                                 const QList<NightRevenue> &nightsBefore, const Booking &after,
                                 const QList<NightRevenue> &nightsAfter)
{
    return {negated(entryOfConfirmation(before, property, nightsBefore)),
            entryOfConfirmation(after, property, nightsAfter)};
}

StayEntry negated(StayEntry entry)
{
    entry.bookings = -entry.bookings;
    entry.confirmed = -entry.confirmed;
    entry.cancelled = -entry.cancelled;
    entry.withdrawn = -entry.withdrawn;
    entry.stays = -entry.stays;
    return entry;
}

} // namespace roost
