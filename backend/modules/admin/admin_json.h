#pragma once

#include "backend/modules/admin/activity.h"
#include "backend/modules/admin/analytics.h"
#include "backend/modules/admin/metrics.h"
#include "backend/modules/admin/server_status.h"

#include <QJsonObject>

namespace roost {

/// Metrics, DailyAnalytics, Activity, ServerStatus and Readiness of the contract.
QJsonObject toJson(const MetricsSnapshot &snapshot);
QJsonObject toJson(const DailyAnalytics &analytics);
QJsonObject toJson(const Activity &activity);
QJsonObject toJson(const ServerStatus &status);
QJsonObject toJson(const Readiness &readiness);

} // namespace roost
