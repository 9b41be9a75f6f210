#pragma once

#include "backend/modules/pricing/price.h"

namespace roost {

/// What keeps a coupon from being used.
enum class CouponFault {
    NotYetValid,
    Expired,
    TooShort, ///< the stay has too few nights
    OtherDates,
};

/// Nothing when this coupon may be used for the stay by who books on that day, however often others did.
std::optional<CouponFault> faultOfCoupon(const PriceRule &coupon, const DateRange &stay, QDate bookedOn);

/// The band of length-of-stay discounts that the stay meets; nullptr: none.
const PriceRule *lengthOfStayDiscount(const Tariff &tariff, const DateRange &stay);

/// The early-bird or last-minute discount, whichever is more, an early bird when they are equal; nullptr: none.
const PriceRule *leadTimeDiscount(const Tariff &tariff, const DateRange &stay, QDate bookedOn);

/// The coupon that was asked for, when it may be used; nullptr: none.
const PriceRule *couponDiscount(const Tariff &tariff, const StayRequest &request, QDate bookedOn);

/// Discounts on the nights, each on what the one before left of them; never more than that.
void appendDiscounts(Price &price, const PriceInput &input);

} // namespace roost
