#pragma once

#include "backend/http/headers.h"

#include <QJsonObject>

#include <functional>

namespace roost::http {

/// The pieces of a body whose length nobody knows yet: one a call, an empty one at the end. Called on workers, one call
/// after the other; what it throws cuts the answer off. It goes when the client does, on any thread.
using BodySource = std::function<QByteArray()>;

/// An answer, apart from what the connection adds: Content-Length or Transfer-Encoding, Date, Connection.
struct Response
{
    int status = 200;
    Headers headers{};
    QByteArray body{};
    BodySource source{}; ///< instead of the body: made while the client takes it, in constant memory

    static Response json(const QJsonObject &object, int status = 200);
    static Response noContent();
    static Response text(const QByteArray &body, const QByteArray &contentType, int status = 200);

    /// An export, say: in chunks, or up to the end of the connection for HTTP/1.0.
    static Response stream(BodySource source, const QByteArray &contentType);

    /// ETag of a resource with a version: "7".
    Response &&withVersion(qint64 version) &&;
    Response &&withHeader(const QByteArray &name, const QByteArray &value) &&;
};

} // namespace roost::http
