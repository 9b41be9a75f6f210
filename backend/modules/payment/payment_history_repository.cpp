#include "backend/modules/payment/payment_history_repository.h"

#include "backend/modules/booking/booking_list_repository.h"
#include "backend/modules/booking/payment_row.h"

namespace roost {

QList<PaymentRecord> PaymentHistoryRepository::list(Session &session, BookingSide side, UserId account,
                                                    const PaymentFilter &filter, int limit,
                                                    const std::optional<PaymentPosition> &after) const
{
    ComposedStatement statement;
    statement.add(R"sql(
        SELECT y.*, b.code, p.title, u.name AS guest_name
          FROM bookings b
          JOIN payments y ON y.property_id = b.property_id AND y.booking_id = b.id
          JOIN properties p ON p.id = b.property_id
          JOIN users u ON u.id = b.guest_id
         WHERE )sql");
    BookingListRepository::addScope(statement, side, account);
    if (after)
        statement.add(" AND b.id <= ? AND (b.id, y.id) < (?::uuid, ?::uuid)", after->bookingId, after->bookingId,
                      after->paymentId);
    if (filter.kind)
        statement.add(" AND y.kind = ?", *filter.kind);
    if (filter.status)
        statement.add(" AND y.status = ?", *filter.status);
    // In the text, since the planner has to know how few rows are wanted.
    statement.add(" ORDER BY b.id DESC, y.id DESC LIMIT " + QByteArray::number(limit));

    QList<PaymentRecord> records;
    for (const Row &row : session.allOf(statement.text(), statement.arguments()))
        records.append(
            {paymentFromRow(row), row.get<QString>("code"), row.get<QString>("title"), row.get<QString>("guest_name")});
    return records;
}

} // namespace roost
