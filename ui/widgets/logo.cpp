#include "ui/widgets/logo.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace roost::ui {

Logo::Logo(const Theme &theme, int size, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFixedSize(size, size);
}

QPixmap Logo::pixmap(const Theme &theme, int size)
{
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(painter, pixmap.rect(), theme);
    return pixmap;
}

void Logo::paint(QPainter &painter, const QRect &rect, const Theme &theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color("accent"));
    painter.drawRoundedRect(rect, rect.width() * 0.28, rect.width() * 0.28);
    const int margin = rect.width() / 5;
    theme.icon(QStringLiteral("logo"), "onAccent").paint(&painter, rect.adjusted(margin, margin, -margin, -margin));
}

void Logo::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_theme);
}

} // namespace roost::ui
