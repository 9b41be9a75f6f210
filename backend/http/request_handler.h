#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

#include <functional>
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

    /// A request could not be read and was answered with this; as much of it as there is.
    virtual void unreadable(const Request &, const Response &) {}

    /// Calls reply exactly once, on the network thread, at once or later; the connection may be gone by then.
    virtual void handle(Request request, Reply reply) = 0;
};

} // namespace roost::http
