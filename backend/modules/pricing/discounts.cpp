#include "backend/modules/pricing/discounts.h"

#include <algorithm>

namespace roost {

namespace {

template <typename Predicate>
const PriceRule *firstOf(const Tariff &tariff, RuleKind kind, Predicate applies)
{
    const auto rules = tariff.of(kind);
    const auto found = std::find_if(rules.begin(), rules.end(), applies);
    return found == rules.end() ? nullptr : &*found;
}

LineRule lineRuleOf(RuleKind kind)
{
    switch (kind) {
    case RuleKind::EarlyBird:
        return LineRule::EarlyBird;
    case RuleKind::LastMinute:
        return LineRule::LastMinute;
    case RuleKind::Coupon:
        return LineRule::Coupon;
    default:
        return LineRule::LengthOfStay;
    }
}

qint64 discountMinor(const PriceRule &rule, const Money &left)
{
    qint64 minor = rule.percent ? left.share(*rule.percent).minor() : rule.amount->minor();
    if (rule.cap)
        minor = std::min(minor, rule.cap->minor());
    return std::min(minor, left.minor());
}

void appendDiscount(Price &price, Money &left, const PriceRule *rule)
{
    if (!rule)
        return;
    const Money discount(-discountMinor(*rule, left), price.currency);
    if (discount.minor() == 0)
        return;
    price.lines.append({
        .kind = LineKind::Discount,
        .name = rule->name,
        .rule = lineRuleOf(rule->kind),
        .ruleId = rule->id,
        .unitAmount = discount,
        .amount = discount,
    });
    left += discount;
}

} // namespace

std::optional<CouponFault> faultOfCoupon(const PriceRule &coupon, const DateRange &stay, QDate bookedOn)
{
    if (coupon.validFrom.isValid() && bookedOn < coupon.validFrom)
        return CouponFault::NotYetValid;
    if (coupon.validUntil.isValid() && bookedOn > coupon.validUntil)
        return CouponFault::Expired;
    if (coupon.minNights && stay.nights() < *coupon.minNights)
        return CouponFault::TooShort;
    if (!coupon.isForArrival(stay.from))
        return CouponFault::OtherDates;
    return std::nullopt;
}

const PriceRule *lengthOfStayDiscount(const Tariff &tariff, const DateRange &stay)
{
    return firstOf(tariff, RuleKind::LengthOfStay, [&](const PriceRule &rule) {
        return stay.nights() >= *rule.minNights && rule.isForArrival(stay.from);
    });
}

const PriceRule *leadTimeDiscount(const Tariff &tariff, const DateRange &stay, QDate bookedOn)
{
    const qint64 days = bookedOn.daysTo(stay.from);
    const PriceRule *early = firstOf(tariff, RuleKind::EarlyBird, [&](const PriceRule &rule) {
        return days >= *rule.daysAhead && rule.isForArrival(stay.from);
    });
    const PriceRule *late = firstOf(tariff, RuleKind::LastMinute, [&](const PriceRule &rule) {
        return days <= *rule.daysAhead && rule.isForArrival(stay.from);
    });
    if (early && late)
        return *late->percent > *early->percent ? late : early;
    return early ? early : late;
}

const PriceRule *couponDiscount(const Tariff &tariff, const StayRequest &request, QDate bookedOn)
{
    if (request.couponCode.isEmpty())
        return nullptr;
    return firstOf(tariff, RuleKind::Coupon, [&](const PriceRule &rule) {
        return rule.couponCode == request.couponCode && !faultOfCoupon(rule, request.stay, bookedOn);
    });
}

void appendDiscounts(Price &price, const PriceInput &input)
{
    Money left = price.nights();
    appendDiscount(price, left, lengthOfStayDiscount(input.tariff, input.request.stay));
    appendDiscount(price, left, leadTimeDiscount(input.tariff, input.request.stay, input.bookedOn));
    appendDiscount(price, left, couponDiscount(input.tariff, input.request, input.bookedOn));
}

} // namespace roost
