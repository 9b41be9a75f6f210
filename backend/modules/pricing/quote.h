#pragma once

#include "backend/modules/pricing/bookability.h"
#include "backend/modules/pricing/price.h"

namespace roost {

/// The price of a stay, line by line, and every reason why it cannot be booked.
struct Quote
{
    std::optional<QuoteId> id{}; ///< once it was kept
    PropertyId propertyId{};
    StayRequest request{};
    Price price{};
    QList<Reason> reasons{};
    bool meetsExpiredHolds = false;       ///< which are to be released before the nights can be claimed
    std::optional<QDateTime> expiresAt{}; ///< until when the price holds, once it was kept

    bool isBookable() const { return reasons.isEmpty(); }

    /// Throws Conflict (TAKEN) when the nights are taken, else Invalid with all reasons, if any: at /check_in,
    /// /check_out, /guests, /pets or /property_id of a request to book, with the name of the obstacle for a code.
    void requireBookable() const;
};

} // namespace roost
