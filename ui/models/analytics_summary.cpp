#include "ui/models/analytics_summary.h"

#include <algorithm>
#include <array>

namespace roost::ui {

namespace {

constexpr qsizetype longestWeeklySpan = 60 * 7;
constexpr qsizetype courseSteps = 24;

std::optional<double> ratio(qint64 part, qint64 whole)
{
    if (whole <= 0)
        return std::nullopt;
    return static_cast<double>(part) / static_cast<double>(whole);
}

/// The days in at most courseSteps parts of the same length; days that fill no part at the end are added to the last.
QList<FigureSums> partsOf(const QList<DayFigures> &days)
{
    const auto count = std::min(courseSteps, days.size());
    QList<FigureSums> parts(count);
    for (qsizetype i = 0; i < days.size(); ++i)
        parts[i * count / days.size()].add(days[i]);
    return parts;
}

std::optional<double> changeOf(Metric metric, std::optional<double> now, std::optional<double> before)
{
    if (!changesByPoints(metric))
        return relativeChange(now, before);
    if (!now || !before)
        return std::nullopt;
    return *now - *before;
}

bool isByBookingDay(Metric metric)
{
    return metric == Metric::Bookings || metric == Metric::Cancellations;
}

/// How many of the days are not after today.
qsizetype daysUntil(QDate today, const QList<DayFigures> &days)
{
    return std::count_if(days.begin(), days.end(), [today](const DayFigures &day) { return day.date <= today; });
}

QDate columnBegin(OccupancyGrid::Unit unit, QDate day)
{
    return unit == OccupancyGrid::Unit::Week ? day.addDays(1 - day.dayOfWeek()) : QDate(day.year(), day.month(), 1);
}

} // namespace

FigureSums FigureSums::of(const QList<DayFigures> &days)
{
    FigureSums sums;
    for (const auto &day : days)
        sums.add(day);
    return sums;
}

void FigureSums::add(const DayFigures &day)
{
    bookings += day.bookings;
    confirmed += day.confirmed;
    cancellations += day.cancellations;
    nights += day.nights;
    availableNights += day.availableNights;
    revenue += day.revenue;
}

std::optional<double> FigureSums::occupancy() const
{
    return ratio(nights, availableNights);
}

std::optional<double> FigureSums::averageDailyRate() const
{
    return ratio(revenue, nights);
}

std::optional<double> FigureSums::revenuePerAvailable() const
{
    return ratio(revenue, availableNights);
}

std::optional<double> FigureSums::cancellationRate() const
{
    return ratio(cancellations, confirmed);
}

std::optional<double> metricOf(Metric metric, const FigureSums &sums)
{
    switch (metric) {
    case Metric::Revenue:
        return static_cast<double>(sums.revenue);
    case Metric::Occupancy:
        return sums.occupancy();
    case Metric::AverageDailyRate:
        return sums.averageDailyRate();
    case Metric::RevenuePerAvailable:
        return sums.revenuePerAvailable();
    case Metric::Bookings:
        return static_cast<double>(sums.bookings);
    case Metric::Cancellations:
        return sums.cancellationRate();
    }
    return std::nullopt;
}

bool changesByPoints(Metric metric)
{
    return metric == Metric::Occupancy || metric == Metric::Cancellations;
}

bool isBetterWhenLower(Metric metric)
{
    return metric == Metric::Cancellations;
}

MetricSummary summarise(Metric metric, const QList<DayFigures> &allDays, const QList<DayFigures> &allCompared,
                        QDate today)
{
    const auto counted = isByBookingDay(metric) ? daysUntil(today, allDays) : allDays.size();
    const auto days = allDays.first(counted);
    const auto compared = allCompared.first(std::min(counted, allCompared.size()));
    MetricSummary summary;
    summary.value = metricOf(metric, FigureSums::of(days));
    if (!compared.isEmpty())
        summary.change = changeOf(metric, summary.value, metricOf(metric, FigureSums::of(compared)));
    for (const auto &part : partsOf(days))
        summary.course.append(metricOf(metric, part).value_or(0));
    return summary;
}

std::optional<double> relativeChange(std::optional<double> now, std::optional<double> before)
{
    if (!now || !before || *before == 0.0)
        return std::nullopt;
    return (*now - *before) / *before;
}

QList<double> dailyValues(Metric metric, const QList<DayFigures> &days)
{
    QList<double> values;
    values.reserve(days.size());
    for (const auto &day : days)
        values.append(metricOf(metric, FigureSums::of({day})).value_or(0));
    return values;
}

QList<qint64> bookingsByWeekday(const QList<DayFigures> &days)
{
    QList<qint64> counts(7, 0);
    for (const auto &day : days)
        counts[day.date.dayOfWeek() - 1] += day.bookings;
    return counts;
}

OccupancyGrid OccupancyGrid::of(const QList<DayFigures> &days)
{
    OccupancyGrid grid;
    grid.unit = days.size() > longestWeeklySpan ? Unit::Month : Unit::Week;
    QList<std::array<FigureSums, 7>> sums;
    for (const auto &day : days) {
        const auto begin = columnBegin(grid.unit, day.date);
        if (grid.columns.isEmpty() || columnBegin(grid.unit, grid.columns.last().begin) != begin) {
            grid.columns.append({.begin = day.date});
            sums.append(std::array<FigureSums, 7>{});
        }
        sums.last()[static_cast<size_t>(day.date.dayOfWeek() - 1)].add(day);
    }
    for (qsizetype i = 0; i < sums.size(); ++i) {
        for (const auto &weekday : sums[i])
            grid.columns[i].values.append(weekday.occupancy());
    }
    return grid;
}

} // namespace roost::ui
