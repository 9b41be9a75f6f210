#pragma once

#include "ui/pages/page.h"

#include <QPointer>

namespace roost::ui {

class DashboardModel;
class DashboardToolBar;

/// The controls of a dashboard in the top bar: days, comparison, currency, and what to filter by. GUI thread.
class DashboardControls : public QWidget
{
    Q_OBJECT

public:
    DashboardControls(const PageContext &context, DashboardModel &model, QWidget *parent = nullptr);

    DashboardToolBar &toolBar() { return *m_toolBar; }

private:
    DashboardToolBar *m_toolBar = nullptr;
};

} // namespace roost::ui
