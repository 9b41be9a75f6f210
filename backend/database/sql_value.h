#pragma once

#include "backend/core/currency.h"
#include "backend/core/date_range.h"
#include "backend/core/ids.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <QTime>

#include <optional>

namespace roost {

/// An argument of a statement as the server reads it; nothing is NULL.
using SqlValue = std::optional<QByteArray>;
using SqlValues = QList<SqlValue>;

/// Values as they are bound: as untyped text, which PostgreSQL reads as the type that its place in the statement asks
/// for; where the place asks for none, cast it (`?::daterange`, `?::uuid[]`).
/// Instants go as UTC with milliseconds. An invalid date, time or instant, a null id and nullopt are NULL; a null
/// string is the empty string. An untyped `?` that is compared with nothing but NULL needs a cast, too (`?::text IS
/// NULL`).
SqlValue toSql(bool value);
SqlValue toSql(int value);
SqlValue toSql(qint64 value);
SqlValue toSql(double value);
SqlValue toSql(const char *value);
SqlValue toSql(const QString &value);
SqlValue toSql(const QByteArray &value); ///< bytea
SqlValue toSql(const QStringList &value);
SqlValue toSql(const QList<int> &value);
SqlValue toSql(const QList<qint64> &value);
SqlValue toSql(QDate value);
SqlValue toSql(QTime value);
SqlValue toSql(const QDateTime &value);
SqlValue toSql(const QUuid &value);
SqlValue toSql(const DateRange &value);
SqlValue toSql(const Currency &value);
SqlValue toSql(const QJsonObject &value);
SqlValue toSql(const QJsonArray &value);
SqlValue toSql(std::nullopt_t);

template <typename Tag>
SqlValue toSql(const Id<Tag> &value)
{
    return value.isNull() ? toSql(std::nullopt) : toSql(value.uuid());
}

template <typename T>
SqlValue toSql(const std::optional<T> &value)
{
    return value ? toSql(*value) : toSql(std::nullopt);
}

/// A uuid[] of ids.
template <typename Tag>
SqlValue toSql(const QList<Id<Tag>> &values)
{
    QStringList texts;
    for (const Id<Tag> &value : values)
        texts.append(value.toString());
    return toSql(texts);
}

} // namespace roost
