#pragma once

#include "backend/core/event_bus.h"

#include <QByteArray>
#include <QSet>

namespace roost::realtime {

/// The name of a room: "user:<id>", "role:admin", "property:<id>", "city:<name>".
using Room = QByteArray;

Room roomOfUser(const UserId &id);
Room roomOfAdmins();
Room roomOfProperty(const PropertyId &id);
std::optional<PropertyId> propertyOf(const Room &room); ///< nothing for a room of another kind
Room roomOfCity(const QString &name);                   ///< the same for every way to capitalise it

/// All rooms whose members receive what is for this audience.
QSet<Room> roomsOf(const Audience &audience);

} // namespace roost::realtime
