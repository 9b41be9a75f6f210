#include "ui/pages/dashboard_rows_card.h"

#include "ui/charts/chart_card.h"
#include "ui/charts/row_chart.h"
#include "ui/models/figure_text.h"
#include "ui/pages/dashboard_cards.h"

namespace roost::ui {

namespace {

constexpr qsizetype mostRows = 10;

/// What the tooltip and the table say of a row besides its revenue.
QList<TooltipRow> detailsOf(const FigureSeries &series, const FigureLine &line, const AnalyticsFormat &format)
{
    QList<TooltipRow> details;
    for (const auto metric : {FigureMetric::Occupancy, FigureMetric::AverageDailyRate,
                              FigureMetric::RevenuePerAvailable, FigureMetric::Bookings})
        details.append({titleOf(metric), format.exact(metric, series.value(line.total, metric))});
    return details;
}

FigureValue comparedOf(const FigureSeries &series, const QString &key)
{
    if (!series.compare)
        return std::nullopt;
    for (const auto &line : series.compare->lines) {
        if (line.key == key)
            return series.value(line.total, FigureMetric::Revenue);
    }
    return 0;
}

} // namespace

DashboardRowsCard::DashboardRowsCard(const DashboardCardContext &context, const DashboardCard &card, Split split,
                                     QWidget *parent)
    : DashboardChartCard(context, card, {Part::Figures}, parent)
    , m_split(split)
    , m_chart(setChart(new RowChart(theme(), card.title, titleOf(FigureMetric::Revenue),
                                    split == Split::Bottom ? "slate" : "accent")))
{
    offerFilter(m_chart->pointer(), [this](int row) { return filterOf(row); });
}

const FigureSeries &DashboardRowsCard::series() const
{
    const auto &figures = model().figures();
    switch (m_split) {
    case Split::Cities:
        return figures.cities;
    case Split::PropertyTypes:
        return figures.propertyTypes;
    case Split::Top:
        return figures.top;
    case Split::Bottom:
        break;
    }
    return figures.bottom;
}

FigureDimension DashboardRowsCard::dimension() const
{
    if (m_split == Split::Cities)
        return FigureDimension::City;
    return m_split == Split::PropertyTypes ? FigureDimension::PropertyType : FigureDimension::Property;
}

FigureFilter DashboardRowsCard::filterOf(int row) const
{
    return m_filters.value(row);
}

void DashboardRowsCard::showFigures(ChartUpdate update)
{
    const auto &figures = series();
    const auto written = format();
    m_filters.clear();
    QList<RowChart::Row> rows;
    int chosen = -1;
    for (const auto &line : figures.table.lines.mid(0, mostRows)) {
        const FigureFilter filter{dimension(), line.key, line.label};
        if (query().filters.contains(dimension()) && query().filters.value(dimension()) == filter)
            chosen = static_cast<int>(rows.size());
        const auto revenue = figures.value(line.total, FigureMetric::Revenue).value_or(0);
        const auto compared = comparedOf(figures, line.key);
        rows.append({.name = labelOf(filter),
                     .value = static_cast<double>(revenue),
                     .compared = compared ? std::optional(static_cast<double>(*compared)) : std::nullopt,
                     .note = written.change(FigureMetric::Revenue, revenue, compared),
                     .details = detailsOf(figures, line, written)});
        m_filters.append(filter);
    }
    if (rows.isEmpty()) {
        showEmpty(tr("Nothing in these days yet."));
        return;
    }
    m_chart->setFormat({[written](double minor) { return written.shortMoney(minor); },
                        [written](double minor) { return written.exactMoney(minor); }});
    m_chart->setRows(rows, nameOfCompared(query().comparison), update);
    m_chart->setChosen(chosen);
    const auto left = figures.table.lines.size() - rows.size();
    card().setNote(left > 0 ? tr("revenue, first %1").arg(QLocale().toString(rows.size())) : tr("revenue"));
    showContent();
}

} // namespace roost::ui
