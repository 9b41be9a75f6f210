#pragma once

#include "backend/modules/property/property.h"

namespace roost {

/// What a span is set beside.
enum class Comparison {
    Previous, ///< the span of the same length before it
    LastYear, ///< the same days 364 days earlier: the same weekdays
};

template <>
inline constexpr auto enumNames<Comparison> = std::to_array<EnumName<Comparison>>({
    {Comparison::Previous, QLatin1StringView("previous")},
    {Comparison::LastYear, QLatin1StringView("last_year")},
});

/// Which figures by day.
struct AnalyticsQuery
{
    DateRange span{};
    QString city{}; ///< without case; empty: all
    std::optional<PropertyType> propertyType{};
    std::optional<Currency> currency{}; ///< nothing: the one with most revenue in the span
    std::optional<Comparison> comparison{};
};

/// The figures of one day (domain.md, "Metrics"), of one currency.
struct DayFigures
{
    QDate date{};
    qint64 bookings = 0;      ///< made on this day, at the property
    qint64 confirmed = 0;     ///< of those
    qint64 cancellations = 0; ///< of those that were confirmed
    qint64 nights = 0;        ///< occupied
    qint64 availableNights = 0;
    Money revenue{}; ///< of the occupied nights
    Money fees{};    ///< of the stays that arrive on this day
};

struct DailyAnalytics
{
    Currency currency{};
    QList<Currency> currencies{}; ///< all there are, by revenue in the span
    DateRange span{};
    QList<DayFigures> days{};                    ///< every day of the span
    std::optional<QList<DayFigures>> compared{}; ///< every day of the other span
};

} // namespace roost
