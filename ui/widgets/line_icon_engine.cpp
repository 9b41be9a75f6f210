#include "ui/widgets/line_icon_engine.h"

#include "ui/widgets/theme.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

namespace roost::ui {

LineIconEngine::LineIconEngine(const Theme &theme, const QString &name, const QByteArray &token)
    : m_theme(&theme)
    , m_name(name)
    , m_token(token)
{
    Q_ASSERT_X(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(name)), "LineIconEngine", qPrintable(name));
}

QByteArray LineIconEngine::coloredDrawing(QIcon::Mode mode) const
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(m_name));
    if (!m_theme || !file.open(QIODevice::ReadOnly))
        return {};
    const auto color = m_theme->color(mode == QIcon::Disabled ? "text3" : m_token.constData());
    return file.readAll().replace("currentColor", color.name().toLatin1());
}

void LineIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    const int side = std::min(rect.width(), rect.height());
    const QRect area(rect.left(), rect.top(), side, side);
    if (painter->transform().type() <= QTransform::TxTranslate) {
        painter->drawPixmap(area, drawn(side, mode, painter->device()->devicePixelRatioF()));
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QSvgRenderer(coloredDrawing(mode)).render(painter, area);
    painter->restore();
}

/// Reading and drawing an SVG takes a hundred times as long as copying what was drawn.
QPixmap LineIconEngine::drawn(int side, QIcon::Mode mode, double pixelRatio) const
{
    const auto color = m_theme ? m_theme->color(mode == QIcon::Disabled ? "text3" : m_token.constData()) : QColor();
    const int pixels = static_cast<int>(std::ceil(side * pixelRatio));
    const auto key = QStringLiteral("roost/%1/%2/%3").arg(m_name).arg(color.rgba()).arg(pixels);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = QPixmap(pixels, pixels);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        QSvgRenderer(coloredDrawing(mode)).render(&painter, QRectF(0, 0, pixels, pixels));
        painter.end();
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(pixelRatio);
    return pixmap;
}

QPixmap LineIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

QPixmap LineIconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal)
{
    Q_UNUSED(state)
    const int side = std::min(size.width(), size.height()); // already in device pixels
    if (size.width() == size.height())
        return drawn(side, mode, 1);
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.drawPixmap(0, 0, drawn(side, mode, 1));
    return pixmap;
}

QIconEngine *LineIconEngine::clone() const
{
    return new LineIconEngine(*this);
}

} // namespace roost::ui
