#include "tests/support/protocol_server/socket_io_echo.h"

#include <QTimer>

namespace roost::test {

using realtime::Packet;
using realtime::SocketIoSession;

namespace {

/// Between the answer to a CONNECT and the greeting. Socket.IO's own server sends a packet when the one before is out;
/// a client that waits for one message at a time, as the published suite does, misses the second of two that come at
/// once.
constexpr std::chrono::milliseconds greetingDelay{20};

} // namespace

SocketIoEcho::SocketIoEcho(realtime::EngineSession *engine, const realtime::SocketIoLimits &limits, QObject *parent)
    : QObject(parent)
    , m_session(engine, {"/", "/custom"}, limits, nullptr)
{
    connect(&m_session, &SocketIoSession::connectRequested, this, &SocketIoEcho::welcome);
    connect(&m_session, &SocketIoSession::received, this, &SocketIoEcho::receive);
    connect(&m_session, &SocketIoSession::closed, this, &QObject::deleteLater);
}

void SocketIoEcho::welcome(const QString &nameSpace, const QJsonObject &auth)
{
    m_session.accept(nameSpace);
    Packet packet;
    packet.nameSpace = nameSpace;
    packet.arguments = {"auth", auth};
    QTimer::singleShot(greetingDelay, this, [this, packet] {
        if (m_session.isIn(packet.nameSpace))
            m_session.send(packet);
    });
}

void SocketIoEcho::receive(const Packet &packet)
{
    if (packet.nameSpace != "/" || !packet.isEvent())
        return;
    Packet answer = packet;
    const QString name = packet.arguments.first().toString();
    if (name == "message") {
        answer.id.reset();
        answer.arguments.replace(0, "message-back");
    } else if (name == "message-with-ack" && packet.id) {
        answer.type = packet.isBinary() ? Packet::Type::BinaryAcknowledgement : Packet::Type::Acknowledgement;
        answer.arguments.removeFirst();
    } else {
        return;
    }
    m_session.send(answer);
}

} // namespace roost::test
