#pragma once

#include "backend/realtime/engine_socket.h"

class QWebSocket;

namespace roost::test {

/// Sends back every message, text and binary; the socket goes when it is closed.
void echo(QWebSocket *socket);

/// The same of Engine.IO over this socket.
void echoEngine(QWebSocket *socket, const realtime::EngineLimits &limits);

} // namespace roost::test
