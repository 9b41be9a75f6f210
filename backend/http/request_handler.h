#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

#include <functional>

namespace roost::http {

/// What answers the requests that connections read. Called on the network thread, and must not block it.
class RequestHandler
{
public:
    using Reply = std::function<void(Response)>;

    virtual ~RequestHandler() = default;

    /// Calls reply exactly once, on the network thread, at once or later; the connection may be gone by then.
    virtual void handle(Request request, Reply reply) = 0;
};

} // namespace roost::http
