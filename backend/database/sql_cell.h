#pragma once

#include <QByteArrayView>

#include <cstdint>

namespace roost {

/// One value of an answer, as PostgreSQL writes it out. Points into the answer: it holds no longer than that.
struct SqlCell
{
    /// What the program tells apart by itself; everything else (text, uuid, json, ranges, arrays, enums, numeric) is
    /// Text.
    enum class Type : std::uint8_t { Boolean, Integer, Double, Bytes, Date, Time, Instant, Text };

    Type type = Type::Text;
    bool isNull = true;
    QByteArrayView text{}; ///< UTF-8
};

/// The type of a column, by the object id of PostgreSQL's type.
SqlCell::Type sqlTypeOf(unsigned int objectId);

/// For messages.
const char *nameOf(SqlCell::Type type);

} // namespace roost
