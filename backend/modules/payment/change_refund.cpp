#include "backend/modules/payment/change_refund.h"

#include "backend/modules/booking/booking_terms.h"
#include "backend/modules/booking/refund_request.h"

namespace roost {

ChangeRefund::ChangeRefund(Outbox &outbox, const Clock &clock)
    : m_outbox(outbox)
    , m_clock(clock)
{
}

void ChangeRefund::settle(Session &session, const Booking &before, const Booking &after)
{
    const Money refund = before.total - after.total;
    const Money taxes = before.taxesAmount - after.taxesAmount;
    if (refund.minor() > 0) {
        const RefundRequest request{after.id, refund, taxes, RefundReason::Changed, QString::number(after.version)};
        m_outbox.enqueue(session, RefundRequest::topic(), request.key(), request.toJson());
        return;
    }
    m_ledger.append(session, after, std::nullopt, QStringLiteral("adjustment"),
                    postingsOfAdjustment(-taxes, platformFees(after) - platformFees(before)), m_clock.now());
}

} // namespace roost
