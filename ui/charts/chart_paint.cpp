#include "ui/charts/chart_paint.h"

#include "ui/widgets/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace roost::ui {

namespace {

constexpr double padding = 10;
constexpr double columnGap = 24;
constexpr double distance = 12;

QRectF placed(const QRectF &bounds, const QPointF &point, const QSizeF &size)
{
    double x = point.x() + distance;
    if (x + size.width() > bounds.right())
        x = point.x() - distance - size.width();
    x = std::clamp(x, bounds.left(), std::max(bounds.left(), bounds.right() - size.width()));
    const double y = std::clamp(point.y() - size.height() / 2, bounds.top(),
                                std::max(bounds.top(), bounds.bottom() - size.height()));
    return {QPointF(x, y), size};
}

} // namespace

QColor mixed(const QColor &first, const QColor &second, double share)
{
    const auto part = [share](float one, float other) {
        return static_cast<float>(one + (other - one) * std::clamp(share, 0.0, 1.0));
    };
    return QColor::fromRgbF(part(first.redF(), second.redF()), part(first.greenF(), second.greenF()),
                            part(first.blueF(), second.blueF()), part(first.alphaF(), second.alphaF()));
}

void drawTooltip(QPainter &painter, const Theme &theme, const QRectF &bounds, const QPointF &point,
                 const QString &title, const QList<TooltipRow> &rows)
{
    const auto font = theme.font(Theme::TextStyle::Axis);
    auto strong = font;
    strong.setWeight(QFont::DemiBold);
    const QFontMetricsF metrics(font);
    const QFontMetricsF strongMetrics(strong);
    const double lineHeight = metrics.height() + 4;

    double width = strongMetrics.horizontalAdvance(title);
    for (const auto &row : rows)
        width = std::max(width,
                         metrics.horizontalAdvance(row.name) + columnGap + strongMetrics.horizontalAdvance(row.value));
    const QSizeF size(width + 2 * padding, lineHeight * static_cast<double>(rows.size() + 1) + 2 * padding - 4);
    const auto card = placed(bounds.adjusted(1, 1, -1, -1), point, size);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.color("border"));
    painter.setBrush(theme.color("surface"));
    painter.drawRoundedRect(card, theme.radius("button"), theme.radius("button"));

    QRectF line(card.left() + padding, card.top() + padding - 2, width, lineHeight);
    painter.setFont(strong);
    painter.setPen(theme.color("text"));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, title);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        line.translate(0, lineHeight);
        painter.setFont(font);
        painter.setPen(theme.color("text2"));
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, rows[i].name);
        painter.setFont(i == 0 ? strong : font);
        painter.setPen(theme.color(i == 0 ? "text" : "text2"));
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, rows[i].value);
    }
    painter.restore();
}

} // namespace roost::ui
