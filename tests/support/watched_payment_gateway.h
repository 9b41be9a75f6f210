#pragma once

#include "backend/core/errors.h"
#include "backend/gateways/sandbox_payment_gateway.h"

#include <QSet>

#include <functional>

namespace roost::test {

/// The sandbox under observation: which charges and refunds it made, each once however often it was asked, and trouble
/// on request. Any thread.
class WatchedPaymentGateway : public PaymentGateway
{
public:
    enum class Trouble {
        None,
        Unreachable, ///< nothing arrives
        AnswerLost,  ///< it is done, but nobody hears of it
    };

    explicit WatchedPaymentGateway(const Clock &clock)
        : m_sandbox("a secret", clock)
    {
    }

    QString name() const override { return m_sandbox.name(); }

    Result charge(PaymentId payment, const Money &amount, const QString &method) override
    {
        return observed([&] { return m_sandbox.charge(payment, amount, method); }, charged, payment);
    }

    Result refund(PaymentId refund, const QString &chargeReference, const Money &amount) override
    {
        return observed([&] { return m_sandbox.refund(refund, chargeReference, amount); }, refunded, refund);
    }

    Notice readWebhook(const QByteArray &body, const QByteArray &signature) const override
    {
        return m_sandbox.readWebhook(body, signature);
    }

    SandboxPaymentGateway &sandbox() { return m_sandbox; }

    QSet<PaymentId> charged{};
    QSet<PaymentId> refunded{};
    Trouble trouble = Trouble::None;
    std::function<void()> beforeAnswer{}; ///< something that happens while the provider thinks

private:
    Result observed(const std::function<Result()> &call, QSet<PaymentId> &seen, PaymentId id)
    {
        if (trouble == Trouble::Unreachable)
            throw Unavailable(QStringLiteral("The provider cannot be reached."));
        const Result result = call();
        {
            const std::lock_guard guard(m_mutex);
            if (result.status == Status::Succeeded)
                seen.insert(id);
        }
        if (trouble == Trouble::AnswerLost)
            throw Unavailable(QStringLiteral("The provider's answer was lost."));
        if (beforeAnswer)
            beforeAnswer();
        return result;
    }

    SandboxPaymentGateway m_sandbox;
    std::mutex m_mutex;
};

} // namespace roost::test
