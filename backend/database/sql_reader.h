#pragma once

#include "backend/core/date_range.h"
#include "backend/core/ids.h"
#include "backend/database/sql_cell.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <QTime>

#include <optional>

namespace roost {

/// The other way from toSql(): a value as the server wrote it out. False when it is NULL or not of that type.
bool fromSql(const SqlCell &cell, bool &result);
bool fromSql(const SqlCell &cell, int &result);
bool fromSql(const SqlCell &cell, qint64 &result);
bool fromSql(const SqlCell &cell, double &result);
bool fromSql(const SqlCell &cell, QString &result);
bool fromSql(const SqlCell &cell, QByteArray &result);
bool fromSql(const SqlCell &cell, QStringList &result);
bool fromSql(const SqlCell &cell, QList<int> &result); ///< int[]
bool fromSql(const SqlCell &cell, QDate &result);
bool fromSql(const SqlCell &cell, QTime &result);
bool fromSql(const SqlCell &cell, QDateTime &result);
bool fromSql(const SqlCell &cell, QUuid &result);
bool fromSql(const SqlCell &cell, DateRange &result);
bool fromSql(const SqlCell &cell, QList<DateRange> &result); ///< datemultirange
bool fromSql(const SqlCell &cell, QJsonObject &result);
bool fromSql(const SqlCell &cell, QJsonArray &result);

template <typename Tag>
bool fromSql(const SqlCell &cell, Id<Tag> &result)
{
    QUuid uuid;
    if (!fromSql(cell, uuid))
        return false;
    result = Id<Tag>(uuid);
    return true;
}

template <typename T>
bool fromSql(const SqlCell &cell, std::optional<T> &result)
{
    result.reset();
    if (cell.isNull)
        return true;
    T present{};
    if (!fromSql(cell, present))
        return false;
    result.emplace(std::move(present));
    return true;
}

} // namespace roost
