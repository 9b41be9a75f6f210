#include "backend/modules/payment/payment_service.h"

#include "backend/core/errors.h"
#include "backend/database/sql_errors.h"

namespace roost {
namespace {

[[noreturn]] void refuseSecondCharge()
{
    throw Conflict(QStringLiteral("PAYMENT_IN_PROGRESS"), QStringLiteral("A payment for this booking is under way."));
}

std::optional<QString> ownKeyOf(const QString &key)
{
    return key.isEmpty() ? std::nullopt : std::optional(QStringLiteral("charge:") + key);
}

void requireSuccess(const PaymentResult &result)
{
    if (result.payment.status == PaymentStatus::Declined)
        throw PaymentDeclined(QStringLiteral("The payment was declined: %1.")
                                  .arg(result.payment.failureCode.value_or(QStringLiteral("no reason given"))));
    const bool isBooked = result.booking.confirmedAt && !result.cameTooLate;
    if (result.payment.status == PaymentStatus::Succeeded && !isBooked)
        throw Conflict(QStringLiteral("TAKEN"),
                       QStringLiteral("What was paid for could not be had any more; the payment is refunded in full."));
}

} // namespace

PaymentService::PaymentService(Database &database, PaymentGateway &gateway, PaymentSettlement &settlement,
                               BookingLifecycle &lifecycle, const Clock &clock)
    : m_database(database)
    , m_gateway(gateway)
    , m_settlement(settlement)
    , m_lifecycle(lifecycle)
    , m_clock(clock)
{
}

PaymentResult PaymentService::pay(const Actor &actor, BookingId bookingId, const QString &method, const QString &key)
{
    if (const auto paid = payAtOnce(actor, bookingId, method, key))
        return *paid;
    const auto begun = beginAtOnce(actor, bookingId, method, key);
    const PaymentResult result = begun ? ask(*begun) : payWithCare(actor, bookingId, method, key);
    requireSuccess(result);
    return result;
}

/// As pay(), whatever state the booking is in, and whoever asks.
PaymentResult PaymentService::payWithCare(const Actor &actor, BookingId bookingId, const QString &method,
                                          const QString &key)
{
    const Payment payment =
        m_database.transaction([&](Session &session) { return begin(session, actor, bookingId, method, key); });
    if (payment.status == PaymentStatus::Initiated)
        return ask(payment);
    return m_database.read([&](Session &session) {
        return PaymentResult{payment, m_bookings.find(session, payment.bookingId).value()};
    });
}

void PaymentService::receiveNotice(const QString &provider, const QByteArray &body, const QByteArray &signature)
{
    if (provider != m_gateway.name())
        throw NotFound(QStringLiteral("There is no such payment provider."));
    const auto notice = m_gateway.readWebhook(body, signature);
    m_settlement.settle(notice.payment, notice.result);
}

int PaymentService::recoverPayments()
{
    constexpr int batchSize = 100;
    const QDateTime now = m_clock.now();
    const auto payments = m_database.read([&](Session &session) {
        return m_payments.openCharges(session, now.addDays(-1), now.addSecs(-60), batchSize);
    });
    for (const Payment &payment : payments) {
        try {
            ask(payment);
        } catch (const Error &failure) {
            qWarning().noquote() << "payment" << payment.id.toString() << "is still open:" << failure.detail();
        }
    }
    return static_cast<int>(payments.size());
}

/// One round trip for what was booked here just now and is paid for in a way that the provider says nothing else to.
/// Nothing otherwise, or when something has happened to the booking since.
std::optional<PaymentResult> PaymentService::payAtOnce(const Actor &actor, BookingId bookingId, const QString &method,
                                                       const QString &key)
{
    const auto id = PaymentId::create();
    const auto answer = m_gateway.foreseen(id, method);
    if (!answer || answer->status != PaymentGateway::Status::Succeeded)
        return std::nullopt;
    const auto fresh = m_lifecycle.takeFresh(bookingId, actor.userId);
    if (!fresh)
        return std::nullopt;
    BegunCharge charge{
        .payment = chargeOf(fresh->booking,
                            {.amount = fresh->booking.total, .taxes = fresh->booking.taxesAmount, .method = method}),
        .booking = fresh->booking,
        .property = fresh->property,
        .lines = fresh->lines,
        .subject = fresh->subject};
    charge.payment.id = id;
    try {
        return m_settlement.settleAtOnce(charge, *answer, ownKeyOf(key));
    } catch (const Overtaken &) {
        return std::nullopt; // looked at anew, with its row locked
    }
}

/// One round trip for what nearly always is: the guest pays for a booking that holds its nights long enough, for the
/// first time. Nothing otherwise.
std::optional<BegunCharge> PaymentService::beginAtOnce(const Actor &actor, BookingId bookingId, const QString &method,
                                                       const QString &key)
{
    const Payment charge{.id = PaymentId::create(),
                         .bookingId = bookingId,
                         .kind = PaymentKind::Charge,
                         .status = PaymentStatus::Initiated,
                         .provider = m_gateway.name(),
                         .method = method,
                         .createdAt = m_clock.now()};
    const auto beginning = m_database.transaction([&](Session &session) {
        return m_payments.begin(session, charge, actor.userId, m_lifecycle.endOfPayment(), ownKeyOf(key));
    });
    return beginning.get();
}

Payment PaymentService::begin(Session &session, const Actor &actor, BookingId bookingId, const QString &method,
                              const QString &key)
{
    const auto ownKey = ownKeyOf(key);
    const auto sameKey = m_payments.askByKey(session, bookingId, ownKey);
    const Booking booking = m_access.visible(session, actor, bookingId);
    if (booking.guestId != actor.userId)
        throw Forbidden(QStringLiteral("Only the guest pays for a booking."));

    const auto earlier = sameKey.get();
    if (earlier && earlier->method != method)
        throw Invalid(QStringLiteral("Idempotency-Key"), QStringLiteral("KEY_REUSED"),
                      QStringLiteral("This key came with another payment before."));
    if (earlier)
        return *earlier;

    const Booking held = m_lifecycle.extendHold(session, booking);
    const Payment payment = chargeOf(held, {.amount = held.total, .taxes = held.taxesAmount, .method = method});
    if (!m_payments.insertForPending(session, payment, ownKey)) {
        requirePending(m_bookings.find(session, bookingId).value().status);
        refuseSecondCharge();
    }
    return payment;
}

void PaymentService::requireNoOpenCharge(Session &session, const Booking &booking) const
{
    if (m_payments.findOpenCharge(session, booking.propertyId, booking.id))
        refuseSecondCharge();
}

Payment PaymentService::beginCharge(Session &session, const Booking &booking, const ChargeRequest &request)
{
    const Payment payment = chargeOf(booking, request);
    m_payments.insert(session, payment, std::nullopt);
    return payment;
}

Payment PaymentService::chargeOf(const Booking &booking, const ChargeRequest &request) const
{
    return {.id = PaymentId::create(),
            .propertyId = booking.propertyId,
            .bookingId = booking.id,
            .kind = PaymentKind::Charge,
            .status = PaymentStatus::Initiated,
            .amount = request.amount,
            .taxes = request.taxes,
            .provider = m_gateway.name(),
            .method = request.method,
            .changeId = request.changeId,
            .createdAt = m_clock.now()};
}

PaymentResult PaymentService::execute(const Payment &payment)
{
    const PaymentResult result = ask(payment);
    requireSuccess(result);
    return result;
}

PaymentResult PaymentService::ask(const Payment &payment)
{
    return m_settlement.settle(payment.id, charge(payment));
}

PaymentResult PaymentService::ask(const BegunCharge &begun)
{
    return m_settlement.settle(begun, charge(begun.payment));
}

/// What the provider says; a charge that it does not understand is settled as declined.
PaymentGateway::Result PaymentService::charge(const Payment &payment)
{
    try {
        return m_gateway.charge(payment.id, payment.amount, payment.method);
    } catch (const Invalid &) {
        m_settlement.settle(payment.id, {PaymentGateway::Status::Declined, {}, QStringLiteral("unknown_method")});
        throw;
    }
}

} // namespace roost
