#pragma once

#include "backend/core/actor.h"
#include "backend/database/database.h"
#include "backend/gateways/lock_gateway.h"
#include "backend/modules/booking/booking_access.h"
#include "backend/modules/booking/booking_lifecycle.h"
#include "backend/modules/booking/booking_note_repository.h"
#include "backend/modules/pricing/pricing_service.h"

namespace roost {

/// The rules of booking a stay: who may book, see and cancel it, which nights, and what it costs.
///
/// Every public function is one transaction. Any thread. Payment belongs to the module payment.
class BookingService
{
public:
    BookingService(Database &database, const PropertyService &properties, const PricingService &pricing,
                   ClaimService &claims, BookingLifecycle &lifecycle, LockGateway &locks);

    /// Holds the nights and writes a PENDING booking, or a REQUESTED one where the host answers first. Throws Invalid
    /// (not bookable, with every reason), Conflict (TAKEN), Forbidden (OWN_PROPERTY), NotFound.
    Booking create(const Actor &actor, const BookingRequest &request);

    /// To its guest, its host and admins, with the notes of their side among the timeline; NotFound to everybody else.
    BookingDetail show(const Actor &actor, BookingId id) const;

    /// With the refund that the policy gives; a cancellation by the host or an admin refunds everything. Changes
    /// nothing when it was cancelled before. WrongState when it is too late.
    Cancellation cancel(const Actor &actor, BookingId id);

    /// What cancel() would do now.
    Cancellation previewCancellation(const Actor &actor, BookingId id) const;

    /// Expires what has waited too long, in batches of a transaction each; returns how many. A job calls it.
    int expireHolds();

private:
    struct Bookable
    {
        Property property{};
        Quote quote{};
    };

    /// What create() throws, or what to book.
    Bookable bookable(Session &session, const Actor &actor, const BookingRequest &request) const;

    Database &m_database;
    const PropertyService &m_properties;
    const PricingService &m_pricing;
    ClaimService &m_claims;
    BookingLifecycle &m_lifecycle;
    LockGateway &m_locks;
    BookingAccess m_access;
    BookingRepository m_bookings;
    BookingNoteRepository m_notes;
};

} // namespace roost
