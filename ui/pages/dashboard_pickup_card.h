#pragma once

#include "ui/pages/dashboard_chart_card.h"

namespace roost::ui {

class WaterfallChart;

/// What came on the books of the span's nights lately, net of cancellations: from where they stood to where they stand.
class DashboardPickupCard : public DashboardChartCard
{
    Q_OBJECT

public:
    DashboardPickupCard(const DashboardCardContext &context, const DashboardCard &card, QWidget *parent);

protected:
    void showFigures(ChartUpdate update) override;

private:
    void openBucket(int mark, const QString &title);

    WaterfallChart *m_chart = nullptr;
};

} // namespace roost::ui
