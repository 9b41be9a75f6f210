#include "ui/charts/waterfall_chart.h"

#include "ui/widgets/theme.h"

#include <QBarSet>
#include <QFontMetricsF>
#include <QPainter>
#include <QStackedBarSeries>

#include <algorithm>
#include <cmath>

namespace roost::ui {

namespace {

constexpr double labelHeight = 16;
constexpr double barShare = 0.66;
constexpr double cutHeight = 5;
/// The lowest end of a step, as a share of the highest, above which an axis from zero would hide the steps.
constexpr double highFoot = 0.8;

/// The lowest value shown, when the axis need not begin with zero.
double floorOf(double lowest, double highest)
{
    if (lowest < highest * highFoot || highest <= 0)
        return 0;
    const double span = std::max(highest - lowest, highest * 0.02);
    const double step = AxisScale::of(2 * span).step;
    return std::max(0.0, std::floor((lowest - span / 2) / step) * step);
}

} // namespace

WaterfallChart::WaterfallChart(const Theme &theme, const QString &name, const QString &measure, QWidget *parent)
    : PlotChart(theme, name, parent)
    , m_measure(measure)
    , m_foot(new QBarSet({}))
    , m_sums(new QBarSet({}))
    , m_rises(new QBarSet({}))
    , m_falls(new QBarSet({}))
    , m_series(new QStackedBarSeries(this))
{
    for (auto *set : {m_foot, m_sums, m_rises, m_falls})
        m_series->append(set);
    m_series->setBarWidth(barShare);
    addSeries(m_series);
    WaterfallChart::restyle();
}

void WaterfallChart::setSteps(const Step &start, const QList<Step> &steps, const Step &end)
{
    m_bars.clear();
    double level = start.change;
    double lowest = std::min(start.change, end.change);
    double highest = std::max(start.change, end.change);
    m_bars.append({start.label, start.title, Kind::Sum, 0, level, level});
    for (const auto &step : steps) {
        const double next = level + step.change;
        m_bars.append({step.label, step.title, step.change < 0 ? Kind::Fall : Kind::Rise, std::min(level, next),
                       std::max(level, next), step.change});
        level = next;
        lowest = std::min(lowest, level);
        highest = std::max(highest, level);
    }
    m_bars.append({end.label, end.title, Kind::Sum, 0, end.change, end.change});
    m_floor = floorOf(lowest, highest);
    setIndexes(-0.5, markCount() - 0.5);
    setScale(AxisScale::of(highest - m_floor));
    showBars();
    layOut();
}

void WaterfallChart::showBars()
{
    QList<qreal> feet;
    QList<qreal> sums;
    QList<qreal> rises;
    QList<qreal> falls;
    for (const auto &bar : std::as_const(m_bars)) {
        const bool isSum = bar.kind == Kind::Sum;
        const double height = bar.high - (isSum ? m_floor : bar.low);
        feet.append(isSum ? 0 : bar.low - m_floor);
        sums.append(isSum ? height : 0);
        rises.append(bar.kind == Kind::Rise ? height : 0);
        falls.append(bar.kind == Kind::Fall ? height : 0);
    }
    for (auto [set, values] :
         {std::pair(m_foot, feet), std::pair(m_sums, sums), std::pair(m_rises, rises), std::pair(m_falls, falls)}) {
        set->remove(0, set->count());
        set->append(values);
    }
}

void WaterfallChart::restyle()
{
    m_foot->setBrush(Qt::NoBrush);
    m_sums->setBrush(theme().color("slate"));
    m_rises->setBrush(theme().color("teal"));
    m_falls->setBrush(theme().color("rose"));
    for (auto *set : {m_foot, m_sums, m_rises, m_falls})
        set->setPen(Qt::NoPen);
}

QRectF WaterfallChart::markRect(int mark) const
{
    const auto &bar = m_bars[mark];
    const auto top = pointOf(mark, bar.high - m_floor);
    const auto bottom = pointOf(mark, bar.kind == Kind::Sum ? 0 : bar.low - m_floor);
    const double slot = pointOf(1, 0).x() - pointOf(0, 0).x();
    return {top.x() - slot * barShare / 2, top.y(), slot * barShare, bottom.y() - top.y()};
}

int WaterfallChart::markAt(const QPointF &position) const
{
    const int mark = static_cast<int>(std::lround(indexAt(position)));
    return plot().adjusted(0, -topRoom(), 0, height()).contains(position) && mark >= 0 && mark < markCount() ? mark
                                                                                                             : -1;
}

QString WaterfallChart::valueText(const Bar &bar) const
{
    const auto text = format().exact(std::abs(bar.shown));
    if (bar.kind == Kind::Sum)
        return text;
    return (bar.kind == Kind::Fall ? QStringLiteral("−") : QStringLiteral("+")) + text;
}

QString WaterfallChart::shortText(const Bar &bar) const
{
    return (bar.kind == Kind::Fall ? QStringLiteral("−") : QStringLiteral("+")) +
           (format().brief ? format().brief : format().axis)(std::abs(bar.shown));
}

QList<TooltipRow> WaterfallChart::markRows(int mark) const
{
    return {{m_measure, valueText(m_bars[mark])}};
}

ChartTable WaterfallChart::table() const
{
    ChartTable table{{QString(), m_measure}, {}};
    for (const auto &bar : m_bars)
        table.rows.append({bar.title, valueText(bar)});
    return table;
}

QList<AxisTick> WaterfallChart::ticks(int most) const
{
    QList<AxisTick> ticks;
    const int stride = std::max(1, (markCount() + most * 2 - 1) / std::max(1, most * 2));
    for (int i = 0; i < markCount(); ++i) {
        if (i == 0 || i == markCount() - 1 || (i % stride == 0 && i < markCount() - 1 - stride / 2))
            ticks.append({i, m_bars[i].label});
    }
    return ticks;
}

double WaterfallChart::topRoom() const
{
    return labelHeight + 6;
}

QString WaterfallChart::axisText(double value) const
{
    return format().axis(value + m_floor);
}

void WaterfallChart::paintOver(QPainter &painter) const
{
    const auto font = theme().font(Theme::TextStyle::Axis);
    const QFontMetricsF metrics(font);
    const double slot = plot().width() / markCount();
    painter.setFont(font);
    const auto widest = [&](auto textOf) {
        double room = 0;
        for (const auto &bar : m_bars) {
            if (bar.kind != Kind::Sum)
                room = std::max(room, metrics.horizontalAdvance(textOf(bar)) + 2);
        }
        return room;
    };
    // All changes in the same words, or none.
    const bool isBrief = widest([this](const Bar &bar) { return valueText(bar); }) > slot;
    const bool hasRoom = !isBrief || widest([this](const Bar &bar) { return shortText(bar); }) <= slot;
    const auto end = markRect(markCount() - 1);
    const double endRoom = metrics.horizontalAdvance(valueText(m_bars.last())) + 4;
    const QRectF endLabel(end.center().x() - endRoom / 2, end.top() - labelHeight - 2, endRoom, labelHeight);
    for (int i = 0; i < markCount(); ++i) {
        const auto &bar = m_bars[i];
        const auto area = markRect(i);
        if (bar.kind == Kind::Sum && m_floor > 0) {
            painter.setPen(QPen(theme().color("surface"), 2));
            const double y = area.bottom() - cutHeight;
            painter.drawLine(QPointF(area.left() - 2, y + 2), QPointF(area.right() + 2, y - 2));
        }
        if (i > 0) {
            painter.setPen(QPen(theme().color("border"), 1));
            const auto before = markRect(i - 1);
            const double y = m_bars[i - 1].kind == Kind::Fall ? before.bottom() : before.top();
            painter.drawLine(QPointF(before.right(), y), QPointF(area.left(), y));
        }
        const auto text = isBrief && bar.kind != Kind::Sum && i != current() ? shortText(bar) : valueText(bar);
        const double room = metrics.horizontalAdvance(text) + 2;
        const bool isWanted = i == current() || bar.kind == Kind::Sum;
        if (!isWanted && (!hasRoom || bar.shown == 0.0)) // no change needs no words
            continue;
        painter.setPen(theme().color(bar.kind == Kind::Sum ? "text" : "text2"));
        const double left = std::clamp(area.center().x() - room / 2, 0.0, std::max(0.0, width() - room));
        const QRectF label(left, area.top() - labelHeight - 2, room, labelHeight);
        if (isWanted || !label.intersects(endLabel))
            painter.drawText(label, Qt::AlignCenter, text);
    }
}

} // namespace roost::ui
