#pragma once

#include "ui/models/host_figure_model.h"
#include "ui/pages/dashboard_card_view.h"

namespace roost::ui {

class ChartCard;
class DataTable;
struct DashboardCard;

/// Hosts and what they make, as a table that any column sorts. A row filters the other cards.
class DashboardHostsCard : public DashboardCardView
{
    Q_OBJECT

public:
    DashboardHostsCard(const DashboardCardContext &context, const DashboardCard &card, QWidget *parent);

protected:
    void showLoading() override;
    void showProblem(const Problem &problem) override;
    void showFigures(ChartUpdate update) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fitRows();
    QWidget *buildTable(const QString &name);
    void filterBy(const QString &hostId);

    HostFigureModel m_hosts;
    DataTable *m_table = nullptr;
    ChartCard *m_card = nullptr;
};

} // namespace roost::ui
