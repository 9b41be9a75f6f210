#include "backend/modules/payment/payment_history_repository.h"

#include "backend/database/sql_enum.h"
#include "backend/modules/booking/payment_row.h"

namespace roost {
namespace {

/// scope: the condition that an index of bookings serves.
QByteArray listSql(const char *scope)
{
    return QByteArray(R"sql(
        SELECT y.*, b.code, p.title, u.name AS guest_name
          FROM bookings b
          JOIN payments y ON y.property_id = b.property_id AND y.booking_id = b.id
          JOIN properties p ON p.id = b.property_id
          JOIN users u ON u.id = b.guest_id
         WHERE )sql") +
           scope + R"sql(
           AND (?::uuid IS NULL OR b.id <= ?)
           AND (?::uuid IS NULL OR (b.id, y.id) < (?::uuid, ?::uuid))
           AND (?::payment_kind IS NULL OR y.kind = ?)
           AND (?::payment_status IS NULL OR y.status = ?)
         ORDER BY b.id DESC, y.id DESC
         LIMIT ?
        )sql";
}

const QByteArray &listSql(BookingSide side)
{
    static const QByteArray ofGuest = listSql("b.guest_id = ?");
    static const QByteArray ofHost = listSql("b.host_id = ?");
    static const QByteArray ofAll = listSql("?::uuid IS NOT NULL");
    switch (side) {
    case BookingSide::Guest:
        return ofGuest;
    case BookingSide::Host:
        return ofHost;
    case BookingSide::Admin:
        break;
    }
    return ofAll;
}

} // namespace

QList<PaymentRecord> PaymentHistoryRepository::list(Session &session, BookingSide side, UserId account,
                                                    const PaymentFilter &filter, int limit,
                                                    const std::optional<PaymentPosition> &after) const
{
    const PaymentPosition start = after.value_or(PaymentPosition());
    const auto rows =
        session.all(listSql(side).constData(), account, start.bookingId, start.bookingId, start.bookingId,
                    start.bookingId, start.paymentId, filter.kind, filter.kind, filter.status, filter.status, limit);
    QList<PaymentRecord> records;
    for (const Row &row : rows)
        records.append(
            {paymentFromRow(row), row.get<QString>("code"), row.get<QString>("title"), row.get<QString>("guest_name")});
    return records;
}

} // namespace roost
