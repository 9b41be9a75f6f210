#pragma once

#include <QDate>

#include <algorithm>

namespace roost::ui {

/// A rectangle of cells, from where it was begun to where one is now. Without rows there is none.
struct CalendarSelection
{
    int anchorRow = -1;
    QDate anchorDay{};
    int currentRow = -1;
    QDate currentDay{};

    static CalendarSelection at(int row, QDate day) { return {row, day, row, day}; }

    bool isEmpty() const { return anchorRow < 0; }
    int firstRow() const { return std::min(anchorRow, currentRow); }
    int lastRow() const { return std::max(anchorRow, currentRow); }
    QDate firstDay() const { return std::min(anchorDay, currentDay); }
    QDate lastDay() const { return std::max(anchorDay, currentDay); }
    qint64 days() const { return isEmpty() ? 0 : firstDay().daysTo(lastDay()) + 1; }
    int rows() const { return isEmpty() ? 0 : lastRow() - firstRow() + 1; }

    bool contains(int row, QDate day) const
    {
        return !isEmpty() && row >= firstRow() && row <= lastRow() && day >= firstDay() && day <= lastDay();
    }

    /// The rectangle grown by the fill handle towards a cell: along the days or the properties, whichever is further.
    CalendarSelection filledTo(int row, QDate day) const;

    friend bool operator==(const CalendarSelection &, const CalendarSelection &) = default;
};

} // namespace roost::ui
