#include "ui/pages/dashboard_filter_menu.h"

#include "ui/models/dashboard_query.h"
#include "ui/models/figure_text.h"

#include <QPointer>

namespace roost::ui {

DashboardFilterMenu::DashboardFilterMenu(ApiClient &client, DashboardQuery &query,
                                         const QList<FigureDimension> &dimensions, QWidget *parent)
    : QMenu(parent)
    , m_api(client)
    , m_query(query)
{
    for (const auto dimension : dimensions) {
        auto *menu = addMenu(titleOf(dimension));
        connect(menu, &QMenu::aboutToShow, this, [this, menu, dimension] { load(*menu, dimension); });
    }
    addSeparator();
    auto *clear = addAction(tr("Without filters"), &query, &DashboardQuery::clearFilters);
    connect(this, &QMenu::aboutToShow, clear,
            [this, clear] { clear->setEnabled(!m_query.figures().filters.isEmpty()); });
}

void DashboardFilterMenu::load(QMenu &menu, FigureDimension dimension)
{
    menu.clear();
    menu.addAction(tr("Loading…"))->setEnabled(false);
    auto query = m_query.figures();
    query.filters.remove(dimension);
    m_api.values(
        query, dimension, &menu,
        [this, menu = QPointer(&menu)](const QList<FigureFilter> &values, const std::optional<Problem> &problem) {
            if (!menu)
                return;
            menu->clear();
            if (problem)
                menu->addAction(problem->detail)->setEnabled(false);
            else
                fill(*menu, values);
        });
}

void DashboardFilterMenu::fill(QMenu &menu, const QList<FigureFilter> &values)
{
    for (const auto &filter : values) {
        auto *action = menu.addAction(labelOf(filter), &m_query, [this, filter] { m_query.toggleFilter(filter); });
        action->setCheckable(true);
        const auto &filters = m_query.figures().filters;
        action->setChecked(filters.contains(filter.dimension) && filters.value(filter.dimension) == filter);
    }
    if (values.isEmpty())
        menu.addAction(tr("Nothing in these days"))->setEnabled(false);
}

} // namespace roost::ui
