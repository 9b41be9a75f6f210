#include "backend/modules/payment/payment_event.h"

#include "backend/core/clock.h"

namespace roost {

PaymentEvent::PaymentEvent(Payment payment, UserId guest, UserId host, QDateTime at)
    : m_payment(std::move(payment))
    , m_guest(guest)
    , m_host(host)
    , m_at(std::move(at))
{
}

Audience PaymentEvent::audience() const
{
    return {.users = {m_guest, m_host}, .admins = true};
}

QVariantMap PaymentEvent::payload() const
{
    const QVariantMap amount{{QStringLiteral("amount"), m_payment.amount.minor()},
                             {QStringLiteral("currency"), m_payment.amount.currency().code()}};
    return {{QStringLiteral("payment_id"), m_payment.id.toString()},
            {QStringLiteral("booking_id"), m_payment.bookingId.toString()},
            {QStringLiteral("property_id"), m_payment.propertyId.toString()},
            {QStringLiteral("kind"), toName(m_payment.kind)},
            {QStringLiteral("status"), toName(m_payment.status)},
            {QStringLiteral("amount"), amount},
            {QStringLiteral("at"), toRfc3339(m_at)}};
}

} // namespace roost
