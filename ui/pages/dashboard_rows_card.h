#pragma once

#include "ui/pages/dashboard_chart_card.h"

namespace roost::ui {

class RowChart;

/// Revenue by city, by type, or of the properties with most or least of it. A row filters the other cards.
class DashboardRowsCard : public DashboardChartCard
{
    Q_OBJECT

public:
    enum class Split { Cities, PropertyTypes, Top, Bottom };

    DashboardRowsCard(const DashboardCardContext &context, const DashboardCard &card, Split split, QWidget *parent);

protected:
    void showFigures(ChartUpdate update) override;

private:
    const FigureSeries &series() const;
    FigureDimension dimension() const;
    FigureFilter filterOf(int row) const;

    const Split m_split;
    QList<FigureFilter> m_filters; ///< of the rows
    RowChart *m_chart = nullptr;
};

} // namespace roost::ui
