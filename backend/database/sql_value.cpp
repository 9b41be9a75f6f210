#include "backend/database/sql_value.h"

#include <QJsonDocument>

namespace roost {

namespace {

QByteArray quotedElement(const QString &text)
{
    QByteArray escaped = text.toUtf8();
    escaped.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + escaped + '"';
}

template <typename Number>
SqlValue arrayOf(const QList<Number> &values)
{
    QByteArrayList elements;
    elements.reserve(values.size());
    for (const Number value : values)
        elements.append(QByteArray::number(value));
    return '{' + elements.join(',') + '}';
}

} // namespace

SqlValue toSql(bool value)
{
    return QByteArray(value ? "t" : "f");
}

SqlValue toSql(int value)
{
    return QByteArray::number(value);
}

SqlValue toSql(qint64 value)
{
    return QByteArray::number(value);
}

SqlValue toSql(double value)
{
    constexpr int digitsThatKeepIt = 17;
    return QByteArray::number(value, 'g', digitsThatKeepIt);
}

SqlValue toSql(const char *value)
{
    return QByteArray(value);
}

SqlValue toSql(const QString &value)
{
    return value.toUtf8();
}

SqlValue toSql(const QByteArray &value)
{
    return "\\x" + value.toHex();
}

SqlValue toSql(const QStringList &value)
{
    QByteArrayList elements;
    elements.reserve(value.size());
    for (const QString &element : value)
        elements.append(quotedElement(element));
    return '{' + elements.join(',') + '}';
}

SqlValue toSql(const QList<int> &value)
{
    return arrayOf(value);
}

SqlValue toSql(const QList<qint64> &value)
{
    return arrayOf(value);
}

SqlValue toSql(QDate value)
{
    return value.isValid() ? SqlValue(value.toString(Qt::ISODate).toLatin1()) : std::nullopt;
}

SqlValue toSql(QTime value)
{
    return value.isValid() ? SqlValue(value.toString(Qt::ISODateWithMs).toLatin1()) : std::nullopt;
}

SqlValue toSql(const QDateTime &value)
{
    return value.isValid() ? SqlValue(value.toUTC().toString(Qt::ISODateWithMs).toLatin1()) : std::nullopt;
}

SqlValue toSql(const QUuid &value)
{
    return value.toByteArray(QUuid::WithoutBraces);
}

SqlValue toSql(const DateRange &value)
{
    return value.toSql().toLatin1();
}

SqlValue toSql(const Currency &value)
{
    return value.code().toLatin1();
}

SqlValue toSql(const QJsonObject &value)
{
    return QJsonDocument(value).toJson(QJsonDocument::Compact);
}

SqlValue toSql(const QJsonArray &value)
{
    return QJsonDocument(value).toJson(QJsonDocument::Compact);
}

SqlValue toSql(std::nullopt_t)
{
    return std::nullopt;
}

} // namespace roost
