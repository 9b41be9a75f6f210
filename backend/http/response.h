#pragma once

#include "backend/http/headers.h"

#include <QJsonObject>

namespace roost::http {

struct Response
{
    int status = 200;
    Headers headers{};
    QByteArray body{};

    static Response json(const QJsonObject &object, int status = 200);
    static Response noContent();

    /// ETag of a resource with a version: "7".
    Response &&withVersion(qint64 version) &&;
    Response &&withHeader(const QByteArray &name, const QByteArray &value) &&;
};

} // namespace roost::http
