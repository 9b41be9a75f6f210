#include "ui/charts/price_chart.h"

#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QAreaSeries>
#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace roost::ui {

namespace {

constexpr int mostLanes = 3;
constexpr double laneHeight = 20;
constexpr double topRoom = 8;
constexpr double bottomRoom = 34;
constexpr double labelGap = 8;
constexpr double strokeWidth = 2;
constexpr int halfWeek = 3;

/// Two points a night, so that the line goes in steps.
QList<QPointF> stepsOf(const QList<double> &values)
{
    QList<QPointF> points;
    points.reserve(2 * values.size());
    for (qsizetype i = 0; i < values.size(); ++i)
        points << QPointF(static_cast<double>(i), values[i]) << QPointF(static_cast<double>(i + 1), values[i]);
    return points;
}

/// A point in the middle of each night, and the ends.
QList<QPointF> courseOf(const QList<double> &values)
{
    QList<QPointF> points;
    points.reserve(values.size() + 2);
    for (qsizetype i = 0; i < values.size(); ++i)
        points << QPointF(static_cast<double>(i) + 0.5, values[i]);
    if (!points.isEmpty()) {
        points.prepend({0, values.constFirst()});
        points.append({static_cast<double>(values.size()), values.constLast()});
    }
    return points;
}

} // namespace

PriceChart::PriceChart(const Theme &theme, const QString &name, QWidget *parent)
    : QChartView(parent)
    , m_theme(theme)
    , m_price(new QLineSeries(this))
    , m_before(new QLineSeries(this))
    , m_occupancyTop(new QLineSeries(this))
    , m_occupancyArea(new QAreaSeries(m_occupancyTop))
    , m_differenceTop(new QLineSeries(this))
    , m_differenceBottom(new QLineSeries(this))
    , m_difference(new QAreaSeries(m_differenceTop, m_differenceBottom))
    , m_horizontal(new QValueAxis(this))
    , m_vertical(new QValueAxis(this))
    , m_shares(new QValueAxis(this))
{
    m_format = {[](double value) { return QLocale().toString(value); }, [](int) { return QList<TooltipRow>(); }};
    setAccessibleName(name);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setMinimumHeight(180);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    chart()->setBackgroundVisible(false);
    chart()->legend()->hide();
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->addAxis(m_horizontal, Qt::AlignBottom);
    chart()->addAxis(m_vertical, Qt::AlignLeft);
    chart()->addAxis(m_shares, Qt::AlignRight);
    addSeries(m_occupancyArea, m_shares);
    addSeries(m_difference, m_vertical);
    addSeries(m_before, m_vertical);
    addSeries(m_price, m_vertical);
    for (auto *axis : {m_horizontal, m_vertical, m_shares})
        axis->setVisible(false);
    m_shares->setRange(0, 1);
    connect(&theme, &Theme::changed, this, &PriceChart::applyTheme);
    applyTheme();
}

void PriceChart::addSeries(QAbstractSeries *series, QValueAxis *vertical)
{
    chart()->addSeries(series);
    series->attachAxis(m_horizontal);
    series->attachAxis(vertical);
}

void PriceChart::setFormat(const Format &format)
{
    m_format = format;
    layOut();
}

void PriceChart::setData(const PriceChartData &curve)
{
    const bool sameNights =
        std::equal(curve.nights.begin(), curve.nights.end(), m_data.nights.begin(), m_data.nights.end(),
                   [](const PriceChartData::Night &a, const PriceChartData::Night &b) { return a.date == b.date; });
    m_data = curve;
    m_occupancy = occupancyOf(curve);
    double highest = 0;
    for (const auto &night : curve.nights)
        highest = std::max({highest, night.price, night.before.value_or(0), night.lastYear.value_or(0)});
    m_scale = sameNights ? m_scale.grown(highest) : AxisScale::of(highest);
    m_first = std::clamp(m_first, 0, std::max(0, count() - m_span));
    if (m_current >= count())
        m_current = -1;
    assignLanes();
    fillSeries();
    layOut();
    describeCurrent();
}

void PriceChart::fillSeries()
{
    QList<double> prices;
    QList<double> before;
    for (const auto &night : std::as_const(m_data.nights)) {
        prices.append(night.price);
        before.append(night.before.value_or(night.price));
    }
    m_price->replace(stepsOf(prices));
    m_before->replace(m_data.isDraft ? stepsOf(before) : QList<QPointF>());
    m_differenceTop->replace(m_data.isDraft ? stepsOf(prices) : QList<QPointF>());
    m_differenceBottom->replace(m_data.isDraft ? stepsOf(before) : QList<QPointF>());
    m_difference->setVisible(m_data.isDraft);
    m_before->setVisible(m_data.isDraft);
    m_occupancyTop->replace(courseOf(m_occupancy));
}

QList<double> PriceChart::occupancyOf(const PriceChartData &curve)
{
    const auto nights = static_cast<int>(curve.nights.size());
    QList<double> shares;
    for (int night = 0; night < nights; ++night) {
        const int from = std::max(0, night - halfWeek);
        const int to = std::min(nights, night + halfWeek + 1);
        const auto taken =
            std::count_if(curve.nights.begin() + from, curve.nights.begin() + to, [](const PriceChartData::Night &one) {
                return one.owner == PriceChartData::Owner::Guest || one.owner == PriceChartData::Owner::Held;
            });
        shares.append(static_cast<double>(taken) / (to - from));
    }
    return shares;
}

/// The first free lane for each, so that bands do not lie upon one another.
void PriceChart::assignLanes()
{
    m_lanes.clear();
    m_laneCount = 0;
    QList<QDate> ends;
    QList<int> order(m_data.bands.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [this](int a, int b) { return m_data.bands[a].from < m_data.bands[b].from; });
    m_lanes.fill(-1, m_data.bands.size());
    for (const int band : std::as_const(order)) {
        const auto &one = m_data.bands[band];
        auto lane = std::find_if(ends.begin(), ends.end(), [&one](QDate end) { return end <= one.from; });
        if (lane == ends.end() && ends.size() < mostLanes)
            lane = ends.insert(ends.end(), one.from);
        if (lane == ends.end())
            continue;
        *lane = one.to;
        m_lanes[band] = static_cast<int>(lane - ends.begin());
    }
    m_laneCount = static_cast<int>(ends.size());
}

void PriceChart::applyTheme()
{
    QPen line(m_theme.color("accent"), strokeWidth);
    line.setJoinStyle(Qt::MiterJoin);
    m_price->setPen(line);

    QPen dashes(m_theme.color("text2"), 1.4);
    dashes.setDashPattern({2.4, 2.4});
    m_before->setPen(dashes);

    auto shade = m_theme.color("teal");
    shade.setAlphaF(0.16F);
    m_occupancyArea->setBrush(shade);
    m_occupancyArea->setPen(Qt::NoPen);

    auto difference = m_theme.color("amber");
    difference.setAlphaF(0.28F);
    m_difference->setBrush(difference);
    m_difference->setPen(Qt::NoPen);
    layOut();
}

void PriceChart::layOut()
{
    const QFontMetricsF metrics(m_theme.font(Theme::TextStyle::Axis));
    double left = 0;
    for (const double tick : m_scale.ticks())
        left = std::max(left, metrics.horizontalAdvance(m_format.axis(tick)));
    double right = 0;
    for (const auto &label : {tr("Price"), tr("Draft"), tr("Now"), tr("Last year"), tr("Occupied")})
        right = std::max(right, metrics.horizontalAdvance(label));
    left = std::ceil(left + labelGap);
    right = std::ceil(right + labelGap + 2);
    const double top = topRoom + laneHeight * m_laneCount + (m_laneCount > 0 ? topRoom : 0);
    chart()->setPlotArea(
        {left, top, std::max(10.0, width() - left - right), std::max(10.0, height() - top - bottomRoom)});
    m_vertical->setRange(0, m_scale.top());
    m_horizontal->setRange(m_first, std::max(m_first + 1, last() + 1));
    viewport()->update();
}

void PriceChart::setSpan(int nights)
{
    const int wanted = std::clamp(nights, monthNights, yearNights);
    if (wanted == m_span)
        return;
    const int middle = m_current >= 0 ? m_current : (m_first + last() + 1) / 2;
    m_span = wanted;
    m_first = std::clamp(middle - m_span / 2, 0, std::max(0, count() - m_span));
    layOut();
    Q_EMIT spanChanged(m_span);
    Q_EMIT rangeChanged();
}

void PriceChart::setFirstVisible(int night)
{
    m_first = std::clamp(night, 0, std::max(0, count() - m_span));
    layOut();
    Q_EMIT rangeChanged();
}

void PriceChart::ensureVisible(int night)
{
    if (night < m_first)
        setFirstVisible(night);
    else if (night >= m_first + m_span)
        setFirstVisible(night - m_span + 1);
}

void PriceChart::setChosenBand(const QString &id)
{
    m_chosen = id;
    viewport()->update();
}

void PriceChart::setCurrent(int night)
{
    if (m_current == night)
        return;
    m_current = night;
    if (night >= 0)
        ensureVisible(night);
    describeCurrent();
    viewport()->update();
}

void PriceChart::describeCurrent()
{
    QStringList text;
    if (m_current >= 0) {
        text.append(dayTextOf(m_current));
        for (const auto &row : m_format.rows(m_current))
            text.append(row.name + u' ' + row.value);
    }
    setAccessibleDescription(text.join(QLatin1String(", ")));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

QString PriceChart::dayTextOf(int night) const
{
    return QLocale().toString(m_data.nights[night].date, tr("ddd d MMM yyyy", "a date's format"));
}

QRectF PriceChart::plot() const
{
    return chart()->plotArea();
}

double PriceChart::laneTop() const
{
    return topRoom;
}

double PriceChart::xOf(double night) const
{
    const auto area = plot();
    return area.left() + area.width() * (night - m_first) / std::max(1, last() + 1 - m_first);
}

double PriceChart::yOf(double price) const
{
    const auto area = plot();
    return area.bottom() - area.height() * price / m_scale.top();
}

QPointF PriceChart::pointOf(int night, double price) const
{
    return {xOf(night + 0.5), yOf(price)};
}

QRectF PriceChart::bandRect(int band) const
{
    if (m_lanes.value(band, -1) < 0 || count() == 0)
        return {};
    const auto &one = m_data.bands[band];
    const auto first = m_data.nights.constFirst().date;
    const double left = std::max(plot().left(), xOf(static_cast<double>(first.daysTo(one.from))));
    const double right = std::min(plot().right(), xOf(static_cast<double>(first.daysTo(one.to))));
    if (right - left < 1)
        return {};
    return {left, laneTop() + laneHeight * m_lanes[band], right - left, laneHeight - 3};
}

ChartTable PriceChart::table() const
{
    ChartTable table{{tr("Date"), tr("Price"), tr("Without the draft"), tr("Last year"), tr("Occupied")}, {}};
    const QLocale locale;
    const auto number = [&locale](const std::optional<double> &value) {
        return value ? locale.toString(*value, 'f', 2) : QString();
    };
    for (int i = 0; i < count(); ++i) {
        const auto &night = m_data.nights[i];
        table.rows.append({night.date.toString(Qt::ISODate), number(night.price), number(night.before),
                           number(night.lastYear), locale.toString(std::lround(100 * m_occupancy[i]))});
    }
    return table;
}

} // namespace roost::ui
