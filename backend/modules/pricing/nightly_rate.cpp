#include "backend/modules/pricing/nightly_rate.h"

namespace roost {

namespace {

bool isWeekendNight(QDate night)
{
    return night.dayOfWeek() == Qt::Friday || night.dayOfWeek() == Qt::Saturday;
}

} // namespace

NightlyRate rateOfNight(const Property &property, const NightlyOverrides &overrides, QDate night)
{
    if (const auto found = overrides.constFind(night); found != overrides.constEnd() && found->price)
        return {QStringLiteral("override"), *found->price};
    if (property.weekendPrice && isWeekendNight(night))
        return {QStringLiteral("weekend"), *property.weekendPrice};
    return {QStringLiteral("base"), property.basePrice};
}

NightlyRules rulesOfNight(const Property &property, const NightlyOverrides &overrides, QDate night)
{
    const NightlyOverride own = overrides.value(night);
    return {
        .minNights = own.minNights.value_or(property.minNights),
        .maxNights = own.maxNights.value_or(property.maxNights),
        .closedToArrival = own.closedToArrival,
        .closedToDeparture = own.closedToDeparture,
    };
}

} // namespace roost
