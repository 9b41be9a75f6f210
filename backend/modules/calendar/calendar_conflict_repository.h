#pragma once

#include "backend/database/session.h"
#include "backend/modules/calendar/calendar_conflict.h"

namespace roost {

/// Which conflicts a list has.
struct ConflictFilter
{
    std::optional<UserId> hostId{}; ///< nothing: of all hosts
    std::optional<PropertyId> propertyId{};
    std::optional<ConflictStatus> status{};
    std::optional<ConflictResolution> resolution{};
};

/// The SQL of calendar_conflicts.
class CalendarConflictRepository
{
public:
    /// Newest first, up to `limit`; none of deleted properties.
    QList<CalendarConflict> list(Session &session, const ConflictFilter &filter, int limit,
                                 const std::optional<CalendarConflictId> &after) const;
    std::optional<CalendarConflict> find(Session &session, CalendarConflictId id) const;

    /// Those of a property that are not closed.
    QList<CalendarConflict> current(Session &session, PropertyId propertyId) const;

    void insert(Session &session, const CalendarConflict &conflict) const;

    /// Writes nights, event and status.
    void update(Session &session, const CalendarConflict &conflict, const std::optional<UserId> &resolvedBy = {}) const;

    /// A property with a current conflict that nothing but its event is left of.
    std::optional<PropertyId> findOutdated(Session &session, const QDateTime &now) const;
};

} // namespace roost
