#include "backend/database/idempotency_store.h"

#include "backend/core/errors.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <exception>

namespace roost {

namespace {

constexpr qint64 keptSeconds = 86'400;
constexpr int firstFailure = 500;

/// Ends the transaction of a request that was answered before.
struct Kept : std::exception
{
    explicit Kept(IdempotencyStore::Answer keptAnswer)
        : answer(std::move(keptAnswer))
    {
    }
    IdempotencyStore::Answer answer;
};

QByteArray fingerprintOf(const IdempotencyStore::Request &request)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(request.method.toUtf8() + ' ' + request.path.toUtf8() + '\n');
    hash.addData(request.body);
    return hash.result();
}

QJsonArray toJson(const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    QJsonArray array;
    for (const auto &[name, value] : headers)
        array.append(QJsonArray{QString::fromLatin1(name), QString::fromLatin1(value)});
    return array;
}

QList<std::pair<QByteArray, QByteArray>> headersFromJson(const QJsonArray &array)
{
    QList<std::pair<QByteArray, QByteArray>> headers;
    for (const QJsonValue &field : array)
        headers.append({field[0].toString().toLatin1(), field[1].toString().toLatin1()});
    return headers;
}

} // namespace

IdempotencyStore::IdempotencyStore(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

IdempotencyStore::Answer IdempotencyStore::run(const Request &request, const std::function<Answer()> &work)
{
    const QByteArray fingerprint = fingerprintOf(request);
    try {
        return m_database.transaction([&](Session &session) {
            requireNew(session, request, fingerprint);
            const Answer answer = work();
            if (answer.status < firstFailure)
                keep(session, request, fingerprint, answer);
            return answer;
        });
    } catch (const Kept &kept) {
        return kept.answer;
    }
}

/// Locks the key. What was kept under it comes out as an exception.
void IdempotencyStore::requireNew(Session &session, const Request &request, const QByteArray &fingerprint) const
{
    const auto check = [fingerprint](const QList<Row> &rows) {
        if (rows.isEmpty())
            return;
        const Row &kept = rows.first();
        if (kept.get<QByteArray>("fingerprint") != fingerprint)
            throw Invalid(QStringLiteral("Idempotency-Key"), QStringLiteral("KEY_REUSED"),
                          QStringLiteral("This key came with another request before; use a new one for each."));
        throw Kept({.status = kept.get<int>("status"),
                    .headers = headersFromJson(kept.get<QJsonArray>("headers")),
                    .body = kept.get<QByteArray>("body"),
                    .replayed = true});
    };
    // Waits for the transaction of another request that has the same key.
    session.enqueue("SELECT pg_advisory_xact_lock(hashtextextended(?::text || ' ' || ?::text, 0))", request.user,
                    request.key);
    constexpr const char *look = R"sql(
        SELECT fingerprint, status, headers, body FROM idempotency_keys
         WHERE user_id = ? AND key = ? AND expires_at > ?
        )sql";
    if (request.start == Start::WithTheLook)
        session.require(check, look, request.user, request.key, m_clock.now());
    else
        check(session.all(look, request.user, request.key, m_clock.now()));
}

void IdempotencyStore::keep(Session &session, const Request &request, const QByteArray &fingerprint,
                            const Answer &answer) const
{
    const QDateTime now = m_clock.now();
    session.enqueue(R"sql(
        INSERT INTO idempotency_keys (user_id, key, method, path, fingerprint, created_at, expires_at, status, headers,
                                      body)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (user_id, key) DO UPDATE -- one that has expired
           SET method = excluded.method, path = excluded.path, fingerprint = excluded.fingerprint,
               created_at = excluded.created_at, expires_at = excluded.expires_at, status = excluded.status,
               headers = excluded.headers, body = excluded.body
        )sql",
                    request.user, request.key, request.method, request.path, fingerprint, now, now.addSecs(keptSeconds),
                    answer.status, toJson(answer.headers), answer.body);
}

void IdempotencyStore::removeExpired()
{
    m_database.transaction([&](Session &session) {
        session.removeMany("DELETE FROM idempotency_keys WHERE expires_at <= ?::timestamptz", m_clock.now());
    });
}

} // namespace roost
