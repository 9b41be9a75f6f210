#include "ui/widgets/calendar_geometry.h"

#include <algorithm>
#include <cmath>

namespace roost::ui {

namespace {

constexpr double fullDetailWidth = 30;
constexpr double namesWidth = 15;
constexpr double barsWidth = 6;
constexpr double tallRow = 44;
constexpr double middleRow = 36;
constexpr double lowRow = 28;
/// Of the row; the rest is air between bars.
constexpr double barShare = 0.68;
/// Bars of consecutive stays do not touch.
constexpr double barGap = 1;
/// How far a cell's text may reach into the next one.
constexpr double textReach = 16;
constexpr double daysInWeek = 7;
constexpr double daysInYear = 365;

} // namespace

CalendarGeometry::Detail CalendarGeometry::detail() const
{
    if (dayWidth >= fullDetailWidth)
        return Detail::Full;
    if (dayWidth >= namesWidth)
        return Detail::Names;
    return dayWidth >= barsWidth ? Detail::Bars : Detail::Overview;
}

double CalendarGeometry::rowHeight() const
{
    switch (detail()) {
    case Detail::Full:
        return tallRow;
    case Detail::Names:
        return middleRow;
    case Detail::Bars:
    case Detail::Overview:
        break;
    }
    return lowRow;
}

double CalendarGeometry::visibleWidth() const
{
    return std::max(0.0, viewport.width() - leftWidth);
}

double CalendarGeometry::visibleHeight() const
{
    return std::max(0.0, viewport.height() - headerHeight);
}

double CalendarGeometry::xOf(QDate day) const
{
    return leftWidth - scrollX + dayWidth * static_cast<double>(origin.daysTo(day));
}

double CalendarGeometry::yOf(int row) const
{
    return headerHeight - scrollY + rowHeight() * row;
}

QDate CalendarGeometry::dayAt(double x) const
{
    const double index = std::floor((x - leftWidth + scrollX) / dayWidth);
    return origin.addDays(static_cast<qint64>(std::clamp(index, 0.0, static_cast<double>(dayCount - 1))));
}

int CalendarGeometry::rowAt(double y) const
{
    const double row = std::floor((y - headerHeight + scrollY) / rowHeight());
    return row >= 0 && row < rowCount ? static_cast<int>(row) : -1;
}

QRectF CalendarGeometry::cell(int row, QDate day) const
{
    return {xOf(day), yOf(row), dayWidth, rowHeight()};
}

QRectF CalendarGeometry::bar(int row, QDate from, QDate to) const
{
    const double left = xOf(from) + dayWidth / 2 + barGap;
    const double right = xOf(to) + dayWidth / 2 - barGap;
    const double height = std::round(rowHeight() * barShare);
    return {left, yOf(row) + (rowHeight() - height) / 2, right - left, height};
}

bool CalendarGeometry::isInGrid(const QPointF &position) const
{
    return position.x() >= leftWidth && position.y() >= headerHeight;
}

int CalendarGeometry::firstVisibleRow() const
{
    return std::max(0, static_cast<int>(scrollY / rowHeight()));
}

int CalendarGeometry::lastVisibleRow() const
{
    const double last = std::ceil((scrollY + visibleHeight()) / rowHeight()) - 1;
    return std::min(rowCount - 1, static_cast<int>(last));
}

QDate CalendarGeometry::firstVisibleDay() const
{
    return dayAt(leftWidth);
}

QDate CalendarGeometry::lastVisibleDay() const
{
    return dayAt(std::max(leftWidth, viewport.width() - 1));
}

QRect CalendarGeometry::gridArea() const
{
    return QRectF(leftWidth, headerHeight, visibleWidth(), visibleHeight()).toAlignedRect();
}

QRect CalendarGeometry::headerArea() const
{
    return QRectF(leftWidth, 0, visibleWidth(), headerHeight).toAlignedRect();
}

QRect CalendarGeometry::columnArea() const
{
    return QRectF(0, headerHeight, leftWidth, visibleHeight()).toAlignedRect();
}

CalendarSpan CalendarGeometry::spanIn(const QRectF &area) const
{
    const double first = std::floor((area.top() - headerHeight + scrollY) / rowHeight());
    const double last = std::ceil((area.bottom() - headerHeight + scrollY) / rowHeight()) - 1;
    return {.firstRow = std::max(0, static_cast<int>(first)),
            .lastRow = std::min(rowCount - 1, static_cast<int>(last)),
            .firstDay = dayAt(area.left() - textReach),
            .lastDay = dayAt(area.right() + textReach)};
}

double CalendarGeometry::largestScrollX() const
{
    return std::max(0.0, std::ceil(contentWidth() - visibleWidth()));
}

double CalendarGeometry::largestScrollY() const
{
    return std::max(0.0, std::ceil(contentHeight() - visibleHeight()));
}

double CalendarGeometry::dayWidthOf(double zoom) const
{
    const double width = std::max(visibleWidth(), daysInYear);
    return width / daysInWeek * std::pow(daysInWeek / daysInYear, std::clamp(zoom, 0.0, 1.0));
}

double CalendarGeometry::zoomOf(double width) const
{
    const double widest = std::max(visibleWidth(), daysInYear) / daysInWeek;
    return std::clamp(std::log(width / widest) / std::log(daysInWeek / daysInYear), 0.0, 1.0);
}

} // namespace roost::ui
