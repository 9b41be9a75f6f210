#include "ui/widgets/calendar_selection.h"

namespace roost::ui {

CalendarSelection CalendarSelection::filledTo(int row, QDate day) const
{
    const qint64 rowsBeyond = row < firstRow() ? row - firstRow() : std::max(0, row - lastRow());
    const qint64 daysBeyond = day < firstDay() ? firstDay().daysTo(day) : std::max<qint64>(0, lastDay().daysTo(day));
    CalendarSelection grown{firstRow(), firstDay(), lastRow(), lastDay()};
    if (std::abs(daysBeyond) >= std::abs(rowsBeyond)) {
        grown.anchorDay = std::min(firstDay(), day);
        grown.currentDay = std::max(lastDay(), day);
    } else {
        grown.anchorRow = std::min(firstRow(), row);
        grown.currentRow = std::max(lastRow(), row);
    }
    return grown;
}

} // namespace roost::ui
