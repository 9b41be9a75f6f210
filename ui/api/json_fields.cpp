#include "ui/api/json_fields.h"

#include <QVariant>

namespace roost::ui {

QString textField(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}

int numberField(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toInt();
}

Money moneyField(const QJsonObject &object, const char *name)
{
    return Money::fromJson(objectField(object, name));
}

QDate dateField(const QJsonObject &object, const char *name)
{
    return QDate::fromString(textField(object, name), Qt::ISODate);
}

QDateTime instantField(const QJsonObject &object, const char *name)
{
    return QDateTime::fromString(textField(object, name), Qt::ISODateWithMs).toLocalTime();
}

QStringList textsField(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toVariant().toStringList();
}

QJsonObject objectField(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toObject();
}

bool flagField(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toBool();
}

} // namespace roost::ui
