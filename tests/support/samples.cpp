#include "tests/support/samples.h"

#include "backend/modules/booking/stay_entry_repository.h"
#include "backend/modules/property/property_repository.h"
#include "backend/modules/user/user_repository.h"

namespace roost::test {

Actor insertUser(Database &database, Roles roles, const char *name)
{
    const UserId id = UserId::create();
    const User user{
        .id = id,
        .email = id.toString() + QStringLiteral("@example.org"),
        .name = QString::fromUtf8(name),
        .createdAt = QDateTime::currentDateTimeUtc(),
    };
    database.transaction([&](Session &session) {
        UserRepository().insert(session, user, QStringLiteral("no password"));
        UserRepository().setRoles(session, id, roles | Role::Guest, {});
    });
    return {id, roles | Role::Guest, {}};
}

Property insertProperty(Database &database, const Property &property)
{
    Property written = property;
    written.createdAt = QDateTime::currentDateTimeUtc();
    written.updatedAt = written.createdAt;
    if (written.status == PropertyStatus::Published)
        written.publishedAt = written.createdAt;
    return database.transaction([&](Session &session) {
        PropertyRepository().insert(session, written);
        return PropertyRepository().find(session, written.id).value();
    });
}

BookingId insertBooking(Database &database, const Property &property, const DateRange &stay, UserId guest,
                        const std::optional<QDateTime> &holdExpiresAt)
{
    const BookingId id = BookingId::create();
    const QString code = id.toString().right(8).toUpper(); // hexadecimal digits are all in the alphabet of codes
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const int confirmed = holdExpiresAt ? 0 : 1;
    const StayEntry entry{.propertyId = property.id,
                          .bookedOn = now.date(),
                          .arrival = stay.from,
                          .nights = stay.nights(),
                          .bookings = 1,
                          .confirmed = confirmed,
                          .stays = confirmed,
                          .currency = property.currency(),
                          .nightRevenue = {30'000}};
    database.transaction([&](Session &session) {
        session.insert(R"(
            INSERT INTO bookings (property_id, id, code, guest_id, host_id, status, check_in, check_out, guests, currency,
                                  nights_minor, fees_minor, taxes_minor, cancellation_policy, hold_expires_at, confirmed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 2, ?, 30000, 0, 0, 'moderate', ?, ?))",
                       property.id, id, code, guest, property.hostId, holdExpiresAt ? "PENDING" : "CONFIRMED",
                       stay.from, stay.to, property.currency(), holdExpiresAt,
                       holdExpiresAt ? std::nullopt : std::optional(now));
        StayEntryRepository().append(session, id, entry, now);
    });
    return id;
}

} // namespace roost::test
