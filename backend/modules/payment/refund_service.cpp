#include "backend/modules/payment/refund_service.h"

#include "backend/core/errors.h"

namespace roost {

RefundService::RefundService(Database &database, PaymentGateway &gateway, PaymentSettlement &settlement,
                             const Clock &clock)
    : m_database(database)
    , m_gateway(gateway)
    , m_settlement(settlement)
    , m_clock(clock)
{
}

void RefundService::refund(const RefundRequest &request)
{
    const Refunding refunding = m_database.transaction([&](Session &session) { return begin(session, request); });
    if (refunding.refund.status != PaymentStatus::Initiated)
        return;
    const auto result = m_gateway.refund(refunding.refund.id, refunding.chargeReference, refunding.refund.amount);
    if (result.status == PaymentGateway::Status::Declined)
        throw Unavailable(QStringLiteral("The provider refuses the refund: %1").arg(result.failureCode));
    m_settlement.settle(refunding.refund.id, result);
}

RefundService::Refunding RefundService::begin(Session &session, const RefundRequest &request)
{
    const auto booking = m_bookings.findForUpdate(session, request.bookingId);
    if (!booking)
        throw NotFound(QStringLiteral("There is no such booking."));
    const auto charge = m_payments.findPaidCharge(session, booking->propertyId, booking->id);
    if (!charge)
        throw NotFound(QStringLiteral("Nothing was paid for this booking."));

    const QString key = QStringLiteral("refund:") + toName(request.reason);
    auto refund = m_payments.findByKey(session, booking->propertyId, booking->id, key);
    if (!refund) {
        refund = Payment{.id = PaymentId::create(),
                         .propertyId = booking->propertyId,
                         .bookingId = booking->id,
                         .kind = PaymentKind::Refund,
                         .status = PaymentStatus::Initiated,
                         .amount = request.amount,
                         .taxes = request.taxes,
                         .provider = charge->provider,
                         .method = charge->method,
                         .refundOf = charge->id,
                         .createdAt = m_clock.now()};
        m_payments.insert(session, *refund, key);
    }
    return {*refund, charge->providerReference.value_or(QString())};
}

} // namespace roost
