#include "backend/http/cursor.h"

#include <QJsonDocument>

namespace roost::http {

std::optional<Cursor> Cursor::of(const Request &request, qsizetype fieldCount)
{
    const auto text = request.queryValue("cursor");
    if (!text)
        return std::nullopt;

    const auto decoded = QByteArray::fromBase64Encoding(text->toLatin1(), QByteArray::Base64UrlEncoding |
                                                                              QByteArray::AbortOnBase64DecodingErrors);
    const QJsonArray values = decoded ? QJsonDocument::fromJson(decoded.decoded).array() : QJsonArray();
    QStringList fields;
    for (const QJsonValue &value : values) {
        if (!value.isString() || value.toString().contains(QChar::Null))
            refuse();
        fields.append(value.toString());
    }
    if (fields.size() != fieldCount)
        refuse();
    return Cursor(fields);
}

QString Cursor::encode() const
{
    const QByteArray json = QJsonDocument(QJsonArray::fromStringList(m_fields)).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(json.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

qint64 Cursor::integer(qsizetype index) const
{
    bool whole = false;
    const qint64 value = m_fields.at(index).toLongLong(&whole);
    if (!whole)
        refuse();
    return value;
}

QDate Cursor::date(qsizetype index) const
{
    const QDate value = QDate::fromString(m_fields.at(index), Qt::ISODate);
    if (!value.isValid())
        refuse();
    return value;
}

void Cursor::require(qsizetype index, const QString &text) const
{
    if (m_fields.at(index) != text)
        refuse();
}

void Cursor::refuse()
{
    throw Invalid(QStringLiteral("?cursor"), QStringLiteral("FORMAT"),
                  QStringLiteral("Must be the next_cursor of a page."));
}

int pageLimit(const Request &request)
{
    const qint64 limit = request.queryInteger("limit").value_or(50);
    if (limit < 1 || limit > 200)
        throw Invalid(QStringLiteral("?limit"), QStringLiteral("RANGE"), QStringLiteral("Must be from 1 to 200."));
    return static_cast<int>(limit);
}

QJsonObject pageJson(const QJsonArray &items, const std::optional<Cursor> &next)
{
    return {{QStringLiteral("items"), items},
            {QStringLiteral("next_cursor"), next ? QJsonValue(next->encode()) : QJsonValue()}};
}

} // namespace roost::http
