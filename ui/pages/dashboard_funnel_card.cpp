#include "ui/pages/dashboard_funnel_card.h"

#include "ui/charts/chart_card.h"
#include "ui/charts/funnel_chart.h"
#include "ui/models/figure_text.h"
#include "ui/pages/dashboard_cards.h"

#include <algorithm>

namespace roost::ui {

namespace {

constexpr double basisPoints = 10'000;

QString stepName(const QString &name)
{
    if (name == QLatin1String("searches"))
        return DashboardFunnelCard::tr("Searches");
    if (name == QLatin1String("quotes"))
        return DashboardFunnelCard::tr("Quotes");
    if (name == QLatin1String("bookings"))
        return DashboardFunnelCard::tr("Bookings");
    if (name == QLatin1String("payments"))
        return DashboardFunnelCard::tr("Paid");
    return name == QLatin1String("stays") ? DashboardFunnelCard::tr("Stays") : name;
}

FigureMetric metricOf(const QString &step)
{
    return step == QLatin1String("payments") || step == QLatin1String("stays") ? FigureMetric::Confirmed
                                                                               : FigureMetric::Bookings;
}

} // namespace

DashboardFunnelCard::DashboardFunnelCard(const DashboardCardContext &context, const DashboardCard &card,
                                         QWidget *parent)
    : DashboardChartCard(context, card, {Part::Funnel}, parent)
    , m_chart(setChart(new FunnelChart(theme(), card.title,
                                       [](double count) { return AnalyticsFormat(QLocale(), {}).count(count); })))
{
    connect(&m_chart->pointer(), &ChartPointer::activated, this, [this](int mark) {
        open(metricOf(model().funnel().steps.value(mark).name), query().from, query().to, m_chart->markTitle(mark));
    });
}

void DashboardFunnelCard::showFigures(ChartUpdate)
{
    const auto written = format();
    QList<FunnelChart::Stage> stages;
    for (const auto &step : model().funnel().steps) {
        const auto share = step.rate ? written.percent(static_cast<double>(*step.rate) / basisPoints) : QString();
        // What a step does not know under these filters is left blank, not nothing.
        const auto count = step.count ? std::optional(static_cast<double>(*step.count)) : std::nullopt;
        stages.append({stepName(step.name), count, share});
    }
    const bool isEmpty =
        std::none_of(stages.begin(), stages.end(), [](const FunnelChart::Stage &stage) { return stage.count > 0; });
    if (isEmpty) {
        showEmpty(tr("Nobody has looked or booked in these days."));
        return;
    }
    m_chart->setStages(stages);
    card().setNote(tr("from search to stay"));
    showContent();
}

} // namespace roost::ui
