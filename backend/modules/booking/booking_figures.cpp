#include "backend/modules/booking/booking_figures.h"

#include <QTimeZone>

namespace roost {
namespace {

QDate dayOfBooking(const Booking &booking, const Property &property)
{
    const QTimeZone zone(property.timeZone.toLatin1());
    return (zone.isValid() ? booking.createdAt.toTimeZone(zone) : booking.createdAt.toUTC()).date();
}

QList<MetricDelta> deltasOfStay(const Booking &booking, const QList<NightRevenue> &nights, int sign)
{
    QList<MetricDelta> deltas;
    for (const NightRevenue &night : nights)
        deltas.append({.date = night.night, .occupiedNights = sign, .nightsRevenue = sign * night.amount.minor()});
    deltas.append({.date = booking.stay.from, .feesRevenue = sign * booking.feesAmount.minor()});
    return deltas;
}

} // namespace

QList<MetricDelta> deltasOfCreation(const Booking &booking, const Property &property)
{
    return {{.date = dayOfBooking(booking, property), .bookings = 1}};
}

QList<MetricDelta> deltasOfConfirmation(const Booking &booking, const Property &property,
                                        const QList<NightRevenue> &nights)
{
    QList<MetricDelta> deltas = deltasOfStay(booking, nights, 1);
    deltas.append({.date = dayOfBooking(booking, property), .confirmed = 1});
    return deltas;
}

QList<MetricDelta> deltasOfCancellation(const Booking &booking, const Property &property,
                                        const QList<NightRevenue> &nights)
{
    QList<MetricDelta> deltas = deltasOfStay(booking, nights, -1);
    deltas.append({.date = dayOfBooking(booking, property), .cancellations = 1});
    return deltas;
}

QList<MetricDelta> deltasOfChange(const Booking &before, const QList<NightRevenue> &nightsBefore, const Booking &after,
                                  const QList<NightRevenue> &nightsAfter)
{
    return deltasOfStay(before, nightsBefore, -1) + deltasOfStay(after, nightsAfter, 1);
}

QList<MetricDelta> deltasOfEarlyDeparture(const DateRange &givenBack)
{
    QList<MetricDelta> deltas;
    for (QDate night = givenBack.from; night < givenBack.to; night = night.addDays(1))
        deltas.append({.date = night, .occupiedNights = -1});
    return deltas;
}

QList<MetricDelta> negated(QList<MetricDelta> deltas)
{
    for (MetricDelta &delta : deltas)
        delta = {delta.date,           -delta.bookings,   -delta.confirmed, -delta.cancellations, -delta.occupiedNights,
                 -delta.nightsRevenue, -delta.feesRevenue};
    return deltas;
}

MetricSegment segmentOf(const Property &property)
{
    return {property.currency(), property.city, property.type};
}

} // namespace roost
