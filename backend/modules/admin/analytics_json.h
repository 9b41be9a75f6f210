#pragma once

#include "backend/http/json_writer.h"
#include "backend/modules/admin/analytics.h"

#include <QJsonObject>

namespace roost {

/// Series of the contract: every line with its values in the order of the metrics, null where there is none.
QByteArray seriesText(const Analytics &analytics, const QList<FigureMetric> &metrics);

/// The metrics with their units and definitions.
QJsonObject metricsJson();

/// [value, ...] of the metrics.
void writeValues(http::JsonWriter &writer, const QList<FigureMetric> &metrics, const Figures &figures);

} // namespace roost
