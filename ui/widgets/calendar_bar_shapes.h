#pragma once

#include <QPixmap>
#include <QRectF>

#include <map>
#include <tuple>

class QPainter;

namespace roost::ui {

/// The round parts of bars, painted once and then copied: hundreds of smooth paths a frame would be too slow. GUI
/// thread.
class CalendarBarShapes
{
public:
    /// A bar with a strip at its beginning.
    struct Look
    {
        QColor body{};
        QColor edge{};
        int edgeWidth = 0;
        double radius = 0;
    };

    void drawBar(QPainter &painter, const QRectF &bar, const Look &look);
    void drawDot(QPainter &painter, const QPointF &center, double size, const QColor &color);

private:
    using Key = std::tuple<QRgb, QRgb, int, int, double>; ///< colours, edge or -1, height, pixel ratio

    /// A bar as wide as its two ends.
    const QPixmap &ends(const Look &look, int height, double pixelRatio);

    std::map<Key, QPixmap> m_pixmaps;
};

} // namespace roost::ui
