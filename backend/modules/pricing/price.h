#pragma once

#include "backend/modules/pricing/nightly_rate.h"
#include "backend/modules/pricing/stay_request.h"

namespace roost {

enum class LineKind { Nights, Discount, Fee, Tax, ServiceFee };

template <>
inline constexpr auto enumNames<LineKind> = std::to_array<EnumName<LineKind>>({
    {LineKind::Nights, QLatin1StringView("NIGHTS")},
    {LineKind::Discount, QLatin1StringView("DISCOUNT")},
    {LineKind::Fee, QLatin1StringView("FEE")},
    {LineKind::Tax, QLatin1StringView("TAX")},
    {LineKind::ServiceFee, QLatin1StringView("SERVICE_FEE")},
});

/// One line of what the guest sees, rounded; amount = unitAmount × quantity unless a percentage or a cap made it.
struct PriceLine
{
    LineKind kind = LineKind::Nights;
    QString name{}; ///< of the rule, for people
    LineRule rule = LineRule::Base;
    std::optional<PriceRuleId> ruleId{}; ///< where the rule is one that the host has set
    std::optional<DateRange> nights{};   ///< of the kind NIGHTS, and of no other
    int quantity = 1;
    Money unitAmount{};
    Money amount{};

    friend bool operator==(const PriceLine &, const PriceLine &) = default;
};

/// What a stay costs: the lines, and nothing but their sums; and what the platform keeps of it.
struct Price
{
    Currency currency{};
    QList<PriceLine> lines{};
    Money hostFee{}; ///< kept of what the host gets; no part of the total

    Money nights() const; ///< the nights, less discounts
    Money fees() const;
    Money taxes() const;
    Money serviceFee() const; ///< the guest's side of the platform's fee
    Money total() const;      ///< of all lines

    friend bool operator==(const Price &, const Price &) = default;
};

/// The platform's shares of the nights and fees of a stay.
struct PlatformFees
{
    BasisPoints host{300};
    BasisPoints guest{0};
};

/// Everything that a stay's price depends on.
struct PriceInput
{
    const Property &property;
    const Tariff &tariff;
    const StayRequest &request;
    QDate bookedOn{}; ///< at the property
    PlatformFees fees{};
};

/// The price of a stay (domain.md, "Price of a stay"). Nights; then on their sum at most one of each, of what the ones
/// before left: length of stay (the longest band met), early bird or last minute (the hardest band met of either,
/// whichever is more), coupon; then cleaning, extra guests, pets, custom fees; then taxes; then the platform's fee.
/// Lines of nothing are left out, but for nights. The one function behind quote, booking, search and calendar. Pure: no
/// clock, no database. Throws std::overflow_error past 64 bits.
Price reckon(const PriceInput &input);

} // namespace roost
