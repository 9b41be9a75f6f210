#include "backend/gateways/redis_lock_gateway.h"

#include "backend/core/errors.h"

#include <QRandomGenerator>
#include <QThread>

namespace roost {
namespace {

using SteadyClock = std::chrono::steady_clock;

/// Deletes the key only while it still holds this token: a lock that ran out may belong to another by now.
constexpr auto compareAndDelete =
    "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) else return 0 end";

} // namespace

class RedisLockGateway::RedisLock : public LockGateway::Lock
{
public:
    RedisLock(RedisLockGateway &gateway, QByteArray key, QByteArray token)
        : m_gateway(gateway)
        , m_key(std::move(key))
        , m_token(std::move(token))
    {
    }
    ~RedisLock() override { m_gateway.release(m_key, m_token); }

private:
    RedisLockGateway &m_gateway;
    const QByteArray m_key;
    const QByteArray m_token;
};

RedisLockGateway::RedisLockGateway(RedisUrl url)
    : m_pool(std::move(url), QStringLiteral("locks"), QStringLiteral("Bookings go on; the database decides alone."))
{
}

RedisLockGateway::~RedisLockGateway() = default;

std::unique_ptr<LockGateway::Lock> RedisLockGateway::acquire(const QString &name, std::chrono::milliseconds timeToLive,
                                                             std::chrono::milliseconds wait)
{
    const QByteArray key = "roost:lock:" + name.toUtf8();
    const QByteArray token = QUuid::createUuid().toRfc4122().toHex();
    const auto deadline = SteadyClock::now() + wait;
    try {
        while (!m_pool.isResting()) {
            if (attempt(key, token, timeToLive) == Attempt::Taken)
                return std::make_unique<RedisLock>(*this, key, token);
            if (SteadyClock::now() >= deadline)
                return nullptr;
            QThread::msleep(QRandomGenerator::global()->bounded(2u, 12u)); // apart from the others who wait
        }
    } catch (const Unavailable &failure) {
        m_pool.noteFailure(failure.detail());
    }
    return std::make_unique<Lock>();
}

bool RedisLockGateway::ping()
{
    try {
        return m_pool.command({"PING"}).text == "PONG";
    } catch (const Unavailable &) {
        return false;
    }
}

RedisLockGateway::Attempt RedisLockGateway::attempt(const QByteArray &key, const QByteArray &token,
                                                    std::chrono::milliseconds timeToLive)
{
    const auto reply = m_pool.command({"SET", key, token, "NX", "PX", QByteArray::number(qint64(timeToLive.count()))});
    return reply.isNull ? Attempt::Held : Attempt::Taken;
}

void RedisLockGateway::release(const QByteArray &key, const QByteArray &token)
{
    try {
        if (!m_pool.isResting())
            m_pool.send({"EVAL", compareAndDelete, "1", key, token});
    } catch (const Unavailable &failure) {
        m_pool.noteFailure(failure.detail()); // the lock ends by itself with its time to live
    }
}

} // namespace roost
