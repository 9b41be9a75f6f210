#pragma once

#include "backend/core/clock.h"
#include "backend/gateways/payment_gateway.h"

#include <functional>
#include <mutex>
#include <vector>

namespace roost {

/// A payment provider that moves no money. The method decides what happens: sandbox:ok, sandbox:decline,
/// sandbox:insufficient, sandbox:later (a webhook follows), sandbox:unavailable (throws).
///
/// The answer depends on the method alone, so asking again for the same payment gives the same. Webhooks are signed
/// with HMAC-SHA-256 over the body, in hex. Any thread.
class SandboxPaymentGateway : public PaymentGateway
{
public:
    using Deliver = std::function<void(const QByteArray &body, const QByteArray &signature)>;

    SandboxPaymentGateway(QByteArray webhookSecret, const Clock &clock,
                          std::chrono::milliseconds webhookDelay = std::chrono::seconds(2));

    QString name() const override { return QStringLiteral("sandbox"); }
    Result charge(PaymentId payment, const Money &amount, const QString &method) override;
    std::optional<Result> foreseen(PaymentId payment, const QString &method) const override;
    Result refund(PaymentId refund, const QString &chargeReference, const Money &amount) override;
    Notice readWebhook(const QByteArray &body, const QByteArray &signature) const override;

    /// Hands over the webhooks that are due; a job calls it. One whose delivery throws is tried again at the next call.
    void deliverDue(const Deliver &deliver);

    /// As the provider signs a webhook's body.
    QByteArray signature(const QByteArray &body) const;

private:
    struct Webhook
    {
        QDateTime due{};
        PaymentId payment{};
        QByteArray body{};
    };

    void sendLater(PaymentId payment);

    const QByteArray m_secret;
    const Clock &m_clock;
    const std::chrono::milliseconds m_webhookDelay;
    std::mutex m_mutex;
    std::vector<Webhook> m_webhooks;
};

} // namespace roost
