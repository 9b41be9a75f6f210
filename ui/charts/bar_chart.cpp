#include "ui/charts/bar_chart.h"

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
constexpr double barShare = 0.72;
constexpr double bucketShare = 0.88;
constexpr double paleness = 0.38;
constexpr double labelGap = 4; ///< between the labels of an axis, at least

} // namespace

BarChart::BarChart(const Theme &theme, const QString &name, const QString &measure,
                   std::function<QString(double)> format, QWidget *parent, Kind kind)
    : PlotChart(theme, name, parent)
    , m_measure(measure)
    , m_kind(kind)
    , m_set(new QBarSet(measure))
    , m_series(new QStackedBarSeries(this))
{
    m_series->append(m_set);
    m_series->setBarWidth(kind == Kind::Bars ? barShare : bucketShare);
    addSeries(m_series);
    setFormat({format, format});
    connect(&pointer(), &ChartPointer::currentChanged, this, &BarChart::select);
    BarChart::restyle();
}

void BarChart::setBars(const QList<Bar> &bars, ChartUpdate update)
{
    const bool sameBars = m_bars.size() == bars.size();
    m_bars = bars;
    double most = 0;
    for (const auto &bar : bars)
        most = std::max(most, bar.value);
    if (sameBars) {
        for (int i = 0; i < markCount(); ++i)
            m_set->replace(i, bars[i].value);
    } else {
        m_set->remove(0, m_set->count());
        QList<qreal> values;
        for (const auto &bar : bars)
            values.append(bar.value);
        m_set->append(values);
    }
    setIndexes(-0.5, markCount() - 0.5);
    fitScale(most, sameBars ? update : ChartUpdate::Fresh);
    layOut();
    select();
}

int BarChart::highest() const
{
    const auto most = std::max_element(m_bars.begin(), m_bars.end(),
                                       [](const Bar &one, const Bar &other) { return one.value < other.value; });
    return most == m_bars.end() || most->value <= 0 ? -1 : static_cast<int>(most - m_bars.begin());
}

void BarChart::select()
{
    QList<int> selected{highest()};
    if (current() >= 0)
        selected = {current()};
    selected.removeAll(-1);
    const auto accent = theme().color("accent");
    m_set->setBrush(mixed(theme().color("surface"), accent, paleness));
    m_set->setPen(Qt::NoPen);
    m_set->setSelectedColor(accent);
    // A bar takes the colour of the selected when it is selected, not later.
    m_set->deselectAllBars();
    m_set->selectBars(selected);
}

void BarChart::restyle()
{
    select();
}

QRectF BarChart::markRect(int mark) const
{
    const auto middle = pointOf(mark, m_bars[mark].value);
    const double slot = pointOf(1, 0).x() - pointOf(0, 0).x();
    const double barWidth = slot * m_series->barWidth();
    return {middle.x() - barWidth / 2, middle.y(), barWidth, plot().bottom() - middle.y()};
}

int BarChart::markAt(const QPointF &position) const
{
    const auto area = plot().adjusted(0, -topRoom(), 0, height());
    const int mark = static_cast<int>(std::lround(indexAt(position)));
    return area.contains(position) && mark >= 0 && mark < markCount() ? mark : -1;
}

QList<TooltipRow> BarChart::markRows(int mark) const
{
    return {{m_measure, format().exact(m_bars[mark].value)}};
}

ChartTable BarChart::table() const
{
    ChartTable table{{QString(), m_measure}, {}};
    for (const auto &bar : m_bars)
        table.rows.append({bar.title, format().exact(bar.value)});
    return table;
}

/// Every label, or every second, third… so that none meets another; and the last, which tells where the scale ends.
QList<AxisTick> BarChart::ticks(int) const
{
    const QFontMetricsF metrics(theme().font(Theme::TextStyle::Axis));
    const double slot = plot().width() / std::max(markCount(), 1);
    const auto roomOf = [&](int bar) { return metrics.horizontalAdvance(m_bars[bar].label) + labelGap; };
    QList<int> labelled;
    for (int i = 0; i < markCount(); ++i) {
        if (!m_bars[i].label.isEmpty())
            labelled.append(i);
    }
    const auto meet = [&](int left, int right) { return (right - left) * slot < (roomOf(left) + roomOf(right)) / 2; };
    for (qsizetype stride = 1; !labelled.isEmpty(); ++stride) {
        QList<int> chosen;
        for (qsizetype i = 0; i < labelled.size(); i += stride)
            chosen.append(labelled.at(i));
        if (chosen.last() != labelled.last() && chosen.size() > 1 && meet(chosen.last(), labelled.last()))
            chosen.removeLast();
        if (chosen.last() != labelled.last())
            chosen.append(labelled.last());
        bool isClear = true;
        for (qsizetype i = 1; i < chosen.size(); ++i)
            isClear = isClear && !meet(chosen.at(i - 1), chosen.at(i));
        if (!isClear && chosen.size() > 2)
            continue;
        QList<AxisTick> ticks;
        for (const int bar : std::as_const(chosen))
            ticks.append({bar, m_bars[bar].label});
        return ticks;
    }
    return {};
}

double BarChart::topRoom() const
{
    return labelHeight + 6;
}

/// The value above the bar that stands out; above all of them where they are few.
void BarChart::paintOver(QPainter &painter) const
{
    auto font = theme().font(Theme::TextStyle::Axis);
    const QFontMetricsF metrics(font);
    const double slot = plot().width() / markCount();
    bool hasRoom = true;
    for (const auto &bar : m_bars)
        hasRoom = hasRoom && metrics.horizontalAdvance(format().exact(bar.value)) < slot - 4;
    const int strong = current() >= 0 ? current() : highest();
    for (int i = 0; i < markCount(); ++i) {
        if (i != strong && !hasRoom)
            continue;
        const auto bar = markRect(i);
        font.setWeight(i == strong ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(theme().color(i == strong ? "text" : "text2"));
        const auto text = format().exact(m_bars[i].value);
        const double room = QFontMetricsF(font).horizontalAdvance(text) + 2;
        const double left = std::clamp(bar.center().x() - room / 2, 0.0, std::max(0.0, width() - room));
        painter.drawText(QRectF(left, bar.top() - labelHeight - 2, room, labelHeight), Qt::AlignCenter, text);
    }
}

} // namespace roost::ui
