#pragma once

#include "ui/models/activity_model.h"
#include "ui/models/analytics_model.h"
#include "ui/pages/page.h"

#include <QDate>
#include <QList>
#include <QPointer>

class QBoxLayout;
class QLabel;

namespace roost::ui {

class AnalyticsFormat;
class BarChart;
class ChartCard;
class DashboardTile;
class DashboardToolBar;
class HeatMap;
class TrendChart;

/// How the platform does, for admins: figures, trends, and what happens right now. Everything moves by itself.
class DashboardPage : public Page
{
    Q_OBJECT

public:
    explicit DashboardPage(const PageContext &context, QWidget *parent = nullptr);
    ~DashboardPage() override;

    QString title() const override { return tr("Dashboard"); }
    QWidget *toolBar() override;
    void activate(const QString &argument) override;
    void reload() override;
    bool isLoaded() const override { return m_analytics.figures().from.isValid(); }

private:
    QWidget *buildContent();
    QLayout *buildTiles();
    QLayout *buildUpperCards();
    QLayout *buildLowerCards();
    QWidget *buildProblemBar();
    void loadCities();

    void showState();
    void showFigures(bool live);
    void showRevenue(const AnalyticsFormat &format);
    void showOccupancy(const AnalyticsFormat &format);
    void showOccupancyGrid(const AnalyticsFormat &format);
    void showWeekdays();
    void showActivity();

    const PageContext m_context;
    QDate m_today;
    AnalyticsModel m_analytics;
    ActivityModel m_activities;
    QPointer<DashboardToolBar> m_toolBar; ///< the top bar may be its parent, and take it along
    QWidget *m_problemBar = nullptr;
    QLabel *m_problemText = nullptr;
    QList<DashboardTile *> m_tiles;
    TrendChart *m_revenue = nullptr;
    TrendChart *m_occupancy = nullptr;
    HeatMap *m_occupancyGrid = nullptr;
    BarChart *m_weekdays = nullptr;
    ChartCard *m_revenueCard = nullptr;
    ChartCard *m_occupancyCard = nullptr;
    ChartCard *m_gridCard = nullptr;
    ChartCard *m_weekdaysCard = nullptr;
    ChartCard *m_activityCard = nullptr;
};

} // namespace roost::ui
