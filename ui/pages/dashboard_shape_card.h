#pragma once

#include "ui/pages/dashboard_chart_card.h"

namespace roost::ui {

class BarChart;

/// Stays of the span as a histogram: by their length, or by the days from booking to arrival.
class DashboardShapeCard : public DashboardChartCard
{
    Q_OBJECT

public:
    enum class Shape { Lengths, Windows };

    DashboardShapeCard(const DashboardCardContext &context, const DashboardCard &card, Shape shape, QWidget *parent);

protected:
    void showFigures(ChartUpdate update) override;

private:
    QString titleOf(int from, int next) const;

    const Shape m_shape;
    BarChart *m_chart = nullptr;
};

} // namespace roost::ui
