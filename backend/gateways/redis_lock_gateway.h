#pragma once

#include "backend/gateways/lock_gateway.h"
#include "backend/gateways/redis_connection.h"

#include <mutex>
#include <vector>

namespace roost {

/// Locks in Redis: `SET name token NX PX`, released by comparing the token before the delete.
///
/// Keeps as many connections as threads have used it at once. When Redis fails, every lock is granted and guards
/// nothing; the failure is logged at most every ten seconds, and Redis is tried again after one. Any thread.
class RedisLockGateway : public LockGateway
{
public:
    /// Connects at the first use.
    explicit RedisLockGateway(RedisUrl url);
    ~RedisLockGateway() override;

    std::unique_ptr<Lock> acquire(const QString &name, std::chrono::milliseconds timeToLive,
                                  std::chrono::milliseconds wait) override;

    /// Whether Redis answers now.
    bool ping();

private:
    class RedisLock;
    using SteadyClock = std::chrono::steady_clock;

    enum class Attempt { Taken, Held };

    Attempt attempt(const QByteArray &key, const QByteArray &token, std::chrono::milliseconds timeToLive);
    void release(const QByteArray &key, const QByteArray &token);
    RedisConnection::Reply command(const QByteArrayList &words);
    bool isResting();
    void noteFailure(const QString &detail);

    const RedisUrl m_url;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<RedisConnection>> m_idle;
    SteadyClock::time_point m_restUntil{};
    SteadyClock::time_point m_quietUntil{};
};

} // namespace roost
