#pragma once

#include "backend/database/database.h"
#include "backend/modules/admin/admin_repository.h"

namespace roost {

/// How this server and its parts are, and what happens on it. Any thread.
class StatusService
{
public:
    StatusService(Database &database, ServerProbes probes);

    /// Never throws for a part that does not answer: it says so.
    ServerStatus status() const;
    Readiness readiness() const;

    /// The newest events of all bookings, newest first.
    QList<Activity> activity(int limit) const;

    /// The same of a host's properties.
    QList<Activity> activityOf(UserId host, int limit) const;

private:
    Database &m_database;
    const ServerProbes m_probes;
    AdminRepository m_admin;
};

} // namespace roost
