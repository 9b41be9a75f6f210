#include "backend/modules/admin/admin_repository.h"

#include "backend/database/sql_enum.h"

namespace roost {

QList<Activity> AdminRepository::activity(Session &session, int limit) const
{
    const auto rows = session.all(R"sql(
        SELECT e.booking_id, e.property_id, b.code, e.kind, e.to_status, p.title, p.city, u.name AS guest_name,
               b.check_out - b.check_in AS nights, b.currency, b.total_minor, e.at
          FROM (SELECT * FROM booking_events ORDER BY at DESC, booking_id DESC, sequence DESC LIMIT ?) e
          JOIN bookings b ON b.property_id = e.property_id AND b.id = e.booking_id
          JOIN properties p ON p.id = e.property_id
          JOIN users u ON u.id = b.guest_id
         ORDER BY e.at DESC, e.booking_id DESC, e.sequence DESC
        )sql",
                                  limit);
    QList<Activity> activities;
    for (const Row &row : rows)
        activities.append({row.get<BookingId>("booking_id"), row.get<PropertyId>("property_id"),
                           row.get<QString>("code"), row.get<QString>("kind"), row.get<BookingStatus>("to_status"),
                           row.get<QString>("title"), row.get<QString>("city"), row.get<QString>("guest_name"),
                           row.get<qint64>("nights"), row.money("total_minor"), row.get<QDateTime>("at")});
    return activities;
}

DatabaseStatus AdminRepository::databaseStatus(Session &session) const
{
    const Row row = session.one(R"sql(
        SELECT current_setting('server_version') AS version,
               (SELECT coalesce(max(version), 0) FROM schema_migrations)::int AS schema_version,
               pg_database_size(current_database()) AS size_bytes,
               (SELECT count(*) FROM outbox WHERE done_at IS NULL AND failed_at IS NULL) AS waiting,
               (SELECT count(*) FROM outbox WHERE failed_at IS NOT NULL) AS failed
        )sql");
    return {.state = PartState::Ok,
            .version = row.get<QString>("version"),
            .schemaVersion = row.get<int>("schema_version"),
            .sizeBytes = row.get<qint64>("size_bytes"),
            .outboxWaiting = row.get<qint64>("waiting"),
            .outboxFailed = row.get<qint64>("failed")};
}

void AdminRepository::ping(Session &session) const
{
    session.one("SELECT 1 AS answer");
}

} // namespace roost
