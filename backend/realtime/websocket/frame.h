#pragma once

#include <QByteArray>

namespace roost::realtime {

/// What a frame of RFC 6455 is.
enum class Opcode : quint8 {
    Continuation = 0x0,
    Text = 0x1,
    Binary = 0x2,
    Close = 0x8,
    Ping = 0x9,
    Pong = 0xA,
};

/// Why a WebSocket is closed (RFC 6455, section 7.4); others may come from clients.
enum class CloseCode : quint16 {
    Normal = 1000,
    GoingAway = 1001,
    ProtocolError = 1002,
    NoStatus = 1005, ///< never on the wire: a close without a code
    InvalidData = 1007,
    PolicyViolation = 1008,
    TooBig = 1009,
};

/// Whether a client may give this code.
bool isValidOnTheWire(CloseCode code);

/// A frame of a server: whole, and not masked.
QByteArray frameOf(Opcode opcode, QByteArrayView payload);

/// reason: cut to what a control frame takes, at a character's end.
QByteArray closeFrame(CloseCode code, const QByteArray &reason);

/// Where the payload of a frameOf() begins.
qsizetype payloadOffset(QByteArrayView frame);

} // namespace roost::realtime
