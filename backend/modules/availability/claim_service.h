#pragma once

#include "backend/core/clock.h"
#include "backend/modules/availability/claim.h"
#include "backend/modules/availability/claim_repository.h"
#include "backend/modules/property/property_repository.h"

namespace roost {

/// The guard against double booking: claims on nights, under the exclusion constraint of the table night_claims.
///
/// Every function works in the caller's transaction, and is safe beside any number of others. Rows are locked in one
/// order, so that no two transactions wait for one another: the property, its claims, its search entry (by trigger),
/// then bookings. Whatever takes nights or gives them back has the property's row locked: lock(), release() and
/// releaseChange() do so themselves. The bookings come last: take the claim first, or have it expire through here, and
/// change the booking after that. Of several properties the row with the lower id comes first.
class ClaimService
{
public:
    explicit ClaimService(const Clock &clock);

    /// Locks the row of a property, for a transaction that is about to take nights of it.
    void lockProperty(Session &session, PropertyId propertyId);

    /// The same of one that was just seen on the market: Overtaken, at the latest by the commit, when it is not any
    /// more.
    void lockPublished(Session &session, PropertyId propertyId);

    /// Claims the nights of a stay, and those to prepare for the next one, for a booking of the same transaction; until
    /// holdExpiresAt, or for good. Returns the bookings whose expired holds were in the way and are gone now: the
    /// caller marks them EXPIRED. Throws Conflict (TAKEN) when a night is taken.
    QList<ExpiredHold> take(Session &session, const Property &property, const DateRange &stay, BookingId bookingId,
                            const std::optional<QDateTime> &holdExpiresAt);

    /// The same of nights that were just seen to have no claim, not even an expired one, without waiting for the
    /// answer: Conflict (TAKEN), at the latest by the commit, when somebody was faster.
    void takeFree(Session &session, const Property &property, const DateRange &stay, BookingId bookingId,
                  const std::optional<QDateTime> &holdExpiresAt);

    /// Locks the property and the booking's claim, before the booking is looked at. False when it has no claim.
    bool lock(Session &session, PropertyId propertyId, BookingId bookingId);

    /// Gives back the nights of a booking's claim that are not among these. No error when it has no claim.
    void shorten(Session &session, const Property &property, BookingId bookingId, const DateRange &stay);

    /// Makes the claim of a booking one on the nights of another stay. Returns the bookings whose expired holds were in
    /// the way: the caller marks them EXPIRED. Conflict: TAKEN when a night is taken, WRONG_STATE when the booking has
    /// no claim; the transaction cannot be used any further then.
    QList<ExpiredHold> move(Session &session, const Property &property, BookingId bookingId, const DateRange &stay);

    /// Claims those nights of another stay that `stay` does not have, for a change that is being paid. Otherwise as
    /// take().
    QList<ExpiredHold> takeForChange(Session &session, const Property &property, const DateRange &stay,
                                     const DateRange &changed, BookingId bookingId, ChangeId changeId,
                                     const QDateTime &holdExpiresAt);

    /// Gives back what takeForChange() took; no error when it is gone.
    void releaseChange(Session &session, PropertyId propertyId, ChangeId changeId);

    /// Makes the hold last for good. False when the booking has no claim any more: take() it again, or give up.
    Question<bool> confirm(Session &session, PropertyId propertyId, BookingId bookingId);

    /// The same for a booking that was just seen to hold its nights, without waiting for the answer: Overtaken, at the
    /// latest by the commit, when it does not any more.
    void makeFirm(Session &session, PropertyId propertyId, BookingId bookingId);

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
    PropertyRepository m_properties;
};

} // namespace roost
