#include "backend/realtime/room.h"

namespace roost::realtime {

namespace {
const QByteArray propertyPrefix = "property:";
}

Room roomOfUser(const UserId &id)
{
    return "user:" + id.toString().toLatin1();
}

Room roomOfAdmins()
{
    return "role:admin";
}

Room roomOfProperty(const PropertyId &id)
{
    return propertyPrefix + id.toString().toLatin1();
}

std::optional<PropertyId> propertyOf(const Room &room)
{
    if (!room.startsWith(propertyPrefix))
        return std::nullopt;
    return PropertyId::parse(QString::fromLatin1(room.sliced(propertyPrefix.size())));
}

Room roomOfCity(const QString &name)
{
    return "city:" + name.trimmed().toCaseFolded().toUtf8();
}

QSet<Room> roomsOf(const Audience &audience)
{
    QSet<Room> rooms;
    for (const UserId &user : audience.users)
        rooms.insert(roomOfUser(user));
    if (audience.admins)
        rooms.insert(roomOfAdmins());
    if (audience.watchersOfProperty)
        rooms.insert(roomOfProperty(*audience.watchersOfProperty));
    if (!audience.watchersOfCity.isEmpty())
        rooms.insert(roomOfCity(audience.watchersOfCity));
    return rooms;
}

} // namespace roost::realtime
