#include "backend/modules/calendar/conflict_service.h"

#include "backend/core/errors.h"
#include "backend/modules/calendar/calendar_conflict_event.h"

namespace roost {

ConflictService::ConflictService(Database &database, const PropertyService &properties, const Clock &clock)
    : m_database(database)
    , m_properties(properties)
    , m_clock(clock)
{
}

Page<CalendarConflict> ConflictService::list(const Actor &actor, ConflictFilter filter, int limit,
                                             const std::optional<CalendarConflictId> &after) const
{
    filter.hostId = actor.isAdmin() ? std::nullopt : std::optional(actor.userId);
    return m_database.read([&](Session &session) {
        return Page<CalendarConflict>::of(m_conflicts.list(session, filter, limit + 1, after), limit);
    });
}

CalendarConflict ConflictService::resolve(const Actor &actor, CalendarConflictId id, ConflictResolution resolution)
{
    return m_database.transaction([&](Session &session) {
        // The property's row first, as everything that changes its claims and conflicts does.
        const Property property = m_properties.getManagedForUpdate(session, actor, get(session, id).propertyId);
        CalendarConflict conflict = get(session, id);
        if (conflict.status == ConflictStatus::Resolved && conflict.resolution == resolution)
            return conflict;
        if (conflict.status != ConflictStatus::Open)
            throw Conflict(QStringLiteral("WRONG_STATE"),
                           QStringLiteral("The conflict is %1, not OPEN.").arg(toName(conflict.status)));
        conflict.status = ConflictStatus::Resolved;
        conflict.resolution = resolution;
        conflict.resolvedAt = m_clock.now();
        m_conflicts.update(session, conflict, actor.userId);
        session.publish(CalendarConflictEvent(conflict, property.hostId));
        return get(session, id);
    });
}

CalendarConflict ConflictService::get(Session &session, CalendarConflictId id) const
{
    if (const auto conflict = m_conflicts.find(session, id))
        return *conflict;
    throw NotFound(QStringLiteral("There is no such conflict."));
}

} // namespace roost
