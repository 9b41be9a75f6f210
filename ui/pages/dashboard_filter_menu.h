#pragma once

#include "ui/api/figures_api.h"

#include <QMenu>

namespace roost::ui {

class DashboardQuery;

/// What a dashboard can be limited to: a menu for each dimension, whose values are asked for when it opens. GUI thread.
class DashboardFilterMenu : public QMenu
{
    Q_OBJECT

public:
    DashboardFilterMenu(ApiClient &client, DashboardQuery &query, const QList<FigureDimension> &dimensions,
                        QWidget *parent = nullptr);

private:
    void load(QMenu &menu, FigureDimension dimension);
    void fill(QMenu &menu, const QList<FigureFilter> &values);

    FiguresApi m_api;
    DashboardQuery &m_query;
};

} // namespace roost::ui
