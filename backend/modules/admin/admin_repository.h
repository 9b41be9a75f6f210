#pragma once

#include "backend/database/session.h"
#include "backend/modules/admin/activity.h"
#include "backend/modules/admin/server_status.h"

namespace roost {

/// The SQL of what admins look at besides figures.
class AdminRepository
{
public:
    /// The newest events of all bookings, newest first.
    QList<Activity> activity(Session &session, int limit) const;

    DatabaseStatus databaseStatus(Session &session) const;

    /// Answers, or throws.
    void ping(Session &session) const;
};

} // namespace roost
