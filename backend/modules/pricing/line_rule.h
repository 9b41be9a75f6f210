#pragma once

#include "backend/core/enum_names.h"

namespace roost {

/// What makes a line of a price.
enum class LineRule {
    Base,
    Weekend,
    Season,
    Override,
    LengthOfStay,
    EarlyBird,
    LastMinute,
    Coupon,
    Cleaning,
    ShortStayCleaning,
    ExtraGuest,
    Pet,
    Fee,
    Tax,
    ServiceFee,
    Refund, ///< taken off after the booking, as a goodwill
};

template <>
inline constexpr auto enumNames<LineRule> = std::to_array<EnumName<LineRule>>({
    {LineRule::Base, QLatin1StringView("base")},
    {LineRule::Weekend, QLatin1StringView("weekend")},
    {LineRule::Season, QLatin1StringView("season")},
    {LineRule::Override, QLatin1StringView("override")},
    {LineRule::LengthOfStay, QLatin1StringView("length_of_stay")},
    {LineRule::EarlyBird, QLatin1StringView("early_bird")},
    {LineRule::LastMinute, QLatin1StringView("last_minute")},
    {LineRule::Coupon, QLatin1StringView("coupon")},
    {LineRule::Cleaning, QLatin1StringView("cleaning")},
    {LineRule::ShortStayCleaning, QLatin1StringView("short_stay_cleaning")},
    {LineRule::ExtraGuest, QLatin1StringView("extra_guest")},
    {LineRule::Pet, QLatin1StringView("pet")},
    {LineRule::Fee, QLatin1StringView("fee")},
    {LineRule::Tax, QLatin1StringView("tax")},
    {LineRule::ServiceFee, QLatin1StringView("service_fee")},
    {LineRule::Refund, QLatin1StringView("refund")},
});

} // namespace roost
