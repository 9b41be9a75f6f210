#pragma once

#include "ui/api/money.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

namespace roost::ui {

/// Fields of the API's objects by name; one that is missing or null gives an empty value.

QString textField(const QJsonObject &object, const char *name);
int numberField(const QJsonObject &object, const char *name);
Money moneyField(const QJsonObject &object, const char *name);
QDate dateField(const QJsonObject &object, const char *name);

/// In local time.
QDateTime instantField(const QJsonObject &object, const char *name);
QStringList textsField(const QJsonObject &object, const char *name);
QJsonObject objectField(const QJsonObject &object, const char *name);

} // namespace roost::ui
