#pragma once

#include "backend/modules/admin/activity.h"
#include "backend/modules/admin/analytics.h"
#include "backend/modules/admin/metrics.h"
#include "backend/modules/admin/server_status.h"

#include <QJsonObject>

namespace roost {

/// Metrics, Activity, ServerStatus and Readiness of the contract.
QJsonObject toJson(const MetricsSnapshot &snapshot);
QJsonObject toJson(const Activity &activity);
QJsonObject toJson(const ServerStatus &status);
QJsonObject toJson(const Readiness &readiness);

/// DailyAnalytics of the contract, as text: of a table by day, without a split.
QByteArray dailyAnalyticsText(const Analytics &analytics);

} // namespace roost
