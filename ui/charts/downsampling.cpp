#include "ui/charts/downsampling.h"

#include <algorithm>
#include <array>

namespace roost::ui {

namespace {

constexpr qsizetype pointsPerColumn = 4;

/// Of one column, [begin, end).
void takeColumn(const QList<QPointF> &points, qsizetype begin, qsizetype end, QList<QPointF> &taken)
{
    qsizetype lowest = begin;
    qsizetype highest = begin;
    for (qsizetype i = begin; i < end; ++i) {
        if (points[i].y() < points[lowest].y())
            lowest = i;
        if (points[i].y() > points[highest].y())
            highest = i;
    }
    std::array indexes{begin, lowest, highest, end - 1};
    std::sort(indexes.begin(), indexes.end());
    qsizetype previous = -1;
    for (const auto index : indexes) {
        if (index != previous)
            taken.append(points[index]);
        previous = index;
    }
}

} // namespace

QList<QPointF> downsampled(const QList<QPointF> &points, int columns)
{
    if (columns < 1 || points.size() <= columns * pointsPerColumn)
        return points;
    const double left = points.first().x();
    const double width = points.last().x() - left;
    QList<QPointF> taken;
    taken.reserve(columns * pointsPerColumn);
    qsizetype begin = 0;
    for (int column = 0; column < columns && begin < points.size(); ++column) {
        const double right = left + width * (column + 1) / columns;
        const bool isLast = column == columns - 1;
        auto end = begin;
        while (end < points.size() && (isLast || points[end].x() < right))
            ++end;
        if (end > begin)
            takeColumn(points, begin, end, taken);
        begin = end;
    }
    return taken;
}

} // namespace roost::ui
