#pragma once

#include "backend/modules/pricing/nightly_rate.h"

namespace roost {

enum class LineKind { Nights, Discount, Fee, Tax };

template <>
inline constexpr auto enumNames<LineKind> = std::to_array<EnumName<LineKind>>({
    {LineKind::Nights, QLatin1StringView("NIGHTS")},
    {LineKind::Discount, QLatin1StringView("DISCOUNT")},
    {LineKind::Fee, QLatin1StringView("FEE")},
    {LineKind::Tax, QLatin1StringView("TAX")},
});

/// One line of what the guest sees, rounded; amount = unitAmount × quantity unless a percentage made it.
struct PriceLine
{
    LineKind kind = LineKind::Nights;
    QString name{};
    QString rule{};                    ///< what made it: base, weekend, override, cleaning, extra_guest
    std::optional<DateRange> nights{}; ///< of the kind NIGHTS, and of no other
    int quantity = 1;
    Money unitAmount{};
    Money amount{};

    friend bool operator==(const PriceLine &, const PriceLine &) = default;
};

/// What a stay costs: the lines, and nothing but their sums.
struct Price
{
    Currency currency{};
    QList<PriceLine> lines{};

    Money nights() const; ///< the nights, less discounts
    Money fees() const;
    Money taxes() const;
    Money total() const; ///< of all lines

    friend bool operator==(const Price &, const Price &) = default;
};

/// Everything that a stay's price depends on.
struct PriceInput
{
    const Property &property;
    const NightlyOverrides &overrides;
    DateRange stay{};
    int guests = 1;
};

/// The price of a stay (domain.md, "Price of a stay"): nights, then fees. The one function behind quote, booking,
/// search and calendar. Pure: no clock, no database. Throws std::overflow_error past 64 bits.
Price reckon(const PriceInput &input);

} // namespace roost
