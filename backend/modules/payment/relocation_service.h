#pragma once

#include "backend/gateways/lock_gateway.h"
#include "backend/modules/booking/booking_access.h"
#include "backend/modules/booking/booking_relocations.h"
#include "backend/modules/payment/booking_change.h"
#include "backend/modules/payment/change_refund.h"
#include "backend/modules/payment/payment_service.h"
#include "backend/modules/pricing/pricing_service.h"

namespace roost {

/// Another property of the same host for a booking, when the first cannot be had: same nights, same guests.
///
/// At the price of the other property today. What costs less is refunded; what costs more the guest never pays without
/// having agreed, so the host gives the difference up or lets the guest book anew. The cancellation policy stays that
/// of the booking. In the ledger the booking's balance leaves the books of one property and enters those of the other.
/// Any thread.
class RelocationService
{
public:
    RelocationService(Database &database, const PropertyService &properties, const PricingService &pricing,
                      BookingRelocations &relocations, PaymentService &payments, LockGateway &locks, Outbox &outbox,
                      const Clock &clock);

    /// What relocate() would do now, or what the guest would have to pay more.
    BookingChange preview(const Actor &actor, BookingId id, const RelocationRequest &request) const;

    /// A PENDING or CONFIRMED booking, by its host to a property of the same host, or by an admin. Nothing happens when
    /// it is there already. The host's rules of arrival and length do not count here, the room for guests does.
    ///
    /// Throws Invalid (/property_id: OTHER_HOST, CURRENCY; /guests: CAPACITY); Forbidden to the guest; Conflict: TAKEN,
    /// WRONG_STATE, PAYMENT_IN_PROGRESS, COSTS_MORE unless the difference is waived; NotFound.
    BookingChange relocate(const Actor &actor, BookingId id, const RelocationRequest &request);

private:
    struct Plan
    {
        Property target{};
        Price price{};
        BookingChange change{};
        bool changesAnything = false;
    };

    Plan planOf(Session &session, const Actor &actor, const Booking &booking, const RelocationRequest &request) const;
    BookingChange apply(Session &session, const Actor &actor, BookingId id, const RelocationRequest &request);
    void moveBalance(Session &session, const Booking &before, const Booking &after, const LedgerBalance &balance);

    Database &m_database;
    const PropertyService &m_properties;
    const PricingService &m_pricing;
    BookingRelocations &m_relocations;
    PaymentService &m_payments;
    LockGateway &m_locks;
    const Clock &m_clock;
    ChangeRefund m_refunds;
    BookingAccess m_access;
    BookingRepository m_bookings;
    ClaimRepository m_claims;
    LedgerRepository m_ledger;
};

} // namespace roost
