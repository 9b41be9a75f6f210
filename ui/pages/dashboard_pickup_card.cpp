#include "ui/pages/dashboard_pickup_card.h"

#include "ui/charts/chart_card.h"
#include "ui/charts/waterfall_chart.h"
#include "ui/pages/dashboard_cards.h"

namespace roost::ui {

DashboardPickupCard::DashboardPickupCard(const DashboardCardContext &context, const DashboardCard &card,
                                         QWidget *parent)
    : DashboardChartCard(context, card, {Part::Figures, Part::Pickup}, parent)
    , m_chart(setChart(new WaterfallChart(theme(), card.title, tr("Revenue on the books"))))
{
    connect(&m_chart->pointer(), &ChartPointer::activated, this,
            [this, title = card.title](int mark) { openBucket(mark, title); });
}

void DashboardPickupCard::showFigures(ChartUpdate)
{
    const auto &pickup = model().pickup();
    const auto &total = pickup.total;
    if (total.start.revenue == 0 && total.end.revenue == 0 && total.pickup.nights == 0) {
        showEmpty(tr("No nights of these days are on the books yet."));
        return;
    }
    const AnalyticsFormat written(QLocale(), pickup.currency);
    m_chart->setFormat({[written](double minor) { return written.shortMoney(minor); },
                        [written](double minor) { return written.money(minor); },
                        [written](double minor) { return written.shortAmount(minor); }});
    const bool isByWeek = query().from.daysTo(query().to) <= 91;
    QList<WaterfallChart::Step> steps;
    for (const auto &item : pickup.items) {
        const auto label = isByWeek ? written.dayAndMonth(item.date)
                                    : QLocale().standaloneMonthName(item.date.month(), QLocale::ShortFormat);
        const auto title = isByWeek ? tr("Nights of the week of %1").arg(written.dayAndMonth(item.date))
                                    : tr("Nights of %1").arg(QLocale().toString(item.date, tr("MMMM yyyy", "a month")));
        steps.append({label, title, static_cast<double>(item.pickup.revenue)});
    }
    const auto then = QDate::currentDate().addDays(-DashboardModel::pickupDays);
    m_chart->setSteps({tr("then", "at the beginning of the pickup"),
                       tr("On the books on %1").arg(written.dayAndMonth(then)),
                       static_cast<double>(total.start.revenue)},
                      steps, {tr("now"), tr("On the books now"), static_cast<double>(total.end.revenue)});
    const auto revenue = written.money(std::abs(static_cast<double>(total.pickup.revenue)));
    const auto sign = total.pickup.revenue < 0 ? QStringLiteral("−") : QStringLiteral("+");
    card().setNote(tr("%1 in %2 days", "an amount with its sign, a number")
                       .arg(sign + revenue, QLocale().toString(DashboardModel::pickupDays)));
    showContent();
}

void DashboardPickupCard::openBucket(int mark, const QString &title)
{
    const auto &items = model().pickup().items;
    if (mark < 1 || mark > items.size()) {
        open(FigureMetric::Revenue, query().from, query().to, title);
        return;
    }
    const auto end = mark < items.size() ? items[mark].date : query().to;
    open(FigureMetric::Revenue, items[mark - 1].date, end, m_chart->markTitle(mark));
}

} // namespace roost::ui
