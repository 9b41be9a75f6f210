#pragma once

#include "backend/database/sql_value.h"

namespace roost {

/// JSON that was written as text already, for a column of the type jsonb.
struct SqlJson
{
    QByteArray text{};
};

inline SqlValue toSql(const SqlJson &value)
{
    return value.text;
}

} // namespace roost
