#include "backend/database/placeholders.h"

#include <cstring>

namespace roost {

namespace {

/// Behind the quoted text or the comment that begins here; the same place when none does.
const char *behindVerbatim(const char *place)
{
    if (*place == '\'' || *place == '"') {
        const char *end = std::strchr(place + 1, *place);
        return end ? end + 1 : place + std::strlen(place);
    }
    if (place[0] == '-' && place[1] == '-') {
        const char *end = std::strchr(place, '\n');
        return end ? end : place + std::strlen(place);
    }
    return place;
}

} // namespace

QByteArray withNumberedPlaceholders(const char *sql)
{
    QByteArray result;
    result.reserve(static_cast<qsizetype>(std::strlen(sql)) + 16);
    int count = 0;
    while (*sql != '\0') {
        if (const char *end = behindVerbatim(sql); end != sql) {
            result.append(sql, end - sql);
            sql = end;
        } else if (*sql == '?') {
            result.append('$').append(QByteArray::number(++count));
            ++sql;
        } else {
            result.append(*sql++);
        }
    }
    return result;
}

} // namespace roost
