#pragma once

#include "ui/pages/dashboard_card_view.h"

namespace roost::ui {

class ChartCard;
struct DashboardCard;

/// A card of a dashboard with a title, its definition and a chart. GUI thread.
class DashboardChartCard : public DashboardCardView
{
    Q_OBJECT

public:
    DashboardChartCard(const DashboardCardContext &context, const DashboardCard &card, const QList<Part> &parts,
                       QWidget *parent);

    ChartCard &card() const { return *m_card; }

protected:
    void showLoading() override;
    void showProblem(const Problem &problem) override;

    /// Takes ownership; marks are the chart's own.
    template <typename Chart>
    Chart *setChart(Chart *chart)
    {
        setContent(*chart, *chart, chart->pointer());
        return chart;
    }

    /// Marks filter the other cards when they are clicked, and open their rows with Shift.
    void offerFilter(ChartPointer &pointer, std::function<FigureFilter(int mark)> filterOf,
                     FigureMetric metric = FigureMetric::Revenue);

    /// The card has something to show, and shows it; or says that there is nothing.
    void showContent();
    void showEmpty(const QString &message);

private:
    void setContent(QWidget &chart, const ChartMarks &marks, ChartPointer &pointer);

    ChartCard *m_card = nullptr;
};

} // namespace roost::ui
