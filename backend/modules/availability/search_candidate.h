#pragma once

#include "backend/modules/availability/search.h"
#include "backend/modules/pricing/bookability.h"

namespace roost {

/// A property that is free on the nights asked for and fits the filters, as far as its search entry says: not priced
/// yet, and perhaps not bookable.
struct SearchCandidate
{
    PropertyId id{};
    qint64 revision = 0; ///< of the listing to price it by
    Neighbourhood neighbourhood{};

    /// Where candidates are read on from. By price its sort key is a bound, not a total: see SearchOrder.
    SearchPosition position{};
};

} // namespace roost
