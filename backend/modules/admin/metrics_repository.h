#pragma once

#include "backend/database/session.h"
#include "backend/modules/admin/metrics.h"

namespace roost {

/// The SQL of the kept figures.
class MetricsRepository
{
public:
    /// Everything about bookings as of one instant. Reads the whole table: for the start, and now and then.
    MetricsCount count(Session &session, const QDateTime &now) const;

    /// Moves deltas of figures into their days, up to `limit`; returns how many. Several servers may do so at once.
    qsizetype foldDeltas(Session &session, int limit) const;
};

} // namespace roost
