#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

#include <optional>

namespace roost::realtime {

/// Why a request with Upgrade: websocket cannot become a WebSocket (RFC 6455, section 4.2): 400, or 426 with the
/// version that is spoken here. Nothing when it can.
std::optional<http::Response> handshakeFault(const http::Request &head);

/// The bytes of the answer (101) to a request without a fault. No extension and no subprotocol is taken.
QByteArray handshakeAnswer(const http::Request &head);

} // namespace roost::realtime
