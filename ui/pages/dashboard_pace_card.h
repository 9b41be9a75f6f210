#pragma once

#include "ui/pages/dashboard_chart_card.h"

namespace roost::ui {

class LineChart;

/// How the nights of the span filled, by days before the night, this year against last.
class DashboardPaceCard : public DashboardChartCard
{
    Q_OBJECT

public:
    DashboardPaceCard(const DashboardCardContext &context, const DashboardCard &card, QWidget *parent);

protected:
    void showFigures(ChartUpdate update) override;

private:
    LineChart *m_chart = nullptr;
};

} // namespace roost::ui
