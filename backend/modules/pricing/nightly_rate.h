#pragma once

#include "backend/modules/pricing/line_rule.h"
#include "backend/modules/pricing/tariff.h"
#include "backend/modules/property/property.h"

namespace roost {

/// What one night costs, and what says so: an override, a season, the weekend or the base price.
struct NightlyRate
{
    LineRule rule = LineRule::Base;
    std::optional<PriceRuleId> ruleId{}; ///< of a season
    QString name{};                      ///< for people
    Money price{};

    friend bool operator==(const NightlyRate &, const NightlyRate &) = default;
};

/// The first that applies: nightly override, season (the shortest range, then the later), weekend price, base price.
/// Quote, booking, search and calendar all ask this function.
NightlyRate rateOfNight(const Property &property, const Tariff &tariff, QDate night);

/// What a season makes of a night that would cost `usual` without it; at least one minor unit.
Money priceInSeason(const PriceRule &season, const Property &property, QDate night, const Money &usual);

/// The weekend price on the nights that have it, else the base price.
NightlyRate usualRate(const Property &property, QDate night);

/// How a night may be booked: what its override says over what seasons say (for each part the shortest that says
/// something, then the later) over what the property says.
struct NightlyRules
{
    int minNights = 1;
    int maxNights = 365;
    bool closedToArrival = false;
    bool closedToDeparture = false;

    friend bool operator==(const NightlyRules &, const NightlyRules &) = default;
};

NightlyRules rulesOfNight(const Property &property, const Tariff &tariff, QDate night);

/// What a night costs and how it may be booked, as it follows from everything.
struct NightTerms
{
    NightlyRate rate{};
    NightlyRules rules{};

    friend bool operator==(const NightTerms &, const NightTerms &) = default;
};

NightTerms termsOfNight(const Property &property, const Tariff &tariff, QDate night);

} // namespace roost
