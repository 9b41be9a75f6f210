#include "backend/modules/payment/payment_repository.h"

#include "backend/database/sql_enum.h"
#include "backend/modules/booking/payment_row.h"

namespace roost {
namespace {

std::optional<Payment> paymentFrom(const std::optional<Row> &row)
{
    return row ? std::optional(paymentFromRow(*row)) : std::nullopt;
}

} // namespace

void PaymentRepository::insert(Session &session, const Payment &payment, const std::optional<QString> &key) const
{
    session.enqueue(R"sql(
        INSERT INTO payments (property_id, id, booking_id, kind, status, currency, amount_minor, taxes_minor,
                              provider, method, refund_of, idempotency_key, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        )sql",
                    payment.propertyId, payment.id, payment.bookingId, payment.kind, payment.status,
                    payment.amount.currency(), payment.amount.minor(), payment.taxes.minor(), payment.provider,
                    payment.method, payment.refundOf, key, payment.createdAt);
}

std::optional<Payment> PaymentRepository::findForUpdate(Session &session, PaymentId id) const
{
    return paymentFrom(session.find("SELECT * FROM payments WHERE id = ? FOR NO KEY UPDATE", id));
}

std::optional<Payment> PaymentRepository::findByKey(Session &session, PropertyId propertyId, BookingId bookingId,
                                                    const QString &key) const
{
    return paymentFrom(session.find(R"sql(
        SELECT * FROM payments WHERE property_id = ? AND booking_id = ? AND idempotency_key = ?
        )sql",
                                    propertyId, bookingId, key));
}

std::optional<Payment> PaymentRepository::findOpenCharge(Session &session, PropertyId propertyId,
                                                         BookingId bookingId) const
{
    return paymentFrom(session.find(R"sql(
        SELECT * FROM payments
         WHERE property_id = ? AND booking_id = ? AND kind = 'CHARGE' AND status IN ('INITIATED', 'PENDING')
        )sql",
                                    propertyId, bookingId));
}

std::optional<Payment> PaymentRepository::findPaidCharge(Session &session, PropertyId propertyId,
                                                         BookingId bookingId) const
{
    return paymentFrom(session.find(R"sql(
        SELECT * FROM payments
         WHERE property_id = ? AND booking_id = ? AND kind = 'CHARGE' AND status = 'SUCCEEDED'
         ORDER BY id DESC
         LIMIT 1
        )sql",
                                    propertyId, bookingId));
}

QList<Payment> PaymentRepository::openCharges(Session &session, const QDateTime &from, const QDateTime &to,
                                              int limit) const
{
    const auto rows = session.all(R"sql(
        SELECT * FROM payments
         WHERE status IN ('INITIATED', 'PENDING') AND kind = 'CHARGE' AND created_at >= ? AND created_at < ?
         ORDER BY created_at
         LIMIT ?
        )sql",
                                  from, to, limit);
    QList<Payment> payments;
    for (const Row &row : rows)
        payments.append(paymentFromRow(row));
    return payments;
}

void PaymentRepository::update(Session &session, const Payment &payment) const
{
    session.update(R"sql(
        UPDATE payments SET status = ?, provider_reference = ?, failure_code = ?, settled_at = ?
         WHERE property_id = ? AND id = ?
        )sql",
                   payment.status, payment.providerReference, payment.failureCode, payment.settledAt,
                   payment.propertyId, payment.id);
}

} // namespace roost
