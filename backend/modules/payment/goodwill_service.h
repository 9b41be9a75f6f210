#pragma once

#include "backend/modules/booking/booking_access.h"
#include "backend/modules/booking/booking_changes.h"
#include "backend/modules/payment/payment_repository.h"

namespace roost {

/// Money that a host gives back of their own will, of a stay that was paid. Any thread.
class GoodwillService
{
public:
    GoodwillService(Database &database, BookingChanges &changes, Outbox &outbox);

    /// The booking costs so much less from now on; the money goes back through the outbox. For the host and admins.
    /// reason: the guest sees it as a line of the price.
    ///
    /// Throws Invalid (pointer /amount) unless it is above zero, in the booking's currency, and not above what it
    /// costs; WrongState for what was not paid or was cancelled; Conflict (PAYMENT_IN_PROGRESS); NotFound; Forbidden.
    Booking refund(const Actor &actor, BookingId id, const Money &amount, const QString &reason);

private:
    Database &m_database;
    BookingChanges &m_changes;
    Outbox &m_outbox;
    BookingAccess m_access;
    BookingRepository m_bookings;
    PaymentRepository m_payments;
    PropertyRepository m_properties;
};

} // namespace roost
