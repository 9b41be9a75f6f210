#include "ui/charts/comparison_bar_chart.h"

#include "ui/widgets/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace roost::ui {

namespace {

constexpr double legendHeight = 20;
constexpr double labelHeight = 20;
constexpr double labelGap = 8;
constexpr double widestBar = 18;
constexpr double barGap = 2;
constexpr double barRadius = 3;
constexpr double legendMark = 8;
constexpr double legendSpace = 16;
constexpr double lowestScale = 100;

} // namespace

ComparisonBarChart::ComparisonBarChart(const Theme &theme, const QString &name, const Words &words, QWidget *parent)
    : PaintedChart(theme, name, parent)
    , m_words(words)
{
    setMinimumHeight(120);
}

void ComparisonBarChart::setPairs(const QList<Pair> &pairs)
{
    m_pairs = pairs;
    double highest = 0;
    for (const auto &pair : pairs)
        highest = std::max({highest, pair.was, pair.now, pair.then});
    m_scale = AxisScale::of(highest > 0 ? highest : lowestScale);
    refresh();
}

QRectF ComparisonBarChart::plot() const
{
    const QFontMetricsF metrics(theme().font(Theme::TextStyle::Axis));
    double left = 0;
    for (const double tick : m_scale.ticks())
        left = std::max(left, metrics.horizontalAdvance(m_words.axis(tick)));
    left = std::ceil(left + labelGap);
    return {left, legendHeight, width() - left, height() - legendHeight - labelHeight};
}

QRectF ComparisonBarChart::slot(int mark) const
{
    const auto area = plot();
    const double slotWidth = area.width() / std::max(1, markCount());
    return {area.left() + slotWidth * mark, area.top(), slotWidth, area.height()};
}

double ComparisonBarChart::yOf(double value) const
{
    const auto area = plot();
    return area.bottom() - area.height() * value / m_scale.top();
}

QRectF ComparisonBarChart::markRect(int mark) const
{
    const auto room = slot(mark);
    const double bar = std::min(widestBar, (room.width() - labelGap - barGap) / 2);
    const double top = yOf(std::max(m_pairs[mark].now, m_pairs[mark].then));
    return {room.center().x() - bar - barGap / 2, top, 2 * bar + barGap, room.bottom() - top};
}

int ComparisonBarChart::markAt(const QPointF &position) const
{
    for (int mark = 0; mark < markCount(); ++mark) {
        if (slot(mark).contains(position))
            return mark;
    }
    return -1;
}

QList<TooltipRow> ComparisonBarChart::markRows(int mark) const
{
    const auto &pair = m_pairs[mark];
    QList<TooltipRow> rows{{m_words.then, m_words.exact(pair.then)}, {m_words.now, m_words.exact(pair.now)}};
    if (hasPast())
        rows.append({m_words.was, m_words.exact(pair.was)});
    return rows;
}

ChartTable ComparisonBarChart::table() const
{
    ChartTable table{{QString(), m_words.was, m_words.now, m_words.then}, {}};
    for (const auto &pair : m_pairs)
        table.rows.append({pair.title, m_words.exact(pair.was), m_words.exact(pair.now), m_words.exact(pair.then)});
    if (!hasPast()) {
        table.header.removeAt(1);
        for (auto &row : table.rows)
            row.removeAt(1);
    }
    return table;
}

void ComparisonBarChart::paintMarks(QPainter &painter)
{
    painter.setFont(theme().font(Theme::TextStyle::Axis));
    paintAxis(painter);
    for (int mark = 0; mark < markCount(); ++mark)
        paintPair(painter, mark);
    paintLegend(painter);
}

void ComparisonBarChart::paintAxis(QPainter &painter) const
{
    const auto area = plot();
    for (const double tick : m_scale.ticks()) {
        const double y = std::round(yOf(tick)) + 0.5;
        painter.setPen(theme().color(tick > 0 ? "grid" : "border"));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(theme().color("text3"));
        painter.drawText(QRectF(0, y - 8, area.left() - labelGap, 16), Qt::AlignRight | Qt::AlignVCenter,
                         m_words.axis(tick));
    }
}

void ComparisonBarChart::paintPair(QPainter &painter, int mark) const
{
    const auto &pair = m_pairs[mark];
    const auto both = markRect(mark);
    const double bar = (both.width() - barGap) / 2;
    const auto paintBar = [&](double left, double value, const QColor &color) {
        const QRectF rect(left, yOf(value), bar, both.bottom() - yOf(value));
        painter.setBrush(color);
        painter.drawRoundedRect(rect, std::min(barRadius, rect.height() / 2), std::min(barRadius, rect.height() / 2));
    };
    painter.setPen(Qt::NoPen);
    paintBar(both.left(), pair.now, mixed(theme().color("surface"), theme().color("slate"), 0.55));
    paintBar(both.left() + bar + barGap, pair.then, theme().color("accent"));
    painter.setPen(QPen(theme().color("text"), 1.4));
    if (hasPast())
        painter.drawLine(QPointF(both.left() - 3, yOf(pair.was)), QPointF(both.right() + 3, yOf(pair.was)));
    painter.setPen(theme().color(mark == current() ? "text" : "text3"));
    const auto room = slot(mark);
    painter.drawText(QRectF(room.left(), room.bottom() + 3, room.width(), labelHeight - 3), Qt::AlignCenter,
                     pair.label);
}

/// Two bars side by side cannot be labelled one by one; their names stand above them.
void ComparisonBarChart::paintLegend(QPainter &painter) const
{
    const QFontMetricsF metrics(painter.font());
    double x = plot().left();
    const auto name = [&](const QString &text) {
        painter.setPen(theme().color("text2"));
        painter.drawText(QRectF(x, 0, metrics.horizontalAdvance(text) + 1, legendHeight - 6),
                         Qt::AlignLeft | Qt::AlignVCenter, text);
        x += metrics.horizontalAdvance(text) + legendSpace;
    };
    const double middle = (legendHeight - 6) / 2;
    const auto square = [&](const QColor &color) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRoundedRect(QRectF(x, middle - legendMark / 2, legendMark, legendMark), 2, 2);
        x += legendMark + 6;
    };
    square(theme().color("accent"));
    name(m_words.then);
    square(mixed(theme().color("surface"), theme().color("slate"), 0.55));
    name(m_words.now);
    if (!hasPast())
        return;
    painter.setPen(QPen(theme().color("text"), 1.4));
    painter.drawLine(QPointF(x, middle), QPointF(x + legendMark + 4, middle));
    x += legendMark + 10;
    name(m_words.was);
}

} // namespace roost::ui
