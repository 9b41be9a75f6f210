#pragma once

#include "backend/realtime/websocket/frame.h"

namespace roost::realtime {

/// A packet of Engine.IO on its way to any number of clients, which share its bytes: it is made once.
class OutgoingPacket
{
public:
    /// packet: with its type in front, as "4hello".
    static OutgoingPacket text(QByteArrayView packet) { return OutgoingPacket(frameOf(Opcode::Text, packet)); }
    static OutgoingPacket binary(QByteArrayView data) { return OutgoingPacket(frameOf(Opcode::Binary, data)); }

    /// As it goes over a WebSocket.
    const QByteArray &frame() const { return m_frame; }

    /// As it goes into the payload of a poll.
    QByteArray polled() const;

    qsizetype size() const { return m_frame.size(); }

private:
    explicit OutgoingPacket(QByteArray frame)
        : m_frame(std::move(frame))
    {
    }

    QByteArray m_frame;
};

} // namespace roost::realtime
