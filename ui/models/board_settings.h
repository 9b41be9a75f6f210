#pragma once

#include "ui/models/dashboard_query.h"

#include <QJsonArray>
#include <QJsonObject>

namespace roost::ui {

/// What a board keeps of the query of its cards: range, comparison, currency, filters.
namespace BoardSettings {

QJsonObject of(const DashboardQuery &query);

/// What is missing or not known is left as it is.
void apply(const QJsonObject &settings, DashboardQuery &query);

} // namespace BoardSettings
} // namespace roost::ui
