#pragma once

#include "backend/realtime/client_session.h"
#include "backend/realtime/room.h"

#include <QHash>

namespace roost::realtime {

/// Who is in which room. Network thread.
class Rooms
{
public:
    void join(ClientSession *session, const Room &room);
    void leave(ClientSession *session, const Room &room);
    void leaveAll(ClientSession *session);

    /// The members of any of these rooms, each once.
    QSet<ClientSession *> members(const QSet<Room> &rooms) const;

    /// Of which any client hears.
    QList<PropertyId> watchedProperties() const;

    QSet<Room> roomsOf(ClientSession *session) const { return m_rooms.value(session); }

private:
    QHash<Room, QSet<ClientSession *>> m_members;
    QHash<ClientSession *, QSet<Room>> m_rooms;
};

} // namespace roost::realtime
