#pragma once

#include "ui/api/analytics_api.h"

#include <QList>

#include <optional>

namespace roost::ui {

/// The sums of some days. A ratio over a span is the ratio of these sums, never the mean of the days' ratios; it is
/// blank when there is nothing to divide by.
struct FigureSums
{
    qint64 bookings = 0;
    qint64 confirmed = 0;
    qint64 cancellations = 0;
    qint64 nights = 0;
    qint64 availableNights = 0;
    qint64 revenue = 0; ///< minor units

    static FigureSums of(const QList<DayFigures> &days);
    void add(const DayFigures &day);

    std::optional<double> occupancy() const;           ///< occupied ÷ available nights, 1 is full
    std::optional<double> averageDailyRate() const;    ///< revenue ÷ occupied nights, in minor units
    std::optional<double> revenuePerAvailable() const; ///< revenue ÷ available nights, in minor units
    std::optional<double> cancellationRate() const;    ///< cancelled ÷ confirmed, by the day of booking
};

enum class Metric { Revenue, Occupancy, AverageDailyRate, RevenuePerAvailable, Bookings, Cancellations };

/// What a metric amounts to over the sums; blank when it cannot be told.
std::optional<double> metricOf(Metric metric, const FigureSums &sums);

/// Ratios change by points (the difference), amounts by a share of what was.
bool changesByPoints(Metric metric);

/// Whether more of it is worse.
bool isBetterWhenLower(Metric metric);

/// One figure, how it changed, and its course in equal steps over the span.
struct MetricSummary
{
    std::optional<double> value{};
    std::optional<double> change{}; ///< blank where the comparison is missing or nothing
    QList<double> course{};
};

/// The metric over the days. An empty comparison leaves the change blank.
///
/// Bookings and cancellations count by the day of booking, so days after today cannot have any: those, and as many of
/// the comparison, are left out. Nights to come count as far as they are on the books.
MetricSummary summarise(Metric metric, const QList<DayFigures> &days, const QList<DayFigures> &compared, QDate today);

/// (now − before) ÷ before; blank where one is missing or before is nothing, never infinite.
std::optional<double> relativeChange(std::optional<double> now, std::optional<double> before);

/// A metric day by day; a day without one is 0.
QList<double> dailyValues(Metric metric, const QList<DayFigures> &days);

/// Bookings by the weekday on which they were made, Monday first.
QList<qint64> bookingsByWeekday(const QList<DayFigures> &days);

/// Occupancy with a column for each week, or each month when there are more than 60 weeks, and a row for each weekday.
struct OccupancyGrid
{
    struct Column
    {
        QDate begin{};                         ///< the first day that it holds
        QList<std::optional<double>> values{}; ///< seven, Monday first
    };
    enum class Unit { Week, Month };

    Unit unit = Unit::Week;
    QList<Column> columns{};

    static OccupancyGrid of(const QList<DayFigures> &days);
};

} // namespace roost::ui
