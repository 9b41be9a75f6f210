#pragma once

#include "backend/core/actor.h"
#include "backend/core/clock.h"
#include "backend/core/page.h"
#include "backend/database/database.h"
#include "backend/modules/calendar/calendar_conflict_repository.h"
#include "backend/modules/property/property_service.h"

namespace roost {

/// The inbox of conflicts between calendars. Any thread; every public function is one transaction.
class ConflictService
{
public:
    ConflictService(Database &database, const PropertyService &properties, const Clock &clock);

    /// Those of one's own properties, of an admin all of them; newest first.
    Page<CalendarConflict> list(const Actor &actor, ConflictFilter filter, int limit,
                                const std::optional<CalendarConflictId> &after) const;

    /// Takes it out of the inbox; the same answer again changes nothing. NotFound unless it is of a property that the
    /// actor manages; Conflict (WRONG_STATE) when it is closed, or was resolved in another way.
    CalendarConflict resolve(const Actor &actor, CalendarConflictId id, ConflictResolution resolution);

private:
    CalendarConflict get(Session &session, CalendarConflictId id) const;

    Database &m_database;
    const PropertyService &m_properties;
    const Clock &m_clock;
    CalendarConflictRepository m_conflicts;
};

} // namespace roost
