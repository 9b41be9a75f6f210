#pragma once

#include "backend/jobs/outbox.h"
#include "backend/modules/availability/claim_service.h"
#include "backend/modules/booking/booking_steps.h"
#include "backend/modules/booking/cancellation.h"
#include "backend/modules/booking/fresh_bookings.h"

namespace roost {

/// The steps of a booking's life that guests and time take: the hold, its confirmation, its end, and the cancellation.
/// Each changes everything that belongs to it, and the claim on the nights, in the caller's transaction.
///
/// The claim is locked before the booking, as ClaimService asks. Any thread.
class BookingLifecycle
{
public:
    BookingLifecycle(const PropertyService &properties, ClaimService &claims, Outbox &outbox, BookingNotices &notices,
                     const Clock &clock, BookingSettings settings);

    /// A new booking that holds its nights: PENDING, or REQUESTED where the host answers first. `quote` was just made
    /// of the property. Nothing is waited for, so that it travels with the commit, where it may be refused: Conflict
    /// (TAKEN) when a night is gone; Overtaken when the property was taken off the market meanwhile.
    Booking open(Session &session, const Property &property, const Quote &quote, const BookingParties &parties);

    /// A PENDING booking that open() made a moment ago, if it is this guest's and holds its nights still, as far as
    /// this server knows: for confirmSeen(). Each is given once.
    std::optional<FreshBooking> takeFresh(BookingId id, UserId guest);

    /// Until when a booking has to hold its nights for a payment that begins now.
    QDateTime endOfPayment() const;

    /// Has a PENDING booking hold its nights for ten minutes at the least, while a payment is under way; one that holds
    /// them long enough is returned as it is, and not locked. Conflict (WRONG_STATE) in any other state.
    Booking extendHold(Session &session, const Booking &booking);

    /// After a payment that failed: the nights are held as long as they would have been without it.
    Booking restoreHold(Session &session, const Booking &booking);

    /// Paid with `payment`. An expired booking claims its nights again. Conflict: TAKEN when they are gone, WRONG_STATE
    /// when it was cancelled or confirmed meanwhile; the transaction cannot be used any further then.
    Booking confirm(Session &session, const Payment &payment);

    /// The same for a booking that was just seen to be PENDING, without waiting for any answer: Overtaken, at the
    /// latest by the commit, when something has happened to it since. property: id, host, time zone and preparation
    /// will do. subject: as in BookingNotices::tell().
    Booking confirmSeen(Session &session, const Property &property, const Booking &seen, const QList<PriceLine> &lines,
                        const std::optional<NoticeSubject> &subject);

    /// Gives the nights back and asks for the refund, if there is one. What was cancelled before stays as it was, and
    /// is told again. WrongState when it is too late.
    Cancellation cancel(Session &session, const Booking &booking, CancelledBy by, UserId actor);

    /// What cancel() would do now, but nothing is done.
    Cancellation previewCancellation(Session &session, const Booking &booking, CancelledBy by) const;

    /// The hold is over and its claim gone; no change when the booking is not waiting any more.
    void expire(Session &session, const ExpiredHold &hold);

private:
    Booking moveToConfirmed(Session &session, const Property &property, const Booking &booking,
                            const QList<PriceLine> &lines, const std::optional<NoticeSubject> &subject);
    Booking setHold(Session &session, const Booking &booking, const QDateTime &expiresAt);
    void claim(Session &session, const Property &property, const Booking &booking);
    Refund refundOf(Session &session, const Property &property, const Booking &booking, CancelledBy by) const;
    Cancellation cancelledBefore(Session &session, const Booking &booking) const;

    ClaimService &m_claims;
    Outbox &m_outbox;
    const Clock &m_clock;
    const BookingSettings m_settings;
    BookingSteps m_steps;
    BookingRepository m_bookings;
    FreshBookings m_fresh;
};

} // namespace roost
