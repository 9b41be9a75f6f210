#include "backend/modules/pricing/bookability.h"

namespace roost {

namespace {

QString text(QDate date)
{
    return date.toString(Qt::ISODate);
}

void checkDay(QList<Reason> &reasons, const BookabilityInput &input)
{
    const Property &property = input.property;
    if (input.stay.from < input.today)
        reasons.append({Obstacle::Past, QStringLiteral("The day of arrival is in the past.")});
    if (property.status != PropertyStatus::Published)
        reasons.append({Obstacle::NotPublished, QStringLiteral("The property is not published.")});
    if (input.claimed == Claimed::Yes)
        reasons.append({Obstacle::Taken, QStringLiteral("At least one of the nights is taken.")});
}

void checkNights(QList<Reason> &reasons, const BookabilityInput &input)
{
    const NightlyRules arrival = rulesOfNight(input.property, input.overrides, input.stay.from);
    const NightlyRules departure = rulesOfNight(input.property, input.overrides, input.stay.to);
    if (input.stay.nights() < arrival.minNights)
        reasons.append({Obstacle::MinNights, QStringLiteral("A stay that begins on %1 has %2 nights or more.")
                                                 .arg(text(input.stay.from))
                                                 .arg(arrival.minNights)});
    if (input.stay.nights() > arrival.maxNights)
        reasons.append({Obstacle::MaxNights, QStringLiteral("A stay that begins on %1 has %2 nights at the most.")
                                                 .arg(text(input.stay.from))
                                                 .arg(arrival.maxNights)});
    if (arrival.closedToArrival)
        reasons.append({Obstacle::ClosedToArrival, QStringLiteral("No stay begins on %1.").arg(text(input.stay.from))});
    if (departure.closedToDeparture)
        reasons.append({Obstacle::ClosedToDeparture, QStringLiteral("No stay ends on %1.").arg(text(input.stay.to))});
}

void checkNotice(QList<Reason> &reasons, const BookabilityInput &input)
{
    const Property &property = input.property;
    const QDate earliest = input.today.addDays(property.advanceNoticeDays);
    const QDate latest = input.today.addDays(property.bookingWindowDays);
    if (input.stay.from >= input.today && input.stay.from < earliest)
        reasons.append({Obstacle::AdvanceNotice,
                        QStringLiteral("The host needs notice: arrive on %1 or later.").arg(text(earliest))});
    if (input.stay.from > latest)
        reasons.append({Obstacle::BookingWindow, QStringLiteral("Arrivals can be booked up to %1.").arg(text(latest))});
    if (input.guests > property.maxGuests)
        reasons.append({Obstacle::Capacity, QStringLiteral("There is room for %1 guests.").arg(property.maxGuests)});
}

} // namespace

QList<Reason> reasonsAgainst(const BookabilityInput &input)
{
    QList<Reason> reasons;
    checkDay(reasons, input);
    checkNights(reasons, input);
    checkNotice(reasons, input);
    return reasons;
}

} // namespace roost
