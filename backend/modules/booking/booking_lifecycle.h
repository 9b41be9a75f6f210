#pragma once

#include "backend/core/clock.h"
#include "backend/database/session.h"
#include "backend/jobs/outbox.h"
#include "backend/modules/availability/claim_service.h"
#include "backend/modules/booking/booking_notice.h"
#include "backend/modules/booking/booking_repository.h"
#include "backend/modules/booking/cancellation.h"
#include "backend/modules/booking/metric_delta_repository.h"
#include "backend/modules/property/property_service.h"

namespace roost {

/// The steps of a booking's life. Each changes everything that belongs to it in the caller's transaction: state, claim
/// on the nights, timeline, figures, what is to be told, and the events for after the commit.
///
/// The claim is locked before the booking, as ClaimService asks. Any thread.
class BookingLifecycle
{
public:
    BookingLifecycle(const PropertyService &properties, ClaimService &claims, Outbox &outbox, const Clock &clock,
                     BookingSettings settings);

    /// A new booking that holds its nights: PENDING, or REQUESTED where the host answers first. Conflict (TAKEN) when a
    /// night is gone.
    Booking open(Session &session, const Property &property, const StayRequest &request, const Price &price,
                 UserId guest);

    /// Keeps a PENDING booking's nights at least ten minutes longer, while a payment is under way. Conflict
    /// (WRONG_STATE) in any other state.
    Booking extendHold(Session &session, const Booking &booking);

    /// After a payment that failed: the nights are held as long as they would have been without it.
    Booking restoreHold(Session &session, const Booking &booking);

    /// Paid. An expired one claims its nights again. Conflict: TAKEN when they are gone, WRONG_STATE when it was
    /// cancelled or confirmed meanwhile; the transaction cannot be used any further then.
    Booking confirm(Session &session, const Booking &booking);

    /// Gives the nights back and asks for the refund, if there is one. Conflict (WRONG_STATE) when it is too late.
    Cancellation cancel(Session &session, const Booking &booking, CancelledBy by, UserId actor);

    /// What cancel() would do now, but nothing is done.
    Cancellation previewCancellation(Session &session, const Booking &booking, CancelledBy by) const;

    /// The hold is over and its claim gone; no change when the booking is not waiting any more.
    void expire(Session &session, const ExpiredHold &hold);

private:
    Booking locked(Session &session, BookingId id) const;
    Property propertyOf(Session &session, const Booking &booking) const;
    Booking setHold(Session &session, const Booking &booking, const QDateTime &expiresAt);
    Refund refundOf(Session &session, const Property &property, const Booking &booking, CancelledBy by) const;
    Booking move(Session &session, const Property &property, const Booking &booking, BookingStatus to,
                 const QString &kind, const std::optional<UserId> &actor);
    void publish(Session &session, const Property &property, const Booking &booking,
                 const std::optional<BookingStatus> &from);
    void tell(Session &session, const BookingNotice &notice);

    const PropertyService &m_properties;
    ClaimService &m_claims;
    Outbox &m_outbox;
    const Clock &m_clock;
    const BookingSettings m_settings;
    BookingRepository m_bookings;
    MetricDeltaRepository m_deltas;
};

} // namespace roost
