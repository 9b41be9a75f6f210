#pragma once

#include "backend/core/actor.h"
#include "backend/modules/booking/booking.h"

namespace roost {

/// The side that a list is for: the one asked for, or the strongest that the account has. Forbidden when the account
/// does not have it.
BookingSide sideOf(const Actor &actor, const std::optional<BookingSide> &asked);

} // namespace roost
