#pragma once

#include "backend/gateways/redis_connection.h"

#include <chrono>
#include <mutex>
#include <vector>

namespace roost {

/// Connections to Redis, as many as threads have used at once. Any thread. After a failure Redis has a second of rest,
/// in which nobody waits for it, and the failure is logged at most every ten seconds.
class RedisPool
{
public:
    /// Connects at the first use. purpose: what it is for, and what is done without it; both go into the log.
    RedisPool(RedisUrl url, QString purpose, QString withoutIt);

    /// Throws Unavailable when Redis does not answer, or answers with an error; then noteFailure() is the caller's to
    /// call.
    RedisConnection::Reply command(const QByteArrayList &words);

    /// The same, but nobody waits for the reply, nor hears of it.
    void send(const QByteArrayList &words);

    bool isResting();
    void noteFailure(const QString &detail);

private:
    using SteadyClock = std::chrono::steady_clock;

    std::unique_ptr<RedisConnection> takeConnection();
    void giveBack(std::unique_ptr<RedisConnection> connection);

    const RedisUrl m_url;
    const QString m_purpose;
    const QString m_withoutIt;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<RedisConnection>> m_idle;
    SteadyClock::time_point m_restUntil{};
    SteadyClock::time_point m_quietUntil{};
};

} // namespace roost
