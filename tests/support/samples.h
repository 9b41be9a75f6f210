#pragma once

#include "backend/core/actor.h"
#include "backend/database/database.h"
#include "backend/modules/property/property.h"

namespace roost::test {

/// A new account with these roles, as an actor. Its address is its id at example.org.
Actor insertUser(Database &database, Roles roles = Role::Guest, const char *name = "Somebody");

/// Writes the property as it is, and reads it back.
Property insertProperty(Database &database, const Property &property);

/// A row of bookings that claims refer to, CONFIRMED, or PENDING until its hold expires. It has no claim yet.
BookingId insertBooking(Database &database, const Property &property, const DateRange &stay, UserId guest,
                        const std::optional<QDateTime> &holdExpiresAt = {});

} // namespace roost::test
