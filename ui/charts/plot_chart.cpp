#include "ui/charts/plot_chart.h"

#include "ui/widgets/theme.h"

#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace roost::ui {

namespace {

constexpr double usualTopRoom = 16;
constexpr double bottomRoom = 24;
constexpr double labelGap = 8;
constexpr double roomPerTick = 90;
constexpr double labelHeight = 16;
constexpr double leastSide = 10;
constexpr double widestNames = 0.38; // of the width
constexpr int leastHeight = 100;
constexpr double tallestRow = 36;

} // namespace

PlotChart::PlotChart(const Theme &theme, const QString &name, QWidget *parent, Direction direction)
    : QChartView(parent)
    , m_theme(theme)
    , m_direction(direction)
    , m_indexes(new QValueAxis(this))
    , m_values(new QValueAxis(this))
    , m_pointer(std::make_unique<ChartPointer>(theme, *this, *viewport(), *this))
{
    const auto plain = [](double value) { return QLocale().toString(value); };
    m_format = {plain, plain};
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setMinimumHeight(leastHeight);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    chart()->setBackgroundVisible(false);
    chart()->legend()->hide();
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->addAxis(m_indexes, isLying() ? Qt::AlignLeft : Qt::AlignBottom);
    chart()->addAxis(m_values, isLying() ? Qt::AlignBottom : Qt::AlignLeft);
    m_indexes->setReverse(isLying());
    m_indexes->setVisible(false);
    m_values->setVisible(false);
    connect(&theme, &Theme::changed, this, [this] {
        restyle();
        layOut();
    });
}

void PlotChart::setFormat(const ChartFormat &format)
{
    m_format = format;
    layOut();
}

void PlotChart::addSeries(QAbstractSeries *series)
{
    chart()->addSeries(series);
    series->attachAxis(m_indexes);
    series->attachAxis(m_values);
}

void PlotChart::setIndexes(double first, double last)
{
    m_first = first;
    m_last = std::max(last, first + 1);
    m_indexes->setRange(m_first, m_last);
}

void PlotChart::setScale(const AxisScale &scale)
{
    m_scale = scale;
    m_values->setRange(0, scale.top());
}

void PlotChart::fitScale(double highest, ChartUpdate update)
{
    setScale(update == ChartUpdate::Live ? m_scale.grown(highest, m_smallestStep)
                                         : AxisScale::of(highest, m_smallestStep));
}

double PlotChart::topRoom() const
{
    return usualTopRoom;
}

double PlotChart::leftRoom() const
{
    const QFontMetricsF metrics(m_theme.font(Theme::TextStyle::Axis));
    double room = 0;
    if (isLying()) {
        for (const auto &tick : ticks(static_cast<int>(m_last - m_first)))
            room = std::max(room, metrics.horizontalAdvance(tick.label));
        return std::ceil(std::min(room, width() * widestNames) + labelGap);
    }
    for (const double tick : m_scale.ticks())
        room = std::max(room, metrics.horizontalAdvance(axisText(tick)));
    return std::ceil(room + labelGap);
}

void PlotChart::layOut()
{
    const double left = leftRoom();
    const double top = isLying() ? 0 : topRoom();
    const double bottom = isLying() ? 0 : bottomRoom;
    const double tallest = isLying() ? (m_last - m_first) * tallestRow : height();
    chart()->setPlotArea({left, top, std::max(leastSide, width() - left - std::ceil(rightRoom())),
                          std::clamp(height() - top - bottom, leastSide, std::max(leastSide, tallest))});
    m_pointer->refresh();
}

QRectF PlotChart::plot() const
{
    return chart()->plotArea();
}

QPointF PlotChart::pointOf(double index, double value) const
{
    const auto area = plot();
    const double along = (index - m_first) / (m_last - m_first);
    const double share = value / m_scale.top();
    if (isLying())
        return {area.left() + area.width() * share, area.top() + area.height() * along};
    return {area.left() + area.width() * along, area.bottom() - area.height() * share};
}

double PlotChart::indexAt(const QPointF &position) const
{
    const auto area = plot();
    const double along =
        isLying() ? (position.y() - area.top()) / area.height() : (position.x() - area.left()) / area.width();
    return m_first + (m_last - m_first) * along;
}

void PlotChart::drawBackground(QPainter *painter, const QRectF &)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setFont(m_theme.font(Theme::TextStyle::Axis));
    if (isLying()) {
        paintNames(*painter);
    } else {
        paintValueAxis(*painter);
        paintTicks(*painter);
    }
    paintUnder(*painter);
    painter->restore();
}

void PlotChart::paintUnder(QPainter &) const {}

void PlotChart::paintValueAxis(QPainter &painter) const
{
    const auto area = plot();
    for (const double tick : m_scale.ticks()) {
        const double y = std::round(pointOf(m_first, tick).y());
        painter.setPen(m_theme.color(tick > 0 ? "grid" : "border"));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(m_theme.color("text3"));
        painter.drawText(QRectF(0, y - labelHeight / 2, area.left() - labelGap, labelHeight),
                         Qt::AlignRight | Qt::AlignVCenter, axisText(tick));
    }
}

void PlotChart::paintTicks(QPainter &painter) const
{
    const auto area = plot();
    const QFontMetricsF metrics(painter.font());
    for (const auto &tick : ticks(static_cast<int>(area.width() / roomPerTick))) {
        const double x = pointOf(static_cast<double>(tick.index), 0).x();
        const double room = metrics.horizontalAdvance(tick.label) + 1;
        const bool isAtEnd = static_cast<double>(tick.index) >= m_last;
        const double wanted = hasCentredTicks() ? x - room / 2 : (isAtEnd ? x - room : x);
        const double left = std::clamp(wanted, 0.0, std::max(0.0, width() - room));
        if (!hasCentredTicks()) {
            painter.setPen(m_theme.color("border"));
            painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + 4));
        }
        painter.setPen(m_theme.color("text3"));
        painter.drawText(QRectF(left, area.bottom() + 6, room, labelHeight), Qt::AlignLeft | Qt::AlignVCenter,
                         tick.label);
    }
}

void PlotChart::paintNames(QPainter &painter) const
{
    const auto area = plot();
    const QFontMetricsF metrics(painter.font());
    const double room = area.left() - labelGap;
    painter.setPen(m_theme.color("text2"));
    for (const auto &tick : ticks(static_cast<int>(m_last - m_first))) {
        const double y = pointOf(static_cast<double>(tick.index), 0).y();
        painter.drawText(QRectF(0, y - labelHeight / 2, room, labelHeight), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(tick.label, Qt::ElideRight, room));
    }
}

void PlotChart::drawForeground(QPainter *painter, const QRectF &)
{
    if (markCount() == 0)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintOver(*painter);
    m_pointer->paintTooltip(*painter, QRectF(viewport()->rect()));
    painter->restore();
}

void PlotChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    layOut();
}

} // namespace roost::ui
