#include "backend/database/session.h"

#include "backend/database/connection.h"

#include <stdexcept>

namespace roost {

std::function<QList<Row>()> Session::begin(const char *sql, const SqlValues &arguments)
{
    return [&connection = m_connection, slot = m_connection.ask(sql, arguments)] { return connection.wait(slot); };
}

void Session::beginCheck(const char *sql, const SqlValues &arguments, std::function<void(const QList<Row> &)> check)
{
    m_connection.require(sql, arguments, std::move(check));
}

QList<Row> Session::select(const char *sql, const SqlValues &arguments)
{
    return m_connection.select(sql, arguments);
}

std::optional<Row> Session::selectOptional(const char *sql, const SqlValues &arguments)
{
    QList<Row> rows = m_connection.select(sql, arguments);
    if (rows.size() > 1)
        throw std::logic_error(std::string("more than one row from: ") + sql);
    return rows.isEmpty() ? std::nullopt : std::optional(std::move(rows.first()));
}

Row Session::selectOne(const char *sql, const SqlValues &arguments)
{
    auto row = selectOptional(sql, arguments);
    if (!row)
        throw std::logic_error(std::string("no row from: ") + sql);
    return *std::move(row);
}

qsizetype Session::execute(const char *sql, const SqlValues &arguments)
{
    return m_connection.execute(sql, arguments);
}

void Session::executeOne(const char *sql, const SqlValues &arguments)
{
    m_connection.enqueue(sql, arguments, Pipeline::Expect::OneRow);
}

void Session::append(const char *sql, const SqlValues &arguments)
{
    m_connection.enqueue(sql, arguments, Pipeline::Expect::Anything);
}

void Session::publishPointer(EventPointer event)
{
    m_connection.keep(std::move(event));
}

} // namespace roost
