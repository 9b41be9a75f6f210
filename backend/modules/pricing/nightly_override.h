#pragma once

#include "backend/core/money.h"

#include <QDate>
#include <QHash>

#include <optional>

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

} // namespace roost
