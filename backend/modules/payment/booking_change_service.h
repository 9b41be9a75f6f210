#pragma once

#include "backend/modules/booking/booking_access.h"
#include "backend/modules/booking/booking_changes.h"
#include "backend/modules/payment/booking_change.h"
#include "backend/modules/payment/change_refund.h"
#include "backend/modules/payment/payment_service.h"
#include "backend/modules/pricing/pricing_service.h"

namespace roost {

/// Other dates or another number of guests for a booking, at today's prices, with the difference.
///
/// What costs more is paid first: the nights that it adds are held while the provider is asked, and the change is made
/// when the charge has gone through; after a decline they are free again. What costs less is made at once, and the
/// difference refunded through the outbox. Any thread.
class BookingChangeService
{
public:
    BookingChangeService(Database &database, const PricingService &pricing, BookingChanges &changes,
                         PaymentService &payments, Outbox &outbox, const Clock &clock);

    /// What change() would do now.
    BookingChange preview(const Actor &actor, BookingId id, const ChangeRequest &request) const;

    /// A PENDING, CONFIRMED or CHECKED_IN booking; of the last one only the departure. version: the one that was seen.
    /// Nothing happens when everything is as it is asked for.
    ///
    /// Throws Invalid with every reason against the stay, and for a difference without a method; Forbidden
    /// (GUEST_PAYS) when a host wants what costs more; Conflict: TAKEN, WRONG_STATE, PAYMENT_IN_PROGRESS;
    /// PreconditionFailed; PaymentDeclined; Unavailable when the provider cannot be reached, after which it is asked
    /// again.
    BookingChange change(const Actor &actor, BookingId id, const ChangeRequest &request,
                         const std::optional<qint64> &version);

private:
    struct Plan
    {
        BookingTerms terms{};
        BookingChange change{};
        bool changesAnything = false;
    };

    Plan planOf(Session &session, const Actor &actor, const Property &property, const Booking &booking,
                const ChangeRequest &request) const;
    BookedStay bookedStay(Session &session, const Booking &booking) const;
    BookingChange begin(Session &session, const Actor &actor, BookingId id, const ChangeRequest &request,
                        const std::optional<qint64> &version);
    void applyAtOnce(Session &session, const Actor &actor, const Property &property, const Booking &booking,
                     Plan &plan);
    void beginCharge(Session &session, const Actor &actor, const Property &property, const Booking &booking,
                     const QString &method, Plan &plan);

    Database &m_database;
    const PricingService &m_pricing;
    BookingChanges &m_changes;
    PaymentService &m_payments;
    const Clock &m_clock;
    ChangeRefund m_refunds;
    BookingAccess m_access;
    BookingRepository m_bookings;
    PropertyRepository m_properties;
};

} // namespace roost
