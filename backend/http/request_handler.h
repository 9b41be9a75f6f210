#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

#include <functional>
#include <memory>
#include <optional>

namespace roost::http {

/// What answers the requests that connections read. Called on the network thread, and must not block it.
class RequestHandler
{
public:
    using Reply = std::function<void(Response)>;

    virtual ~RequestHandler() = default;

    /// The bytes that the body of this one may have, where that is not the limit for all. The body is still to come.
    virtual std::optional<qint64> bodyLimit(const Request &) const { return std::nullopt; }

    /// A request could not be read and was answered with this, or a whole connection was one too many; as much of the
    /// request as there is.
    virtual void unreadable(const Request &, const Response &) {}

    /// Calls reply exactly once, on the network thread, at once or later; the connection may be gone by then.
    virtual void handle(Request request, Reply reply) = 0;

    using TakePiece = std::function<void(std::optional<QByteArray>)>;

    /// Calls take exactly once, later, on the network thread: with the next piece of an answer's body, or with nothing
    /// when the source failed. The connection may be gone by then. Only for handlers whose answers have sources.
    virtual void produce(const std::shared_ptr<BodySource> &, TakePiece) { Q_UNREACHABLE(); }
};

} // namespace roost::http
