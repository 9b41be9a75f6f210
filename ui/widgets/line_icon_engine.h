#pragma once

#include <QByteArray>
#include <QIconEngine>
#include <QPointer>

namespace roost::ui {

class Theme;

/// Draws a line icon of resources/icons in a colour token of the theme as it is at the moment of drawing. Icons are
/// square; a wider rectangle has them at its left. GUI thread.
class LineIconEngine : public QIconEngine
{
public:
    LineIconEngine(const Theme &theme, const QString &name, const QByteArray &token);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine *clone() const override;

private:
    QPixmap drawn(int side, QIcon::Mode mode, double pixelRatio) const;
    QByteArray coloredDrawing(QIcon::Mode mode) const;

    QPointer<const Theme> m_theme;
    QString m_name;
    QByteArray m_token;
};

} // namespace roost::ui
