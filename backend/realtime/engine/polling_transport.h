#pragma once

#include "backend/http/request_handler.h"
#include "backend/realtime/engine/outgoing_packet.h"

#include <QList>

namespace roost::realtime {

/// What goes to a client that polls: packets wait for its GET, or the GET for packets. No thread waits with it.
///
/// Network thread.
class PollingTransport
{
public:
    using Reply = http::RequestHandler::Reply;

    PollingTransport() = default;
    ~PollingTransport();
    PollingTransport(const PollingTransport &) = delete;
    PollingTransport &operator=(const PollingTransport &) = delete;

    void send(const OutgoingPacket &packet);

    /// Bytes that wait.
    qsizetype unsent() const { return m_bytes; }

    /// Answers the GET with what waits, now or as soon as there is something. One at a time.
    void poll(Reply reply);

    bool isPolled() const { return static_cast<bool>(m_reply); }

    /// Answers the GET that waits, if one does, with this in place of a packet: "6", "1".
    void release(const OutgoingPacket &packet);

    /// What waits, for another transport.
    QList<OutgoingPacket> takeUnsent();

private:
    void flush();

    QList<OutgoingPacket> m_packets;
    qsizetype m_bytes = 0;
    Reply m_reply;
};

} // namespace roost::realtime
