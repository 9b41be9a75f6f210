#include "ui/pages/dashboard_hosts_card.h"

#include "ui/charts/chart_card.h"
#include "ui/pages/dashboard_cards.h"
#include "ui/widgets/data_table.h"

#include <QEvent>
#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace roost::ui {

namespace {

constexpr int rowHeight = 32;
constexpr int figureWidth = 96;

} // namespace

DashboardHostsCard::DashboardHostsCard(const DashboardCardContext &context, const DashboardCard &card, QWidget *parent)
    : DashboardCardView(context, {Part::Hosts}, parent)
    , m_card(new ChartCard(context.page.theme, card.title, buildTable(card.title), this))
{
    m_card->setDefinition(card.definition);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_card);
}

QWidget *DashboardHostsCard::buildTable(const QString &name)
{
    m_table = new DataTable(theme(), m_hosts);
    auto *table = m_table;
    table->setAccessibleName(name);
    table->cells().setTitleColumn(HostFigureModel::NameColumn);
    table->verticalHeader()->setDefaultSectionSize(rowHeight);
    table->setColumnWidths({0, figureWidth, figureWidth, figureWidth, figureWidth, figureWidth, figureWidth});
    table->setColumnFrom(HostFigureModel::CancelledColumn, 640);
    table->setColumnFrom(HostFigureModel::BookingsColumn, 560);
    table->setColumnFrom(HostFigureModel::RateColumn, 480);
    table->horizontalHeader()->setSectionsClickable(true);
    table->horizontalHeader()->setSortIndicator(HostFigureModel::RevenueColumn, Qt::DescendingOrder);
    table->setSortingEnabled(true);
    table->horizontalHeader()->setSortIndicatorShown(false); // the model writes the arrow, where there is room for it
    connect(table, &DataTable::opened, this, &DashboardHostsCard::filterBy);
    table->viewport()->installEventFilter(this);
    return table;
}

/// Whole rows only: none is cut at the lower edge.
void DashboardHostsCard::fitRows()
{
    const int room = m_table->viewport()->height();
    const int rows = std::max(1, (room + rowHeight / 2) / rowHeight);
    if (room > rowHeight)
        m_table->verticalHeader()->setDefaultSectionSize(std::max(rowHeight - 6, room / rows));
}

bool DashboardHostsCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fitRows();
    return DashboardCardView::eventFilter(watched, event);
}

void DashboardHostsCard::filterBy(const QString &hostId)
{
    for (int row = 0; row < m_hosts.rowCount(); ++row) {
        if (m_hosts.line(row).key == hostId)
            Q_EMIT filterRequested({FigureDimension::Host, hostId, m_hosts.line(row).label});
    }
}

void DashboardHostsCard::showFigures(ChartUpdate)
{
    const auto &hosts = model().hosts();
    m_hosts.setSeries(hosts);
    if (m_hosts.rowCount() == 0) {
        m_card->setNote({});
        m_card->showMessage(tr("No host has a night in these days."));
        return;
    }
    m_card->setNote(m_hosts.rowCount() < DashboardModel::mostHosts
                        ? QString()
                        : tr("the %1 with most revenue").arg(QLocale().toString(m_hosts.rowCount())));
    m_card->showContent();
}

void DashboardHostsCard::showLoading()
{
    m_card->showLoading();
}

void DashboardHostsCard::showProblem(const Problem &problem)
{
    m_card->setNote({});
    m_card->showProblem(problem.detail, [this] { retry(); });
}

} // namespace roost::ui
