#pragma once

#include "backend/database/session.h"
#include "backend/jobs/outbox_record.h"

#include <QStringList>

#include <chrono>

namespace roost {

/// The SQL of the outbox.
class OutboxRepository
{
public:
    /// A (topic, key) that is there already stays as it is.
    void insert(Session &session, const QList<OutboxRecord> &records) const;

    /// Newest first, up to `limit`, from behind `after` on.
    QList<OutboxRecord> list(Session &session, const std::optional<OutboxStatus> &status, int limit,
                             const std::optional<OutboxId> &after) const;

    std::optional<OutboxRecord> find(Session &session, OutboxId id) const;

    /// Takes the oldest due rows of the topics, up to `limit`, for one worker until the lease is over, and counts the
    /// attempt. Rows that another worker holds are passed over.
    QList<OutboxRecord> lease(Session &session, const QStringList &topics, const QDateTime &now,
                              std::chrono::seconds duration, int limit) const;

    void markDone(Session &session, const QList<OutboxId> &ids, const QDateTime &now) const;
    void markFailed(Session &session, OutboxId id, const QDateTime &now, const QString &error) const;
    void retryAt(Session &session, OutboxId id, const QDateTime &when, const QString &error) const;

    /// Makes it due now, with all its attempts before it, whatever it was. Throws NotFound.
    void replay(Session &session, OutboxId id, const QDateTime &now) const;
};

} // namespace roost
