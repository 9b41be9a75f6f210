#pragma once

#include "backend/core/money.h"
#include "backend/database/answer.h"
#include "backend/database/sql_reader.h"

#include <memory>
#include <stdexcept>

namespace roost {

/// One row of an answer; columns are read by name.
///
/// get<T>() takes: bool, int, qint64, double, QString, QByteArray (bytea), QStringList (text[]),
/// QList<int> (int[]), QDate, QTime,
/// QDateTime (UTC), QUuid, Id<...>, DateRange, QJsonObject, QJsonArray, and std::optional of each for NULL. A column
/// that is not there, NULL without optional, or a value that does not convert is a bug (std::logic_error with the
/// column's name).
class Row
{
public:
    Row(std::shared_ptr<const Answer> answer, int index);

    template <typename T>
    T get(const char *column) const
    {
        T result{};
        if (!fromSql(m_answer->cell(m_index, column), result))
            throw std::logic_error(mismatch(column));
        return result;
    }

    /// `column` in minor units with the currency in `currencyColumn`.
    Money money(const char *column, const char *currencyColumn = "currency") const;

private:
    std::string mismatch(const char *column) const;

    std::shared_ptr<const Answer> m_answer;
    int m_index;
};

} // namespace roost
