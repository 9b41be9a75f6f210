#pragma once

#include "ui/pages/dashboard_card_view.h"

#include <QSize>

#include <optional>

namespace roost::ui {

/// A kind of card that a dashboard can have.
struct DashboardCard
{
    QString id{}; ///< kept in boards; never changes: "trend.revenue"
    QString title{};
    QString definition{}; ///< what it shows and how it is reckoned, in a sentence or two
    QStringList roles{};  ///< any of them may have it
    QSize size{};         ///< in cells of DashboardGrid, as it comes
    std::function<DashboardCardView *(const DashboardCardContext &, const DashboardCard &, QWidget *)> create{};

    DashboardCardView *build(const DashboardCardContext &context, QWidget *parent) const
    {
        return create(context, *this, parent);
    }
};

/// All that these roles may have, in the order of a menu.
QList<DashboardCard> dashboardCardsFor(const QStringList &roles);

/// None with this id, or none for these roles: nothing.
std::optional<DashboardCard> dashboardCard(const QString &id, const QStringList &roles);

/// What a dashboard begins with, in its order.
QStringList usualDashboardCards(const QStringList &roles);

} // namespace roost::ui
