#include "backend/realtime/websocket/frame.h"

#include <QtEndian>

namespace roost::realtime {

namespace {

constexpr quint8 finalBit = 0x80;
constexpr quint8 lengthOf16Bits = 126;
constexpr quint8 lengthOf64Bits = 127;
constexpr qsizetype longestReason = 123;

void appendLength(QByteArray &frame, qsizetype length)
{
    if (length < lengthOf16Bits) {
        frame += static_cast<char>(length);
    } else if (length <= 0xFFFF) {
        const quint16 size = qToBigEndian(static_cast<quint16>(length));
        frame += static_cast<char>(lengthOf16Bits);
        frame.append(reinterpret_cast<const char *>(&size), sizeof size);
    } else {
        const quint64 size = qToBigEndian(static_cast<quint64>(length));
        frame += static_cast<char>(lengthOf64Bits);
        frame.append(reinterpret_cast<const char *>(&size), sizeof size);
    }
}

} // namespace

bool isValidOnTheWire(CloseCode code)
{
    const auto number = static_cast<quint16>(code);
    return (number >= 1000 && number <= 1003) || (number >= 1007 && number <= 1011) ||
           (number >= 3000 && number <= 4999);
}

QByteArray frameOf(Opcode opcode, QByteArrayView payload)
{
    constexpr qsizetype longestHeader = 10;
    QByteArray frame;
    frame.reserve(longestHeader + payload.size());
    frame += static_cast<char>(finalBit | static_cast<quint8>(opcode));
    appendLength(frame, payload.size());
    frame.append(payload);
    return frame;
}

QByteArray closeFrame(CloseCode code, const QByteArray &reason)
{
    if (code == CloseCode::NoStatus)
        return frameOf(Opcode::Close, {});
    const quint16 number = qToBigEndian(static_cast<quint16>(code));
    qsizetype length = std::min(reason.size(), longestReason);
    while (length < reason.size() && length > 0 && (static_cast<quint8>(reason.at(length)) & 0xC0) == 0x80)
        --length;
    QByteArray payload(reinterpret_cast<const char *>(&number), sizeof number);
    payload += reason.first(length);
    return frameOf(Opcode::Close, payload);
}

qsizetype payloadOffset(QByteArrayView frame)
{
    switch (static_cast<quint8>(frame.at(1))) {
    case lengthOf16Bits:
        return 4;
    case lengthOf64Bits:
        return 10;
    default:
        return 2;
    }
}

} // namespace roost::realtime
