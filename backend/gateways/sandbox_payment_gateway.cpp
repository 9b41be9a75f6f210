#include "backend/gateways/sandbox_payment_gateway.h"

#include "backend/core/errors.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>

#include <sodium.h>

namespace roost {
namespace {

QString referenceOf(PaymentId payment)
{
    return QStringLiteral("sandbox_") + payment.uuid().toString(QUuid::Id128);
}

} // namespace

SandboxPaymentGateway::SandboxPaymentGateway(QByteArray webhookSecret, const Clock &clock,
                                             std::chrono::milliseconds webhookDelay)
    : m_secret(std::move(webhookSecret))
    , m_clock(clock)
    , m_webhookDelay(webhookDelay)
{
}

PaymentGateway::Result SandboxPaymentGateway::charge(PaymentId payment, const Money &, const QString &method)
{
    const QString reference = referenceOf(payment);
    if (method == QStringLiteral("sandbox:ok"))
        return {Status::Succeeded, reference, {}};
    if (method == QStringLiteral("sandbox:decline"))
        return {Status::Declined, reference, QStringLiteral("card_declined")};
    if (method == QStringLiteral("sandbox:insufficient"))
        return {Status::Declined, reference, QStringLiteral("insufficient_funds")};
    if (method == QStringLiteral("sandbox:later")) {
        sendLater(payment);
        return {Status::Pending, reference, {}};
    }
    if (method == QStringLiteral("sandbox:unavailable"))
        throw Unavailable(QStringLiteral("The payment provider cannot be reached."));
    throw Invalid(QStringLiteral("/method"), QStringLiteral("UNKNOWN_METHOD"),
                  QStringLiteral("Methods: sandbox:ok, sandbox:decline, sandbox:insufficient, sandbox:later, "
                                 "sandbox:unavailable."));
}

std::optional<PaymentGateway::Result> SandboxPaymentGateway::foreseen(PaymentId payment, const QString &method) const
{
    return method == QStringLiteral("sandbox:ok") ? std::optional(Result{Status::Succeeded, referenceOf(payment), {}})
                                                  : std::nullopt;
}

PaymentGateway::Result SandboxPaymentGateway::refund(PaymentId refund, const QString &, const Money &)
{
    return {Status::Succeeded, referenceOf(refund), {}};
}

PaymentGateway::Notice SandboxPaymentGateway::readWebhook(const QByteArray &body, const QByteArray &signature) const
{
    const QByteArray expected = this->signature(body);
    if (signature.size() != expected.size() ||
        sodium_memcmp(signature.constData(), expected.constData(), static_cast<size_t>(expected.size())) != 0)
        throw Unauthenticated(QStringLiteral("The signature does not belong to this body."),
                              QStringLiteral("BAD_SIGNATURE"));

    const QJsonObject notice = QJsonDocument::fromJson(body).object();
    const auto payment = PaymentId::parse(notice.value(QStringLiteral("payment_id")).toString());
    const QString status = notice.value(QStringLiteral("status")).toString();
    const bool succeeded = status == QStringLiteral("succeeded");
    if (!payment || (!succeeded && status != QStringLiteral("declined")))
        throw Malformed(QStringLiteral("A notice has payment_id and status: succeeded or declined."));
    return {*payment,
            {succeeded ? Status::Succeeded : Status::Declined, notice.value(QStringLiteral("reference")).toString(),
             notice.value(QStringLiteral("failure_code")).toString()}};
}

void SandboxPaymentGateway::deliverDue(const Deliver &deliver)
{
    std::vector<Webhook> due;
    {
        const std::lock_guard guard(m_mutex);
        const auto firstDue = std::stable_partition(
            m_webhooks.begin(), m_webhooks.end(), [&](const Webhook &webhook) { return webhook.due > m_clock.now(); });
        due.assign(std::make_move_iterator(firstDue), std::make_move_iterator(m_webhooks.end()));
        m_webhooks.erase(firstDue, m_webhooks.end());
    }
    for (const Webhook &webhook : due) {
        try {
            deliver(webhook.body, signature(webhook.body));
        } catch (const std::exception &failure) {
            qWarning() << "payment: a webhook was not taken:" << failure.what();
            const std::lock_guard guard(m_mutex);
            m_webhooks.push_back(webhook);
        }
    }
}

QByteArray SandboxPaymentGateway::signature(const QByteArray &body) const
{
    return QMessageAuthenticationCode::hash(body, m_secret, QCryptographicHash::Sha256).toHex();
}

void SandboxPaymentGateway::sendLater(PaymentId payment)
{
    const QJsonObject notice{{QStringLiteral("payment_id"), payment.toString()},
                             {QStringLiteral("status"), QStringLiteral("succeeded")},
                             {QStringLiteral("reference"), referenceOf(payment)}};
    const std::lock_guard guard(m_mutex);
    const bool isQueued = std::any_of(m_webhooks.begin(), m_webhooks.end(),
                                      [&](const Webhook &webhook) { return webhook.payment == payment; });
    if (!isQueued)
        m_webhooks.push_back({m_clock.now().addMSecs(m_webhookDelay.count()), payment,
                              QJsonDocument(notice).toJson(QJsonDocument::Compact)});
}

} // namespace roost
