#pragma once

#include "backend/modules/booking/booking_change_repository.h"
#include "backend/modules/booking/booking_lifecycle.h"

namespace roost {

/// Gives a booking other nights, another number of guests, or another price, in the caller's transaction: claim,
/// booking, lines, timeline, figures, what is to be told, and the events for after the commit. Knows nothing of money
/// that moves. The property's row is locked before the claim, and that before the booking. Any thread.
class BookingChanges
{
public:
    BookingChanges(const PropertyService &properties, ClaimService &claims, BookingLifecycle &lifecycle,
                   BookingNotices &notices, const Clock &clock);

    /// The property's row, the claim and the booking locked, in this order.
    Booking locked(Session &session, const Booking &seen) const;

    /// `booking` is locked. Conflict (TAKEN) when a night is taken; the transaction cannot be used any further then.
    Booking apply(Session &session, const Property &property, const Booking &booking, const BookingTerms &terms,
                  UserId actor);

    /// Only the price, for less, without a change of anything else.
    Booking reprice(Session &session, const Property &property, const Booking &booking, const BookingTerms &terms,
                    const BookingSteps::Note &note);

    /// Holds the nights that a change adds until it is paid, and keeps the change. Conflict (TAKEN) as above.
    void hold(Session &session, const Property &property, const Booking &booking, const PendingChange &change,
              const QDateTime &holdExpiresAt);

    /// It was paid: apply() what hold() kept. WrongState when the booking has moved on meanwhile.
    Booking applyHeld(Session &session, ChangeId id, const Booking &seen);

    /// It was not paid, or too late: the nights are free again.
    void drop(Session &session, const Booking &booking, ChangeId id);

private:
    Booking write(Session &session, const Property &property, const Booking &booking, const BookingTerms &terms,
                  const BookingSteps::Note &note);
    void expire(Session &session, const QList<ExpiredHold> &holds);

    ClaimService &m_claims;
    BookingLifecycle &m_lifecycle;
    const Clock &m_clock;
    BookingSteps m_steps;
    BookingRepository m_bookings;
    BookingChangeRepository m_changes;
};

} // namespace roost
