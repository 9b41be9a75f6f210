#pragma once

#include "backend/core/clock.h"
#include "backend/database/database.h"
#include "backend/jobs/outbox_repository.h"

#include <QHash>
#include <QJsonObject>

#include <functional>

namespace roost {

/// What must happen even after a crash: a row written in the transaction, worked off by a job, at least once.
///
/// Handlers are registered by topic while the backend is built, and run on the job thread with no transaction open. A
/// handler that throws is tried again after 1, 2, 4, ... minutes (at most an hour), ten times in all; then the row
/// stays, failed, until it is replayed. A server that dies in the middle counts as one try. The key makes a second time
/// harmless: one row per (topic, key), and the handler is given it.
class Outbox
{
public:
    struct Entry
    {
        OutboxId id{};
        QString topic{};
        QString key{};
        QJsonObject payload{};
        int attempts = 0;
    };
    using Handler = std::function<void(const Entry &)>;

    Outbox(Database &database, const Clock &clock);

    void setHandler(const QString &topic, Handler handler);

    /// Adds a row in the caller's transaction; a (topic, key) that is there already is left as it is.
    void enqueue(Session &session, const QString &topic, const QString &key, const QJsonObject &payload);
    void enqueue(Session &session, const QString &topic, const QList<std::pair<QString, QJsonObject>> &byKey);

    /// Works off what is due, oldest first, up to `limit`; returns how many were taken. They are taken together, and
    /// those that went well are marked so together, since each commit costs a write to the disk. Several servers may do
    /// so at once (FOR UPDATE SKIP LOCKED with a lease). Topics without a handler here are left to servers that have
    /// one.
    int work(int limit = 50);

    /// For admins: newest first; one; one that is due again. get() and replay() throw NotFound.
    QList<OutboxRecord> list(const std::optional<OutboxStatus> &status, int limit,
                             const std::optional<OutboxId> &after) const;
    OutboxRecord get(OutboxId id) const;
    OutboxRecord replay(OutboxId id);

private:
    bool handle(const Handler &handler, const Entry &entry);
    void recordFailure(const Entry &entry, const QString &error);

    Database &m_database;
    const Clock &m_clock;
    OutboxRepository m_repository{};
    QHash<QString, Handler> m_handlers;
};

} // namespace roost
