#pragma once

#include "ui/api/figure_types.h"

namespace roost::ui {

/// Occupancy with a column for each week, or each month when there are more than 60 weeks, and a row for each weekday.
struct OccupancyGrid
{
    struct Column
    {
        QDate begin{};               ///< the first day that it holds
        QList<FigureValue> values{}; ///< seven, Monday first; basis points
    };
    enum class Unit { Week, Month };

    Unit unit = Unit::Week;
    QList<Column> columns{};

    /// Of a series by day with nights and available nights. A ratio over several days is that of the sums.
    static OccupancyGrid of(const FigureSeries &days);
};

} // namespace roost::ui
