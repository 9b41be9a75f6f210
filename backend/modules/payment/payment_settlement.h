#pragma once

#include "backend/core/clock.h"
#include "backend/database/session.h"
#include "backend/gateways/payment_gateway.h"
#include "backend/jobs/outbox.h"
#include "backend/modules/booking/booking_changes.h"
#include "backend/modules/payment/ledger_repository.h"
#include "backend/modules/payment/payment.h"
#include "backend/modules/payment/payment_repository.h"

namespace roost {

/// What follows from what the provider says about a payment: the payment's end, the booking's next step, the journal
/// entry, and what is to be told, all in one transaction. Settling twice changes nothing. Any thread.
class PaymentSettlement
{
public:
    PaymentSettlement(Database &database, BookingLifecycle &lifecycle, BookingChanges &changes, Outbox &outbox,
                      BookingNotices &notices, const Clock &clock);

    /// A charge that succeeded confirms its booking, or makes the change that it is for; when that can no longer be,
    /// the money is kept as the guest's deposit and its refund is asked for. NotFound when there is no such payment.
    PaymentResult settle(PaymentId id, const PaymentGateway::Result &result);

    /// The same for a charge that was begun just now, in one round trip if nothing has happened to it meanwhile.
    PaymentResult settle(const BegunCharge &begun, const PaymentGateway::Result &result);

    /// The same for a charge that is not written yet and has succeeded without anything happening outside, with its
    /// key, in one round trip. Overtaken when anything is not as `begun` says; nothing is written then.
    PaymentResult settleAtOnce(const BegunCharge &begun, const PaymentGateway::Result &result,
                               const std::optional<QString> &key);

private:
    PaymentResult confirmed(Session &session, const BegunCharge &begun, const Payment &payment);
    PaymentResult confirm(Session &session, const BegunCharge &begun, const PaymentGateway::Result &result);
    enum class Booked { Confirmed, TooLate };

    PaymentResult settle(Session &session, PaymentId id, const PaymentGateway::Result &result, Booked booked);
    Booking bookingOf(Session &session, const Payment &payment) const;
    Booking settleCharge(Session &session, const Payment &payment, Booked booked);
    Booking settleSuccess(Session &session, const Payment &payment);
    Booking settleDecline(Session &session, const Payment &payment, const Booking &booking);
    Booking refuseLateCharge(Session &session, const Payment &payment, const Booking &booking);
    Booking settleRefund(Session &session, const Payment &payment);

    Database &m_database;
    BookingLifecycle &m_lifecycle;
    BookingChanges &m_changes;
    Outbox &m_outbox;
    BookingNotices &m_notices;
    const Clock &m_clock;
    BookingRepository m_bookings;
    PaymentRepository m_payments;
    LedgerRepository m_ledger;
};

} // namespace roost
