#include "backend/http/json_value.h"

#include "backend/core/clock.h"
#include "backend/core/date_range.h"
#include "backend/core/errors.h"

namespace roost::http {

QJsonObject toJson(const Money &money)
{
    return {{QStringLiteral("amount"), money.minor()}, {QStringLiteral("currency"), money.currency().code()}};
}

QJsonValue toJson(const std::optional<Money> &money)
{
    return money ? QJsonValue(toJson(*money)) : QJsonValue();
}

QString toJson(QDate date)
{
    return date.toString(Qt::ISODate);
}

QString toJson(QTime time)
{
    return time.toString(u"HH:mm");
}

QJsonValue toJson(const std::optional<QDateTime> &instant)
{
    return instant ? QJsonValue(toRfc3339(*instant)) : QJsonValue();
}

QJsonValue toJson(const std::optional<double> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonArray toJson(const QList<int> &numbers)
{
    QJsonArray json;
    for (const int number : numbers)
        json.append(number);
    return json;
}

QJsonArray toJson(const Weekdays &weekdays)
{
    return toJson(weekdays.toList());
}

Weekdays weekdaysFromJson(const QJsonValue &value)
{
    QList<int> days;
    for (const QJsonValue &day : value.toArray())
        days.append(day.toInt());
    return Weekdays::fromList(days);
}

Money moneyFromJson(const QJsonValue &value, const QString &pointer)
{
    const QJsonObject object = value.toObject();
    const QJsonValue amount = object.value(u"amount");
    const auto currency = Currency::fromCode(object.value(u"currency").toString());
    const qint64 minor = amount.toInteger();
    if (!currency || !amount.isDouble() || static_cast<double>(minor) != amount.toDouble())
        throw Invalid(pointer, QStringLiteral("FORMAT"),
                      QStringLiteral("Must be an amount in minor units with its currency."));
    return {minor, *currency};
}

QDate dateFromJson(const QJsonValue &value, const QString &pointer)
{
    if (const auto date = parseIsoDate(value.toString()))
        return *date;
    throw Invalid(pointer, QStringLiteral("FORMAT"), QStringLiteral("Must be a date as YYYY-MM-DD."));
}

} // namespace roost::http
