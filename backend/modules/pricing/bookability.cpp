#include "backend/modules/pricing/bookability.h"

namespace roost {

namespace {

QString text(QDate date)
{
    return date.toString(Qt::ISODate);
}

/// The input, and the rules of the days on which the stay begins and ends.
struct Situation
{
    const BookabilityInput &input;
    NightlyRules arrival{};
    NightlyRules departure{};

    const Property &property() const { return input.property; }
    const DateRange &stay() const { return input.request.stay; }
};

Situation situationOf(const BookabilityInput &input)
{
    return {input, rulesOfNight(input.property, input.tariff, input.request.stay.from),
            rulesOfNight(input.property, input.tariff, input.request.stay.to)};
}

QDate earliestArrival(const BookabilityInput &input)
{
    return input.today.addDays(input.property.advanceNoticeDays);
}

QDate latestArrival(const BookabilityInput &input)
{
    return input.today.addDays(input.property.bookingWindowDays);
}

bool isTooSmall(const std::optional<int> &gap, int minimum)
{
    return gap && *gap > 0 && *gap < minimum;
}

bool stands(Obstacle obstacle, const Situation &situation)
{
    const BookabilityInput &input = situation.input;
    const Property &property = situation.property();
    const DateRange &stay = situation.stay();
    switch (obstacle) {
    case Obstacle::Past:
        return stay.from < input.today;
    case Obstacle::NotPublished:
        return property.status != PropertyStatus::Published;
    case Obstacle::Taken:
        return input.neighbourhood.claimed == Claimed::Yes;
    case Obstacle::MinNights:
        return stay.nights() < situation.arrival.minNights;
    case Obstacle::MaxNights:
        return stay.nights() > situation.arrival.maxNights;
    case Obstacle::ClosedToArrival:
        return situation.arrival.closedToArrival;
    case Obstacle::ClosedToDeparture:
        return situation.departure.closedToDeparture;
    case Obstacle::AdvanceNotice:
        return stay.from >= input.today && stay.from < earliestArrival(input);
    case Obstacle::BookingWindow:
        return stay.from > latestArrival(input);
    case Obstacle::Capacity:
        return input.request.guests > property.maxGuests;
    case Obstacle::Pets:
        return input.request.pets > property.maxPets;
    case Obstacle::Gap:
        return isTooSmall(input.neighbourhood.freeBefore, property.minimumGapNights) ||
               isTooSmall(input.neighbourhood.freeAfter, property.minimumGapNights);
    }
    return false;
}

QString detailOf(Obstacle obstacle, const Situation &situation)
{
    const BookabilityInput &input = situation.input;
    const QString arrival = text(situation.stay().from);
    switch (obstacle) {
    case Obstacle::Past:
        return QStringLiteral("The day of arrival is in the past.");
    case Obstacle::NotPublished:
        return QStringLiteral("The property is not published.");
    case Obstacle::Taken:
        return QStringLiteral("At least one of the nights is taken.");
    case Obstacle::MinNights:
        return QStringLiteral("A stay that begins on %1 has %2 nights or more.")
            .arg(arrival)
            .arg(situation.arrival.minNights);
    case Obstacle::MaxNights:
        return QStringLiteral("A stay that begins on %1 has %2 nights at the most.")
            .arg(arrival)
            .arg(situation.arrival.maxNights);
    case Obstacle::ClosedToArrival:
        return QStringLiteral("No stay begins on %1.").arg(arrival);
    case Obstacle::ClosedToDeparture:
        return QStringLiteral("No stay ends on %1.").arg(text(situation.stay().to));
    case Obstacle::AdvanceNotice:
        return QStringLiteral("The host needs notice: arrive on %1 or later.").arg(text(earliestArrival(input)));
    case Obstacle::BookingWindow:
        return QStringLiteral("Arrivals can be booked up to %1.").arg(text(latestArrival(input)));
    case Obstacle::Capacity:
        return QStringLiteral("There is room for %1 guests.").arg(situation.property().maxGuests);
    case Obstacle::Pets:
        return situation.property().maxPets == 0
                   ? QStringLiteral("Pets cannot come.")
                   : QStringLiteral("%1 pets may come at the most.").arg(situation.property().maxPets);
    case Obstacle::Gap:
        return QStringLiteral(
                   "The stay would leave fewer than %1 nights free beside it; arrive or leave so that none, or "
                   "more, are left.")
            .arg(situation.property().minimumGapNights);
    }
    return {};
}

} // namespace

QList<Reason> reasonsAgainst(const BookabilityInput &input)
{
    const Situation situation = situationOf(input);
    QList<Reason> reasons;
    for (const auto &[obstacle, name] : enumNames<Obstacle>) {
        if (stands(obstacle, situation))
            reasons.append({obstacle, detailOf(obstacle, situation)});
    }
    return reasons;
}

QList<Obstacle> obstaclesToArrival(const BookabilityInput &input)
{
    BookabilityInput arrival = input;
    arrival.neighbourhood.freeAfter.reset();
    const Situation situation = situationOf(arrival);
    QList<Obstacle> obstacles;
    for (const Obstacle obstacle : {Obstacle::Past, Obstacle::NotPublished, Obstacle::Taken, Obstacle::ClosedToArrival,
                                    Obstacle::AdvanceNotice, Obstacle::BookingWindow, Obstacle::Gap}) {
        if (stands(obstacle, situation))
            obstacles.append(obstacle);
    }
    return obstacles;
}

} // namespace roost
