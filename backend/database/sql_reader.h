#pragma once

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

/// The other way from toSql(): a value as the driver hands it out. False when it is NULL or not of that type.
bool fromSql(const QVariant &value, bool &result);
bool fromSql(const QVariant &value, int &result);
bool fromSql(const QVariant &value, qint64 &result);
bool fromSql(const QVariant &value, double &result);
bool fromSql(const QVariant &value, QString &result);
bool fromSql(const QVariant &value, QByteArray &result);
bool fromSql(const QVariant &value, QStringList &result);
bool fromSql(const QVariant &value, QList<int> &result); ///< int[]
bool fromSql(const QVariant &value, QDate &result);
bool fromSql(const QVariant &value, QTime &result);
bool fromSql(const QVariant &value, QDateTime &result);
bool fromSql(const QVariant &value, QUuid &result);
bool fromSql(const QVariant &value, DateRange &result);
bool fromSql(const QVariant &value, QJsonObject &result);
bool fromSql(const QVariant &value, QJsonArray &result);

template <typename Tag>
bool fromSql(const QVariant &value, Id<Tag> &result)
{
    QUuid uuid;
    if (!fromSql(value, uuid))
        return false;
    result = Id<Tag>(uuid);
    return true;
}

template <typename T>
bool fromSql(const QVariant &value, std::optional<T> &result)
{
    result.reset();
    if (value.isNull())
        return true;
    T present{};
    if (!fromSql(value, present))
        return false;
    result.emplace(std::move(present));
    return true;
}

} // namespace roost
