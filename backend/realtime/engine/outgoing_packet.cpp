#include "backend/realtime/engine/outgoing_packet.h"

namespace roost::realtime {

QByteArray OutgoingPacket::polled() const
{
    const QByteArray payload = m_frame.sliced(payloadOffset(m_frame));
    const bool isText = (m_frame.front() & 0x0F) == static_cast<char>(Opcode::Text);
    return isText ? payload : 'b' + payload.toBase64();
}

} // namespace roost::realtime
