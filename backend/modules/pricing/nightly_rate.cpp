#include "backend/modules/pricing/nightly_rate.h"

#include <algorithm>

namespace roost {

Money priceInSeason(const PriceRule &season, const Property &property, QDate night, const Money &usual)
{
    if (season.percent) {
        const Money price = usual + usual.share(*season.percent);
        return {std::max<qint64>(price.minor(), 1), price.currency()};
    }
    return season.weekendPrice && property.weekendNights.contains(night) ? *season.weekendPrice : *season.price;
}

NightlyRate usualRate(const Property &property, QDate night)
{
    if (property.weekendPrice && property.weekendNights.contains(night))
        return {LineRule::Weekend, {}, QStringLiteral("Weekend nights"), *property.weekendPrice};
    return {LineRule::Base, {}, QStringLiteral("Nights"), property.basePrice};
}

NightlyRate rateOfNight(const Property &property, const Tariff &tariff, QDate night)
{
    if (const NightlyOverride *own = tariff.overrideOf(night); own && own->price)
        return {LineRule::Override, {}, QStringLiteral("Nights at a special price"), *own->price};

    const NightlyRate usual = usualRate(property, night);
    for (const PriceRule &season : tariff.of(RuleKind::Season)) {
        if ((season.price || season.percent) && season.concerns(night))
            return {LineRule::Season, season.id, season.name, priceInSeason(season, property, night, usual.price)};
    }
    return usual;
}

NightlyRules rulesOfNight(const Property &property, const Tariff &tariff, QDate night)
{
    std::optional<int> minNights;
    std::optional<int> maxNights;
    std::optional<bool> closedToArrival;
    std::optional<bool> closedToDeparture;
    const auto keepFirst = [](auto &said, const auto &value) {
        if (!said)
            said = value;
    };
    const NightlyOverride *own = tariff.overrideOf(night);
    if (own) {
        minNights = own->minNights;
        maxNights = own->maxNights;
    }
    for (const PriceRule &season : tariff.of(RuleKind::Season)) {
        if (!season.concerns(night))
            continue;
        keepFirst(minNights, season.minNights);
        keepFirst(maxNights, season.maxNights);
        keepFirst(closedToArrival, season.closedToArrival);
        keepFirst(closedToDeparture, season.closedToDeparture);
    }
    return {
        .minNights = minNights.value_or(property.minNights),
        .maxNights = maxNights.value_or(property.maxNights),
        .closedToArrival = (own && own->closedToArrival) || closedToArrival.value_or(false),
        .closedToDeparture = (own && own->closedToDeparture) || closedToDeparture.value_or(false),
    };
}

NightTerms termsOfNight(const Property &property, const Tariff &tariff, QDate night)
{
    return {rateOfNight(property, tariff, night), rulesOfNight(property, tariff, night)};
}

} // namespace roost
