#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace roost::realtime {

/// A packet of Engine.IO 4 as a client sends it.
struct EnginePacket
{
    enum class Type {
        Open = '0',
        Close = '1',
        Ping = '2',
        Pong = '3',
        Message = '4',
        Upgrade = '5',
        Noop = '6',
        Binary
    };

    Type type = Type::Message;
    QByteArray data{}; ///< behind the type; of Message UTF-8, of Binary any bytes

    /// What came as a text over a WebSocket; nothing for what is no packet.
    static std::optional<EnginePacket> parse(const QByteArray &text);

    /// What came as the body of a POST: packets between bytes of 0x1E, binary ones as 'b' and base64. Nothing when any
    /// of them is no packet, or the whole is not UTF-8.
    static std::optional<QList<EnginePacket>> parsePayload(const QByteArray &body);
};

/// Between the packets of a payload.
inline constexpr char packetSeparator = '\x1e';

} // namespace roost::realtime
