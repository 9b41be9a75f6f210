#pragma once

#include "backend/core/money.h"

#include <QDateTime>
#include <QJsonObject>
#include <QTime>

#include <optional>

namespace roost::http {

/// Values as they stand in every body (components of openapi.yaml).
QJsonObject toJson(const Money &money);
QJsonValue toJson(const std::optional<Money> &money);
QString toJson(QDate date); ///< YYYY-MM-DD
QString toJson(QTime time); ///< HH:MM
QJsonValue toJson(const std::optional<QDateTime> &instant);
QJsonValue toJson(const std::optional<double> &number);

/// {amount, currency} of a body. Throws Invalid at the pointer when it is not one.
Money moneyFromJson(const QJsonValue &value, const QString &pointer);

/// YYYY-MM-DD of a body. Throws Invalid at the pointer when it is not one.
QDate dateFromJson(const QJsonValue &value, const QString &pointer);

} // namespace roost::http
