#include "backend/modules/booking/stay_entry_repository.h"

namespace roost {

void StayEntryRepository::append(Session &session, BookingId booking, const StayEntry &entry, const QDateTime &at) const
{
    session.enqueue(R"sql(
        INSERT INTO stay_entries (property_id, booking_id, at, booked_on, arrival, nights, bookings, confirmed,
                                  cancelled, withdrawn, stays, currency, guest_country, channel, fees_minor,
                                  night_minor)
        SELECT ?::uuid, b.id, ?::timestamptz, ?::date, ?::date, ?::int, ?::smallint, ?::smallint,
               ?::smallint, ?::smallint, ?::smallint, ?::text, b.guest_country, b.channel, ?::bigint,
               ?::bigint[]
          FROM bookings b WHERE b.id = ?
        )sql",
                    entry.propertyId, at, entry.bookedOn, entry.arrival, entry.nights, entry.bookings, entry.confirmed,
                    entry.cancelled, entry.withdrawn, entry.stays, entry.currency, entry.fees, entry.nightRevenue,
                    booking);
}

} // namespace roost
