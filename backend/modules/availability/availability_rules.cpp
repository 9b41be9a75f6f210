#include "backend/modules/availability/availability_rules.h"

#include "backend/modules/pricing/quote.h"

#include <algorithm>

namespace roost {

namespace {

QString pointerTo(qsizetype index, QLatin1StringView field)
{
    return QStringLiteral("/changes/%1/%2").arg(QString::number(index), field);
}

void applyTo(NightlyOverride &override, const AvailabilityChange &change)
{
    override.price = change.price.value_or(override.price);
    override.minNights = change.minNights.value_or(override.minNights);
    override.maxNights = change.maxNights.value_or(override.maxNights);
    override.closedToArrival = change.closedToArrival.value_or(override.closedToArrival);
    override.closedToDeparture = change.closedToDeparture.value_or(override.closedToDeparture);
}

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

QList<FieldError> faultsOf(const QList<AvailabilityChange> &changes, const Property &property, QDate today)
{
    QList<FieldError> errors;
    for (qsizetype i = 0; i < changes.size(); ++i) {
        const AvailabilityChange &change = changes.at(i);
        if (change.nights.from < today)
            errors.append({pointerTo(i, QLatin1StringView("from")), QStringLiteral("PAST"),
                           QStringLiteral("Must not be in the past.")});
        if (!change.price || !*change.price)
            continue;
        const Money price = **change.price;
        if (price.currency() != property.currency())
            errors.append({pointerTo(i, QLatin1StringView("price")), QStringLiteral("CURRENCY"),
                           QStringLiteral("Must be in the property's currency, %1.").arg(property.currency().code())});
        if (price.minor() < 1 || price.minor() > maximumPriceMinor)
            errors.append({pointerTo(i, QLatin1StringView("price")), QStringLiteral("RANGE"),
                           QStringLiteral("Must be from 1 to %1 minor units.").arg(maximumPriceMinor)});
    }
    return errors;
}

QList<NightlyOverride> changedOverrides(const NightlyOverrides &before, const QList<AvailabilityChange> &changes)
{
    QMap<QDate, NightlyOverride> changed;
    for (const AvailabilityChange &change : changes) {
        for (QDate night = change.nights.from; night < change.nights.to; night = night.addDays(1)) {
            if (!change.concerns(night))
                continue;
            auto found = changed.find(night);
            if (found == changed.end())
                found = changed.insert(night, before.value(night, {.night = night}));
            applyTo(*found, change);
        }
    }
    for (const NightlyOverride &override : std::as_const(changed)) {
        if (override.minNights && override.maxNights && *override.maxNights < *override.minNights)
            throw Invalid(QStringLiteral("/changes"), QStringLiteral("RANGE"),
                          QStringLiteral("On %1, max_nights would be less than min_nights.")
                              .arg(override.night.toString(Qt::ISODate)));
    }
    return changed.values();
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
            .preparation = taker && taker->booking && date >= taker->booking->stay.to,
            .arrivalObstacles = obstaclesToArrival({property, tariff, stay, today, neighbourhood}),
        });
    }
    return nights;
}

} // namespace roost
