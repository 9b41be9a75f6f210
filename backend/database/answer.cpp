#include "backend/database/answer.h"

#include <libpq-fe.h>

#include <stdexcept>
#include <string>

namespace roost {

Answer::Answer(ResultPointer result, std::shared_ptr<const Columns> columns)
    : m_result(std::move(result))
    , m_columns(std::move(columns))
{
}

std::shared_ptr<const Answer::Columns> Answer::columnsOf(const pg_result *result)
{
    auto columns = std::make_shared<Columns>();
    for (int i = 0; i < PQnfields(result); ++i)
        columns->insert(PQfname(result, i), {i, sqlTypeOf(PQftype(result, i))});
    return columns;
}

int Answer::rowCount() const
{
    return PQntuples(m_result.get());
}

SqlCell Answer::cell(int row, const char *column) const
{
    const auto found = m_columns->constFind(QByteArray::fromRawData(column, static_cast<qsizetype>(qstrlen(column))));
    if (found == m_columns->constEnd())
        throw std::logic_error(std::string("no column ") + column);
    return {
        .type = found->type,
        .isNull = PQgetisnull(m_result.get(), row, found->index) != 0,
        .text = {PQgetvalue(m_result.get(), row, found->index), PQgetlength(m_result.get(), row, found->index)},
    };
}

void Answer::Clear::operator()(pg_result *result) const
{
    PQclear(result);
}

} // namespace roost
