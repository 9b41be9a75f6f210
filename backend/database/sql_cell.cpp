#include "backend/database/sql_cell.h"

namespace roost {

SqlCell::Type sqlTypeOf(unsigned int objectId)
{
    // The rows of pg_type that every PostgreSQL has under these numbers (src/include/catalog/pg_type.dat).
    switch (objectId) {
    case 16:
        return SqlCell::Type::Boolean;
    case 17:
        return SqlCell::Type::Bytes;
    case 20: // bigint
    case 21: // smallint
    case 23: // integer
        return SqlCell::Type::Integer;
    case 700: // real
    case 701: // double precision
        return SqlCell::Type::Double;
    case 1082:
        return SqlCell::Type::Date;
    case 1083:
        return SqlCell::Type::Time;
    case 1184: // timestamp with time zone
        return SqlCell::Type::Instant;
    default:
        return SqlCell::Type::Text;
    }
}

const char *nameOf(SqlCell::Type type)
{
    switch (type) {
    case SqlCell::Type::Boolean:
        return "a boolean";
    case SqlCell::Type::Integer:
        return "an integer";
    case SqlCell::Type::Double:
        return "a double";
    case SqlCell::Type::Bytes:
        return "bytes";
    case SqlCell::Type::Date:
        return "a date";
    case SqlCell::Type::Time:
        return "a time of day";
    case SqlCell::Type::Instant:
        return "an instant";
    case SqlCell::Type::Text:
        break;
    }
    return "text";
}

} // namespace roost
