#pragma once

#include "backend/core/ids.h"
#include "backend/gateways/lock_gateway.h"

namespace roost {

/// How long a rush on one property is held back at the most.
inline constexpr std::chrono::milliseconds propertyLockWait{250};

/// The lock in front of a property's calendar, for whoever is about to take nights of it. Not getting it is no reason
/// to stop: the constraint decides.
std::unique_ptr<LockGateway::Lock> lockCalendar(LockGateway &locks, PropertyId property,
                                                std::chrono::milliseconds wait);

} // namespace roost
