#pragma once

#include "backend/modules/property/property.h"

#include <QHash>

namespace roost {

/// What one night has that the rules do not give it; a part that is not given is left to the rules.
struct NightlyOverride
{
    QDate night{};
    std::optional<Money> price{};
    std::optional<int> minNights{}; ///< of a stay that begins with this night
    std::optional<int> maxNights{};
    bool closedToArrival = false;
    bool closedToDeparture = false; ///< of a stay that ends on the morning of this day

    bool saysNothing() const { return !price && !minNights && !maxNights && !closedToArrival && !closedToDeparture; }

    friend bool operator==(const NightlyOverride &, const NightlyOverride &) = default;
};

using NightlyOverrides = QHash<QDate, NightlyOverride>;

/// What one night costs, and the rule that says so: "override", "weekend" or "base".
struct NightlyRate
{
    QString rule{};
    Money price{};

    friend bool operator==(const NightlyRate &, const NightlyRate &) = default;
};

/// The first that applies: nightly override, weekend price (the nights that begin on Friday and Saturday), base price.
/// Quote, booking, search and calendar all ask this function.
NightlyRate rateOfNight(const Property &property, const NightlyOverrides &overrides, QDate night);

/// How a night may be booked, with what its override says put over what the property says.
struct NightlyRules
{
    int minNights = 1;
    int maxNights = 365;
    bool closedToArrival = false;
    bool closedToDeparture = false;
};

NightlyRules rulesOfNight(const Property &property, const NightlyOverrides &overrides, QDate night);

} // namespace roost
