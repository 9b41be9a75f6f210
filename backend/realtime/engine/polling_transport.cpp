#include "backend/realtime/engine/polling_transport.h"

#include "backend/realtime/engine/engine_packet.h"

namespace roost::realtime {

namespace {

http::Response payload(const QByteArray &body)
{
    return http::Response::text(body, "text/plain; charset=UTF-8").withHeader("Cache-Control", "no-store");
}

} // namespace

PollingTransport::~PollingTransport()
{
    release(OutgoingPacket::text("6"));
}

void PollingTransport::send(const OutgoingPacket &packet)
{
    m_packets.append(packet);
    m_bytes += packet.size();
    flush();
}

void PollingTransport::poll(Reply reply)
{
    m_reply = std::move(reply);
    flush();
}

void PollingTransport::release(const OutgoingPacket &packet)
{
    if (m_reply)
        std::exchange(m_reply, nullptr)(payload(packet.polled()));
}

QList<OutgoingPacket> PollingTransport::takeUnsent()
{
    m_bytes = 0;
    return std::exchange(m_packets, {});
}

void PollingTransport::flush()
{
    if (!m_reply || m_packets.isEmpty())
        return;
    QByteArray body;
    body.reserve(m_bytes);
    const QList<OutgoingPacket> packets = takeUnsent();
    for (const OutgoingPacket &packet : packets) {
        if (!body.isEmpty())
            body += packetSeparator;
        body += packet.polled();
    }
    std::exchange(m_reply, nullptr)(payload(body));
}

} // namespace roost::realtime
