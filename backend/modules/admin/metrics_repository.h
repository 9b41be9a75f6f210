#pragma once

#include "backend/database/session.h"
#include "backend/modules/admin/metrics.h"

namespace roost {

/// The SQL of the kept figures.
class MetricsRepository
{
public:
    /// Everything about bookings as of one instant, of the rollups and what is not folded into them yet.
    MetricsCount count(Session &session, const QDateTime &now) const;

    /// Folds what happened to bookings and properties into the rollups, up to about `limit` entries; returns how many.
    /// Of several servers one does so at a time.
    qint64 fold(Session &session, int limit) const;

    /// Makes the rollups anew from the journal, beside everything else that goes on.
    void rebuild(Session &session) const;

    /// Tells every server that listens, when the transaction commits. message: below 8,000 bytes.
    void tell(Session &session, const QByteArray &channel, const QByteArray &message) const;
};

} // namespace roost
