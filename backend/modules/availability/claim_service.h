#pragma once

#include "backend/core/clock.h"
#include "backend/modules/availability/claim.h"
#include "backend/modules/availability/claim_repository.h"
#include "backend/modules/property/property.h"

namespace roost {

/// The guard against double booking: claims on nights, under the exclusion constraint of the table night_claims.
///
/// Every function works in the caller's transaction, and is safe beside any number of others. The row of the claim is
/// locked before the booking's: take the claim first, or have it expire through here, and change the booking after
/// that.
class ClaimService
{
public:
    explicit ClaimService(const Clock &clock);

    /// Claims the nights of a stay, and those to prepare for the next one, for a booking that is written already; until
    /// holdExpiresAt, or for good. Returns the bookings whose expired holds were in the way and are gone now: the
    /// caller marks them EXPIRED. Throws Conflict (TAKEN) when a night is taken.
    QList<ExpiredHold> take(Session &session, const Property &property, const DateRange &stay, BookingId bookingId,
                            const std::optional<QDateTime> &holdExpiresAt);

    /// Locks a booking's claim, before its booking is looked at, for a step that may leave both as they are. False when
    /// it has none.
    bool lock(Session &session, PropertyId propertyId, BookingId bookingId);

    /// Gives back the nights of a booking's claim that are not among these. No error when it has no claim.
    void shorten(Session &session, const Property &property, BookingId bookingId, const DateRange &stay);

    /// Makes the claim of a booking one on the nights of another stay; the property's row is locked. Returns the
    /// bookings whose expired holds were in the way: the caller marks them EXPIRED. Conflict: TAKEN when a night is
    /// taken, WRONG_STATE when the booking has no claim; the transaction cannot be used any further then.
    QList<ExpiredHold> move(Session &session, const Property &property, BookingId bookingId, const DateRange &stay);

    /// Claims those nights of another stay that `stay` does not have, for a change that is being paid. Otherwise as
    /// take().
    QList<ExpiredHold> takeForChange(Session &session, const Property &property, const DateRange &stay,
                                     const DateRange &changed, BookingId bookingId, ChangeId changeId,
                                     const QDateTime &holdExpiresAt);

    /// Gives back what takeForChange() took; no error when it is gone.
    void releaseChange(Session &session, PropertyId propertyId, ChangeId changeId);

    /// Makes the hold last for good. False when the booking has no claim any more: take() it again, or give up.
    bool confirm(Session &session, PropertyId propertyId, BookingId bookingId);

    /// Lets the hold last until `expiresAt`. False when the booking has no claim any more.
    bool extendHold(Session &session, PropertyId propertyId, BookingId bookingId, const QDateTime &expiresAt);

    /// Gives the nights back; no error when that was done before.
    void release(Session &session, PropertyId propertyId, BookingId bookingId);

    /// Gives the nights of up to `limit` expired holds back, oldest first, leaving out those that another transaction
    /// is working on. The caller marks the bookings EXPIRED.
    QList<ExpiredHold> releaseExpired(Session &session, int limit);

private:
    const Clock &m_clock;
    ClaimRepository m_claims;
};

} // namespace roost
