#pragma once

#include "backend/modules/availability/search.h"
#include "backend/modules/availability/search_entry.h"
#include "backend/modules/pricing/bookability.h"

namespace roost {

/// A property that is free on the nights asked for and fits the filters, as far as its entry says: not priced yet, and
/// perhaps not bookable.
struct SearchCandidate
{
    SearchEntryPointer entry{};
    Neighbourhood neighbourhood{};
    SearchPosition position{}; ///< see SearchOrder
};

} // namespace roost
