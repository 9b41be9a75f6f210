#pragma once

#include "backend/modules/admin/figures.h"

namespace roost {

/// The metrics of domain.md.
enum class FigureMetric {
    Bookings,
    Confirmed,
    Cancellations,
    Conversion,
    CancellationRate,
    CancellationRateNights,
    Nights,
    AvailableNights,
    Occupancy,
    Revenue,
    Fees,
    Adr,
    RevPar,
    TRevPar,
    Stays,
    Alos,
    BookingWindow,
};

template <>
inline constexpr auto enumNames<FigureMetric> = std::to_array<EnumName<FigureMetric>>({
    {FigureMetric::Bookings, QLatin1StringView("bookings")},
    {FigureMetric::Confirmed, QLatin1StringView("confirmed")},
    {FigureMetric::Cancellations, QLatin1StringView("cancellations")},
    {FigureMetric::Conversion, QLatin1StringView("conversion")},
    {FigureMetric::CancellationRate, QLatin1StringView("cancellation_rate")},
    {FigureMetric::CancellationRateNights, QLatin1StringView("cancellation_rate_nights")},
    {FigureMetric::Nights, QLatin1StringView("nights")},
    {FigureMetric::AvailableNights, QLatin1StringView("available_nights")},
    {FigureMetric::Occupancy, QLatin1StringView("occupancy")},
    {FigureMetric::Revenue, QLatin1StringView("revenue")},
    {FigureMetric::Fees, QLatin1StringView("fees")},
    {FigureMetric::Adr, QLatin1StringView("adr")},
    {FigureMetric::RevPar, QLatin1StringView("revpar")},
    {FigureMetric::TRevPar, QLatin1StringView("trevpar")},
    {FigureMetric::Stays, QLatin1StringView("stays")},
    {FigureMetric::Alos, QLatin1StringView("alos")},
    {FigureMetric::BookingWindow, QLatin1StringView("booking_window")},
});

/// How a metric's value is to be read.
enum class MetricUnit {
    Count,
    Money,       ///< minor units of the currency
    BasisPoints, ///< 10,000: the whole
    Hundredths,  ///< of a night or a day
};

template <>
inline constexpr auto enumNames<MetricUnit> = std::to_array<EnumName<MetricUnit>>({
    {MetricUnit::Count, QLatin1StringView("count")},
    {MetricUnit::Money, QLatin1StringView("money")},
    {MetricUnit::BasisPoints, QLatin1StringView("basis_points")},
    {MetricUnit::Hundredths, QLatin1StringView("hundredths")},
});

MetricUnit unitOf(FigureMetric metric);

/// What the metric is, in a sentence.
QString definitionOf(FigureMetric metric);

/// The value, of sums over any days: ratios are of the sums, rounded once, half to even. Nothing where it would be
/// divided by nothing.
std::optional<qint64> valueOf(FigureMetric metric, const Figures &figures);

/// (now − before) ÷ before in basis points; nothing where there is no value, or it was nothing before.
std::optional<qint64> changeOf(const std::optional<qint64> &now, const std::optional<qint64> &before);

} // namespace roost
