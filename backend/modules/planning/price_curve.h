#pragma once

#include "backend/modules/availability/availability.h"
#include "backend/modules/planning/past_stay.h"

namespace roost {

/// Years are laid beside one another by weekday: 52 weeks.
inline constexpr int yearOfWeeksDays = 364;

/// The same weekday of the year before.
struct LastYearsNight
{
    QDate date{};
    std::optional<Money> price{}; ///< what its stay brought for it, discounts taken off; nothing: nobody stayed
};

/// One night of the curve.
struct CurveNight
{
    QDate date{};
    NightState state = NightState::Free;
    NightTerms terms{};                 ///< by the draft, where there is one
    std::optional<NightTerms> before{}; ///< as of now, where the draft makes them others
    LastYearsNight lastYear{};
};

/// What the nights of a property cost, what makes them so, who has them, and what they were a year ago.
struct PriceCurve
{
    Property property{};
    QDate today{}; ///< at the property
    DateRange range{};
    QList<CurveNight> nights{}; ///< every night of the range
};

/// What the stays brought for each of their nights. Pure.
QHash<QDate, Money> revenueOfNights(const QList<PastStay> &stays);

} // namespace roost
