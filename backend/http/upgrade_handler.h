#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

#include <optional>

class QTcpSocket;

namespace roost::http {

/// Takes over the connections that ask for a WebSocket at its path. Network thread.
class UpgradeHandler
{
public:
    virtual ~UpgradeHandler() = default;

    /// "/socket.io/".
    virtual QByteArray path() const = 0;

    /// Why this one may not come in, as an answer to its request; nothing when it may.
    virtual std::optional<Response> refusal(const Request &head) = 0;

    /// The socket with the whole request still unread, to be owned from now on.
    virtual void take(QTcpSocket *socket) = 0;
};

} // namespace roost::http
