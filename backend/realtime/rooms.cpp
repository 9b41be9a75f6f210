#include "backend/realtime/rooms.h"

namespace roost::realtime {

void Rooms::join(ClientSession *session, const Room &room)
{
    m_members[room].insert(session);
    m_rooms[session].insert(room);
}

void Rooms::leave(ClientSession *session, const Room &room)
{
    if (const auto members = m_members.find(room); members != m_members.end()) {
        members->remove(session);
        if (members->isEmpty())
            m_members.erase(members);
    }
    if (const auto rooms = m_rooms.find(session); rooms != m_rooms.end()) {
        rooms->remove(room);
        if (rooms->isEmpty())
            m_rooms.erase(rooms);
    }
}

void Rooms::leaveAll(ClientSession *session)
{
    const QSet<Room> rooms = roomsOf(session);
    for (const Room &room : rooms)
        leave(session, room);
}

QSet<ClientSession *> Rooms::members(const QSet<Room> &rooms) const
{
    QSet<ClientSession *> all;
    for (const Room &room : rooms) {
        QSet<ClientSession *> members = m_members.value(room);
        if (members.size() > all.size())
            members.swap(all); // of a crowd and a few, the few are added
        if (!members.isEmpty())
            all.unite(members);
    }
    return all;
}

QList<PropertyId> Rooms::watchedProperties() const
{
    QList<PropertyId> properties;
    for (auto room = m_members.keyBegin(); room != m_members.keyEnd(); ++room) {
        if (const auto property = propertyOf(*room))
            properties.append(*property);
    }
    return properties;
}

} // namespace roost::realtime
