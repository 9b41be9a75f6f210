#include "ui/pages/dashboard_trend_card.h"

#include "ui/charts/chart_card.h"
#include "ui/charts/trend_chart.h"
#include "ui/models/figure_course.h"
#include "ui/models/figure_text.h"
#include "ui/pages/dashboard_cards.h"

#include <algorithm>
#include <cmath>

namespace roost::ui {

namespace {

constexpr double basisPoints = 10'000;

/// Occupancy has an axis to 100 %; other shares are small and would lie on the ground.
bool isShare(FigureMetric metric)
{
    return metric == FigureMetric::Occupancy;
}

const char *colorOf(FigureMetric metric)
{
    switch (metric) {
    case FigureMetric::Occupancy:
        return "teal";
    case FigureMetric::Cancellations:
    case FigureMetric::CancellationRate:
        return "rose";
    default:
        return "accent";
    }
}

QList<std::optional<double>> drawn(const QList<FigureValue> &values, double unit)
{
    QList<std::optional<double>> drawn;
    drawn.reserve(values.size());
    for (const auto &value : values)
        drawn.append(value ? std::optional(static_cast<double>(*value) / unit) : std::nullopt);
    return drawn;
}

} // namespace

DashboardTrendCard::DashboardTrendCard(const DashboardCardContext &context, const DashboardCard &card,
                                       FigureMetric metric, QWidget *parent)
    : DashboardChartCard(context, card, {Part::Figures}, parent)
    , m_metric(metric)
{
    const auto measure = isShare(metric) ? TrendChart::Measure::Shares : TrendChart::Measure::Amounts;
    m_chart = setChart(new TrendChart(theme(), card.title, measure, colorOf(metric)));
    if (unitOf(metric) == MetricUnit::Count)
        m_chart->setSmallestStep(1);
    connect(&m_chart->pointer(), &ChartPointer::activated, this, &DashboardTrendCard::openBucket);
}

/// Whether there is nothing to draw but a line on the ground.
bool DashboardTrendCard::isNothing(const FigureSeries &series, const FigureTable &table) const
{
    const auto course = courseOf(series, table, m_metric, model().query().today());
    return std::all_of(course.begin(), course.end(), [](FigureValue value) { return value.value_or(0) == 0; });
}

void DashboardTrendCard::showFigures(ChartUpdate update)
{
    const auto &series = model().figures().series;
    const auto today = model().query().today();
    const auto line = wholeOf(series.table);
    if (isNothing(series, series.table) && (!series.compare || isNothing(series, *series.compare))) {
        showEmpty(tr("Nothing in these days yet."));
        return;
    }
    const double unit = isShare(m_metric) ? basisPoints : 1;
    const auto written = format();
    const auto toValue = [unit](double value) { return FigureValue(std::llround(value * unit)); };
    m_chart->setFormat(
        {[written, unit, metric = m_metric](double value) { return written.axis(metric, value * unit); },
         [written, toValue, metric = m_metric](double value) { return written.exact(metric, toValue(value)); }});
    TrendData trend{.name = nameOfSpan(query().comparison),
                    .days = datesOf(line),
                    .values = drawn(courseOf(series, series.table, m_metric, today), unit),
                    .today = today};
    if (series.compare) {
        trend.comparedName = nameOfCompared(query().comparison);
        trend.comparedDays = datesOf(wholeOf(*series.compare));
        trend.comparedValues = drawn(courseOf(series, *series.compare, m_metric, today), unit);
    }
    m_chart->setData(trend, update);

    const auto value = series.value(series.table.total, m_metric);
    const auto change = written.change(m_metric, value, comparedTotal(series, m_metric, today));
    const auto text = written.value(m_metric, value);
    card().setNote(change.isEmpty() ? text : tr("%1, %2", "a value, its change").arg(text, change));
    showContent();
}

void DashboardTrendCard::openBucket(int index)
{
    const auto &table = model().figures().series.table;
    const auto line = wholeOf(table);
    if (index >= line.points.size())
        return;
    open(m_metric, line.points[index].date, bucketEnd(line, index, table.to),
         tr("%1, %2", "a metric, a day").arg(titleOf(m_metric), m_chart->markTitle(index)));
}

} // namespace roost::ui
