#pragma once

#include "backend/realtime/room.h"

#include <QJsonObject>

#include <deque>

namespace roost::realtime {

/// The last events with their numbers, so that a client that was away can catch up. Network thread.
class EventHistory
{
public:
    struct Entry
    {
        qint64 sequence = 0;
        QSet<Room> rooms{};
        QString frame{}; ///< as every client receives it
    };

    /// firstSequence: greater than any that an earlier process has given, so that no client takes one for another.
    EventHistory(std::size_t capacity, qint64 firstSequence);

    /// Gives the event the next number, and writes it down once for all clients. The reference holds until the next
    /// append().
    const Entry &append(const QString &name, const QSet<Room> &rooms, QJsonObject payload);

    /// The number of the last event.
    qint64 lastSequence() const { return m_next - 1; }

    /// Whether everything after this number is still here.
    bool reaches(qint64 sequence) const;

    /// What came after this number for the members of any of these rooms, in order. Only where it reaches().
    QList<QString> framesAfter(qint64 sequence, const QSet<Room> &rooms) const;

private:
    const std::size_t m_capacity;
    const qint64 m_first;
    qint64 m_next;
    std::deque<Entry> m_entries;
};

} // namespace roost::realtime
