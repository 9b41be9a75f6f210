#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"
#include "backend/http/transport/stream.h"

#include <optional>

namespace roost::http {

/// A connection whose client asks for a WebSocket, with all that was read of it.
struct Upgrade
{
    Request head{};                   ///< a GET with Upgrade: websocket; not authenticated
    std::unique_ptr<Stream> stream{}; ///< with nobody listening to it; its bytes begin behind `received`
    QByteArray received{};            ///< what came behind the head already
};

/// Takes over the connections that ask for a WebSocket at its path. Network thread.
class UpgradeHandler
{
public:
    virtual ~UpgradeHandler() = default;

    /// "/socket.io/".
    virtual QByteArray path() const = 0;

    /// Why this one may not come in, as an answer to its request; nothing when it may.
    virtual std::optional<Response> refusal(const Request &head) = 0;

    /// Owns the connection from now on, and answers the request itself (101).
    virtual void take(Upgrade upgrade) = 0;
};

} // namespace roost::http
