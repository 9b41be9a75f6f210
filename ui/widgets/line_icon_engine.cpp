#include "ui/widgets/line_icon_engine.h"

#include "ui/widgets/theme.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

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
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QSvgRenderer(coloredDrawing(mode)).render(painter, QRect(rect.left(), rect.top(), side, side));
    painter->restore();
}

QPixmap LineIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

QPixmap LineIconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal)
{
    QPixmap pixmap(size); // already in device pixels
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect({}, size), mode, state);
    return pixmap;
}

QIconEngine *LineIconEngine::clone() const
{
    return new LineIconEngine(*this);
}

} // namespace roost::ui
