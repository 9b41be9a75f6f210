#include "ui/charts/bar_chart.h"

#include "ui/widgets/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace roost::ui {

namespace {

constexpr double labelRoom = 22;
constexpr double gapShare = 0.24;
constexpr double widestBar = 56;

/// Round above, square on the base line.
QPainterPath barPath(const QRectF &bar, double radius)
{
    const double round = std::min(radius, bar.height());
    QPainterPath path;
    path.moveTo(bar.bottomLeft());
    path.lineTo(bar.left(), bar.top() + round);
    path.quadTo(bar.topLeft(), {bar.left() + round, bar.top()});
    path.lineTo(bar.right() - round, bar.top());
    path.quadTo(bar.topRight(), {bar.right(), bar.top() + round});
    path.lineTo(bar.bottomRight());
    path.closeSubpath();
    return path;
}

} // namespace

BarChart::BarChart(const Theme &theme, const QString &name, const QString &measure,
                   std::function<QString(double)> format, QWidget *parent)
    : PaintedChart(theme, name, parent)
    , m_measure(measure)
    , m_format(std::move(format))
{
}

void BarChart::setBars(const QList<Bar> &bars)
{
    m_bars = bars;
    refresh();
}

double BarChart::highest() const
{
    double value = 0;
    for (const auto &bar : m_bars)
        value = std::max(value, bar.value);
    return value;
}

QRectF BarChart::slot(int mark) const
{
    const double slotWidth = static_cast<double>(width()) / std::max(markCount(), 1);
    return {slotWidth * mark, 0, slotWidth, static_cast<double>(height())};
}

QRectF BarChart::markRect(int mark) const
{
    const auto area = slot(mark);
    const double barWidth = std::min(area.width() * (1 - gapShare), widestBar);
    const double most = highest();
    const double room = height() - 2 * labelRoom;
    const double barHeight = most > 0 ? std::max(2.0, room * m_bars[mark].value / most) : 2.0;
    return {area.center().x() - barWidth / 2, height() - labelRoom - barHeight, barWidth, barHeight};
}

int BarChart::markAt(const QPointF &position) const
{
    for (int mark = 0; mark < markCount(); ++mark) {
        if (slot(mark).contains(position))
            return mark;
    }
    return -1;
}

QList<TooltipRow> BarChart::markRows(int mark) const
{
    return {{m_measure, m_format(m_bars[mark].value)}};
}

ChartTable BarChart::table() const
{
    ChartTable table{{QString(), m_measure}, {}};
    for (const auto &bar : m_bars)
        table.rows.append({bar.title, QString::number(bar.value)});
    return table;
}

void BarChart::paintMarks(QPainter &painter)
{
    const double most = highest();
    const auto font = theme().font(Theme::TextStyle::Axis);
    auto strong = font;
    strong.setWeight(QFont::DemiBold);
    for (int mark = 0; mark < markCount(); ++mark) {
        const bool standsOut = mark == current() || (m_bars[mark].value >= most && most > 0);
        const auto bar = markRect(mark);
        const auto accent = theme().color("accent");
        painter.fillPath(barPath(bar, 4), standsOut ? accent : mixed(theme().color("surface"), accent, 0.38));

        const auto area = slot(mark);
        painter.setFont(font);
        painter.setPen(theme().color("text3"));
        painter.drawText(QRectF(area.left(), height() - labelRoom, area.width(), labelRoom), Qt::AlignCenter,
                         m_bars[mark].label);
        painter.setFont(standsOut ? strong : font);
        painter.setPen(theme().color(standsOut ? "text" : "text2"));
        painter.drawText(QRectF(area.left(), bar.top() - labelRoom, area.width(), labelRoom), Qt::AlignCenter,
                         m_format(m_bars[mark].value));
    }
}

} // namespace roost::ui
