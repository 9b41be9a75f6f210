#pragma once

#include "backend/modules/pricing/price.h"

namespace roost {

/// What one night of a stay brings, discounts taken off.
struct NightRevenue
{
    QDate night{};
    Money amount{};

    friend bool operator==(const NightRevenue &, const NightRevenue &) = default;
};

/// The price of every night, in their order, from the lines of a booking. Discounts are spread evenly, the odd minor
/// units over the first nights, so that the sum is exactly that of the NIGHTS and DISCOUNT lines.
QList<NightRevenue> revenueByNight(const QList<PriceLine> &lines);

} // namespace roost
