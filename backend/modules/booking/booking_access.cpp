#include "backend/modules/booking/booking_access.h"

#include "backend/core/errors.h"

namespace roost {

Booking BookingAccess::visible(Session &session, const Actor &actor, BookingId id) const
{
    const auto booking = m_bookings.find(session, id);
    const bool isParty =
        booking && (booking->guestId == actor.userId || booking->hostId == actor.userId || actor.isAdmin());
    if (!isParty)
        throw NotFound(QStringLiteral("There is no such booking."));
    return *booking;
}

Booking BookingAccess::managed(Session &session, const Actor &actor, BookingId id) const
{
    const Booking booking = visible(session, actor, id);
    if (booking.hostId != actor.userId && !actor.isAdmin())
        throw Forbidden(QStringLiteral("Only the host does this."));
    return booking;
}

} // namespace roost
