#pragma once

#include "ui/pages/dashboard_chart_card.h"

namespace roost::ui {

class LineChart;
struct LineData;

/// What the nights to come are expected to come to, what of it is on the books, and how far off the method was lately.
class DashboardForecastCard : public DashboardChartCard
{
    Q_OBJECT

public:
    enum class Of { Occupancy, Revenue };

    DashboardForecastCard(const DashboardCardContext &context, const DashboardCard &card, Of of, QWidget *parent);

protected:
    void showFigures(ChartUpdate update) override;

private:
    std::optional<double> valueOf(const ForecastDay &day, const OnTheBooks &books) const;
    LineData linesOf(const Forecast &forecast) const;
    void openDay(int index);

    const Of m_of;
    LineChart *m_chart = nullptr;
};

} // namespace roost::ui
