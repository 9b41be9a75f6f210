#include "backend/modules/calendar/calendar_conflict_event.h"

namespace roost {

Audience CalendarConflictEvent::audience() const
{
    return {.users = {m_hostId}, .admins = true};
}

QVariantMap CalendarConflictEvent::payload() const
{
    return {
        {QStringLiteral("conflict_id"), m_conflict.id.toString()},
        {QStringLiteral("property_id"), m_conflict.propertyId.toString()},
        {QStringLiteral("feed_id"), m_conflict.collision.feedId.toString()},
        {QStringLiteral("status"), toName(m_conflict.status)},
        {QStringLiteral("from"), m_conflict.collision.nights.from.toString(Qt::ISODate)},
        {QStringLiteral("to"), m_conflict.collision.nights.to.toString(Qt::ISODate)},
    };
}

} // namespace roost
