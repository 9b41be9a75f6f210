#include "tests/support/protocol_server/web_socket_echo.h"

#include "backend/realtime/websocket/handshake.h"

namespace roost::test {

using realtime::Opcode;
using realtime::WebSocket;

namespace {

constexpr qsizetype largestMessage = qsizetype{16} * 1024 * 1024;
constexpr realtime::WebSocketLimits limits{.messageBytes = largestMessage, .outputBytes = 4 * largestMessage};

} // namespace

std::optional<http::Response> WebSocketEcho::refusal(const http::Request &head)
{
    return realtime::handshakeFault(head);
}

void WebSocketEcho::take(http::Upgrade upgrade)
{
    auto *socket = new WebSocket(std::move(upgrade), limits, this);
    connect(socket, &WebSocket::textReceived, socket,
            [socket](const QByteArray &text) { socket->send(realtime::frameOf(Opcode::Text, text)); });
    connect(socket, &WebSocket::binaryReceived, socket,
            [socket](const QByteArray &data) { socket->send(realtime::frameOf(Opcode::Binary, data)); });
    connect(socket, &WebSocket::closed, socket, &QObject::deleteLater);
    socket->start();
}

} // namespace roost::test
