#include "backend/realtime/event_history.h"

#include "backend/realtime/socketio/packet.h"

namespace roost::realtime {

EventHistory::Entry::Entry(qint64 sequence, QString name, QSet<Room> rooms, Payload payload)
    : m_sequence(sequence)
    , m_name(std::move(name))
    , m_rooms(std::move(rooms))
    , m_payload(std::move(payload))
{
}

const OutgoingPacket &EventHistory::Entry::packet() const
{
    if (!m_packet) {
        QJsonObject payload = std::exchange(m_payload, nullptr)();
        payload.insert(QStringLiteral("sequence"), m_sequence);
        Packet packet;
        packet.arguments = {m_name, payload};
        m_packet = packet.toOutgoing().first();
    }
    return *m_packet;
}

EventHistory::EventHistory(std::size_t capacity, qint64 firstSequence)
    : m_capacity(capacity)
    , m_first(firstSequence)
    , m_next(firstSequence)
{
}

const EventHistory::Entry &EventHistory::append(const QString &name, const QSet<Room> &rooms, Payload payload)
{
    m_entries.emplace_back(m_next, name, rooms, std::move(payload));
    if (m_entries.size() > m_capacity)
        m_entries.pop_front();
    ++m_next;
    return m_entries.back();
}

bool EventHistory::reaches(qint64 sequence) const
{
    const qint64 oldest = m_entries.empty() ? m_first : m_entries.front().sequence();
    return sequence >= oldest - 1 && sequence < m_next;
}

QList<OutgoingPacket> EventHistory::packetsAfter(qint64 sequence, const QSet<Room> &rooms) const
{
    QList<OutgoingPacket> packets;
    for (const Entry &entry : m_entries) {
        if (entry.sequence() > sequence && entry.rooms().intersects(rooms))
            packets.append(entry.packet());
    }
    return packets;
}

} // namespace roost::realtime
