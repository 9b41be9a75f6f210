#include "backend/modules/calendar/calendar_conflict_repository.h"

#include "backend/database/sql_enum.h"

namespace roost {

namespace {

constexpr const char *selectSql = R"(
    SELECT k.property_id, k.id, k.feed_id, k.kind, k.taken_by, k.nights, k.event_uid, k.event_summary, k.event_nights,
           k.status, k.resolution, k.opened_at, k.resolved_at, k.closed_at, p.title, f.name AS feed_name, b.code
      FROM calendar_conflicts k
      JOIN properties p ON p.id = k.property_id
      JOIN calendar_feeds f ON f.property_id = k.property_id AND f.id = k.feed_id
      LEFT JOIN bookings b ON b.property_id = k.property_id AND b.id = k.taken_by
     WHERE p.status <> 'DELETED'
       AND (?::uuid IS NULL OR k.id = ?::uuid)
       AND (?::uuid IS NULL OR p.host_id = ?::uuid)
       AND (?::uuid IS NULL OR k.property_id = ?::uuid)
       AND (?::text IS NULL OR k.status::text = ?::text)
       AND (?::text IS NULL OR k.resolution = ?::text)
       AND (NOT ?::boolean OR k.status <> 'CLOSED')
       AND (?::uuid IS NULL OR k.id < ?::uuid)
     ORDER BY k.id DESC
     LIMIT ?
)";

enum class Closed { Included, LeftOut };

QList<CalendarConflict> select(Session &session, const std::optional<CalendarConflictId> &id,
                               const ConflictFilter &filter, Closed closed, int limit,
                               const std::optional<CalendarConflictId> &after)
{
    const auto status = filter.status ? std::optional(toName(*filter.status)) : std::nullopt;
    const auto asked = filter.resolution ? std::optional(toName(*filter.resolution)) : std::nullopt;
    const auto rows = session.all(selectSql, id, id, filter.hostId, filter.hostId, filter.propertyId, filter.propertyId,
                                  status, status, asked, asked, closed == Closed::LeftOut, after, after, limit);
    QList<CalendarConflict> conflicts;
    for (const Row &row : rows) {
        const auto resolution = row.get<std::optional<QString>>("resolution");
        conflicts.append({
            .propertyId = row.get<PropertyId>("property_id"),
            .id = row.get<CalendarConflictId>("id"),
            .collision = {.feedId = row.get<CalendarFeedId>("feed_id"),
                          .kind = row.get<ClaimKind>("kind"),
                          .takenBy = row.get<QUuid>("taken_by"),
                          .nights = row.get<DateRange>("nights"),
                          .event = {row.get<QString>("event_uid"), row.get<QString>("event_summary"),
                                    row.get<DateRange>("event_nights")}},
            .status = row.get<ConflictStatus>("status"),
            .resolution = resolution ? fromName<ConflictResolution>(*resolution) : std::nullopt,
            .openedAt = row.get<QDateTime>("opened_at"),
            .resolvedAt = row.get<std::optional<QDateTime>>("resolved_at"),
            .closedAt = row.get<std::optional<QDateTime>>("closed_at"),
            .propertyTitle = row.get<QString>("title"),
            .feedName = row.get<QString>("feed_name"),
            .bookingCode = row.get<std::optional<QString>>("code"),
        });
    }
    return conflicts;
}

} // namespace

QList<CalendarConflict> CalendarConflictRepository::list(Session &session, const ConflictFilter &filter, int limit,
                                                         const std::optional<CalendarConflictId> &after) const
{
    return select(session, std::nullopt, filter, Closed::Included, limit, after);
}

std::optional<CalendarConflict> CalendarConflictRepository::find(Session &session, CalendarConflictId id) const
{
    const auto found = select(session, id, {}, Closed::Included, 1, std::nullopt);
    return found.isEmpty() ? std::nullopt : std::optional(found.constFirst());
}

QList<CalendarConflict> CalendarConflictRepository::current(Session &session, PropertyId propertyId) const
{
    constexpr int all = 100'000;
    return select(session, std::nullopt, {.propertyId = propertyId}, Closed::LeftOut, all, std::nullopt);
}

void CalendarConflictRepository::insert(Session &session, const CalendarConflict &conflict) const
{
    const Collision &collision = conflict.collision;
    session.insert(R"(
        INSERT INTO calendar_conflicts (property_id, id, feed_id, kind, taken_by, nights, event_uid, event_summary,
                                        event_nights, opened_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
                   conflict.propertyId, conflict.id, collision.feedId, collision.kind, collision.takenBy,
                   collision.nights, collision.event.uid, collision.event.summary, collision.event.nights,
                   conflict.openedAt);
}

void CalendarConflictRepository::update(Session &session, const CalendarConflict &conflict,
                                        const std::optional<UserId> &resolvedBy) const
{
    const Collision &collision = conflict.collision;
    const auto resolution = conflict.resolution ? std::optional(toName(*conflict.resolution)) : std::nullopt;
    session.update(R"(
        UPDATE calendar_conflicts
           SET nights = ?::daterange, event_uid = ?, event_summary = ?, event_nights = ?::daterange, status = ?,
               resolution = ?, resolved_at = ?, resolved_by = coalesce(?::uuid, resolved_by), closed_at = ?
         WHERE property_id = ? AND id = ?)",
                   collision.nights, collision.event.uid, collision.event.summary, collision.event.nights,
                   conflict.status, resolution, conflict.resolvedAt, resolvedBy, conflict.closedAt, conflict.propertyId,
                   conflict.id);
}

std::optional<PropertyId> CalendarConflictRepository::findOutdated(Session &session, const QDateTime &now) const
{
    // Nights from the first to the last that collides: what has them still has those two.
    const auto row = session.find(R"(
        SELECT k.property_id
          FROM calendar_conflicts k
         CROSS JOIN LATERAL (SELECT coalesce(range_agg(c.nights), '{}') AS nights
                               FROM night_claims c
                              WHERE c.property_id = k.property_id AND c.nights && k.nights
                                AND (c.booking_id = k.taken_by OR c.id = k.taken_by)
                                AND (c.hold_expires_at IS NULL OR c.hold_expires_at > ?)) taken
         WHERE k.status <> 'CLOSED'
           AND NOT (taken.nights @> lower(k.nights) AND taken.nights @> upper(k.nights) - 1)
         LIMIT 1)",
                                  now);
    return row ? std::optional(row->get<PropertyId>("property_id")) : std::nullopt;
}

} // namespace roost
