#pragma once

#include "backend/core/date_range.h"
#include "backend/core/enum_names.h"
#include "backend/core/ids.h"
#include "backend/core/money.h"
#include "backend/core/weekdays.h"

#include <QDateTime>
#include <QFlags>
#include <QStringList>

#include <optional>

namespace roost {

enum class RuleKind { Season, LengthOfStay, EarlyBird, LastMinute, Coupon, Fee, Tax };

/// What a fee or a tax is due for: once, or for each of these. Children under the exempt age are no guests of it.
enum class ChargeUnit { Stay, Night, Guest, GuestNight };

/// What a percentage is taken of; the nights are those less discounts.
enum class ChargeBase {
    Nights = 1,
    Cleaning = 2,
    ExtraGuest = 4,
    Pet = 8,
    CustomFees = 16,
    All = 31,
};
Q_DECLARE_FLAGS(ChargeBases, ChargeBase)
Q_DECLARE_OPERATORS_FOR_FLAGS(ChargeBases)

template <>
inline constexpr auto enumNames<RuleKind> = std::to_array<EnumName<RuleKind>>({
    {RuleKind::Season, QLatin1StringView("SEASON")},
    {RuleKind::LengthOfStay, QLatin1StringView("LENGTH_OF_STAY")},
    {RuleKind::EarlyBird, QLatin1StringView("EARLY_BIRD")},
    {RuleKind::LastMinute, QLatin1StringView("LAST_MINUTE")},
    {RuleKind::Coupon, QLatin1StringView("COUPON")},
    {RuleKind::Fee, QLatin1StringView("FEE")},
    {RuleKind::Tax, QLatin1StringView("TAX")},
});

template <>
inline constexpr auto enumNames<ChargeUnit> = std::to_array<EnumName<ChargeUnit>>({
    {ChargeUnit::Stay, QLatin1StringView("STAY")},
    {ChargeUnit::Night, QLatin1StringView("NIGHT")},
    {ChargeUnit::Guest, QLatin1StringView("GUEST")},
    {ChargeUnit::GuestNight, QLatin1StringView("GUEST_NIGHT")},
});

template <>
inline constexpr auto enumNames<ChargeBase> = std::to_array<EnumName<ChargeBase>>({
    {ChargeBase::Nights, QLatin1StringView("NIGHTS")},
    {ChargeBase::Cleaning, QLatin1StringView("CLEANING")},
    {ChargeBase::ExtraGuest, QLatin1StringView("EXTRA_GUEST")},
    {ChargeBase::Pet, QLatin1StringView("PET")},
    {ChargeBase::CustomFees, QLatin1StringView("CUSTOM_FEES")},
    {ChargeBase::All, QLatin1StringView("ALL")},
});

/// ALL, or the names of each.
inline QStringList namesOf(ChargeBases bases)
{
    if (bases == ChargeBases(ChargeBase::All))
        return {toName(ChargeBase::All)};
    QStringList names;
    for (const auto &[base, name] : enumNames<ChargeBase>) {
        if (base != ChargeBase::All && bases.testFlag(base))
            names.append(name);
    }
    return names;
}

/// A rule that a host has set for a property. Which fields matter is a question of its kind:
///
/// - Season: of the nights in `nights` that are one of `weekdays`: `price` (and `weekendPrice`), or `percent` more or
///   less than the night would cost otherwise; minNights, maxNights, closedToArrival, closedToDeparture.
/// - LengthOfStay: `percent` off from `minNights` nights on.
/// - EarlyBird, LastMinute: `percent` off when there are `daysAhead` days or more, or fewer, between booking and
/// arrival.
/// - Coupon: `percent` or `amount` off, at most `cap`, by `couponCode`, from `minNights` nights on, for bookings made
/// on
///   the days from `validFrom` to `validUntil`, for at most `maxUses` of them.
/// - Fee, Tax: `amount` for each `unit`, of no more than `capNights` nights; or `percent` of what percentOf and
///   percentOfFees name, spread over the units, at most `unitCap` for each. At most `cap`. Guests under
///   `exemptUnderAge` are none.
///
/// `nights` of any kind but Season are the days of arrival that it is for; nothing: every day. Amounts are in the
/// property's currency.
struct PriceRule
{
    PriceRuleId id{};
    RuleKind kind = RuleKind::Season;
    QString name{};
    std::optional<DateRange> nights{};
    std::optional<Weekdays> weekdays{};
    std::optional<Money> price{};
    std::optional<Money> weekendPrice{};
    std::optional<BasisPoints> percent{};
    std::optional<Money> amount{};
    ChargeUnit unit = ChargeUnit::Stay;
    ChargeBases percentOf{};
    QList<PriceRuleId> percentOfFees{};
    std::optional<Money> cap{};
    std::optional<Money> unitCap{};
    std::optional<int> capNights{};
    std::optional<int> exemptUnderAge{};
    std::optional<int> minNights{};
    std::optional<int> maxNights{};
    std::optional<bool> closedToArrival{};
    std::optional<bool> closedToDeparture{};
    std::optional<int> daysAhead{};
    QString couponCode{};
    QDate validFrom{}; ///< invalid: always
    QDate validUntil{};
    std::optional<int> maxUses{};
    QDateTime createdAt{};
    qint64 version = 1;

    /// Whether a season is about this night.
    bool concerns(QDate night) const
    {
        return nights && nights->contains(night) && (!weekdays || weekdays->contains(night));
    }

    /// Whether a rule of another kind is for stays that begin on this day.
    bool isForArrival(QDate day) const { return !nights || nights->contains(day); }

    friend bool operator==(const PriceRule &, const PriceRule &) = default;
};

} // namespace roost
