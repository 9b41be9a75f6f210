#include "backend/modules/booking/property_lock.h"

namespace roost {

std::unique_ptr<LockGateway::Lock> lockCalendar(LockGateway &locks, PropertyId property, std::chrono::milliseconds wait)
{
    constexpr std::chrono::seconds timeToLive{5}; // longer than one booking takes
    return locks.acquire(QStringLiteral("property:") + property.toString(), timeToLive, wait);
}

} // namespace roost
