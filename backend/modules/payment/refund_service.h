#pragma once

#include "backend/modules/booking/refund_request.h"
#include "backend/modules/payment/payment_settlement.h"

namespace roost {

/// Gives money back, as the outbox asks for it (topic "refund"): from the last charge first, from several where one is
/// not enough. Doing a request twice moves the money once: the refunds are known by the request's key, and the provider
/// knows each by its id. Any thread.
class RefundService
{
public:
    RefundService(Database &database, PaymentGateway &gateway, PaymentSettlement &settlement, const Clock &clock);

    /// Throws Unavailable when the provider cannot be reached, or refuses: the outbox tries again, and shows it.
    void refund(const RefundRequest &request);

private:
    struct Refunding
    {
        Payment refund{};
        QString chargeReference{};
    };

    /// Writes the refunds, or finds those that were written before.
    QList<Refunding> begin(Session &session, const RefundRequest &request);
    QList<Payment> spread(const RefundRequest &request, const QList<RefundableCharge> &charges) const;

    Database &m_database;
    PaymentGateway &m_gateway;
    PaymentSettlement &m_settlement;
    const Clock &m_clock;
    BookingRepository m_bookings;
    PaymentRepository m_payments;
};

} // namespace roost
