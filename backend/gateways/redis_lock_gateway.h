#pragma once

#include "backend/gateways/lock_gateway.h"
#include "backend/gateways/redis_pool.h"

namespace roost {

/// Locks in Redis: `SET name token NX PX`, released by comparing the token before the delete.
///
/// When Redis fails, every lock is granted and guards nothing. Any thread.
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

    enum class Attempt { Taken, Held };

    Attempt attempt(const QByteArray &key, const QByteArray &token, std::chrono::milliseconds timeToLive);
    void release(const QByteArray &key, const QByteArray &token);
    RedisPool m_pool;
};

} // namespace roost
