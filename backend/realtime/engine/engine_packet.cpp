#include "backend/realtime/engine/engine_packet.h"

#include "backend/realtime/websocket/utf8_check.h"

namespace roost::realtime {

namespace {

std::optional<EnginePacket> parsePolled(const QByteArray &text)
{
    if (!text.startsWith('b'))
        return EnginePacket::parse(text);
    const auto data = QByteArray::fromBase64Encoding(text.sliced(1), QByteArray::AbortOnBase64DecodingErrors);
    if (!data)
        return std::nullopt;
    return EnginePacket{EnginePacket::Type::Binary, data.decoded};
}

} // namespace

std::optional<EnginePacket> EnginePacket::parse(const QByteArray &text)
{
    if (text.isEmpty() || text.front() < static_cast<char>(Type::Open) || text.front() > static_cast<char>(Type::Noop))
        return std::nullopt;
    return EnginePacket{static_cast<Type>(text.front()), text.sliced(1)};
}

std::optional<QList<EnginePacket>> EnginePacket::parsePayload(const QByteArray &body)
{
    Utf8Check check;
    if (!check.accept(body) || !check.isComplete())
        return std::nullopt;
    QList<EnginePacket> packets;
    for (const QByteArray &text : body.split(packetSeparator)) {
        auto packet = parsePolled(text);
        if (!packet)
            return std::nullopt;
        packets.append(std::move(*packet));
    }
    return packets;
}

} // namespace roost::realtime
