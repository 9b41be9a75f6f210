#pragma once

#include "backend/core/event_bus.h"
#include "backend/modules/booking/booking.h"

namespace roost {

/// payment_updated: a charge or refund began or came to its end; for guest, host and admins.
class PaymentEvent : public Event
{
public:
    PaymentEvent(Payment payment, UserId guest, UserId host, QDateTime at);

    const Payment &payment() const { return m_payment; }

    QString name() const override { return QStringLiteral("payment_updated"); }
    Audience audience() const override;
    QVariantMap payload() const override;

private:
    Payment m_payment;
    UserId m_guest;
    UserId m_host;
    QDateTime m_at;
};

} // namespace roost
