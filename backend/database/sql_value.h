#pragma once

#include "backend/core/currency.h"
#include "backend/core/date_range.h"
#include "backend/core/ids.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <QTime>
#include <QVariant>

#include <optional>

namespace roost {

/// Values as the driver binds them. All but numbers, bool and bytea go as untyped text, which PostgreSQL reads as the
/// type that its place in the statement asks for; where the place asks for none, cast it (`?::daterange`, `?::uuid[]`).
/// Instants go as UTC with milliseconds. An invalid date, time or instant, a null id and nullopt are NULL; a null
/// string is the empty string. An untyped `?` that is compared with nothing but NULL needs a cast, too (`?::text IS
/// NULL`).
QVariant toSql(bool value);
QVariant toSql(int value);
QVariant toSql(qint64 value);
QVariant toSql(double value);
QVariant toSql(const char *value);
QVariant toSql(const QString &value);
QVariant toSql(const QByteArray &value); ///< bytea
QVariant toSql(const QStringList &value);
QVariant toSql(const QList<int> &value); ///< int[]
QVariant toSql(QDate value);
QVariant toSql(QTime value);
QVariant toSql(const QDateTime &value);
QVariant toSql(const QUuid &value);
QVariant toSql(const DateRange &value);
QVariant toSql(const Currency &value);
QVariant toSql(const QJsonObject &value);
QVariant toSql(const QJsonArray &value);
QVariant toSql(std::nullopt_t);

template <typename Tag>
QVariant toSql(const Id<Tag> &value)
{
    return value.isNull() ? toSql(std::nullopt) : toSql(value.uuid());
}

template <typename T>
QVariant toSql(const std::optional<T> &value)
{
    return value ? toSql(*value) : toSql(std::nullopt);
}

/// A uuid[] of ids.
template <typename Tag>
QVariant toSql(const QList<Id<Tag>> &values)
{
    QStringList texts;
    for (const Id<Tag> &value : values)
        texts.append(value.toString());
    return toSql(texts);
}

} // namespace roost
