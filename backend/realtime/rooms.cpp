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
    if (rooms.size() == 1)
        return m_members.value(*rooms.begin()); // shared, however many they are
    QSet<ClientSession *> all;
    for (const Room &room : rooms) {
        if (const auto members = m_members.constFind(room); members != m_members.constEnd())
            all.unite(*members);
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
