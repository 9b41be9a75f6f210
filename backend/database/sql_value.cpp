#include "backend/database/sql_value.h"

#include <QJsonDocument>

namespace roost {

namespace {

/// The driver binds null strings and bytes as NULL; here only nullopt is NULL.
QString notNull(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

QByteArray notNull(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("", 0) : bytes;
}

QString quotedElement(const QString &text)
{
    QString escaped = text;
    escaped.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return u'"' + escaped + u'"';
}

} // namespace

QVariant toSql(bool value)
{
    return value;
}

QVariant toSql(int value)
{
    return value;
}

QVariant toSql(qint64 value)
{
    return value;
}

QVariant toSql(double value)
{
    return value;
}

QVariant toSql(const char *value)
{
    return notNull(QString::fromUtf8(value));
}

QVariant toSql(const QString &value)
{
    return notNull(value);
}

QVariant toSql(const QByteArray &value)
{
    return notNull(value);
}

QVariant toSql(const QStringList &value)
{
    QStringList elements;
    elements.reserve(value.size());
    for (const QString &element : value)
        elements.append(quotedElement(element));
    return QString(u'{' + elements.join(u',') + u'}');
}

QVariant toSql(const QList<int> &value)
{
    QStringList elements;
    elements.reserve(value.size());
    for (const int element : value)
        elements.append(QString::number(element));
    return QString(u'{' + elements.join(u',') + u'}');
}

QVariant toSql(QDate value)
{
    return value.isValid() ? QVariant(value.toString(Qt::ISODate)) : QVariant();
}

QVariant toSql(QTime value)
{
    return value.isValid() ? QVariant(value.toString(Qt::ISODateWithMs)) : QVariant();
}

QVariant toSql(const QDateTime &value)
{
    return value.isValid() ? QVariant(value.toUTC().toString(Qt::ISODateWithMs)) : QVariant();
}

QVariant toSql(const QUuid &value)
{
    return value.toString(QUuid::WithoutBraces);
}

QVariant toSql(const DateRange &value)
{
    return value.toSql();
}

QVariant toSql(const Currency &value)
{
    return value.code();
}

QVariant toSql(const QJsonObject &value)
{
    return QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact));
}

QVariant toSql(const QJsonArray &value)
{
    return QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact));
}

QVariant toSql(std::nullopt_t)
{
    return {};
}

} // namespace roost
