#pragma once

#include "backend/database/sql_enum.h"
#include "backend/database/sql_value.h"

namespace roost {

/// SQL that is put together from parts of the program (never from input), each with the arguments of its placeholders.
class ComposedStatement
{
public:
    template <typename... Arguments>
    void add(const QByteArray &sql, const Arguments &...arguments)
    {
        m_text += sql;
        (m_arguments.append(toSql(arguments)), ...);
    }

    const QByteArray &text() const { return m_text; }
    const SqlValues &arguments() const { return m_arguments; }

private:
    QByteArray m_text;
    SqlValues m_arguments;
};

} // namespace roost
