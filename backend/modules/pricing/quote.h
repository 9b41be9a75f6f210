#pragma once

#include "backend/modules/pricing/bookability.h"
#include "backend/modules/pricing/price.h"

namespace roost {

/// What a guest asks for.
struct StayRequest
{
    DateRange stay{};
    int guests = 1;

    friend bool operator==(const StayRequest &, const StayRequest &) = default;
};

/// The longest stay, and the longest range of nights, that is ever looked at.
inline constexpr qint64 maximumNights = 731;

/// The price of a stay, line by line, and every reason why it cannot be booked.
struct Quote
{
    std::optional<QuoteId> id{}; ///< once it was kept
    PropertyId propertyId{};
    StayRequest request{};
    Price price{};
    QList<Reason> reasons{};
    std::optional<QDateTime> expiresAt{}; ///< until when the price holds, once it was kept

    bool isBookable() const { return reasons.isEmpty(); }

    /// Throws Conflict (TAKEN) when the nights are taken, else Invalid with all reasons, if any: at /check_in,
    /// /check_out, /guests or /property_id of a request to book, with the name of the obstacle for a code.
    void requireBookable() const;
};

} // namespace roost
