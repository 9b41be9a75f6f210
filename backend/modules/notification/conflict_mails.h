#pragma once

#include "backend/core/clock.h"
#include "backend/jobs/outbox.h"
#include "backend/modules/calendar/calendar_conflict_repository.h"
#include "backend/modules/calendar/conflict_notice.h"
#include "backend/modules/notification/notification_repository.h"
#include "backend/modules/property/property_service.h"
#include "backend/modules/user/user_repository.h"

namespace roost {

/// Tells hosts of conflicts between calendars (outbox topic "calendar_conflict"): on screen, and by mail. Any thread.
class ConflictMails
{
public:
    ConflictMails(Database &database, const PropertyService &properties, Outbox &outbox, const Clock &clock);

    /// Nothing is said of a conflict that is no longer open. A second time changes nothing.
    void tell(const ConflictNotice &notice);

private:
    void tell(Session &session, const ConflictNotice &notice, const CalendarConflict &conflict);

    Database &m_database;
    const PropertyService &m_properties;
    Outbox &m_outbox;
    const Clock &m_clock;
    CalendarConflictRepository m_conflicts;
    UserRepository m_users;
    NotificationRepository m_notifications;
};

} // namespace roost
