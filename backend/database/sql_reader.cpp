#include "backend/database/sql_reader.h"

#include <QJsonDocument>

#include <charconv>
#include <cmath>
#include <limits>

namespace roost {

namespace {

bool holds(const SqlCell &cell, SqlCell::Type type)
{
    return !cell.isNull && cell.type == type;
}

template <typename Number>
bool readWhole(QByteArrayView text, Number &result)
{
    const auto [end, error] = std::from_chars(text.begin(), text.end(), result);
    return error == std::errc() && end == text.end();
}

/// Takes a number off the front of the text, and the sign that has to follow it; 0: nothing has to.
bool takeNumber(QByteArrayView &text, int &result, char sign)
{
    const auto [end, error] = std::from_chars(text.begin(), text.end(), result);
    if (error != std::errc() || (sign != 0 && (end == text.end() || *end != sign)))
        return false;
    text = text.sliced(end - text.begin() + (sign != 0 ? 1 : 0));
    return true;
}

/// "2030-05-01", and what is left behind it.
bool takeDate(QByteArrayView &text, QDate &result)
{
    int year = 0;
    int month = 0;
    int day = 0;
    if (!takeNumber(text, year, '-') || !takeNumber(text, month, '-') || !takeNumber(text, day, 0))
        return false;
    result = QDate(year, month, day);
    return result.isValid();
}

/// "15:04:05.123456" in milliseconds, rounded, and what is left behind it.
bool takeTime(QByteArrayView &text, qint64 &milliseconds)
{
    int hour = 0;
    int minute = 0;
    int second = 0;
    if (!takeNumber(text, hour, ':') || !takeNumber(text, minute, ':') || !takeNumber(text, second, 0))
        return false;
    milliseconds = ((hour * 60 + minute) * 60 + second) * qint64(1000);
    if (text.isEmpty() || text.front() != '.')
        return true;
    double fraction = 0;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), fraction);
    if (error != std::errc())
        return false;
    milliseconds += std::lround(fraction * 1000);
    text = text.sliced(end - text.begin());
    return true;
}

/// "[2030-05-01,2030-05-04)", and what is left behind it.
bool takeRange(QByteArrayView &text, DateRange &result)
{
    const auto take = [&text](char sign) {
        const bool isThere = text.startsWith(sign);
        text = text.sliced(isThere ? 1 : 0);
        return isThere;
    };
    return take('[') && takeDate(text, result.from) && take(',') && takeDate(text, result.to) && take(')') &&
           result.isValid();
}

std::optional<QJsonDocument> json(const SqlCell &cell)
{
    if (!holds(cell, SqlCell::Type::Text))
        return std::nullopt;
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(cell.text.toByteArray(), &error);
    return error.error == QJsonParseError::NoError ? std::optional(document) : std::nullopt;
}

/// One element of PostgreSQL's array text, from `position` on; leaves the position behind it.
QString arrayElement(QByteArrayView source, qsizetype &position)
{
    QByteArray element;
    const bool quoted = source.at(position) == '"';
    if (quoted)
        ++position;
    for (; position < source.size(); ++position) {
        const char c = source.at(position);
        if (quoted && c == '\\') {
            element += source.at(++position);
        } else if (quoted && c == '"') {
            ++position;
            break;
        } else if (!quoted && (c == ',' || c == '}')) {
            break;
        } else {
            element += c;
        }
    }
    return QString::fromUtf8(element);
}

} // namespace

bool fromSql(const SqlCell &cell, bool &result)
{
    if (!holds(cell, SqlCell::Type::Boolean))
        return false;
    result = cell.text == "t";
    return true;
}

bool fromSql(const SqlCell &cell, int &result)
{
    qint64 wide = 0;
    if (!fromSql(cell, wide) || wide < std::numeric_limits<int>::min() || wide > std::numeric_limits<int>::max())
        return false;
    result = static_cast<int>(wide);
    return true;
}

bool fromSql(const SqlCell &cell, qint64 &result)
{
    // sum(bigint) is numeric, which is among the texts.
    return (holds(cell, SqlCell::Type::Integer) || holds(cell, SqlCell::Type::Text)) && readWhole(cell.text, result);
}

bool fromSql(const SqlCell &cell, double &result)
{
    const bool isNumber =
        holds(cell, SqlCell::Type::Double) || holds(cell, SqlCell::Type::Integer) || holds(cell, SqlCell::Type::Text);
    return isNumber && readWhole(cell.text, result);
}

bool fromSql(const SqlCell &cell, QString &result)
{
    if (!holds(cell, SqlCell::Type::Text))
        return false;
    result = QString::fromUtf8(cell.text);
    return true;
}

bool fromSql(const SqlCell &cell, QByteArray &result)
{
    if (!holds(cell, SqlCell::Type::Bytes) || !cell.text.startsWith("\\x"))
        return false;
    result = QByteArray::fromHex(cell.text.sliced(2).toByteArray());
    return true;
}

bool fromSql(const SqlCell &cell, QStringList &result)
{
    const QByteArrayView source = cell.text;
    if (!holds(cell, SqlCell::Type::Text) || !source.startsWith('{') || !source.endsWith('}'))
        return false;
    result.clear();
    qsizetype position = 1;
    while (position < source.size() - 1) {
        result.append(arrayElement(source, position));
        ++position; // the comma, or the closing brace
    }
    return true;
}

bool fromSql(const SqlCell &cell, QList<int> &result)
{
    QStringList elements;
    if (!fromSql(cell, elements))
        return false;
    result.clear();
    for (const QString &element : std::as_const(elements)) {
        bool isNumber = false;
        result.append(element.toInt(&isNumber));
        if (!isNumber)
            return false;
    }
    return true;
}

bool fromSql(const SqlCell &cell, QDate &result)
{
    QByteArrayView rest = cell.text;
    return holds(cell, SqlCell::Type::Date) && takeDate(rest, result) && rest.isEmpty();
}

bool fromSql(const SqlCell &cell, QTime &result)
{
    QByteArrayView rest = cell.text;
    qint64 milliseconds = 0;
    if (!holds(cell, SqlCell::Type::Time) || !takeTime(rest, milliseconds) || !rest.isEmpty())
        return false;
    result = QTime::fromMSecsSinceStartOfDay(static_cast<int>(milliseconds));
    return result.isValid();
}

bool fromSql(const SqlCell &cell, QDateTime &result)
{
    QByteArrayView rest = cell.text;
    QDate date;
    qint64 milliseconds = 0;
    if (!holds(cell, SqlCell::Type::Instant) || !takeDate(rest, date) || !rest.startsWith(' '))
        return false;
    rest = rest.sliced(1);
    if (!takeTime(rest, milliseconds) || rest != "+00") // the session is in UTC
        return false;
    result = date.startOfDay(Qt::UTC).addMSecs(milliseconds);
    return result.isValid();
}

bool fromSql(const SqlCell &cell, QUuid &result)
{
    if (!holds(cell, SqlCell::Type::Text) || cell.text.size() != 36)
        return false;
    result = QUuid::fromString(QLatin1StringView(cell.text));
    return true;
}

bool fromSql(const SqlCell &cell, DateRange &result)
{
    QByteArrayView rest = cell.text;
    return holds(cell, SqlCell::Type::Text) && takeRange(rest, result) && rest.isEmpty();
}

bool fromSql(const SqlCell &cell, QList<DateRange> &result)
{
    if (!holds(cell, SqlCell::Type::Text) || !cell.text.startsWith('{') || !cell.text.endsWith('}'))
        return false;
    result.clear();
    for (QByteArrayView rest = cell.text.chopped(1); rest.size() > 1;) {
        rest = rest.sliced(1); // the opening brace, or a comma
        if (!takeRange(rest, result.emplaceBack()))
            return false;
    }
    return true;
}

bool fromSql(const SqlCell &cell, QJsonObject &result)
{
    const auto document = json(cell);
    if (!document || !document->isObject())
        return false;
    result = document->object();
    return true;
}

bool fromSql(const SqlCell &cell, QJsonArray &result)
{
    const auto document = json(cell);
    if (!document || !document->isArray())
        return false;
    result = document->array();
    return true;
}

} // namespace roost
