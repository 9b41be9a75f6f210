#include "tests/support/protocol_server/echoes.h"

#include "backend/realtime/packet.h"

#include <QTimer>
#include <QWebSocket>

namespace roost::test {

namespace {
constexpr quint64 largestMessage = quint64{16} * 1024 * 1024;
}

void echo(QWebSocket *socket)
{
    socket->setMaxAllowedIncomingFrameSize(largestMessage);
    socket->setMaxAllowedIncomingMessageSize(largestMessage);
    QObject::connect(socket, &QWebSocket::textMessageReceived, socket, &QWebSocket::sendTextMessage);
    QObject::connect(socket, &QWebSocket::binaryMessageReceived, socket, &QWebSocket::sendBinaryMessage);
    QObject::connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
}

void echoEngine(QWebSocket *socket, const realtime::EngineLimits &limits)
{
    auto *engine = new realtime::EngineSocket(socket, limits, socket->parent());
    QObject::connect(engine, &realtime::EngineSocket::messageReceived, engine,
                     [engine](const QString &message) { engine->send(realtime::engine::message + message); });
    QObject::connect(engine, &realtime::EngineSocket::closed, engine, &QObject::deleteLater);
    auto *heartbeat = new QTimer(engine);
    QObject::connect(heartbeat, &QTimer::timeout, engine, &realtime::EngineSocket::checkHeartbeat);
    heartbeat->start(limits.pingTimeout / 4);
}

} // namespace roost::test
