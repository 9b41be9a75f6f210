#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace roost::ui {

/// The metrics of the analytics, in the server's order.
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
    AverageDailyRate,
    RevenuePerAvailable,
    TotalRevenuePerAvailable,
    Stays,
    AverageStay,
    BookingWindow,
};

/// How a value is to be read.
enum class MetricUnit {
    Count,
    Money,       ///< minor units of the currency
    BasisPoints, ///< 10,000: the whole
    Hundredths,  ///< of a night or a day
};

/// All of them, in the order of the enumeration.
QList<FigureMetric> figureMetrics();

/// As the API calls it: "revpar".
QString nameOf(FigureMetric metric);
std::optional<FigureMetric> figureMetricFromName(const QString &name);

MetricUnit unitOf(FigureMetric metric);

/// Whether it counts by the day of booking, so that days to come have nothing yet.
bool isByBookingDay(FigureMetric metric);

/// Whether more of it is worse.
bool isBetterWhenLower(FigureMetric metric);

} // namespace roost::ui
