#include "ui/widgets/elided_label.h"

#include <QPainter>
#include <QStyle>

namespace roost::ui {

namespace {
constexpr int shortest = 40;
}

ElidedLabel::ElidedLabel(const QString &text, const char *type, const char *tone, QWidget *parent)
    : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setProperty("type", QLatin1String(type));
    setProperty("tone", QLatin1String(tone));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setToolTip(text);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {shortest, QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    style()->drawItemText(&painter, contentsRect(), static_cast<int>(alignment()), palette(), isEnabled(), shown,
                          foregroundRole());
}

} // namespace roost::ui
