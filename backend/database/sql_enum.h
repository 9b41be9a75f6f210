#pragma once

#include "backend/core/enum_names.h"
#include "backend/database/sql_reader.h"
#include "backend/database/sql_value.h"

namespace roost {

/// Enums of PostgreSQL as enums with names (enum_names.h), bound and read like any other value.
template <NamedEnum Enum>
SqlValue toSql(Enum value)
{
    return toSql(toName(value));
}

template <NamedEnum Enum>
bool fromSql(const SqlCell &cell, Enum &result)
{
    QString name;
    if (!fromSql(cell, name))
        return false;
    const auto known = fromName<Enum>(name);
    if (known)
        result = *known;
    return known.has_value();
}

} // namespace roost
