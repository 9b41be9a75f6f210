#include "backend/http/response.h"

#include <QJsonDocument>

namespace roost::http {

Response Response::json(const QJsonObject &object, int status)
{
    return text(QJsonDocument(object).toJson(QJsonDocument::Compact), "application/json", status);
}

Response Response::noContent()
{
    return Response{204, {}, {}, {}};
}

Response Response::text(const QByteArray &body, const QByteArray &contentType, int status)
{
    return Response{status, {{"Content-Type", contentType}}, body, {}};
}

Response Response::stream(BodySource source, const QByteArray &contentType)
{
    return Response{200, {{"Content-Type", contentType}}, {}, std::move(source)};
}

Response &&Response::withVersion(qint64 version) &&
{
    headers.set("ETag", '"' + QByteArray::number(version) + '"');
    return std::move(*this);
}

Response &&Response::withHeader(const QByteArray &name, const QByteArray &value) &&
{
    headers.set(name, value);
    return std::move(*this);
}

} // namespace roost::http
