#include "ui/widgets/calendar_bar_shapes.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace roost::ui {

namespace {

constexpr int endWidth = 12;
constexpr double edgeRadius = 2;

/// Square on the left, where the strip is, and round on the right.
QPainterPath bodyPath(const QRectF &body, double radius)
{
    const double round = std::min(radius, body.width());
    QPainterPath path;
    path.moveTo(body.topLeft());
    path.lineTo(body.right() - round, body.top());
    path.quadTo(body.topRight(), {body.right(), body.top() + round});
    path.lineTo(body.right(), body.bottom() - round);
    path.quadTo(body.bottomRight(), {body.right() - round, body.bottom()});
    path.lineTo(body.bottomLeft());
    path.closeSubpath();
    return path;
}

void paintBar(QPainter &painter, const QRectF &bar, const CalendarBarShapes::Look &look)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.edge);
    const double under = std::min(bar.width(), 3.0 * look.edgeWidth);
    painter.drawRoundedRect(QRectF(bar.left(), bar.top(), under, bar.height()), edgeRadius, edgeRadius);
    painter.setBrush(look.body);
    painter.drawPath(bodyPath(bar.adjusted(look.edgeWidth, 0, 0, 0), look.radius));
}

QPixmap transparentPixmap(int width, int height, double pixelRatio)
{
    QPixmap pixmap(QSizeF(width * pixelRatio, height * pixelRatio).toSize());
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    return pixmap;
}

} // namespace

void CalendarBarShapes::drawBar(QPainter &painter, const QRectF &bar, const Look &look)
{
    const int left = static_cast<int>(std::lround(bar.left()));
    const int right = static_cast<int>(std::lround(bar.right()));
    const int top = static_cast<int>(std::lround(bar.top()));
    const int height = static_cast<int>(std::lround(bar.height()));
    if (right - left < 2 * endWidth) {
        paintBar(painter, QRectF(left, top, right - left, height), look);
        return;
    }
    const double ratio = painter.device()->devicePixelRatioF();
    const auto &pixmap = ends(look, height, ratio);
    const double source = endWidth * ratio;
    painter.drawPixmap(QRectF(left, top, endWidth, height), pixmap, QRectF(0, 0, source, height * ratio));
    painter.fillRect(QRect(left + endWidth, top, right - left - 2 * endWidth, height), look.body);
    painter.drawPixmap(QRectF(right - endWidth, top, endWidth, height), pixmap,
                       QRectF(source, 0, source, height * ratio));
}

void CalendarBarShapes::drawDot(QPainter &painter, const QPointF &center, double size, const QColor &color)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const int extent = static_cast<int>(std::ceil(size)) + 1;
    const Key key{color.rgba(), color.rgba(), -1, extent, ratio};
    auto found = m_pixmaps.find(key);
    if (found == m_pixmaps.end()) {
        auto pixmap = transparentPixmap(extent, extent, ratio);
        QPainter dot(&pixmap);
        dot.setRenderHint(QPainter::Antialiasing);
        dot.setPen(Qt::NoPen);
        dot.setBrush(color);
        dot.drawEllipse(QRectF(0.5, 0.5, size, size));
        dot.end();
        found = m_pixmaps.emplace(key, pixmap).first;
    }
    painter.drawPixmap(QPoint(static_cast<int>(std::lround(center.x() - extent / 2.0)),
                              static_cast<int>(std::lround(center.y() - extent / 2.0))),
                       found->second);
}

const QPixmap &CalendarBarShapes::ends(const Look &look, int height, double pixelRatio)
{
    const Key key{look.body.rgba(), look.edge.rgba(), look.edgeWidth, height, pixelRatio};
    const auto found = m_pixmaps.find(key);
    if (found != m_pixmaps.end())
        return found->second;
    auto pixmap = transparentPixmap(2 * endWidth, height, pixelRatio);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBar(painter, QRectF(0, 0, 2 * endWidth, height), look);
    painter.end();
    return m_pixmaps.emplace(key, pixmap).first->second;
}

} // namespace roost::ui
