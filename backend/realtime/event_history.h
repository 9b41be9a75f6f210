#pragma once

#include "backend/realtime/engine/outgoing_packet.h"
#include "backend/realtime/room.h"

#include <QJsonObject>

#include <deque>
#include <functional>
#include <optional>

namespace roost::realtime {

/// The last events with their numbers, so that a client that was away can catch up. Network thread.
class EventHistory
{
public:
    using Payload = std::function<QJsonObject()>;

    /// One event. It is written down when the first client is there for it, once for all.
    class Entry
    {
    public:
        Entry(qint64 sequence, QString name, QSet<Room> rooms, Payload payload);

        qint64 sequence() const { return m_sequence; }
        const QSet<Room> &rooms() const { return m_rooms; }

        /// As every client receives it.
        const OutgoingPacket &packet() const;

    private:
        qint64 m_sequence;
        QString m_name;
        QSet<Room> m_rooms;
        mutable Payload m_payload; ///< until it is written down
        mutable std::optional<OutgoingPacket> m_packet;
    };

    /// firstSequence: greater than any that an earlier process has given, so that no client takes one for another.
    EventHistory(std::size_t capacity, qint64 firstSequence);

    /// Gives the event the next number. The reference holds until the next append().
    const Entry &append(const QString &name, const QSet<Room> &rooms, Payload payload);

    /// The number of the last event.
    qint64 lastSequence() const { return m_next - 1; }

    /// Whether everything after this number is still here.
    bool reaches(qint64 sequence) const;

    /// What came after this number for the members of any of these rooms, in order. Only where it reaches().
    QList<OutgoingPacket> packetsAfter(qint64 sequence, const QSet<Room> &rooms) const;

private:
    const std::size_t m_capacity;
    const qint64 m_first;
    qint64 m_next;
    std::deque<Entry> m_entries;
};

} // namespace roost::realtime
