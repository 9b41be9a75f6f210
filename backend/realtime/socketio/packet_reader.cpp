#include "backend/realtime/socketio/packet_reader.h"

namespace roost::realtime {

PacketReader::Outcome PacketReader::readText(const QByteArray &text)
{
    if (m_head)
        return Outcome::Invalid;
    m_head = PacketHead::parse(text);
    if (!m_head || m_head->attachments > m_limits.attachments)
        return Outcome::Invalid;
    return m_head->attachments == 0 ? Outcome::Complete : Outcome::Incomplete;
}

PacketReader::Outcome PacketReader::readBinary(const QByteArray &data)
{
    m_attachmentBytes += data.size();
    if (!m_head || m_attachmentBytes > m_limits.attachmentBytes)
        return Outcome::Invalid;
    m_head->packet.attachments.append(data);
    return m_head->packet.attachments.size() == m_head->attachments ? Outcome::Complete : Outcome::Incomplete;
}

Packet PacketReader::take()
{
    Packet packet = std::move(m_head->packet);
    m_head.reset();
    m_attachmentBytes = 0;
    return packet;
}

} // namespace roost::realtime
