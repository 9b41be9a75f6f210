#pragma once

#include "ui/pages/dashboard_chart_card.h"

namespace roost::ui {

class TrendChart;

/// A metric over the span, with the comparison behind. A point opens the rows of its day, week or month.
class DashboardTrendCard : public DashboardChartCard
{
    Q_OBJECT

public:
    DashboardTrendCard(const DashboardCardContext &context, const DashboardCard &card, FigureMetric metric,
                       QWidget *parent);

protected:
    void showFigures(ChartUpdate update) override;

private:
    bool isNothing(const FigureSeries &series, const FigureTable &table) const;
    void openBucket(int index);

    const FigureMetric m_metric;
    TrendChart *m_chart = nullptr;
};

} // namespace roost::ui
