#include "ui/pages/dashboard_heat_card.h"

#include "ui/charts/chart_card.h"
#include "ui/charts/heat_map.h"
#include "ui/models/figure_text.h"
#include "ui/pages/dashboard_cards.h"

#include <algorithm>

namespace roost::ui {

namespace {

constexpr int daysPerWeek = 7;
constexpr double basisPoints = 10'000;

QString percentText(double share)
{
    const AnalyticsFormat written(QLocale(), {});
    const bool isWhole = share <= 0 || share >= 1;
    return written.percent(share, isWhole ? 0 : 1);
}

} // namespace

DashboardHeatCard::DashboardHeatCard(const DashboardCardContext &context, const DashboardCard &card, QWidget *parent)
    : DashboardChartCard(context, card, {Part::Days}, parent)
    , m_chart(setChart(new HeatMap(theme(), card.title, titleOf(FigureMetric::Occupancy), percentText)))
{
    connect(&m_chart->pointer(), &ChartPointer::activated, this, &DashboardHeatCard::openCell);
}

void DashboardHeatCard::showFigures(ChartUpdate)
{
    m_grid = OccupancyGrid::of(model().days());
    const bool inWeeks = m_grid.unit == OccupancyGrid::Unit::Week;
    const auto written = format();
    QStringList weekdays;
    for (int day = 1; day <= daysPerWeek; ++day)
        weekdays.append(QLocale().dayName(day, QLocale::ShortFormat));
    QList<HeatMap::Column> columns;
    bool isEmpty = true;
    QDate previous;
    for (const auto &column : std::as_const(m_grid.columns)) {
        HeatMap::Column shown;
        if (!previous.isValid() || column.begin.month() != previous.month())
            shown.label = QLocale().standaloneMonthName(column.begin.month(), QLocale::ShortFormat);
        previous = column.begin;
        for (int day = 1; day <= daysPerWeek; ++day) {
            const auto date = column.begin.addDays(day - column.begin.dayOfWeek());
            const auto month = QLocale().toString(column.begin, tr("MMM yyyy", "a month's format"));
            shown.titles.append(inWeeks ? written.weekdayAndDay(date)
                                        : tr("%1, %2", "weekday, month").arg(weekdays[day - 1], month));
            const auto value = column.values[day - 1];
            isEmpty = isEmpty && !value;
            shown.shares.append(value ? std::optional(static_cast<double>(*value) / basisPoints) : std::nullopt);
        }
        columns.append(shown);
    }
    if (isEmpty) {
        showEmpty(tr("No nights are on offer in these days. Publish a property, and its nights are counted here."));
        return;
    }
    m_chart->setGrid(weekdays, columns);
    card().setNote(inWeeks ? tr("by week and weekday") : tr("by month and weekday"));
    showContent();
}

void DashboardHeatCard::openCell(int mark)
{
    const auto &column = m_grid.columns.value(mark / daysPerWeek);
    if (!column.begin.isValid())
        return;
    const auto title = tr("%1, %2", "a metric, a day").arg(titleOf(FigureMetric::Occupancy), m_chart->markTitle(mark));
    if (m_grid.unit == OccupancyGrid::Unit::Month) {
        const auto next = QDate(column.begin.year(), column.begin.month(), 1).addMonths(1);
        open(FigureMetric::Occupancy, column.begin, std::min(next, query().to), title);
        return;
    }
    const auto day = column.begin.addDays(mark % daysPerWeek + 1 - column.begin.dayOfWeek());
    open(FigureMetric::Occupancy, day, day.addDays(1), title);
}

} // namespace roost::ui
