#pragma once

#include "backend/core/actor.h"
#include "backend/modules/booking/booking_repository.h"

namespace roost {

/// Who may see a booking, and who may manage it. In the caller's transaction.
class BookingAccess
{
public:
    /// To its guest, its host and admins; NotFound to everybody else.
    Booking visible(Session &session, const Actor &actor, BookingId id) const;

    /// The same, to its host and admins; Forbidden to its guest.
    Booking managed(Session &session, const Actor &actor, BookingId id) const;

private:
    BookingRepository m_bookings;
};

} // namespace roost
