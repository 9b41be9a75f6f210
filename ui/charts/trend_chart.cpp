#include "ui/charts/trend_chart.h"

#include "ui/charts/time_axis.h"

#include <algorithm>

namespace roost::ui {

namespace {

QString dayText(QDate day)
{
    return QLocale().toString(day, TrendChart::tr("ddd d MMM yyyy", "a date's format"));
}

/// The bucket that the day lies in; -1: none.
int bucketOf(const QList<QDate> &days, QDate day)
{
    if (!day.isValid() || days.isEmpty() || day < days.first())
        return -1;
    const auto after = std::upper_bound(days.begin(), days.end(), day);
    return static_cast<int>(after - days.begin()) - 1;
}

} // namespace

TrendChart::TrendChart(const Theme &theme, const QString &name, Measure measure, const char *color, QWidget *parent)
    : LineChart(theme, name, measure, parent)
    , m_color(color)
{
}

void TrendChart::setData(const TrendData &trend, ChartUpdate update)
{
    LineData lines{.indexName = tr("Date")};
    lines.titleOf = [days = trend.days](int index) { return dayText(days.value(index)); };
    lines.ticksOf = [days = trend.days](int most) { return timeTicks(days, most, QLocale()); };
    lines.lines.append({.name = trend.name, .values = trend.values, .color = m_color, .isFilled = true});
    if (!trend.comparedValues.isEmpty())
        lines.lines.append({.name = trend.comparedName,
                            .values = trend.comparedValues.mid(0, trend.values.size()),
                            .color = "text3",
                            .look = ChartLine::Look::Dashed});
    lines.marked = bucketOf(trend.days, trend.today);
    lines.markedName = tr("Today");
    setLines(lines, update);
}

} // namespace roost::ui
