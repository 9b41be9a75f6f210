#include "backend/database/sql_reader.h"

#include <QJsonDocument>

#include <limits>

namespace roost {

namespace {

bool holds(const QVariant &value, QMetaType::Type type)
{
    return !value.isNull() && value.typeId() == type;
}

/// Whatever the driver gives out as text: text, uuid, json, ranges, arrays, enums, numeric.
std::optional<QString> text(const QVariant &value)
{
    return holds(value, QMetaType::QString) ? std::optional(value.toString()) : std::nullopt;
}

std::optional<QJsonDocument> json(const QVariant &value)
{
    const auto source = text(value);
    if (!source)
        return std::nullopt;
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(source->toUtf8(), &error);
    return error.error == QJsonParseError::NoError ? std::optional(document) : std::nullopt;
}

/// One element of PostgreSQL's array text, from `position` on; leaves the position behind it.
QString arrayElement(const QString &source, qsizetype &position)
{
    QString element;
    const bool quoted = source.at(position) == u'"';
    if (quoted)
        ++position;
    for (; position < source.size(); ++position) {
        const QChar c = source.at(position);
        if (quoted && c == u'\\') {
            element += source.at(++position);
        } else if (quoted && c == u'"') {
            ++position;
            break;
        } else if (!quoted && (c == u',' || c == u'}')) {
            break;
        } else {
            element += c;
        }
    }
    return element;
}

} // namespace

bool fromSql(const QVariant &value, bool &result)
{
    if (!holds(value, QMetaType::Bool))
        return false;
    result = value.toBool();
    return true;
}

bool fromSql(const QVariant &value, int &result)
{
    qint64 wide = 0;
    if (!fromSql(value, wide) || wide < std::numeric_limits<int>::min() || wide > std::numeric_limits<int>::max())
        return false;
    result = static_cast<int>(wide);
    return true;
}

bool fromSql(const QVariant &value, qint64 &result)
{
    if (holds(value, QMetaType::Int) || holds(value, QMetaType::LongLong) || holds(value, QMetaType::ULongLong)) {
        result = value.toLongLong();
        return true;
    }
    // sum(bigint) is numeric, which the driver is told to give out as text.
    const auto digits = text(value);
    bool ok = false;
    if (digits)
        result = digits->toLongLong(&ok);
    return ok;
}

bool fromSql(const QVariant &value, double &result)
{
    if (value.isNull() || value.typeId() == QMetaType::Bool)
        return false;
    bool ok = false;
    result = value.toDouble(&ok);
    return ok;
}

bool fromSql(const QVariant &value, QString &result)
{
    const auto found = text(value);
    if (found)
        result = *found;
    return found.has_value();
}

bool fromSql(const QVariant &value, QByteArray &result)
{
    if (!holds(value, QMetaType::QByteArray))
        return false;
    result = value.toByteArray();
    return true;
}

bool fromSql(const QVariant &value, QStringList &result)
{
    const auto source = text(value);
    if (!source || !source->startsWith(u'{') || !source->endsWith(u'}'))
        return false;
    result.clear();
    qsizetype position = 1;
    while (position < source->size() - 1) {
        result.append(arrayElement(*source, position));
        ++position; // the comma, or the closing brace
    }
    return true;
}

bool fromSql(const QVariant &value, QList<int> &result)
{
    QStringList elements;
    if (!fromSql(value, elements))
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

bool fromSql(const QVariant &value, QDate &result)
{
    if (!holds(value, QMetaType::QDate))
        return false;
    result = value.toDate();
    return result.isValid();
}

bool fromSql(const QVariant &value, QTime &result)
{
    if (!holds(value, QMetaType::QTime))
        return false;
    result = value.toTime();
    return result.isValid();
}

bool fromSql(const QVariant &value, QDateTime &result)
{
    if (!holds(value, QMetaType::QDateTime))
        return false;
    result = value.toDateTime().toUTC();
    return result.isValid();
}

bool fromSql(const QVariant &value, QUuid &result)
{
    const auto found = text(value);
    if (!found || found->size() != 36)
        return false;
    result = QUuid::fromString(*found);
    return true;
}

bool fromSql(const QVariant &value, DateRange &result)
{
    const auto found = text(value);
    const auto range = found ? DateRange::parseSql(*found) : std::nullopt;
    if (range)
        result = *range;
    return range.has_value();
}

bool fromSql(const QVariant &value, QJsonObject &result)
{
    const auto document = json(value);
    if (!document || !document->isObject())
        return false;
    result = document->object();
    return true;
}

bool fromSql(const QVariant &value, QJsonArray &result)
{
    const auto document = json(value);
    if (!document || !document->isArray())
        return false;
    result = document->array();
    return true;
}

} // namespace roost
