#include "ui/models/occupancy_grid.h"

#include <array>
#include <cmath>

namespace roost::ui {

namespace {

constexpr qsizetype longestWeeklySpan = 60 * 7;
constexpr double basisPoints = 10'000;

struct Sums
{
    qint64 nights = 0;
    qint64 available = 0;

    FigureValue occupancy() const
    {
        if (available <= 0)
            return std::nullopt;
        return std::llround(static_cast<double>(nights) * basisPoints / static_cast<double>(available));
    }
};

QDate columnBegin(OccupancyGrid::Unit unit, QDate day)
{
    return unit == OccupancyGrid::Unit::Week ? day.addDays(1 - day.dayOfWeek()) : QDate(day.year(), day.month(), 1);
}

} // namespace

OccupancyGrid OccupancyGrid::of(const FigureSeries &days)
{
    OccupancyGrid grid;
    const auto line = days.table.lines.value(0);
    grid.unit = line.points.size() > longestWeeklySpan ? Unit::Month : Unit::Week;
    QList<std::array<Sums, 7>> sums;
    for (const auto &point : line.points) {
        const auto begin = columnBegin(grid.unit, point.date);
        if (grid.columns.isEmpty() || columnBegin(grid.unit, grid.columns.last().begin) != begin) {
            grid.columns.append({.begin = point.date});
            sums.append(std::array<Sums, 7>{});
        }
        auto &cell = sums.last()[static_cast<size_t>(point.date.dayOfWeek() - 1)];
        cell.nights += days.value(point.values, FigureMetric::Nights).value_or(0);
        cell.available += days.value(point.values, FigureMetric::AvailableNights).value_or(0);
    }
    for (qsizetype i = 0; i < sums.size(); ++i) {
        for (const auto &weekday : sums[i])
            grid.columns[i].values.append(weekday.occupancy());
    }
    return grid;
}

} // namespace roost::ui
