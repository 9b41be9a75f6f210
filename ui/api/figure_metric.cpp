#include "ui/api/figure_metric.h"

#include <algorithm>
#include <array>

namespace roost::ui {

namespace {

struct Known
{
    FigureMetric metric = FigureMetric::Bookings;
    const char *name = "";
    MetricUnit unit = MetricUnit::Count;
};

/// In the order of the enumeration.
constexpr std::array<Known, 17> known{{
    {FigureMetric::Bookings, "bookings", MetricUnit::Count},
    {FigureMetric::Confirmed, "confirmed", MetricUnit::Count},
    {FigureMetric::Cancellations, "cancellations", MetricUnit::Count},
    {FigureMetric::Conversion, "conversion", MetricUnit::BasisPoints},
    {FigureMetric::CancellationRate, "cancellation_rate", MetricUnit::BasisPoints},
    {FigureMetric::CancellationRateNights, "cancellation_rate_nights", MetricUnit::BasisPoints},
    {FigureMetric::Nights, "nights", MetricUnit::Count},
    {FigureMetric::AvailableNights, "available_nights", MetricUnit::Count},
    {FigureMetric::Occupancy, "occupancy", MetricUnit::BasisPoints},
    {FigureMetric::Revenue, "revenue", MetricUnit::Money},
    {FigureMetric::Fees, "fees", MetricUnit::Money},
    {FigureMetric::AverageDailyRate, "adr", MetricUnit::Money},
    {FigureMetric::RevenuePerAvailable, "revpar", MetricUnit::Money},
    {FigureMetric::TotalRevenuePerAvailable, "trevpar", MetricUnit::Money},
    {FigureMetric::Stays, "stays", MetricUnit::Count},
    {FigureMetric::AverageStay, "alos", MetricUnit::Hundredths},
    {FigureMetric::BookingWindow, "booking_window", MetricUnit::Hundredths},
}};

const Known &knownOf(FigureMetric metric)
{
    return known.at(static_cast<size_t>(metric));
}

} // namespace

QList<FigureMetric> figureMetrics()
{
    QList<FigureMetric> metrics;
    for (const auto &entry : known)
        metrics.append(entry.metric);
    return metrics;
}

QString nameOf(FigureMetric metric)
{
    return QString::fromLatin1(knownOf(metric).name);
}

std::optional<FigureMetric> figureMetricFromName(const QString &name)
{
    const auto *found = std::find_if(known.begin(), known.end(),
                                     [&name](const Known &entry) { return name == QLatin1String(entry.name); });
    return found == known.end() ? std::nullopt : std::optional(found->metric);
}

MetricUnit unitOf(FigureMetric metric)
{
    return knownOf(metric).unit;
}

bool isByBookingDay(FigureMetric metric)
{
    return metric <= FigureMetric::CancellationRateNights;
}

bool isBetterWhenLower(FigureMetric metric)
{
    return metric == FigureMetric::Cancellations || metric == FigureMetric::CancellationRate ||
           metric == FigureMetric::CancellationRateNights;
}

} // namespace roost::ui
