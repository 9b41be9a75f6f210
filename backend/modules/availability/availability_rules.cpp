#include "backend/modules/availability/availability_rules.h"

#include "backend/modules/pricing/quote.h"

#include <algorithm>

namespace roost {

namespace {

NightState stateOf(const Claim &claim)
{
    switch (claim.kind) {
    case ClaimKind::Block:
        return NightState::Blocked;
    case ClaimKind::Import:
        return NightState::Imported;
    case ClaimKind::Booking:
        break;
    }
    return claim.holdExpiresAt ? NightState::Held : NightState::Booked;
}

/// Nights that are held for a change of a stay lie outside of it, too, and are no preparation.
bool isPreparation(const CalendarClaim &claim, QDate night)
{
    return claim.booking && !claim.claim.changeId && night >= claim.booking->stay.to;
}

std::optional<int> freeNights(const std::optional<QDate> &since, QDate until)
{
    return since ? std::optional(static_cast<int>(since->daysTo(until))) : std::nullopt;
}

} // namespace

DateRange spanOf(const QList<AvailabilityChange> &changes)
{
    DateRange span = changes.constFirst().nights;
    for (const AvailabilityChange &change : changes) {
        span.from = std::min(span.from, change.nights.from);
        span.to = std::max(span.to, change.nights.to);
    }
    if (span.nights() > maximumNights)
        throw Invalid(QStringLiteral("/changes"), QStringLiteral("TOO_LONG"),
                      QStringLiteral("All changes together must lie within %1 nights.").arg(maximumNights));
    return span;
}

std::optional<NightsEdit> nightsEditOf(const AvailabilityChange &change)
{
    if (!change.price && !change.minNights && !change.maxNights && !change.closedToArrival && !change.closedToDeparture)
        return std::nullopt;
    return NightsEdit{.nights = change.nights,
                      .weekdays =
                          change.weekdays.isEmpty() ? Weekdays::all() : Weekdays::fromList(change.weekdays.values()),
                      .price = change.price,
                      .minNights = change.minNights,
                      .maxNights = change.maxNights,
                      .closedToArrival = change.closedToArrival,
                      .closedToDeparture = change.closedToDeparture};
}

QList<Night> nightsOf(const Property &property, const Tariff &tariff, const QList<CalendarClaim> &claims,
                      const DateRange &range, QDate today)
{
    QList<Night> nights;
    nights.reserve(range.nights());
    std::optional<QDate> freeSince;
    auto claim = claims.begin();
    for (QDate date = range.from; date < range.to; date = date.addDays(1)) {
        for (; claim != claims.end() && claim->claim.nights.to <= date; ++claim)
            freeSince = claim->claim.nights.to;
        const CalendarClaim *taker = claim != claims.end() && claim->claim.nights.contains(date) ? &*claim : nullptr;
        const StayRequest stay{.stay = {date, date.addDays(1)}};
        const Neighbourhood neighbourhood{.claimed = taker ? Claimed::Yes : Claimed::No,
                                          .freeBefore = freeNights(freeSince, date)};
        nights.append({
            .date = date,
            .state = taker ? stateOf(taker->claim) : NightState::Free,
            .rate = rateOfNight(property, tariff, date),
            .rules = rulesOfNight(property, tariff, date),
            .preparation = taker && isPreparation(*taker, date),
            .arrivalObstacles = obstaclesToArrival({property, tariff, stay, today, neighbourhood}),
        });
    }
    return nights;
}

} // namespace roost
