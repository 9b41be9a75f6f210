#pragma once

#include "ui/models/occupancy_grid.h"
#include "ui/pages/dashboard_chart_card.h"

namespace roost::ui {

class HeatMap;

/// Occupancy by week (of long spans by month) and weekday. A cell opens the rows of its day.
class DashboardHeatCard : public DashboardChartCard
{
    Q_OBJECT

public:
    DashboardHeatCard(const DashboardCardContext &context, const DashboardCard &card, QWidget *parent);

protected:
    void showFigures(ChartUpdate update) override;

private:
    void openCell(int mark);

    OccupancyGrid m_grid;
    HeatMap *m_chart = nullptr;
};

} // namespace roost::ui
