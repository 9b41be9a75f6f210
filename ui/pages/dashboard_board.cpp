#include "ui/pages/dashboard_board.h"

#include "ui/pages/dashboard_grid.h"

#include <QVBoxLayout>

namespace roost::ui {

DashboardBoard::DashboardBoard(const PageContext &page, DashboardModel &model, QWidget *parent)
    : QWidget(parent)
    , m_page(page)
    , m_model(model)
    , m_grid(new DashboardGrid(page.theme, this))
{
    setProperty("surface", QStringLiteral("clear"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_grid);
    layout->addStretch(1);
    connect(&m_turn, &QTimer::timeout, this, &DashboardBoard::buildNext);
}

QList<PlacedCard> DashboardBoard::usualCards(const QStringList &roles)
{
    QList<PlacedCard> cards;
    QList<QSize> sizes;
    for (const auto &id : usualDashboardCards(roles)) {
        if (const auto card = dashboardCard(id, roles)) {
            cards.append({id, {}});
            sizes.append(card->size);
        }
    }
    const auto places = DashboardGrid::flow(sizes);
    for (qsizetype i = 0; i < cards.size(); ++i)
        cards[i].cells = places[i];
    return cards;
}

void DashboardBoard::setCards(const QList<PlacedCard> &cards)
{
    m_grid->clear();
    m_waiting = cards;
    m_turn.start(0);
}

void DashboardBoard::buildNext()
{
    if (m_waiting.isEmpty()) {
        m_turn.stop();
        Q_EMIT built();
        return;
    }
    const auto next = m_waiting.takeFirst();
    const auto card = dashboardCard(next.id, m_page.roles);
    if (!card)
        return;
    auto *view = card->build({m_page, m_model}, m_grid);
    view->setObjectName(card->id);
    connect(view, &DashboardCardView::opened, this, &DashboardBoard::opened);
    connect(view, &DashboardCardView::filterRequested, &m_model.query(), &DashboardQuery::toggleFilter);
    m_grid->place(view, next.cells);
}

} // namespace roost::ui
