#include "ui/pages/dashboard_forecast_card.h"

#include "ui/charts/chart_card.h"
#include "ui/charts/line_chart.h"
#include "ui/charts/time_axis.h"
#include "ui/models/figure_text.h"
#include "ui/pages/dashboard_cards.h"

#include <algorithm>
#include <limits>

namespace roost::ui {

namespace {

constexpr double basisPoints = 10'000;

} // namespace

DashboardForecastCard::DashboardForecastCard(const DashboardCardContext &context, const DashboardCard &card, Of of,
                                             QWidget *parent)
    : DashboardChartCard(context, card, {Part::Forecast}, parent)
    , m_of(of)
    , m_chart(setChart(new LineChart(theme(), card.title,
                                     of == Of::Occupancy ? LineChart::Measure::Shares : LineChart::Measure::Amounts)))
{
    connect(&m_chart->pointer(), &ChartPointer::activated, this, &DashboardForecastCard::openDay);
}

std::optional<double> DashboardForecastCard::valueOf(const ForecastDay &day, const OnTheBooks &books) const
{
    if (m_of == Of::Revenue)
        return static_cast<double>(books.revenue);
    if (day.availableNights <= 0)
        return std::nullopt;
    return static_cast<double>(books.nights) / static_cast<double>(day.availableNights);
}

LineData DashboardForecastCard::linesOf(const Forecast &forecast) const
{
    const bool isShare = m_of == Of::Occupancy;
    const auto error = isShare ? forecast.nightsError : forecast.revenueError;
    QList<QDate> days;
    ChartLine expected{.name = tr("Expected"), .color = "violet"};
    ChartLine books{.name = tr("On the books"), .color = isShare ? "teal" : "accent"};
    ChartBand band{.name = tr("Usual error")};
    for (const auto &day : forecast.days) {
        days.append(day.date);
        const auto value = valueOf(day, day.expected);
        expected.values.append(value);
        books.values.append(valueOf(day, day.books));
        if (!error)
            continue;
        const double share = static_cast<double>(*error) / basisPoints;
        band.lows.append(value ? std::optional(std::max(0.0, *value * (1 - share))) : std::nullopt);
        const double most = isShare ? 1 : std::numeric_limits<double>::max();
        band.highs.append(value ? std::optional(std::min(most, *value * (1 + share))) : std::nullopt);
    }
    LineData lines{.indexName = tr("Date")};
    lines.titleOf = [days](int index) { return AnalyticsFormat(QLocale(), {}).weekdayAndDay(days.value(index)); };
    lines.ticksOf = [days](int most) { return timeTicks(days, most, QLocale()); };
    lines.lines = {expected, books};
    if (error)
        lines.band = band;
    return lines;
}

void DashboardForecastCard::showFigures(ChartUpdate update)
{
    const auto &forecast = model().forecast();
    const bool isEmpty = std::all_of(forecast.days.begin(), forecast.days.end(), [](const ForecastDay &day) {
        return day.availableNights == 0 && day.expected.nights == 0;
    });
    if (isEmpty) {
        showEmpty(tr("No nights are on offer in the days to come."));
        return;
    }
    const AnalyticsFormat written(QLocale(), forecast.currency);
    if (m_of == Of::Occupancy)
        m_chart->setFormat({[written](double share) { return written.percent(share, 0); },
                            [written](double share) { return written.percent(share); }});
    else
        m_chart->setFormat({[written](double minor) { return written.shortMoney(minor); },
                            [written](double minor) { return written.money(minor); }});
    m_chart->setLines(linesOf(forecast), update);
    const auto error = m_of == Of::Occupancy ? forecast.nightsError : forecast.revenueError;
    card().setNote(error ? tr("usually off by %1").arg(written.percent(static_cast<double>(*error) / basisPoints))
                         : tr("error not known yet"));
    showContent();
}

void DashboardForecastCard::openDay(int index)
{
    const auto day = model().forecast().days.value(index).date;
    const auto metric = m_of == Of::Occupancy ? FigureMetric::Nights : FigureMetric::Revenue;
    if (day.isValid())
        open(metric, day, day.addDays(1), tr("On the books, %1").arg(m_chart->markTitle(index)));
}

} // namespace roost::ui
