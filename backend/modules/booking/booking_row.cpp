#include "backend/modules/booking/booking_row.h"

#include "backend/database/sql_enum.h"

namespace roost {

QByteArray bookingSelection(const QByteArray &more)
{
    return R"sql(
        SELECT b.property_id, b.id, b.code, b.status, b.guest_id, b.host_id, b.check_in, b.check_out, b.guests,
               b.child_ages, b.pets, b.currency, b.nights_minor, b.fees_minor, b.taxes_minor, b.service_fee_minor,
               b.host_fee_minor, b.total_minor, b.cancellation_policy,
               b.hold_expires_at, b.confirmed_at, b.cancelled_at, b.created_at, b.version,
               p.title AS property_title, p.city AS property_city, u.name AS guest_name,
               (SELECT coalesce(sum(CASE y.kind WHEN 'CHARGE' THEN y.amount_minor ELSE -y.amount_minor END), 0)::bigint
                  FROM payments y
                 WHERE y.property_id = b.property_id AND y.booking_id = b.id AND y.status = 'SUCCEEDED') AS paid_minor)sql" +
           more + R"sql(
          FROM bookings b
          JOIN properties p ON p.id = b.property_id
          JOIN users u ON u.id = b.guest_id
        )sql";
}

Booking bookingFromRow(const Row &row)
{
    return {.id = row.get<BookingId>("id"),
            .code = row.get<QString>("code"),
            .status = row.get<BookingStatus>("status"),
            .propertyId = row.get<PropertyId>("property_id"),
            .propertyTitle = row.get<QString>("property_title"),
            .propertyCity = row.get<QString>("property_city"),
            .guestId = row.get<UserId>("guest_id"),
            .guestName = row.get<QString>("guest_name"),
            .hostId = row.get<UserId>("host_id"),
            .stay = {row.get<QDate>("check_in"), row.get<QDate>("check_out")},
            .guests = row.get<int>("guests"),
            .childAges = row.get<QList<int>>("child_ages"),
            .pets = row.get<int>("pets"),
            .nightsAmount = row.money("nights_minor"),
            .feesAmount = row.money("fees_minor"),
            .taxesAmount = row.money("taxes_minor"),
            .serviceFee = row.money("service_fee_minor"),
            .hostFee = row.money("host_fee_minor"),
            .total = row.money("total_minor"),
            .paid = row.money("paid_minor"),
            .cancellationPolicy = row.get<CancellationPolicy>("cancellation_policy"),
            .holdExpiresAt = row.get<std::optional<QDateTime>>("hold_expires_at"),
            .confirmedAt = row.get<std::optional<QDateTime>>("confirmed_at"),
            .cancelledAt = row.get<std::optional<QDateTime>>("cancelled_at"),
            .createdAt = row.get<QDateTime>("created_at"),
            .version = row.get<qint64>("version")};
}

} // namespace roost
