#pragma once

#include "backend/modules/pricing/tariff.h"
#include "backend/modules/property/property.h"

#include <memory>

namespace roost {

/// Everything that a stay's price and a hit of a search are made of, as it was at one revision of the search entry: the
/// revision changes with every part of it.
struct Listing
{
    qint64 revision = 0; ///< 0: it changed while it was read, and is good for one search only
    Property property{};
    Tariff tariff{}; ///< without coupons, and from the day on which it was read
};

using ListingPointer = std::shared_ptr<const Listing>;

} // namespace roost
