#pragma once

#include "ui/models/today_model.h"
#include "ui/pages/page.h"

class QLabel;

namespace roost::ui {

class FigureTile;
class StateView;
class TodayAlerts;
class TodayStays;

/// The host's first page: who comes, who goes, who asks, and what is wrong, each with what to do about it. It follows
/// the server's events. GUI thread.
class TodayPage : public Page
{
    Q_OBJECT

public:
    explicit TodayPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override { return tr("Today"); }
    QWidget *toolBar() override { return m_toolBar; }
    void activate(const QString &argument) override;
    void reload() override { m_model.load(); }
    bool isLoaded() const override;

private:
    enum Tile { RequestsTile, ArrivalsTile, DeparturesTile, InHouseTile, UnreadTile, ConflictsTile, TileCount };

    void addActions();
    QWidget *buildContent();
    QLayout *buildTiles();
    void connectModel();
    void showPart(TodayModel::Part part);
    void showTiles();
    void showProblem(TodayModel::Part part, const Problem &problem);
    void printPack();

    PageContext &m_context;
    TodayModel m_model;
    TodayStays *m_stays = nullptr;
    TodayAlerts *m_alerts = nullptr;
    QTimer m_clock; ///< for the hours that are left
    QWidget *m_toolBar = nullptr;
    QLabel *m_date = nullptr;
    QList<FigureTile *> m_tiles;
    StateView *m_view = nullptr;
};

} // namespace roost::ui
