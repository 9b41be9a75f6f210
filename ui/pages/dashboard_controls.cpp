#include "ui/pages/dashboard_controls.h"

#include "ui/models/dashboard_model.h"
#include "ui/pages/dashboard_filter_menu.h"
#include "ui/pages/dashboard_toolbar.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace roost::ui {

DashboardControls::DashboardControls(const PageContext &context, DashboardModel &model, QWidget *parent)
    : QWidget(parent)
    , m_toolBar(new DashboardToolBar(context.theme, model.query(), this))
{
    auto dimensions = figureDimensions();
    if (!context.isAdmin())
        dimensions.removeAll(FigureDimension::Host);
    auto *filter = new QPushButton(context.theme.icon(QStringLiteral("filter")), {}, this);
    filter->setAccessibleName(tr("Filter"));
    filter->setToolTip(tr("Filter"));
    filter->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    filter->setMenu(new DashboardFilterMenu(context.api, model.query(), dimensions, filter));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(context.theme.space(2));
    layout->addWidget(m_toolBar);
    layout->addWidget(filter);
    connect(&model, &DashboardModel::changed, this, [this, &model](DashboardModel::Part part) {
        const auto &series = model.figures().series;
        if (part == DashboardModel::Part::Figures)
            m_toolBar->setCurrencies(series.currencies, series.currency);
    });
}

} // namespace roost::ui
