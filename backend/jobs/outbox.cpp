#include "backend/jobs/outbox.h"

#include "backend/core/errors.h"

#include <QLoggingCategory>

#include <algorithm>

namespace roost {

namespace {

Q_LOGGING_CATEGORY(logOutbox, "roost.jobs.outbox")

constexpr int maximumAttempts = 10;
constexpr qint64 longestPauseMinutes = 60;
constexpr qsizetype longestError = 1000;

/// Nothing is begun in the second half of a lease, which is longer than any handler may take.
constexpr auto leaseDuration = std::chrono::minutes(5);

qint64 pauseSeconds(int attempts)
{
    return 60 * std::min(qint64(1) << (attempts - 1), longestPauseMinutes);
}

} // namespace

Outbox::Outbox(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

void Outbox::setHandler(const QString &topic, Handler handler)
{
    m_handlers.insert(topic, std::move(handler));
}

void Outbox::enqueue(Session &session, const QString &topic, const QString &key, const QJsonObject &payload)
{
    enqueue(session, topic, {{key, payload}});
}

void Outbox::enqueue(Session &session, const QString &topic, const QList<std::pair<QString, QJsonObject>> &byKey)
{
    const QDateTime now = m_clock.now();
    QList<OutboxRecord> records;
    for (const auto &[key, payload] : byKey)
        records.append({.id = OutboxId::create(),
                        .topic = topic,
                        .key = key,
                        .payload = payload,
                        .createdAt = now,
                        .availableAt = now});
    m_repository.insert(session, records);
}

int Outbox::work(int limit)
{
    const QDateTime begin = m_clock.now();
    const QStringList topics = m_handlers.keys();
    const auto records = m_database.transaction(
        [&](Session &session) { return m_repository.lease(session, topics, begin, leaseDuration, limit); });
    QList<OutboxId> done;
    const auto isInTime = [&] {
        return begin.secsTo(m_clock.now()) <= std::chrono::seconds(leaseDuration).count() / 2;
    };
    for (const OutboxRecord &record : records) {
        const Entry entry{record.id, record.topic, record.key, record.payload, record.attempts};
        if (isInTime() && handle(m_handlers.value(record.topic), entry)) // the rest is due again after the lease
            done.append(record.id);
    }
    if (!done.isEmpty())
        m_database.transaction([&](Session &session) { m_repository.markDone(session, done, m_clock.now()); });
    return static_cast<int>(records.size());
}

QList<OutboxRecord> Outbox::list(const std::optional<OutboxStatus> &status, int limit,
                                 const std::optional<OutboxId> &after) const
{
    return m_database.read([&](Session &session) { return m_repository.list(session, status, limit, after); });
}

OutboxRecord Outbox::get(OutboxId id) const
{
    auto record = m_database.read([&](Session &session) { return m_repository.find(session, id); });
    if (!record)
        throw NotFound(QStringLiteral("There is no such entry in the outbox."));
    return *std::move(record);
}

OutboxRecord Outbox::replay(OutboxId id)
{
    return m_database.transaction([&](Session &session) {
        m_repository.replay(session, id, m_clock.now());
        return get(id);
    });
}

/// Whether it went well.
bool Outbox::handle(const Handler &handler, const Entry &entry)
{
    try {
        handler(entry);
    } catch (const std::exception &error) {
        recordFailure(entry, QString::fromUtf8(error.what()).left(longestError));
        return false;
    }
    return true;
}

void Outbox::recordFailure(const Entry &entry, const QString &error)
{
    qCWarning(logOutbox).noquote() << entry.topic << entry.key << "failed at attempt" << entry.attempts << error;
    const QDateTime now = m_clock.now();
    m_database.transaction([&](Session &session) {
        if (entry.attempts >= maximumAttempts)
            m_repository.markFailed(session, entry.id, now, error);
        else
            m_repository.retryAt(session, entry.id, now.addSecs(pauseSeconds(entry.attempts)), error);
    });
}

} // namespace roost
