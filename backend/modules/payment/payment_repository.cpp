#include "backend/modules/payment/payment_repository.h"

#include "backend/database/sql_enum.h"
#include "backend/modules/booking/payment_row.h"

namespace roost {
namespace {

std::optional<Payment> paymentFrom(const std::optional<Row> &row)
{
    return row ? std::optional(paymentFromRow(*row)) : std::nullopt;
}

QList<Payment> paymentsFrom(const QList<Row> &rows)
{
    QList<Payment> payments;
    for (const Row &row : rows)
        payments.append(paymentFromRow(row));
    return payments;
}

} // namespace

void PaymentRepository::insert(Session &session, const Payment &payment, const std::optional<QString> &key) const
{
    session.enqueue(R"sql(
        INSERT INTO payments (property_id, id, booking_id, kind, status, currency, amount_minor, taxes_minor,
                              provider, method, refund_of, change_id, idempotency_key, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        )sql",
                    payment.propertyId, payment.id, payment.bookingId, payment.kind, payment.status,
                    payment.amount.currency(), payment.amount.minor(), payment.taxes.minor(), payment.provider,
                    payment.method, payment.refundOf, payment.changeId, key, payment.createdAt);
}

bool PaymentRepository::insertForPending(Session &session, const Payment &payment,
                                         const std::optional<QString> &key) const
{
    return session.insert(R"sql(
        INSERT INTO payments (property_id, id, booking_id, kind, status, currency, amount_minor, taxes_minor,
                              provider, method, idempotency_key, created_at)
        SELECT property_id, ?::uuid, id, ?::payment_kind, ?::payment_status, ?::text, ?::bigint, ?::bigint, ?::text,
               ?::text, ?::text, ?::timestamptz
          FROM bookings
         WHERE property_id = ? AND id = ? AND status = 'PENDING'
           FOR UPDATE
        ON CONFLICT DO NOTHING
        )sql",
                          payment.id, payment.kind, payment.status, payment.amount.currency(), payment.amount.minor(),
                          payment.taxes.minor(), payment.provider, payment.method, key, payment.createdAt,
                          payment.propertyId, payment.bookingId) == 1;
}

PaymentRepository::Beginning::Beginning(Payment charge, Question<QList<Row>> booking, Question<QList<Row>> lines)
    : m_charge(std::move(charge))
    , m_booking(std::move(booking))
    , m_lines(std::move(lines))
{
}

std::optional<BegunCharge> PaymentRepository::Beginning::get() const
{
    const QList<Row> rows = m_booking.get();
    if (rows.isEmpty())
        return std::nullopt;
    const Row &row = rows.first();
    BegunCharge begun{.payment = m_charge, .booking = BookingRepository::read(row)};
    begun.payment.propertyId = begun.booking.propertyId;
    begun.payment.amount = begun.booking.total;
    begun.payment.taxes = begun.booking.taxesAmount;
    begun.property.id = begun.booking.propertyId;
    begun.property.hostId = begun.booking.hostId;
    begun.property.timeZone = row.get<QString>("time_zone");
    begun.property.preparationNights = row.get<int>("preparation_nights");
    begun.lines = BookingRepository::linesFrom(m_lines.get(), begun.booking.total.currency());
    return begun;
}

PaymentRepository::Beginning PaymentRepository::begin(Session &session, const Payment &charge, UserId guest,
                                                      const QDateTime &held, const std::optional<QString> &key) const
{
    static const QByteArray sql = R"sql(
        WITH begun AS (
            INSERT INTO payments (property_id, id, booking_id, kind, status, currency, amount_minor, taxes_minor,
                                  provider, method, idempotency_key, created_at)
            SELECT property_id, ?::uuid, id, ?::payment_kind, ?::payment_status, currency, total_minor, taxes_minor,
                   ?::text, ?::text, ?::text, ?::timestamptz
              FROM bookings
             WHERE id = ? AND guest_id = ? AND status = 'PENDING' AND hold_expires_at >= ?
               FOR UPDATE
            ON CONFLICT DO NOTHING
            RETURNING booking_id
        )
        )sql" + BookingRepository::selection(", p.time_zone, p.preparation_nights") +
                                  " JOIN begun ON begun.booking_id = b.id";
    auto booking =
        session.ask([](const QList<Row> &rows) { return rows; }, sql.constData(), charge.id, charge.kind, charge.status,
                    charge.provider, charge.method, key, charge.createdAt, charge.bookingId, guest, held);
    return {charge, std::move(booking), m_bookings.askLineRows(session, charge.bookingId)};
}

void PaymentRepository::appendSettled(Session &session, const Payment &payment, const std::optional<QString> &key) const
{
    session.enqueue(R"sql(
        WITH written AS (
            INSERT INTO payments (property_id, id, booking_id, kind, status, currency, amount_minor, taxes_minor, provider,
                                  method, provider_reference, idempotency_key, created_at, settled_at)
            SELECT ?::uuid, ?::uuid, ?::uuid, ?::payment_kind, ?::payment_status, ?::text, ?::bigint, ?::bigint, ?::text,
                   ?::text, ?::text, ?::text, ?::timestamptz, ?::timestamptz
             WHERE NOT EXISTS (SELECT FROM payments
                                WHERE booking_id = ? AND kind = 'CHARGE' AND status IN ('INITIATED', 'PENDING'))
            ON CONFLICT DO NOTHING
            RETURNING id
        )
        SELECT require_row(count(*)) FROM written
        )sql",
                    payment.propertyId, payment.id, payment.bookingId, payment.kind, payment.status,
                    payment.amount.currency(), payment.amount.minor(), payment.taxes.minor(), payment.provider,
                    payment.method, payment.providerReference, key, payment.createdAt, payment.settledAt,
                    payment.bookingId);
}

void PaymentRepository::succeed(Session &session, const Payment &payment) const
{
    // INITIATED, in words that leave the planner nothing but the primary key: the small index of charges under way is
    // full of those that are not any more.
    session.enqueue(R"sql(
        WITH settled AS (
            UPDATE payments SET status = ?, provider_reference = ?, settled_at = ?
             WHERE property_id = ? AND id = ? AND settled_at IS NULL AND status <> 'PENDING'
            RETURNING id
        )
        SELECT require_row(count(*)) FROM settled
        )sql",
                    payment.status, payment.providerReference, payment.settledAt, payment.propertyId, payment.id);
}

std::optional<Payment> PaymentRepository::findForUpdate(Session &session, PaymentId id) const
{
    return paymentFrom(session.find("SELECT * FROM payments WHERE id = ? FOR NO KEY UPDATE", id));
}

Question<std::optional<Payment>> PaymentRepository::askByKey(Session &session, BookingId bookingId,
                                                             const std::optional<QString> &key) const
{
    const auto readFirst = [](const QList<Row> &rows) {
        return rows.isEmpty() ? std::nullopt : std::optional(paymentFromRow(rows.first()));
    };
    return session.ask(readFirst, R"sql(
        SELECT * FROM payments
         WHERE property_id = (SELECT property_id FROM bookings WHERE id = ?) AND booking_id = ? AND idempotency_key = ?
        )sql",
                       bookingId, bookingId, key);
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

QList<RefundableCharge> PaymentRepository::refundableCharges(Session &session, PropertyId propertyId,
                                                             BookingId bookingId) const
{
    const auto rows = session.all(R"sql(
        SELECT y.*, (y.amount_minor - coalesce((SELECT sum(r.amount_minor) FROM payments r
                                                 WHERE r.property_id = y.property_id AND r.refund_of = y.id
                                                   AND r.status <> 'DECLINED'), 0))::bigint AS left_minor,
               EXISTS (SELECT FROM journal_entries e
                        WHERE e.property_id = y.property_id AND e.payment_id = y.id AND e.kind = 'deposit') AS deposit
          FROM payments y
         WHERE y.property_id = ? AND y.booking_id = ? AND y.kind = 'CHARGE' AND y.status = 'SUCCEEDED'
         ORDER BY y.id DESC
        )sql",
                                  propertyId, bookingId);
    QList<RefundableCharge> charges;
    for (const Row &row : rows)
        charges.append({paymentFromRow(row), row.money("left_minor"), row.get<bool>("deposit")});
    return charges;
}

QList<Payment> PaymentRepository::refundsByKey(Session &session, PropertyId propertyId, BookingId bookingId,
                                               const QString &keyStart) const
{
    return paymentsFrom(session.all(R"sql(
        SELECT * FROM payments
         WHERE property_id = ? AND booking_id = ? AND kind = 'REFUND' AND starts_with(idempotency_key, ?)
         ORDER BY id
        )sql",
                                    propertyId, bookingId, keyStart));
}

QList<Payment> PaymentRepository::openCharges(Session &session, const QDateTime &from, const QDateTime &to,
                                              int limit) const
{
    return paymentsFrom(session.all(R"sql(
        SELECT * FROM payments
         WHERE status IN ('INITIATED', 'PENDING') AND kind = 'CHARGE' AND created_at >= ? AND created_at < ?
         ORDER BY created_at
         LIMIT ?
        )sql",
                                    from, to, limit));
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
