#pragma once

#include "backend/database/session.h"
#include "backend/modules/availability/claim.h"

namespace roost {

/// The SQL of night_claims.
class ClaimRepository
{
public:
    /// False when a night is claimed already; waits for a transaction that is about to claim one.
    bool insert(Session &session, const Claim &claim, const std::optional<UserId> &createdBy = {}) const;

    /// The same without waiting for the answer: Conflict (TAKEN), at the latest by the commit.
    void append(Session &session, const Claim &claim) const;

    /// Removes the expired holds of a property that overlap these nights.
    QList<ExpiredHold> removeExpired(Session &session, PropertyId propertyId, const DateRange &nights,
                                     const QDateTime &now) const;

    /// Removes expired holds of all properties, oldest first, but none that is locked, or whose property is.
    QList<ExpiredHold> removeExpired(Session &session, const QDateTime &now, int limit) const;

    /// Locks the claims of a booking until the transaction ends. False when it has none.
    bool lockOfBooking(Session &session, PropertyId propertyId, BookingId bookingId) const;

    /// Takes from a booking's claim what is not among these nights, of which it has one at the least.
    void keepOnly(Session &session, PropertyId propertyId, BookingId bookingId, const DateRange &nights) const;

    /// Makes the claim of a booking one on these nights. False when it has none; Conflict (TAKEN) when one of them is
    /// claimed already, after which the transaction cannot be used any further.
    bool setNights(Session &session, PropertyId propertyId, BookingId bookingId, const DateRange &nights) const;

    void removeOfChange(Session &session, PropertyId propertyId, ChangeId changeId) const;

    /// nullopt: for good. False when the booking has no claim.
    Question<bool> setHold(Session &session, PropertyId propertyId, BookingId bookingId,
                           const std::optional<QDateTime> &expiresAt) const;

    /// Makes the hold of a booking last for good. Overtaken, at the latest by the commit, when it has no claim.
    void makeFirm(Session &session, PropertyId propertyId, BookingId bookingId) const;

    /// Writes the nights, the note, and the event of a claim. Throws Conflict when another claim has one of the nights:
    /// the transaction can do nothing more then.
    void change(Session &session, const Claim &claim) const;

    void removeOfBooking(Session &session, PropertyId propertyId, BookingId bookingId) const;
    void remove(Session &session, PropertyId propertyId, ClaimId id) const;

    /// The claims that touch these nights, in their order; without holds that have expired.
    QList<Claim> overlapping(Session &session, PropertyId propertyId, const DateRange &nights,
                             const QDateTime &now) const;
};

} // namespace roost
