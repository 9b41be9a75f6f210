#pragma once

#include <QList>
#include <QPointF>

namespace roost::ui {

/// The points that draw the same line in so many columns of pixels: of each column the first, the lowest, the highest
/// and the last, in their order. No peak is lost. Points ascend from left to right; few enough points stay as they are.
QList<QPointF> downsampled(const QList<QPointF> &points, int columns);

} // namespace roost::ui
