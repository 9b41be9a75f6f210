#pragma once

#include "backend/core/money.h"
#include "backend/core/weekdays.h"

#include <QDateTime>
#include <QJsonArray>
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
QJsonArray toJson(const QList<int> &numbers);
QJsonArray toJson(const Weekdays &weekdays); ///< [1, ..., 7]

/// {amount, currency} of a body. Throws Invalid at the pointer when it is not one.
Money moneyFromJson(const QJsonValue &value, const QString &pointer);

/// Numbers of a body; what is none of 1 to 7 is left out.
Weekdays weekdaysFromJson(const QJsonValue &value);

/// YYYY-MM-DD of a body. Throws Invalid at the pointer when it is not one.
QDate dateFromJson(const QJsonValue &value, const QString &pointer);

} // namespace roost::http
