#pragma once

#include <QDate>
#include <QRectF>

namespace roost::ui {

/// Rows and days, each from the first to the last; no rows when the last comes before the first.
struct CalendarSpan
{
    int firstRow = 0;
    int lastRow = -1;
    QDate firstDay{};
    QDate lastDay{};
};

/// Where days and properties lie in the calendar: pure reckoning, in pixels of the viewport.
///
/// Days go to the right from the origin, properties downwards from row 0; a sticky column on the left and a sticky
/// header above cover what is scrolled beneath them.
struct CalendarGeometry
{
    /// How much is drawn: less as days become narrower.
    enum class Detail { Full, Names, Bars, Overview };

    static constexpr double leftWidth = 196;
    static constexpr double headerHeight = 54;

    QDate origin{}; ///< the first day that can be shown
    int dayCount = 0;
    int rowCount = 0;
    double dayWidth = 38;
    double scrollX = 0; ///< how far the first day lies left of the sticky column's edge
    double scrollY = 0;
    QSizeF viewport{};

    Detail detail() const;
    double rowHeight() const;
    double contentWidth() const { return dayWidth * dayCount; }
    double contentHeight() const { return rowHeight() * rowCount; }
    double visibleWidth() const;  ///< without the sticky column
    double visibleHeight() const; ///< without the header

    double xOf(QDate day) const; ///< its left edge
    double yOf(int row) const;   ///< its upper edge
    QDate dayAt(double x) const; ///< kept within the days that there are
    int rowAt(double y) const;   ///< -1 outside

    QRectF cell(int row, QDate day) const;

    /// Of a stay or a block, [from, to): from the middle of its first day to the middle of the day after its last
    /// night.
    QRectF bar(int row, QDate from, QDate to) const;

    bool isInGrid(const QPointF &position) const;

    int firstVisibleRow() const;
    int lastVisibleRow() const; ///< -1 without rows
    QDate firstVisibleDay() const;
    QDate lastVisibleDay() const;

    QRect gridArea() const;   ///< the cells, without what is sticky
    QRect headerArea() const; ///< the days above them
    QRect columnArea() const; ///< the properties beside them

    /// What may be drawn in a part of the viewport: its rows, and its days with those whose texts reach into it.
    CalendarSpan spanIn(const QRectF &area) const;

    double largestScrollX() const;
    double largestScrollY() const;

    /// Day widths between a week (0) and a year (1) filling the visible width; equal steps of zoom are equal factors.
    double dayWidthOf(double zoom) const;
    double zoomOf(double width) const;
};

} // namespace roost::ui
