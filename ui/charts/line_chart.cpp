#include "ui/charts/line_chart.h"

#include "ui/charts/downsampling.h"
#include "ui/widgets/theme.h"

#include <QAreaSeries>
#include <QFontMetricsF>
#include <QLineSeries>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace roost::ui {

namespace {

constexpr double labelGap = 8;
constexpr double endLabelHeight = 15;
constexpr double strokeWidth = 2;
constexpr double dashWidth = 1.4;
constexpr double pointRadius = 4;
constexpr double lonePointRadius = 1.6;
constexpr float bandOpacity = 0.14F;
constexpr float topOpacity = 0.16F;
constexpr float footOpacity = 0.03F;

using Values = QList<std::optional<double>>;
using Run = QList<QPointF>;

/// The stretches of values without a gap, of two at least.
QList<Run> runsOf(const Values &values)
{
    QList<Run> runs;
    Run run;
    for (qsizetype i = 0; i <= values.size(); ++i) {
        if (i < values.size() && values[i]) {
            run.append({static_cast<double>(i), *values[i]});
            continue;
        }
        if (run.size() > 1)
            runs.append(run);
        run.clear();
    }
    return runs;
}

double highestOf(const Values &values)
{
    double highest = 0;
    for (const auto &value : values)
        highest = std::max(highest, value.value_or(0));
    return highest;
}

/// Of all lines together, for each pixel of width.
constexpr double pointsWorthSmoothing = 2;

/// The edge of a fill that such a line covers: a rasterizer takes the square of the edges that a row of pixels meets.
constexpr int pixelsOfDenseFill = 8;

std::optional<double> at(const Values &values, int index)
{
    return index < values.size() ? values[index] : std::nullopt;
}

QPen penOf(const Theme &theme, const ChartLine &line)
{
    const bool isStrong = line.look == ChartLine::Look::Strong;
    QPen pen(theme.color(line.color), isStrong ? strokeWidth : dashWidth);
    pen.setJoinStyle(Qt::RoundJoin);
    pen.setCapStyle(isStrong ? Qt::RoundCap : Qt::FlatCap);
    if (!isStrong)
        pen.setDashPattern({2.4, 2.4});
    return pen;
}

} // namespace

LineChart::LineChart(const Theme &theme, const QString &name, Measure measure, QWidget *parent)
    : PlotChart(theme, name, parent)
    , m_measure(measure)
    , m_area(new QAreaSeries(new QLineSeries(this)))
    , m_band(new QAreaSeries(new QLineSeries(this), new QLineSeries(this)))
{
    addSeries(m_band);
    addSeries(m_area);
}

void LineChart::setLines(const LineData &lines, ChartUpdate update)
{
    m_data = lines;
    if (m_measure == Measure::Shares)
        setScale(AxisScale::ofShares());
    else
        fitScale(highest(), update);
    setIndexes(0, markCount() - 1);
    findLonePoints();
    layOut();
    showSeries();
}

void LineChart::findLonePoints()
{
    m_lone.clear();
    for (int line = 0; line < m_data.lines.size(); ++line) {
        const auto &values = m_data.lines[line].values;
        for (int i = 0; i < values.size(); ++i) {
            if (values[i] && !(i > 0 && values[i - 1]) && !at(values, i + 1))
                m_lone.append({line, i});
        }
    }
}

double LineChart::highest() const
{
    double most = m_data.band ? highestOf(m_data.band->highs) : 0;
    for (const auto &line : m_data.lines)
        most = std::max(most, highestOf(line.values));
    return most;
}

int LineChart::markCount() const
{
    qsizetype count = 0;
    for (const auto &line : m_data.lines)
        count = std::max(count, line.values.size());
    return static_cast<int>(count);
}

void LineChart::showSeries()
{
    qsizetype used = 0;
    m_lineOf.clear();
    // The first line is drawn last, above the others.
    for (int line = static_cast<int>(m_data.lines.size()) - 1; line >= 0; --line)
        showRuns(line, used);
    for (qsizetype i = used; i < m_strokes.size(); ++i)
        m_strokes[i]->clear();

    const auto runs =
        m_data.lines.isEmpty() || !m_data.lines.first().isFilled ? QList<Run>() : runsOf(m_data.lines.first().values);
    const bool isWhole = runs.size() == 1;
    m_area->setVisible(isWhole);
    const auto steps = static_cast<int>(plot().width()) / (isDense() ? pixelsOfDenseFill : 1);
    m_area->upperSeries()->replace(isWhole ? downsampled(runs.first(), steps) : Run());
    showBand();
    setRenderHint(QPainter::Antialiasing, !isDense());
    restyle();
}

void LineChart::showRuns(int line, qsizetype &used)
{
    const auto runs = runsOf(m_data.lines[line].values);
    const double most = std::max(1, markCount() - 1);
    for (const auto &run : runs) {
        const double share = (run.last().x() - run.first().x()) / most;
        stroke(used++)->replace(downsampled(run, static_cast<int>(std::ceil(plot().width() * share))));
        m_lineOf.append(line);
    }
}

void LineChart::showBand()
{
    Run low;
    Run high;
    for (int i = 0; m_data.band && i < m_data.band->highs.size(); ++i) {
        const auto top = at(m_data.band->highs, i);
        const auto foot = at(m_data.band->lows, i);
        if (!top || !foot)
            continue;
        low.append({static_cast<double>(i), *foot});
        high.append({static_cast<double>(i), *top});
    }
    m_band->lowerSeries()->replace(low);
    m_band->upperSeries()->replace(high);
    m_band->setVisible(high.size() > 1);
}

QLineSeries *LineChart::stroke(qsizetype index)
{
    while (m_strokes.size() <= index) {
        m_strokes.append(new QLineSeries(this));
        addSeries(m_strokes.last());
    }
    return m_strokes[index];
}

/// Where there are more points than pixels, smooth edges and broad strokes show nowhere, and would take most of a
/// frame.
bool LineChart::isDense() const
{
    return static_cast<double>(drawnPoints()) > pointsWorthSmoothing * plot().width();
}

qsizetype LineChart::drawnPoints() const
{
    qsizetype count = 0;
    for (const auto *series : m_strokes)
        count += series->count();
    return count;
}

void LineChart::restyle()
{
    for (qsizetype i = 0; i < m_lineOf.size(); ++i) {
        QPen pen = penOf(theme(), m_data.lines[m_lineOf[i]]);
        if (isDense()) {
            pen.setWidth(1);
            pen.setCosmetic(true);
        }
        m_strokes[i]->setPen(pen);
    }
    if (m_data.lines.isEmpty())
        return;
    QLinearGradient fill(0, 0, 0, 1);
    fill.setCoordinateMode(QGradient::ObjectBoundingMode);
    auto shade = theme().color(m_data.lines.first().color);
    shade.setAlphaF(topOpacity);
    fill.setColorAt(0, shade);
    shade.setAlphaF(footOpacity);
    fill.setColorAt(1, shade);
    m_area->setBrush(fill);
    m_area->setPen(Qt::NoPen);
    if (!m_data.band)
        return;
    auto band = theme().color(m_data.band->color);
    band.setAlphaF(bandOpacity);
    m_band->setBrush(band);
    m_band->setPen(Qt::NoPen);
}

QList<AxisTick> LineChart::ticks(int most) const
{
    return m_data.ticksOf ? m_data.ticksOf(most) : QList<AxisTick>();
}

double LineChart::rightRoom() const
{
    auto font = theme().font(Theme::TextStyle::Axis);
    font.setWeight(QFont::DemiBold);
    double room = 0;
    for (const auto &line : m_data.lines)
        room = std::max(room, QFontMetricsF(font).horizontalAdvance(line.name));
    return room > 0 ? room + labelGap + 2 : labelGap;
}

int LineChart::markAt(const QPointF &position) const
{
    const auto area = plot().adjusted(-labelGap, -topRoom(), labelGap, height());
    if (markCount() == 0 || !area.contains(position))
        return -1;
    return std::clamp(static_cast<int>(std::lround(indexAt(position))), 0, markCount() - 1);
}

QPointF LineChart::markAnchor(int mark) const
{
    return pointOf(mark, at(m_data.lines.first().values, mark).value_or(scale().top() / 2));
}

QString LineChart::markTitle(int mark) const
{
    return m_data.titleOf ? m_data.titleOf(mark) : QString::number(mark);
}

QList<TooltipRow> LineChart::markRows(int mark) const
{
    const auto text = [this](std::optional<double> value) {
        return value ? format().exact(*value) : QStringLiteral("–");
    };
    QList<TooltipRow> rows;
    for (const auto &line : m_data.lines) {
        if (mark < line.values.size())
            rows.append({line.name.isEmpty() ? accessibleName() : line.name, text(line.values[mark])});
    }
    if (m_data.band && at(m_data.band->lows, mark))
        rows.append({m_data.band->name, tr("%1 to %2", "the lowest and the highest value")
                                            .arg(text(m_data.band->lows[mark]), text(m_data.band->highs[mark]))});
    return rows;
}

ChartTable LineChart::table() const
{
    ChartTable table{{m_data.indexName}, {}};
    for (const auto &line : m_data.lines)
        table.header << (line.name.isEmpty() ? accessibleName() : line.name);
    if (m_data.band)
        table.header << m_data.band->name;
    for (int mark = 0; mark < markCount(); ++mark) {
        QStringList row{markTitle(mark)};
        for (const auto &cell : markRows(mark))
            row.append(cell.value);
        while (row.size() < table.header.size())
            row.append(QString());
        table.rows.append(row);
    }
    return table;
}

void LineChart::paintUnder(QPainter &painter) const
{
    if (m_data.marked <= 0 || m_data.marked >= markCount() - 1)
        return;
    const auto area = plot();
    const double x = std::round(pointOf(m_data.marked, 0).x());
    QPen pen(theme().color("text3"), 1);
    pen.setDashPattern({1, 3});
    painter.setPen(pen);
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    painter.setPen(theme().color("text3"));
    painter.drawText(QRectF(x + 5, area.top() - topRoom(), 80, 14), Qt::AlignLeft | Qt::AlignVCenter,
                     m_data.markedName);
}

void LineChart::paintOver(QPainter &painter) const
{
    paintLonePoints(painter);
    paintEndLabels(painter);
    if (current() >= 0)
        paintCurrent(painter);
}

void LineChart::paintLonePoints(QPainter &painter) const
{
    painter.setPen(Qt::NoPen);
    for (const auto &[line, index] : m_lone) {
        painter.setBrush(theme().color(m_data.lines[line].color));
        painter.drawEllipse(pointOf(index, *m_data.lines[line].values[index]), lonePointRadius, lonePointRadius);
    }
}

void LineChart::paintEndLabels(QPainter &painter) const
{
    struct Label
    {
        double y = 0;
        const ChartLine *line = nullptr;
    };
    QList<Label> labels;
    for (const auto &line : m_data.lines) {
        for (qsizetype i = line.values.size() - 1; i >= 0 && !line.name.isEmpty(); --i) {
            if (!line.values[i])
                continue;
            labels.append({pointOf(0, *line.values[i]).y(), &line});
            break;
        }
    }
    std::sort(labels.begin(), labels.end(), [](const Label &one, const Label &other) { return one.y < other.y; });
    for (qsizetype i = 1; i < labels.size(); ++i)
        labels[i].y = std::max(labels[i].y, labels[i - 1].y + endLabelHeight);
    const double over = labels.isEmpty() ? 0 : std::max(0.0, labels.last().y - plot().bottom());
    const double x = plot().right() + labelGap;
    for (const auto &label : std::as_const(labels)) {
        auto font = theme().font(Theme::TextStyle::Axis);
        if (label.line->look == ChartLine::Look::Strong)
            font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(theme().color(label.line->color));
        painter.drawText(QRectF(x, label.y - over - 8, width() - x, 16), Qt::AlignLeft | Qt::AlignVCenter,
                         label.line->name);
    }
}

void LineChart::paintCurrent(QPainter &painter) const
{
    const auto area = plot();
    const double x = pointOf(current(), 0).x();
    painter.setPen(QPen(theme().color("text3"), 1));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    for (auto line = m_data.lines.rbegin(); line != m_data.lines.rend(); ++line) {
        const auto value = at(line->values, current());
        if (!value)
            continue;
        const bool isStrong = line->look == ChartLine::Look::Strong;
        painter.setPen(isStrong ? QPen(theme().color(line->color), strokeWidth) : QPen(Qt::NoPen));
        painter.setBrush(theme().color(isStrong ? "surface" : line->color));
        const double radius = isStrong ? pointRadius : pointRadius - 1;
        painter.drawEllipse(pointOf(current(), *value), radius, radius);
    }
}

void LineChart::resizeEvent(QResizeEvent *event)
{
    PlotChart::resizeEvent(event);
    if (!m_data.lines.isEmpty())
        showSeries();
}

} // namespace roost::ui
