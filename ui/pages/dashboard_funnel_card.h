#pragma once

#include "ui/pages/dashboard_chart_card.h"

namespace roost::ui {

class FunnelChart;

/// Of those who look, how many stay: search, quote, booking, payment, stay.
class DashboardFunnelCard : public DashboardChartCard
{
    Q_OBJECT

public:
    DashboardFunnelCard(const DashboardCardContext &context, const DashboardCard &card, QWidget *parent);

protected:
    void showFigures(ChartUpdate update) override;

private:
    FunnelChart *m_chart = nullptr;
};

} // namespace roost::ui
