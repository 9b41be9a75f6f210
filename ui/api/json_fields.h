#pragma once

#include "ui/api/money.h"

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
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
bool flagField(const QJsonObject &object, const char *name);

/// Of objects that T reads.
template <typename T>
QList<T> listField(const QJsonObject &object, const char *name)
{
    QList<T> items;
    const auto values = object.value(QLatin1String(name)).toArray();
    for (const auto &value : values)
        items.append(T::fromJson(value.toObject()));
    return items;
}

} // namespace roost::ui
