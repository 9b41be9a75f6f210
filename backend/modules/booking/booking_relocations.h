#pragma once

#include "backend/modules/booking/booking_lifecycle.h"

namespace roost {

/// Moves a booking to another property, in the caller's transaction: claims, booking and whatever hangs on it, lines,
/// timeline, figures, what is to be told, and the events for after the commit. Knows nothing of money that moves. Any
/// thread.
class BookingRelocations
{
public:
    BookingRelocations(const PropertyService &properties, ClaimService &claims, BookingLifecycle &lifecycle,
                       BookingNotices &notices, const Clock &clock);

    /// Both properties, the claim and the booking locked, in the order of ClaimService. WrongState when the booking has
    /// moved meanwhile.
    Booking locked(Session &session, const Booking &seen, PropertyId target) const;

    /// `booking` is locked, and REQUESTED, PENDING or CONFIRMED; its nights and guests stay. reason: what the guest is
    /// told; may be empty. Conflict (TAKEN) when a night of the target is taken; the transaction cannot be used any
    /// further then.
    Booking apply(Session &session, const Booking &booking, const Property &target, const Price &price, UserId actor,
                  const QString &reason);

private:
    Booking write(Session &session, const Booking &booking, const Property &target, const Price &price);

    ClaimService &m_claims;
    BookingLifecycle &m_lifecycle;
    const Clock &m_clock;
    BookingSteps m_steps;
    BookingRepository m_bookings;
};

} // namespace roost
