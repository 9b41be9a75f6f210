#include "ui/models/calendar_fill.h"

namespace roost::ui {

namespace {

/// Of a number that may be below zero, too.
qsizetype repeated(qsizetype index, qsizetype count)
{
    return (index % count + count) % count;
}

} // namespace

QList<CellPrice> filledPrices(const CalendarNights &source, const CalendarNights &target, qsizetype firstRow)
{
    const auto rows = source.properties.size();
    const auto days = source.from.daysTo(source.to);
    QList<CellPrice> cells;
    for (qsizetype row = 0; row < target.properties.size(); ++row) {
        for (auto day = target.from; day < target.to; day = day.addDays(1)) {
            const bool isSourceRow = row >= firstRow && row < firstRow + rows;
            if (isSourceRow && source.contains(day))
                continue;
            const auto *from = source.properties[repeated(row - firstRow, rows)];
            const auto *night = from->night(source.from.addDays(repeated(source.from.daysTo(day), days)));
            const auto *property = target.properties[row];
            if (night && from->currency() == property->currency())
                cells.append({property, day, night->price});
        }
    }
    return cells;
}

} // namespace roost::ui
