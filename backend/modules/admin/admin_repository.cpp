#include "backend/modules/admin/admin_repository.h"

#include "backend/database/sql_enum.h"

namespace roost {

namespace {

/// Of events e, newest first.
constexpr const char *columns = R"sql(
    SELECT e.booking_id, e.property_id, b.code, e.kind, e.to_status, p.title, p.city, u.name AS guest_name,
           b.check_out - b.check_in AS nights, b.currency, b.total_minor, e.at
    )sql";
constexpr const char *places = R"sql(
      JOIN bookings b ON b.property_id = e.property_id AND b.id = e.booking_id
      JOIN properties p ON p.id = e.property_id
      JOIN users u ON u.id = b.guest_id
     ORDER BY e.at DESC, e.booking_id DESC, e.sequence DESC
    )sql";

QList<Activity> activitiesFrom(const QList<Row> &rows)
{
    QList<Activity> activities;
    for (const Row &row : rows)
        activities.append({row.get<BookingId>("booking_id"), row.get<PropertyId>("property_id"),
                           row.get<QString>("code"), row.get<QString>("kind"), row.get<BookingStatus>("to_status"),
                           row.get<QString>("title"), row.get<QString>("city"), row.get<QString>("guest_name"),
                           row.get<qint64>("nights"), row.money("total_minor"), row.get<QDateTime>("at")});
    return activities;
}

} // namespace

QList<Activity> AdminRepository::activity(Session &session, int limit) const
{
    static const QByteArray statement =
        columns +
        QByteArray(" FROM (SELECT * FROM booking_events ORDER BY at DESC, booking_id DESC, sequence DESC LIMIT ?) e") +
        places;
    return activitiesFrom(session.all(statement.constData(), limit));
}

QList<Activity> AdminRepository::activityOf(Session &session, UserId host, int limit) const
{
    // The newest events are of the bookings that were changed last.
    static const QByteArray statement =
        columns +
        QByteArray(" FROM (SELECT e.* FROM (SELECT property_id, id FROM bookings WHERE host_id = ?"
                   " ORDER BY updated_at DESC, id DESC LIMIT ?) l"
                   " JOIN booking_events e ON e.property_id = l.property_id AND e.booking_id = l.id"
                   " ORDER BY e.at DESC, e.booking_id DESC, e.sequence DESC LIMIT ?) e") +
        places;
    return activitiesFrom(session.all(statement.constData(), host, limit * 2, limit));
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
