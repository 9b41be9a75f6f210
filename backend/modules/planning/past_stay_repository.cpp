#include "backend/modules/planning/past_stay_repository.h"

#include "backend/database/sql_enum.h"

namespace roost {

namespace {

PastStay stayFrom(const Row &row)
{
    return {
        .id = row.get<BookingId>("id"),
        .code = row.get<QString>("code"),
        .guestName = row.get<QString>("guest_name"),
        .stay = {row.get<QDate>("check_in"), row.get<QDate>("check_out")},
        .guests = row.get<int>("guests"),
        .childAges = row.get<QList<int>>("child_ages"),
        .pets = row.get<int>("pets"),
        .bookedOn = row.get<QDate>("booked_on"),
    };
}

PriceLine lineFrom(const Row &row, const Currency &currency)
{
    return {row.get<LineKind>("kind"),
            row.get<QString>("name"),
            row.get<LineRule>("rule"),
            row.get<std::optional<PriceRuleId>>("rule_id"),
            row.get<std::optional<DateRange>>("nights"),
            row.get<int>("quantity"),
            Money(row.get<qint64>("unit_minor"), currency),
            Money(row.get<qint64>("amount_minor"), currency)};
}

} // namespace

QList<PastStay> PastStayRepository::touching(Session &session, const Property &property, const DateRange &nights) const
{
    const auto rows = session.all(R"(
        SELECT b.id, b.code, u.name AS guest_name, b.check_in, b.check_out, b.guests, b.child_ages, b.pets,
               (b.created_at AT TIME ZONE ?)::date AS booked_on,
               l.kind, l.name, l.rule, l.rule_id, l.nights, l.quantity, l.unit_minor, l.amount_minor
          FROM bookings b
          JOIN users u ON u.id = b.guest_id
          JOIN booking_lines l ON l.property_id = b.property_id AND l.booking_id = b.id
         WHERE b.property_id = ? AND b.check_in < ?::date AND b.check_out > ?::date
           AND b.status IN ('CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'NO_SHOW')
         ORDER BY b.check_in, b.id, l.position)",
                                  property.timeZone, property.id, nights.to, nights.from);
    QList<PastStay> stays;
    for (const Row &row : rows) {
        if (stays.isEmpty() || stays.constLast().id != row.get<BookingId>("id"))
            stays.append(stayFrom(row));
        stays.last().lines.append(lineFrom(row, property.currency()));
    }
    return stays;
}

} // namespace roost
