#pragma once

#include "backend/database/sql_cell.h"

#include <QByteArray>
#include <QHash>

#include <memory>

struct pg_result;

namespace roost {

/// What the server answered to one statement. Owns libpq's result; rows share it, so that nothing is copied until it is
/// read. Immutable, so that any thread may read it.
class Answer
{
public:
    /// Where a column is, and what it holds.
    struct Column
    {
        int index = 0;
        SqlCell::Type type = SqlCell::Type::Text;
    };
    using Columns = QHash<QByteArray, Column>;

    struct Clear
    {
        void operator()(pg_result *result) const;
    };
    using ResultPointer = std::unique_ptr<pg_result, Clear>;

    /// columns: of the same statement, from columnsOf().
    Answer(ResultPointer result, std::shared_ptr<const Columns> columns);

    static std::shared_ptr<const Columns> columnsOf(const pg_result *result);

    int rowCount() const;

    /// Throws std::logic_error for a column that is not there.
    SqlCell cell(int row, const char *column) const;

private:
    ResultPointer m_result;
    std::shared_ptr<const Columns> m_columns;
};

} // namespace roost
