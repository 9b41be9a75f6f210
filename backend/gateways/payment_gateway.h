#pragma once

#include "backend/core/ids.h"
#include "backend/core/money.h"

#include <QByteArray>

#include <optional>

namespace roost {

/// A payment provider. Calls may be slow, and may throw Unavailable; they are repeatable, since the payment's id goes
/// along as the provider's idempotency key. Any thread.
class PaymentGateway
{
public:
    enum class Status {
        Succeeded,
        Declined, ///< by the bank; `failureCode` says why
        Pending,  ///< the provider will tell by webhook
    };

    struct Result
    {
        Status status = Status::Declined;
        QString reference{};   ///< the provider's own id
        QString failureCode{}; ///< card_declined, insufficient_funds, ...
    };

    /// What a webhook says about an earlier charge.
    struct Notice
    {
        PaymentId payment{};
        Result result{};
    };

    virtual ~PaymentGateway() = default;

    /// The name in routes and rows: "sandbox".
    virtual QString name() const = 0;

    /// Throws Invalid (pointer "/method") for a method that the provider does not know.
    virtual Result charge(PaymentId payment, const Money &amount, const QString &method) = 0;

    /// What charge() would say, where the provider says it without anything happening outside of this process, so that
    /// it may be asked within a transaction that may yet fail. Nothing where only charge() can tell.
    virtual std::optional<Result> foreseen(PaymentId payment, const QString &method) const
    {
        Q_UNUSED(payment)
        Q_UNUSED(method)
        return std::nullopt;
    }

    virtual Result refund(PaymentId refund, const QString &chargeReference, const Money &amount) = 0;

    /// Checks the signature over the raw body. Throws Unauthenticated when it does not hold, Malformed when unreadable.
    virtual Notice readWebhook(const QByteArray &body, const QByteArray &signature) const = 0;
};

} // namespace roost
