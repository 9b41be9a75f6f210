#pragma once

#include "backend/database/session.h"
#include "backend/modules/admin/activity.h"
#include "backend/modules/admin/server_status.h"

namespace roost {

/// The SQL of what people look at besides figures.
class AdminRepository
{
public:
    /// The newest events of all bookings, newest first.
    QList<Activity> activity(Session &session, int limit) const;

    /// The same of a host's properties.
    QList<Activity> activityOf(Session &session, UserId host, int limit) const;

    DatabaseStatus databaseStatus(Session &session) const;

    /// Answers, or throws.
    void ping(Session &session) const;
};

} // namespace roost
