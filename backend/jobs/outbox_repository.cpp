#include "backend/jobs/outbox_repository.h"

#include "backend/database/session.h"

namespace roost {

namespace {

constexpr const char *insertSql = R"(
    INSERT INTO outbox (id, topic, key, payload, created_at, available_at)
    VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (topic, key) DO NOTHING
)";
constexpr const char *listSql = R"(
    SELECT id, topic, key, payload, attempts, last_error, created_at, available_at, done_at, failed_at
    FROM outbox
    WHERE (?::boolean IS NULL OR (done_at IS NOT NULL) = ?::boolean)
      AND (?::boolean IS NULL OR (failed_at IS NOT NULL) = ?::boolean)
      AND (?::text IS NULL OR topic = ?::text)
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
    ), leased AS (
        UPDATE outbox
        SET leased_until = ?, attempts = attempts + 1
        FROM due
        WHERE outbox.id = due.id
        RETURNING outbox.*
    )
    SELECT id, topic, key, payload, attempts, last_error, created_at, available_at, done_at, failed_at
    FROM leased
    ORDER BY available_at, id
)";
constexpr const char *doneSql = R"(
    UPDATE outbox
    SET done_at = ?, leased_until = NULL, last_error = NULL
    WHERE id = ?
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

} // namespace

bool OutboxRepository::insert(Session &session, const Record &record)
{
    return session.insert(insertSql, record.id, record.topic, record.key, record.payload, record.createdAt, record.availableAt) > 0;
}

Page<OutboxRepository::Record> OutboxRepository::list(Session &session, const Filter &filter, std::optional<OutboxId> after,
                                                      int limit)
{
    const auto is = [&](Status status) { return filter.status ? std::optional(*filter.status == status) : std::nullopt; };
    const auto done = is(Status::Done);
    const auto failed = is(Status::Failed);
    QList<Record> records;
    for (const Row &row : session.all(listSql, done, done, failed, failed, filter.topic, filter.topic, after, after, limit + 1))
        records.append(read(row));
    return Page<Record>::of(std::move(records), limit);
}

std::optional<OutboxRepository::Record> OutboxRepository::find(Session &session, OutboxId id)
{
    const auto row = session.find(findSql, id);
    return row ? std::optional(read(*row)) : std::nullopt;
}

QList<OutboxRepository::Record> OutboxRepository::lease(Session &session, const QStringList &topics, const QDateTime &now,
                                                        std::chrono::seconds duration, int limit)
{
    QList<Record> records;
    for (const Row &row : session.all(leaseSql, now, now, topics, limit, now.addSecs(duration.count())))
        records.append(read(row));
    return records;
}

void OutboxRepository::markDone(Session &session, OutboxId id, const QDateTime &now)
{
    session.update(doneSql, now, id);
}

void OutboxRepository::retryAt(Session &session, OutboxId id, const QDateTime &when, const QString &error)
{
    session.update(retrySql, when, error, id);
}

void OutboxRepository::markFailed(Session &session, OutboxId id, const QDateTime &now, const QString &error)
{
    session.update(failedSql, now, error, id);
}

void OutboxRepository::replay(Session &session, OutboxId id, const QDateTime &now)
{
    session.update(replaySql, now, id);
}

OutboxRepository::Record OutboxRepository::read(const Row &row)
{
    Record record{.id = row.get<OutboxId>("id"),
                  .topic = row.get<QString>("topic"),
                  .key = row.get<QString>("key"),
                  .payload = row.get<QJsonObject>("payload"),
                  .attempts = row.get<int>("attempts"),
                  .lastError = row.get<std::optional<QString>>("last_error"),
                  .createdAt = row.get<QDateTime>("created_at"),
                  .availableAt = row.get<QDateTime>("available_at"),
                  .doneAt = row.get<std::optional<QDateTime>>("done_at"),
                  .failedAt = row.get<std::optional<QDateTime>>("failed_at")};
    if (record.doneAt)
        record.status = Status::Done;
    else if (record.failedAt)
        record.status = Status::Failed;
    return record;
}

} // namespace roost
