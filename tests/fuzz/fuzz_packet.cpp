#include "backend/realtime/engine/engine_packet.h"
#include "backend/realtime/socketio/packet_reader.h"
#include "backend/realtime/websocket/message_reader.h"

using namespace roost::realtime;

namespace {

constexpr qint64 largestMessage = 1'024;
constexpr PacketReader::Limits limits{.attachments = 4, .attachmentBytes = largestMessage};

/// What a session makes of packets, to the first that is none. What was read can be written, and is read again.
void readPackets(const QList<EnginePacket> &packets)
{
    PacketReader reader(limits);
    for (const EnginePacket &packet : packets) {
        auto outcome = PacketReader::Outcome::Incomplete;
        if (packet.type == EnginePacket::Type::Message)
            outcome = reader.readText(packet.data);
        else if (packet.type == EnginePacket::Type::Binary)
            outcome = reader.readBinary(packet.data);
        if (outcome == PacketReader::Outcome::Invalid)
            return;
        if (outcome == PacketReader::Outcome::Incomplete)
            continue;
        const Packet read = reader.take();
        const auto again = PacketHead::parse(read.toText());
        if (!again || again->packet.type != read.type || again->packet.nameSpace != read.nameSpace ||
            again->packet.id != read.id || again->attachments != read.attachments.size())
            std::abort();
    }
}

/// The same of the frames of a WebSocket, in pieces of this size.
QList<EnginePacket> readFrames(QByteArrayView input, qsizetype piece)
{
    QList<EnginePacket> packets;
    MessageReader reader(largestMessage);
    for (qsizetype at = 0; at < input.size() && !reader.fault(); at += piece) {
        const auto messages = reader.read(input.sliced(at, std::min(piece, input.size() - at)));
        for (const WebSocketMessage &message : messages) {
            if (message.payload.size() > largestMessage)
                std::abort();
            if (message.opcode == Opcode::Binary)
                packets.append({EnginePacket::Type::Binary, message.payload});
            else if (const auto packet = EnginePacket::parse(message.payload))
                packets.append(*packet);
        }
    }
    return packets;
}

} // namespace

/// Takes the input as what a client of Socket.IO sends: the body of a POST where its first byte is 0, and otherwise the
/// frames of a WebSocket in pieces of that size.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView input(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    if (data[0] != 0)
        readPackets(readFrames(input, data[0]));
    else if (const auto packets = EnginePacket::parsePayload(input.toByteArray()))
        readPackets(*packets);
    return 0;
}
