#include "backend/modules/availability/availability_repository.h"

#include "backend/database/sql_enum.h"

namespace roost {

namespace {

CalendarClaim claimFrom(const Row &row)
{
    CalendarClaim result;
    result.claim = {
        .propertyId = row.get<PropertyId>("property_id"),
        .id = row.get<ClaimId>("id"),
        .nights = row.get<DateRange>("nights"),
        .kind = row.get<ClaimKind>("kind"),
        .bookingId = row.get<std::optional<BookingId>>("booking_id"),
        .changeId = row.get<std::optional<ChangeId>>("change_id"),
        .holdExpiresAt = row.get<std::optional<QDateTime>>("hold_expires_at"),
        .note = row.get<QString>("note"),
    };
    if (result.claim.bookingId) {
        result.booking = ClaimBooking{
            .id = *result.claim.bookingId,
            .code = row.get<QString>("code"),
            .status = row.get<QString>("status"),
            .guestName = row.get<QString>("guest_name"),
            .guests = row.get<int>("guests"),
            .stay = {row.get<QDate>("check_in"), row.get<QDate>("check_out")},
            .total = row.money("total_minor"),
            .paid = row.get<bool>("paid"),
        };
    }
    return result;
}

} // namespace

QHash<PropertyId, QList<CalendarClaim>> AvailabilityRepository::claims(Session &session,
                                                                       const QList<PropertyId> &properties,
                                                                       const DateRange &nights,
                                                                       const QDateTime &now) const
{
    const auto rows = session.all(R"(
        SELECT c.property_id, c.id, c.nights, c.kind, c.booking_id, c.change_id, c.hold_expires_at, c.note,
               b.code, b.status, b.guests, b.check_in, b.check_out, b.total_minor, b.currency,
               b.confirmed_at IS NOT NULL AS paid, u.name AS guest_name
          FROM night_claims c
          LEFT JOIN bookings b ON b.property_id = c.property_id AND b.id = c.booking_id
          LEFT JOIN users u ON u.id = b.guest_id
         WHERE c.property_id = ANY (?::uuid[]) AND c.nights && ?::daterange
           AND (c.hold_expires_at IS NULL OR c.hold_expires_at > ?)
         ORDER BY c.property_id, lower(c.nights))",
                                  properties, nights, now);
    QHash<PropertyId, QList<CalendarClaim>> result;
    for (const Row &row : rows) {
        const CalendarClaim claim = claimFrom(row);
        result[claim.claim.propertyId].append(claim);
    }
    return result;
}

} // namespace roost
