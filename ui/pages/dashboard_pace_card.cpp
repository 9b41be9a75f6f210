#include "ui/pages/dashboard_pace_card.h"

#include "ui/charts/chart_card.h"
#include "ui/charts/line_chart.h"
#include "ui/pages/dashboard_cards.h"

#include <algorithm>

namespace roost::ui {

namespace {

using Values = QList<std::optional<double>>;

/// Where the curves begin to be seen: a hundredth of the most.
constexpr qint64 leastShare = 100;
constexpr int shortest = 14;
constexpr int tickDays = 30;

int farthestOf(const Pace &pace)
{
    qint64 most = 0;
    for (const auto *points : {&pace.points, &pace.lastYear}) {
        for (const auto &point : *points)
            most = std::max(most, point.books.nights);
    }
    int farthest = 0;
    for (const auto *points : {&pace.points, &pace.lastYear}) {
        for (const auto &point : *points) {
            if (point.books.nights * leastShare >= most)
                farthest = std::max(farthest, point.days);
        }
    }
    return std::max(farthest, shortest);
}

/// Nights, from the farthest day before the night to the night itself.
Values valuesOf(const QList<PacePoint> &points, int farthest)
{
    Values values(farthest + 1);
    for (const auto &point : points) {
        if (point.days <= farthest)
            values[farthest - point.days] = static_cast<double>(point.books.nights);
    }
    while (!values.isEmpty() && !values.last())
        values.removeLast();
    return values;
}

QString daysText(int days)
{
    return days == 0 ? DashboardPaceCard::tr("on the night") : DashboardPaceCard::tr("%n days before", nullptr, days);
}

/// Where it begins, in words; every so many days, in numbers; and the night.
QList<AxisTick> ticksOf(int farthest, int most)
{
    QList<AxisTick> ticks;
    const int stride = std::max(1, (farthest / std::max(1, most - 1) + tickDays - 1) / tickDays) * tickDays;
    ticks.append({0, daysText(farthest)});
    for (int days = (farthest - stride / 2) / stride * stride; days > 0; days -= stride)
        ticks.append({farthest - days, QLocale().toString(days)});
    ticks.append({farthest, DashboardPaceCard::tr("night")});
    return ticks;
}

} // namespace

DashboardPaceCard::DashboardPaceCard(const DashboardCardContext &context, const DashboardCard &card, QWidget *parent)
    : DashboardChartCard(context, card, {Part::Figures}, parent)
    , m_chart(setChart(new LineChart(theme(), card.title, LineChart::Measure::Amounts)))
{
    m_chart->setSmallestStep(1);
    connect(&m_chart->pointer(), &ChartPointer::activated, this,
            [this, title = card.title](int) { open(FigureMetric::Nights, query().from, query().to, title); });
}

void DashboardPaceCard::showFigures(ChartUpdate update)
{
    const auto &pace = model().figures().pace;
    const int farthest = farthestOf(pace);
    const auto values = valuesOf(pace.points, farthest);
    if (values.isEmpty() && pace.lastYear.isEmpty()) {
        showEmpty(tr("No nights of these days are on the books yet."));
        return;
    }
    const auto written = format();
    m_chart->setFormat({[written](double nights) { return written.shortNumber(nights); },
                        [written](double nights) { return written.count(nights); }});
    LineData lines{.indexName = tr("Days before the night")};
    lines.titleOf = [farthest](int index) { return daysText(farthest - index); };
    lines.ticksOf = [farthest](int most) { return ticksOf(farthest, most); };
    lines.lines.append({.name = tr("This year"), .values = values, .color = "violet"});
    lines.lines.append({.name = tr("Last year"),
                        .values = valuesOf(pace.lastYear, farthest),
                        .color = "text3",
                        .look = ChartLine::Look::Dashed});
    m_chart->setLines(lines, update);

    const auto before = valuesOf(pace.lastYear, farthest).value(values.size() - 1);
    if (values.isEmpty() || !values.last()) {
        card().setNote({});
    } else {
        const auto change = written.change(relativeChange(values.last(), before));
        const auto nights = tr("%1 nights").arg(written.count(*values.last()));
        card().setNote(change.isEmpty() ? nights : tr("%1, %2", "nights, their change").arg(nights, change));
    }
    showContent();
}

} // namespace roost::ui
