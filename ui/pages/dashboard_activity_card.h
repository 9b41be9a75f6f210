#pragma once

#include "ui/models/activity_model.h"
#include "ui/pages/dashboard_card_view.h"

namespace roost::ui {

class ChartCard;
struct DashboardCard;

/// What happens to bookings right now, the newest on top. A line opens its booking.
class DashboardActivityCard : public DashboardCardView
{
    Q_OBJECT

public:
    DashboardActivityCard(const DashboardCardContext &context, const DashboardCard &card, QWidget *parent);

protected:
    void showLoading() override;
    void showProblem(const Problem &problem) override;
    void showFigures(ChartUpdate update) override;

private:
    void showActivity();

    ActivityModel m_activities;
    ChartCard *m_card = nullptr;
};

} // namespace roost::ui
