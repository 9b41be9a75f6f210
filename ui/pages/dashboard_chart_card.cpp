#include "ui/pages/dashboard_chart_card.h"

#include "ui/charts/chart_card.h"
#include "ui/pages/dashboard_cards.h"

#include <QVBoxLayout>

namespace roost::ui {

DashboardChartCard::DashboardChartCard(const DashboardCardContext &context, const DashboardCard &card,
                                       const QList<Part> &parts, QWidget *parent)
    : DashboardCardView(context, parts, parent)
    , m_card(new ChartCard(context.page.theme, card.title, nullptr, this))
{
    m_card->setDefinition(card.definition);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_card);
}

void DashboardChartCard::setContent(QWidget &chart, const ChartMarks &marks, ChartPointer &pointer)
{
    m_card->setContent(&chart);
    m_card->setChart(chart, marks);
    pointer.setHint(tr("Click for the rows"));
}

void DashboardChartCard::offerFilter(ChartPointer &pointer, std::function<FigureFilter(int mark)> filterOf,
                                     FigureMetric metric)
{
    pointer.setHint(tr("Click to filter, Shift+click for the rows"));
    connect(&pointer, &ChartPointer::activated, this,
            [this, filterOf = std::move(filterOf), metric](int mark, Qt::KeyboardModifiers modifiers) {
                const auto filter = filterOf(mark);
                if (filter.value.isEmpty())
                    return;
                if (modifiers & Qt::ShiftModifier)
                    open(metric, filter);
                else
                    Q_EMIT filterRequested(filter);
            });
}

void DashboardChartCard::showLoading()
{
    m_card->showLoading();
}

void DashboardChartCard::showProblem(const Problem &problem)
{
    m_card->setNote({});
    m_card->showProblem(problem.detail, [this] { retry(); });
}

void DashboardChartCard::showContent()
{
    m_card->showContent();
}

void DashboardChartCard::showEmpty(const QString &message)
{
    m_card->setNote({});
    m_card->showMessage(query().filters.isEmpty() ? message : tr("Nothing matches the filters in these days."));
}

} // namespace roost::ui
