#pragma once

#include "backend/http/headers.h"

#include <QJsonObject>

namespace roost::http {

/// An answer, apart from what the connection adds: Content-Length, Date, Connection.
struct Response
{
    int status = 200;
    Headers headers{};
    QByteArray body{};

    static Response json(const QJsonObject &object, int status = 200);
    static Response noContent();
    static Response text(const QByteArray &body, const QByteArray &contentType, int status = 200);

    /// ETag of a resource with a version: "7".
    Response &&withVersion(qint64 version) &&;
    Response &&withHeader(const QByteArray &name, const QByteArray &value) &&;
};

} // namespace roost::http
