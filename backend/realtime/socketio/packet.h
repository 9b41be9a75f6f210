#pragma once

#include "backend/realtime/engine/outgoing_packet.h"

#include <QByteArrayList>
#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace roost::realtime {

/// A Socket.IO 5 packet: what is inside of a message of Engine.IO, and of those with its attachments behind it.
struct Packet
{
    enum class Type {
        Connect = 0,
        Disconnect = 1,
        Event = 2,
        Acknowledgement = 3,
        ConnectError = 4,
        BinaryEvent = 5,
        BinaryAcknowledgement = 6,
    };

    Type type = Type::Event;
    QString nameSpace = QStringLiteral("/");
    std::optional<qint64> id{}; ///< of an event that wants an acknowledgement, and of that
    QJsonObject object{};       ///< of Connect and ConnectError
    QJsonArray arguments{};     ///< of events, their name first, and of acknowledgements

    /// Of a binary packet: what stands for {"_placeholder": true, "num": its index} in the arguments.
    QByteArrayList attachments{};

    bool isEvent() const { return type == Type::Event || type == Type::BinaryEvent; }
    bool isBinary() const { return type == Type::BinaryEvent || type == Type::BinaryAcknowledgement; }

    QByteArray toText() const;

    /// As it goes out: the text, and a packet for each attachment.
    QList<OutgoingPacket> toOutgoing() const;
};

/// A packet whose attachments are still to come.
struct PacketHead
{
    Packet packet{};
    qsizetype attachments = 0; ///< how many there will be

    /// Nothing for a text that is no packet, or names attachments that it does not have.
    static std::optional<PacketHead> parse(const QByteArray &text);
};

} // namespace roost::realtime
