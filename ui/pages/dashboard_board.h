#pragma once

#include "ui/pages/dashboard_cards.h"

#include <QRect>
#include <QTimer>

namespace roost::ui {

class DashboardGrid;

/// A card and where it stands, in cells of DashboardGrid.
struct PlacedCard
{
    QString id{};
    QRect cells{};
};

/// The cards of a dashboard in their grid. They are built one in a turn of the event loop, so that the window stays at
/// hand. GUI thread.
class DashboardBoard : public QWidget
{
    Q_OBJECT

public:
    /// The context's page and model outlive the board.
    DashboardBoard(const PageContext &page, DashboardModel &model, QWidget *parent = nullptr);

    /// Takes the cards that there are away and builds these; ids that these roles may not have are left out.
    void setCards(const QList<PlacedCard> &cards);

    /// The cards that a dashboard begins with, each in its own size.
    static QList<PlacedCard> usualCards(const QStringList &roles);

    DashboardGrid &grid() const { return *m_grid; }

    /// Whether all cards are there.
    bool isBuilt() const { return m_waiting.isEmpty(); }

Q_SIGNALS:
    void opened(const roost::ui::FigureOpening &opening);
    void built();

private:
    void buildNext();

    const PageContext m_page;
    DashboardModel &m_model;
    DashboardGrid *m_grid = nullptr;
    QList<PlacedCard> m_waiting;
    QTimer m_turn;
};

} // namespace roost::ui
