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

/// The price of every night, in their order, from the lines of a booking. Discounts are spread in proportion to the
/// nights' prices, so that no night is below nothing, and the sum is exactly that of the NIGHTS and DISCOUNT lines.
QList<NightRevenue> revenueByNight(const QList<PriceLine> &lines);

} // namespace roost
