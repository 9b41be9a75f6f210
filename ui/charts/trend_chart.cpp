#include "ui/charts/trend_chart.h"

#include "ui/charts/chart_export.h"
#include "ui/charts/chart_paint.h"
#include "ui/charts/time_axis.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QAreaSeries>
#include <QChart>
#include <QContextMenuEvent>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QLineSeries>
#include <QMouseEvent>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace roost::ui {

namespace {

constexpr double topRoom = 10;
constexpr double bottomRoom = 24;
constexpr double labelGap = 8;
constexpr double endLabelHeight = 15;
constexpr double roomPerTimeLabel = 90;
constexpr double strokeWidth = 2;

double highestOf(const QList<double> &values)
{
    return values.isEmpty() ? 0 : *std::max_element(values.begin(), values.end());
}

QList<QPointF> pointsOf(const QList<double> &values)
{
    QList<QPointF> points;
    points.reserve(values.size());
    for (qsizetype i = 0; i < values.size(); ++i)
        points.append({static_cast<double>(i), values[i]});
    return points;
}

QString dayText(QDate day)
{
    return QLocale().toString(day, TrendChart::tr("ddd d MMM yyyy", "a date's format"));
}

} // namespace

TrendChart::TrendChart(const Theme &theme, const QString &name, Measure measure, const char *colorToken,
                       QWidget *parent)
    : QChartView(parent)
    , m_theme(theme)
    , m_measure(measure)
    , m_colorToken(colorToken)
    , m_line(new QLineSeries(this))
    , m_areaTop(new QLineSeries(this))
    , m_area(new QAreaSeries(m_areaTop))
    , m_compared(new QLineSeries(this))
    , m_horizontal(new QValueAxis(this))
    , m_vertical(new QValueAxis(this))
{
    m_format = {[](double value) { return QLocale().toString(value); },
                [](double value) { return QLocale().toString(value); }};
    setAccessibleName(name);
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setMinimumHeight(120);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);

    chart()->setBackgroundVisible(false);
    chart()->legend()->hide();
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->addAxis(m_horizontal, Qt::AlignBottom);
    chart()->addAxis(m_vertical, Qt::AlignLeft);
    for (QAbstractSeries *series : {static_cast<QAbstractSeries *>(m_area), static_cast<QAbstractSeries *>(m_compared),
                                    static_cast<QAbstractSeries *>(m_line)}) {
        chart()->addSeries(series);
        series->attachAxis(m_horizontal);
        series->attachAxis(m_vertical);
    }
    m_horizontal->setVisible(false);
    m_vertical->setVisible(false);
    connect(&theme, &Theme::changed, this, &TrendChart::applyTheme);
    applyTheme();
}

void TrendChart::setFormat(const Format &format)
{
    m_format = format;
    layOut();
}

void TrendChart::setData(const TrendData &trend)
{
    const bool sameDays = m_data.days == trend.days && m_data.comparedDays == trend.comparedDays;
    m_data = trend;
    m_line->replace(pointsOf(trend.values));
    m_areaTop->replace(pointsOf(trend.values));
    m_compared->replace(pointsOf(trend.comparedValues.mid(0, count())));
    applyScale(sameDays);
    if (m_current >= count())
        m_current = -1;
    layOut();
    describeCurrent();
}

void TrendChart::applyScale(bool sameDays)
{
    const double highest = std::max(highestOf(m_data.values), highestOf(m_data.comparedValues));
    if (m_measure == Measure::Shares)
        m_scale = AxisScale::ofShares();
    else
        m_scale = sameDays ? m_scale.adapted(highest) : AxisScale::of(highest);
    m_vertical->setRange(0, m_scale.top());
    m_horizontal->setRange(0, std::max(count() - 1, 1));
}

void TrendChart::applyTheme()
{
    const auto color = m_theme.color(m_colorToken);
    QPen line(color, strokeWidth);
    line.setJoinStyle(Qt::RoundJoin);
    line.setCapStyle(Qt::RoundCap);
    m_line->setPen(line);

    QLinearGradient fill(0, 0, 0, 1);
    fill.setCoordinateMode(QGradient::ObjectBoundingMode);
    auto shade = color;
    shade.setAlphaF(0.16F);
    fill.setColorAt(0, shade);
    shade.setAlphaF(0.03F);
    fill.setColorAt(1, shade);
    m_area->setBrush(fill);
    m_area->setPen(Qt::NoPen);

    QPen dashes(m_theme.color("text3"), 1.4);
    dashes.setDashPattern({2.4, 2.4});
    m_compared->setPen(dashes);
    layOut();
}

void TrendChart::layOut()
{
    const QFontMetricsF metrics(m_theme.font(Theme::TextStyle::Axis));
    double left = 0;
    for (const double tick : m_scale.ticks())
        left = std::max(left, metrics.horizontalAdvance(m_format.axis(tick)));
    double right = metrics.horizontalAdvance(m_data.name);
    if (!m_data.comparedValues.isEmpty())
        right = std::max(right, metrics.horizontalAdvance(m_data.comparedName));
    left = std::ceil(left + labelGap);
    right = std::ceil(right + labelGap + 2);
    chart()->setPlotArea(
        {left, topRoom, std::max(10.0, width() - left - right), std::max(10.0, height() - topRoom - bottomRoom)});
    viewport()->update();
}

QRectF TrendChart::plot() const
{
    return chart()->plotArea();
}

QPointF TrendChart::pointOf(int index, double value) const
{
    const auto area = plot();
    const double share = count() > 1 ? static_cast<double>(index) / (count() - 1) : 0;
    return {area.left() + area.width() * share, area.bottom() - area.height() * value / m_scale.top()};
}

void TrendChart::setCurrent(int index)
{
    if (m_current == index)
        return;
    m_current = index;
    describeCurrent();
    viewport()->update();
}

void TrendChart::describeCurrent()
{
    QStringList text;
    if (m_current >= 0) {
        text.append(dayText(m_data.days[m_current]));
        text.append(m_data.name + u' ' + m_format.exact(m_data.values[m_current]));
        if (m_current < m_data.comparedValues.size())
            text.append(m_data.comparedName + u' ' + m_format.exact(m_data.comparedValues[m_current]));
    }
    setAccessibleDescription(text.join(QLatin1String(", ")));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

ChartTable TrendChart::table() const
{
    ChartTable table{{tr("Date"), m_data.name}, {}};
    const bool compares = !m_data.comparedValues.isEmpty();
    if (compares)
        table.header << m_data.comparedName;
    for (int i = 0; i < count(); ++i) {
        QStringList row{m_data.days[i].toString(Qt::ISODate), m_format.exact(m_data.values[i])};
        if (compares)
            row << (i < m_data.comparedValues.size() ? m_format.exact(m_data.comparedValues[i]) : QString());
        table.rows.append(row);
    }
    return table;
}

void TrendChart::drawBackground(QPainter *painter, const QRectF &)
{
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setFont(m_theme.font(Theme::TextStyle::Axis));
    const auto area = plot();
    for (const double tick : m_scale.ticks()) {
        const double y = std::round(pointOf(0, tick).y());
        painter->setPen(m_theme.color(tick > 0 ? "grid" : "border"));
        painter->drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter->setPen(m_theme.color("text3"));
        painter->drawText(QRectF(0, y - 8, area.left() - labelGap, 16), Qt::AlignRight | Qt::AlignVCenter,
                          m_format.axis(tick));
    }
    drawTimeLabels(*painter);
    drawToday(*painter);
    painter->setRenderHint(QPainter::Antialiasing);
}

void TrendChart::drawTimeLabels(QPainter &painter) const
{
    const auto area = plot();
    const int mostLabels = static_cast<int>(area.width() / roomPerTimeLabel);
    const QFontMetricsF metrics(painter.font());
    for (const auto &tick : timeTicks(m_data.days, mostLabels, QLocale())) {
        const double x = pointOf(static_cast<int>(tick.index), 0).x();
        const double width = metrics.horizontalAdvance(tick.label) + 1;
        const double left = std::clamp(x, area.left(), std::max(area.left(), this->width() - width));
        painter.setPen(m_theme.color("border"));
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + 4));
        painter.setPen(m_theme.color("text3"));
        painter.drawText(QRectF(left, area.bottom() + 6, width, 16), Qt::AlignLeft | Qt::AlignVCenter, tick.label);
    }
}

void TrendChart::drawToday(QPainter &painter) const
{
    const auto index = m_data.today.isValid() ? m_data.days.indexOf(m_data.today) : -1;
    if (index <= 0 || index >= count() - 1)
        return;
    const auto area = plot();
    const double x = std::round(pointOf(static_cast<int>(index), 0).x());
    QPen pen(m_theme.color("text3"), 1);
    pen.setDashPattern({1, 3});
    painter.setPen(pen);
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    painter.setPen(m_theme.color("text3"));
    painter.drawText(QRectF(x + 5, area.top() - topRoom + 2, 80, 16), Qt::AlignLeft | Qt::AlignVCenter, tr("Today"));
}

void TrendChart::drawForeground(QPainter *painter, const QRectF &)
{
    if (count() == 0)
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    drawEndLabels(*painter);
    if (m_current >= 0)
        drawCurrent(*painter);
}

void TrendChart::drawEndLabels(QPainter &painter) const
{
    const double x = plot().right() + labelGap;
    double own = pointOf(count() - 1, m_data.values.last()).y();
    const bool compares = m_data.comparedValues.size() >= count();
    if (compares) {
        double other = pointOf(count() - 1, m_data.comparedValues[count() - 1]).y();
        const double overlap = endLabelHeight - std::abs(own - other);
        if (overlap > 0) {
            const double apart = own <= other ? overlap / 2 : -overlap / 2;
            own -= apart;
            other += apart;
        }
        painter.setFont(m_theme.font(Theme::TextStyle::Axis));
        painter.setPen(m_theme.color("text3"));
        painter.drawText(QRectF(x, other - 8, width() - x, 16), Qt::AlignLeft | Qt::AlignVCenter, m_data.comparedName);
    }
    auto strong = m_theme.font(Theme::TextStyle::Axis);
    strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    painter.setPen(m_theme.color(m_colorToken));
    painter.drawText(QRectF(x, own - 8, width() - x, 16), Qt::AlignLeft | Qt::AlignVCenter, m_data.name);
}

void TrendChart::drawCurrent(QPainter &painter) const
{
    const auto point = pointOf(m_current, m_data.values[m_current]);
    const auto area = plot();
    painter.setPen(QPen(m_theme.color("text3"), 1));
    painter.drawLine(QPointF(point.x(), area.top()), QPointF(point.x(), area.bottom()));
    painter.setPen(QPen(m_theme.color(m_colorToken), strokeWidth));
    painter.setBrush(m_theme.color("surface"));
    painter.drawEllipse(point, 4, 4);

    QList<TooltipRow> rows{{m_data.name, m_format.exact(m_data.values[m_current])}};
    if (m_current < m_data.comparedValues.size()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color("text3"));
        painter.drawEllipse(pointOf(m_current, m_data.comparedValues[m_current]), 3, 3);
        rows.append({m_data.comparedName, m_format.exact(m_data.comparedValues[m_current])});
    }
    drawTooltip(painter, m_theme, QRectF(viewport()->rect()), point, dayText(m_data.days[m_current]), rows);
}

void TrendChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    layOut();
}

void TrendChart::mouseMoveEvent(QMouseEvent *event)
{
    const auto area = plot();
    if (count() == 0 || !area.adjusted(-labelGap, -topRoom, labelGap, bottomRoom).contains(event->position())) {
        setCurrent(-1);
        return;
    }
    const double share = (event->position().x() - area.left()) / area.width();
    setCurrent(std::clamp(static_cast<int>(std::lround(share * (count() - 1))), 0, count() - 1));
}

void TrendChart::leaveEvent(QEvent *)
{
    setCurrent(-1);
}

void TrendChart::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (event->key() == Qt::Key_Escape && m_current >= 0) {
        setCurrent(-1);
    } else if (step != 0 && count() > 0) {
        const int next = m_current >= 0 ? m_current + step : (step > 0 ? 0 : count() - 1);
        setCurrent(std::clamp(next, 0, count() - 1));
    } else {
        QChartView::keyPressEvent(event);
    }
}

void TrendChart::focusOutEvent(QFocusEvent *event)
{
    setCurrent(-1);
    QChartView::focusOutEvent(event);
}

void TrendChart::contextMenuEvent(QContextMenuEvent *event)
{
    setCurrent(-1);
    showExportMenu(*this, event->globalPos(), [this] { return table(); });
}

} // namespace roost::ui
