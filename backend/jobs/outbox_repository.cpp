#include "backend/jobs/outbox_repository.h"

#include <algorithm>

namespace roost {

namespace {

constexpr const char *insertOneSql = R"(
    INSERT INTO outbox (id, topic, key, payload, created_at, available_at) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (topic, key) DO NOTHING
)";
constexpr const char *insertSql = R"(
    INSERT INTO outbox (id, topic, key, payload, created_at, available_at)
    SELECT n.id, n.topic, n.key, n.payload, ?::timestamptz, ?::timestamptz
    FROM jsonb_to_recordset(?::jsonb) AS n (id uuid, topic text, key text, payload jsonb)
    ON CONFLICT (topic, key) DO NOTHING
)";
constexpr const char *listSql = R"(
    SELECT id, topic, key, payload, attempts, last_error, created_at, available_at, done_at, failed_at
    FROM outbox
    WHERE (?::boolean IS NULL OR (done_at IS NOT NULL) = ?::boolean)
      AND (?::boolean IS NULL OR (failed_at IS NOT NULL) = ?::boolean)
      AND (?::uuid IS NULL OR id < ?::uuid)
    ORDER BY id DESC
    LIMIT ?
)";
constexpr const char *findSql = R"(
    SELECT id, topic, key, payload, attempts, last_error, created_at, available_at, done_at, failed_at
    FROM outbox
    WHERE id = ?
)";
constexpr const char *leaseSql = R"(
    WITH due AS (
        SELECT id
        FROM outbox
        WHERE done_at IS NULL AND failed_at IS NULL
          AND available_at <= ?
          AND (leased_until IS NULL OR leased_until <= ?)
          AND topic = ANY (?::text[])
        ORDER BY available_at, id
        LIMIT ?
        FOR UPDATE SKIP LOCKED
    )
    UPDATE outbox
    SET leased_until = ?, attempts = attempts + 1
    FROM due
    WHERE outbox.id = due.id
    RETURNING outbox.id, topic, key, payload, attempts, last_error, created_at, available_at, done_at, failed_at
)";
// Two servers may mark the same rows when a lease ran out: both lock them in one order.
constexpr const char *doneSql = R"(
    WITH finished AS (
        SELECT id
        FROM outbox
        WHERE id = ANY (?::uuid[])
        ORDER BY id
        FOR NO KEY UPDATE
    )
    UPDATE outbox
    SET done_at = ?, leased_until = NULL, last_error = NULL
    FROM finished
    WHERE outbox.id = finished.id
)";
constexpr const char *retrySql = R"(
    UPDATE outbox
    SET available_at = ?, leased_until = NULL, last_error = ?
    WHERE id = ?
)";
constexpr const char *failedSql = R"(
    UPDATE outbox
    SET failed_at = ?, leased_until = NULL, last_error = ?
    WHERE id = ?
)";
constexpr const char *replaySql = R"(
    UPDATE outbox
    SET available_at = ?, attempts = 0, leased_until = NULL, done_at = NULL, failed_at = NULL
    WHERE id = ?
)";

OutboxRecord read(const Row &row)
{
    OutboxRecord record{.id = row.get<OutboxId>("id"),
                        .topic = row.get<QString>("topic"),
                        .key = row.get<QString>("key"),
                        .payload = row.get<QJsonObject>("payload"),
                        .attempts = row.get<int>("attempts"),
                        .lastError = row.get<std::optional<QString>>("last_error"),
                        .createdAt = row.get<QDateTime>("created_at"),
                        .availableAt = row.get<QDateTime>("available_at"),
                        .doneAt = row.get<std::optional<QDateTime>>("done_at")};
    if (record.doneAt)
        record.status = OutboxStatus::Done;
    else if (row.get<std::optional<QDateTime>>("failed_at"))
        record.status = OutboxStatus::Failed;
    return record;
}

} // namespace

void OutboxRepository::insert(Session &session, const QList<OutboxRecord> &records) const
{
    if (records.isEmpty())
        return;
    if (records.size() == 1) {
        const OutboxRecord &record = records.first();
        session.enqueue(insertOneSql, record.id, record.topic, record.key, record.payload, record.createdAt,
                        record.availableAt);
        return;
    }
    QJsonArray rows;
    for (const OutboxRecord &record : records)
        rows.append(QJsonObject{{QStringLiteral("id"), record.id.toString()},
                                {QStringLiteral("topic"), record.topic},
                                {QStringLiteral("key"), record.key},
                                {QStringLiteral("payload"), record.payload}});
    session.enqueue(insertSql, records.first().createdAt, records.first().availableAt, rows);
}

QList<OutboxRecord> OutboxRepository::list(Session &session, const std::optional<OutboxStatus> &status, int limit,
                                           const std::optional<OutboxId> &after) const
{
    const auto done = status ? std::optional(*status == OutboxStatus::Done) : std::nullopt;
    const auto failed = status ? std::optional(*status == OutboxStatus::Failed) : std::nullopt;
    QList<OutboxRecord> records;
    for (const Row &row : session.all(listSql, done, done, failed, failed, after, after, limit))
        records.append(read(row));
    return records;
}

std::optional<OutboxRecord> OutboxRepository::find(Session &session, OutboxId id) const
{
    const auto row = session.find(findSql, id);
    return row ? std::optional(read(*row)) : std::nullopt;
}

QList<OutboxRecord> OutboxRepository::lease(Session &session, const QStringList &topics, const QDateTime &now,
                                            std::chrono::seconds duration, int limit) const
{
    QList<OutboxRecord> records;
    for (const Row &row : session.all(leaseSql, now, now, topics, limit, now.addSecs(duration.count())))
        records.append(read(row));
    std::sort(records.begin(), records.end(), [](const OutboxRecord &a, const OutboxRecord &b) { return a.id < b.id; });
    return records;
}

void OutboxRepository::markDone(Session &session, const QList<OutboxId> &ids, const QDateTime &now) const
{
    session.enqueue(doneSql, ids, now);
}

void OutboxRepository::markFailed(Session &session, OutboxId id, const QDateTime &now, const QString &error) const
{
    session.update(failedSql, now, error, id);
}

void OutboxRepository::retryAt(Session &session, OutboxId id, const QDateTime &when, const QString &error) const
{
    session.update(retrySql, when, error, id);
}

void OutboxRepository::replay(Session &session, OutboxId id, const QDateTime &now) const
{
    session.update(replaySql, now, id);
}

} // namespace roost
