#pragma once

#include <QColor>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>

class QPainter;

namespace roost::ui {

class Theme;

/// A line of a chart's tooltip: what, and how much of it.
struct TooltipRow
{
    QString name{};
    QString value{};
};

/// share 0 is the first colour, 1 the second.
QColor mixed(const QColor &first, const QColor &second, double share);

/// The card with exact values beside a point, kept within the bounds.
void drawTooltip(QPainter &painter, const Theme &theme, const QRectF &bounds, const QPointF &point,
                 const QString &title, const QList<TooltipRow> &rows);

} // namespace roost::ui
