#include "backend/modules/payment/refund_service.h"

#include "backend/core/errors.h"

#include <algorithm>

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
    const auto refundings = m_database.transaction([&](Session &session) { return begin(session, request); });
    for (const auto &[refund, chargeReference] : refundings) {
        if (refund.status != PaymentStatus::Initiated)
            continue;
        const auto result = m_gateway.refund(refund.id, chargeReference, refund.amount);
        if (result.status == PaymentGateway::Status::Declined)
            throw Unavailable(QStringLiteral("The provider refuses the refund: %1").arg(result.failureCode));
        m_settlement.settle(refund.id, result);
    }
}

QList<RefundService::Refunding> RefundService::begin(Session &session, const RefundRequest &request)
{
    const auto booking = m_bookings.findForUpdate(session, request.bookingId);
    if (!booking)
        throw NotFound(QStringLiteral("There is no such booking."));
    const auto charges = m_payments.refundableCharges(session, booking->propertyId, booking->id);
    const QString keyStart = QStringLiteral("refund:") + request.key() + u':';
    auto refunds = m_payments.refundsByKey(session, booking->propertyId, booking->id, keyStart);
    if (refunds.isEmpty()) {
        refunds = spread(request, charges);
        for (const Payment &refund : refunds)
            m_payments.insert(session, refund, keyStart + refund.refundOf->toString());
    }
    QList<Refunding> refundings;
    for (const Payment &refund : refunds) {
        const auto charge = std::find_if(charges.begin(), charges.end(),
                                         [&](const auto &known) { return known.charge.id == *refund.refundOf; });
        refundings.append({refund, charge->charge.providerReference.value_or(QString())});
    }
    return refundings;
}

QList<Payment> RefundService::spread(const RefundRequest &request, const QList<RefundableCharge> &charges) const
{
    const bool isLate = request.reason == RefundReason::PaidTooLate;
    QList<Payment> refunds;
    Money left = request.amount;
    Money taxesLeft = request.taxes;
    for (const RefundableCharge &charge : charges) {
        const bool isMeant = isLate ? charge.charge.id.toString() == request.subject : !charge.isDeposit;
        const Money amount(std::min(left.minor(), charge.left.minor()), left.currency());
        if (!isMeant || amount.minor() <= 0)
            continue;
        const Money taxes(std::min(taxesLeft.minor(), amount.minor()), left.currency());
        refunds.append({.id = PaymentId::create(),
                        .propertyId = charge.charge.propertyId,
                        .bookingId = request.bookingId,
                        .kind = PaymentKind::Refund,
                        .status = PaymentStatus::Initiated,
                        .amount = amount,
                        .taxes = taxes,
                        .provider = charge.charge.provider,
                        .method = charge.charge.method,
                        .refundOf = charge.charge.id,
                        .createdAt = m_clock.now()});
        left = left - amount;
        taxesLeft = taxesLeft - taxes;
    }
    if (left.minor() > 0)
        throw NotFound(QStringLiteral("Less was paid for this booking than is to be refunded."));
    return refunds;
}

} // namespace roost
