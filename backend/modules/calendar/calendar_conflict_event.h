#pragma once

#include "backend/core/event_bus.h"
#include "backend/modules/calendar/calendar_conflict.h"

namespace roost {

/// calendar_conflict: an event of another calendar collides with a booking or a block, or does so no more; for the host
/// and admins.
class CalendarConflictEvent : public Event
{
public:
    CalendarConflictEvent(CalendarConflict conflict, UserId hostId)
        : m_conflict(std::move(conflict))
        , m_hostId(hostId)
    {
    }

    QString name() const override { return QStringLiteral("calendar_conflict"); }
    Audience audience() const override;
    QVariantMap payload() const override;

private:
    CalendarConflict m_conflict;
    UserId m_hostId;
};

} // namespace roost
