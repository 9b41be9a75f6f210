#pragma once

#include "backend/core/date_range.h"

namespace roost {

/// What a guest asks for.
struct StayRequest
{
    DateRange stay{};
    int guests = 1;
    QList<int> childAges{}; ///< of the children among the guests, in ascending order
    int pets = 0;
    QString couponCode{}; ///< in upper case; empty: none

    friend bool operator==(const StayRequest &, const StayRequest &) = default;
};

/// The longest stay, and the longest range of nights, that is ever looked at.
inline constexpr qint64 maximumNights = 731;

} // namespace roost
