#include "backend/realtime/event_history.h"

#include "backend/realtime/packet.h"

namespace roost::realtime {

EventHistory::EventHistory(std::size_t capacity, qint64 firstSequence)
    : m_capacity(capacity)
    , m_first(firstSequence)
    , m_next(firstSequence)
{
}

const EventHistory::Entry &EventHistory::append(const QString &name, const QSet<Room> &rooms, QJsonObject payload)
{
    payload.insert(QStringLiteral("sequence"), m_next);
    Packet packet;
    packet.arguments = {name, payload};
    m_entries.push_back({m_next, rooms, toFrame(packet)});
    if (m_entries.size() > m_capacity)
        m_entries.pop_front();
    ++m_next;
    return m_entries.back();
}

bool EventHistory::reaches(qint64 sequence) const
{
    const qint64 oldest = m_entries.empty() ? m_first : m_entries.front().sequence;
    return sequence >= oldest - 1 && sequence < m_next;
}

QList<QString> EventHistory::framesAfter(qint64 sequence, const QSet<Room> &rooms) const
{
    QList<QString> frames;
    for (const Entry &entry : m_entries) {
        if (entry.sequence > sequence && entry.rooms.intersects(rooms))
            frames.append(entry.frame);
    }
    return frames;
}

} // namespace roost::realtime
