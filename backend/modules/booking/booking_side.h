#pragma once

#include "backend/core/actor.h"
#include "backend/database/composed_statement.h"
#include "backend/modules/booking/booking.h"

namespace roost {

/// The side that a list is for: the one asked for, or the strongest that the account has. Forbidden when the account
/// does not have it.
BookingSide sideOf(const Actor &actor, const std::optional<BookingSide> &asked);

/// The condition on bookings b that the list of a side begins with.
void addScope(ComposedStatement &statement, BookingSide side, UserId account);

} // namespace roost
