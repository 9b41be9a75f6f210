#include "backend/realtime/socketio/socket_io_session.h"

#include <QTimerEvent>
#include <QUuid>

namespace roost::realtime {

SocketIoSession::SocketIoSession(EngineSession *engine, const QStringList &nameSpaces, const SocketIoLimits &limits,
                                 QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_nameSpaces(nameSpaces)
    , m_limits(limits)
    , m_reader(limits.packets)
{
    connect(engine, &EngineSession::textReceived, this, &SocketIoSession::receiveText);
    connect(engine, &EngineSession::binaryReceived, this, &SocketIoSession::receiveBinary);
    connect(engine, &EngineSession::closed, this, &SocketIoSession::closed);
    m_connectTimer.start(static_cast<int>(limits.connectTime.count()), this);
}

void SocketIoSession::accept(const QString &nameSpace)
{
    if (m_asked.removeAll(nameSpace) == 0)
        return;
    m_joined.append(nameSpace);
    m_connectTimer.stop();
    Packet packet;
    packet.type = Packet::Type::Connect;
    packet.nameSpace = nameSpace;
    packet.object = {{QStringLiteral("sid"), QUuid::createUuid().toString(QUuid::WithoutBraces)}};
    send(packet);
}

void SocketIoSession::refuse(const QString &nameSpace, const QJsonObject &error)
{
    m_asked.removeAll(nameSpace);
    Packet packet;
    packet.type = Packet::Type::ConnectError;
    packet.nameSpace = nameSpace;
    packet.object = error;
    send(packet);
}

void SocketIoSession::send(const Packet &packet)
{
    const QList<OutgoingPacket> packets = packet.toOutgoing();
    for (const OutgoingPacket &each : packets)
        m_engine->send(each);
}

void SocketIoSession::leave(const QString &nameSpace)
{
    if (!isIn(nameSpace))
        return;
    Packet packet;
    packet.type = Packet::Type::Disconnect;
    packet.nameSpace = nameSpace;
    send(packet);
    outOf(nameSpace);
}

void SocketIoSession::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_connectTimer.timerId())
        return;
    m_connectTimer.stop();
    close(CloseCode::PolicyViolation, "no CONNECT in time");
}

void SocketIoSession::receiveText(const QByteArray &text)
{
    proceed(m_reader.readText(text));
}

void SocketIoSession::receiveBinary(const QByteArray &data)
{
    proceed(m_reader.readBinary(data));
}

void SocketIoSession::proceed(PacketReader::Outcome outcome)
{
    if (outcome == PacketReader::Outcome::Complete)
        receive(m_reader.take());
    else if (outcome == PacketReader::Outcome::Invalid)
        close(CloseCode::PolicyViolation, "not a packet of Socket.IO");
}

void SocketIoSession::receive(const Packet &packet)
{
    if (packet.type == Packet::Type::Connect) {
        receiveConnect(packet);
    } else if (packet.type == Packet::Type::ConnectError || !isIn(packet.nameSpace)) {
        close(CloseCode::PolicyViolation, "out of turn");
    } else if (packet.type == Packet::Type::Disconnect) {
        outOf(packet.nameSpace);
        Q_EMIT left(packet.nameSpace);
    } else {
        Q_EMIT received(packet);
    }
}

void SocketIoSession::receiveConnect(const Packet &packet)
{
    if (!m_nameSpaces.contains(packet.nameSpace)) {
        refuse(packet.nameSpace, {{QStringLiteral("message"), QStringLiteral("Invalid namespace")}});
        return;
    }
    if (isIn(packet.nameSpace) || m_asked.contains(packet.nameSpace))
        return;
    m_asked.append(packet.nameSpace);
    Q_EMIT connectRequested(packet.nameSpace, packet.object);
}

void SocketIoSession::outOf(const QString &nameSpace)
{
    m_joined.removeAll(nameSpace);
    if (m_joined.isEmpty())
        m_connectTimer.start(static_cast<int>(m_limits.connectTime.count()), this);
}

} // namespace roost::realtime
