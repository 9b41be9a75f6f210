#include "backend/modules/payment/payment_settlement.h"

#include "backend/core/errors.h"
#include "backend/database/sql_errors.h"
#include "backend/modules/booking/refund_request.h"
#include "backend/modules/payment/payment_event.h"

namespace roost {
namespace {

PaymentStatus statusOf(PaymentGateway::Status status)
{
    switch (status) {
    case PaymentGateway::Status::Succeeded:
        return PaymentStatus::Succeeded;
    case PaymentGateway::Status::Pending:
        return PaymentStatus::Pending;
    case PaymentGateway::Status::Declined:
        break;
    }
    return PaymentStatus::Declined;
}

bool isSettled(PaymentStatus status)
{
    return status == PaymentStatus::Succeeded || status == PaymentStatus::Declined;
}

std::optional<QString> presentText(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

/// The charge with its good end.
Payment succeeded(Payment payment, const PaymentGateway::Result &result, const QDateTime &at)
{
    payment.status = PaymentStatus::Succeeded;
    payment.providerReference = presentText(result.reference);
    payment.settledAt = at;
    return payment;
}

} // namespace

PaymentSettlement::PaymentSettlement(Database &database, BookingLifecycle &lifecycle, BookingChanges &changes,
                                     Outbox &outbox, BookingNotices &notices, const Clock &clock)
    : m_database(database)
    , m_lifecycle(lifecycle)
    , m_changes(changes)
    , m_outbox(outbox)
    , m_notices(notices)
    , m_clock(clock)
{
}

PaymentResult PaymentSettlement::settle(PaymentId id, const PaymentGateway::Result &result)
{
    try {
        return m_database.transaction([&](Session &session) { return settle(session, id, result, Booked::Confirmed); });
    } catch (const Conflict &conflict) {
        if (conflict.code() != QStringLiteral("TAKEN") && conflict.code() != QStringLiteral("WRONG_STATE"))
            throw;
        // The stay cannot be confirmed any more, and what was tried for it is undone; the money was taken all the same.
        return m_database.transaction([&](Session &session) { return settle(session, id, result, Booked::TooLate); });
    }
}

PaymentResult PaymentSettlement::settle(const BegunCharge &begun, const PaymentGateway::Result &result)
{
    if (result.status == PaymentGateway::Status::Succeeded) {
        try {
            return m_database.transaction([&](Session &session) { return confirm(session, begun, result); });
        } catch (const Overtaken &) {
            // The booking, its nights or the payment are not as they were: looked at anew, with their rows locked.
        }
    }
    return settle(begun.payment.id, result);
}

PaymentResult PaymentSettlement::settleAtOnce(const BegunCharge &begun, const PaymentGateway::Result &result,
                                              const std::optional<QString> &key)
{
    return m_database.transaction([&](Session &session) {
        const Payment payment = succeeded(begun.payment, result, m_clock.now());
        const PaymentResult done = confirmed(session, begun, payment);
        m_payments.appendSettled(session, payment, key); // sees what was begun before the booking was locked
        return done;
    });
}

PaymentResult PaymentSettlement::confirm(Session &session, const BegunCharge &begun,
                                         const PaymentGateway::Result &result)
{
    const Payment payment = succeeded(begun.payment, result, m_clock.now());
    m_payments.succeed(session, payment);
    return confirmed(session, begun, payment);
}

/// What follows from a charge that has succeeded.
PaymentResult PaymentSettlement::confirmed(Session &session, const BegunCharge &begun, const Payment &payment)
{
    Booking seen = begun.booking;
    seen.paid += payment.amount;
    const QDateTime at = *payment.settledAt;
    const Booking booking = m_lifecycle.confirmSeen(session, begun.property, seen, begun.lines, begun.subject);
    m_ledger.append(session, booking, payment.id, QStringLiteral("charge"),
                    postingsOfCharge(payment.amount, payment.taxes, platformFees(booking)), at);
    session.publish(PaymentEvent(payment, booking.guestId, booking.hostId, at));
    return {payment, booking};
}

PaymentResult PaymentSettlement::settle(Session &session, PaymentId id, const PaymentGateway::Result &result,
                                        Booked booked)
{
    auto payment = m_payments.findForUpdate(session, id);
    if (!payment)
        throw NotFound(QStringLiteral("There is no such payment."));
    const PaymentStatus status = statusOf(result.status);
    if (isSettled(payment->status) || payment->status == status)
        return {*payment, bookingOf(session, *payment)};

    const QDateTime now = m_clock.now();
    payment->status = status;
    payment->providerReference = presentText(result.reference);
    payment->failureCode = presentText(result.failureCode);
    payment->settledAt = isSettled(status) ? std::optional(now) : std::nullopt;
    m_payments.update(session, *payment);

    const Booking booking = payment->kind == PaymentKind::Charge ? settleCharge(session, *payment, booked)
                                                                 : settleRefund(session, *payment);
    session.publish(PaymentEvent(*payment, booking.guestId, booking.hostId, now));
    return {*payment, booking, booked == Booked::TooLate};
}

Booking PaymentSettlement::bookingOf(Session &session, const Payment &payment) const
{
    return m_bookings.find(session, payment.bookingId).value();
}

Booking PaymentSettlement::settleCharge(Session &session, const Payment &payment, Booked booked)
{
    switch (payment.status) {
    case PaymentStatus::Declined:
        return settleDecline(session, payment, bookingOf(session, payment));
    case PaymentStatus::Succeeded:
        break;
    default:
        return bookingOf(session, payment);
    }
    if (booked == Booked::TooLate)
        return refuseLateCharge(session, payment, bookingOf(session, payment));
    return settleSuccess(session, payment);
}

Booking PaymentSettlement::settleDecline(Session &session, const Payment &payment, const Booking &booking)
{
    if (!payment.changeId)
        return m_lifecycle.restoreHold(session, booking);
    m_changes.drop(session, booking, *payment.changeId);
    return booking;
}

Booking PaymentSettlement::settleSuccess(Session &session, const Payment &payment)
{
    if (!payment.changeId) {
        const Booking confirmed = m_lifecycle.confirm(session, payment);
        m_ledger.append(session, confirmed, payment.id, QStringLiteral("charge"),
                        postingsOfCharge(payment.amount, payment.taxes, platformFees(confirmed)), m_clock.now());
        return confirmed;
    }
    const Booking booking = bookingOf(session, payment);
    const Money feesBefore = platformFees(booking);
    const Booking changed = m_changes.applyHeld(session, *payment.changeId, booking);
    m_ledger.append(session, changed, payment.id, QStringLiteral("charge"),
                    postingsOfCharge(payment.amount, payment.taxes, platformFees(changed) - feesBefore), m_clock.now());
    return changed;
}

Booking PaymentSettlement::refuseLateCharge(Session &session, const Payment &payment, const Booking &booking)
{
    m_ledger.append(session, booking, payment.id, QStringLiteral("deposit"), postingsOfDeposit(payment.amount),
                    m_clock.now());
    if (payment.changeId)
        m_changes.drop(session, booking, *payment.changeId);
    const RefundRequest refund{booking.id, payment.amount, payment.taxes, RefundReason::PaidTooLate,
                               payment.id.toString()};
    m_outbox.enqueue(session, RefundRequest::topic(), refund.key(), refund.toJson());
    m_notices.tell(session, {.kind = NoticeKind::PaymentTooLate,
                             .bookingId = booking.id,
                             .refund = payment.amount,
                             .occasion = payment.id.toString()});
    Booking paid = booking;
    paid.paid += payment.amount;
    return paid;
}

Booking PaymentSettlement::settleRefund(Session &session, const Payment &payment)
{
    const Booking booking = bookingOf(session, payment);
    if (payment.status != PaymentStatus::Succeeded)
        return booking;
    const auto postings = m_ledger.isDeposit(session, booking.propertyId, payment.refundOf.value())
                              ? postingsOfDepositRefund(payment.amount)
                              : postingsOfRefund(m_ledger.balance(session, booking), payment.amount, payment.taxes);
    m_ledger.append(session, booking, payment.id, QStringLiteral("refund"), postings, m_clock.now());
    m_notices.tell(session, {.kind = NoticeKind::PaymentRefunded,
                             .bookingId = booking.id,
                             .refund = payment.amount,
                             .occasion = payment.id.toString()});
    Booking refunded = booking;
    refunded.paid = booking.paid - payment.amount;
    return refunded;
}

} // namespace roost
