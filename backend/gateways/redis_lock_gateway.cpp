#include "backend/gateways/redis_lock_gateway.h"

#include "backend/core/errors.h"

#include <QRandomGenerator>
#include <QThread>

namespace roost {
namespace {

constexpr auto restAfterFailure = std::chrono::seconds(1);
constexpr auto quietAfterLog = std::chrono::seconds(10);

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
    : m_url(std::move(url))
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
        while (!isResting()) {
            if (attempt(key, token, timeToLive) == Attempt::Taken)
                return std::make_unique<RedisLock>(*this, key, token);
            if (SteadyClock::now() >= deadline)
                return nullptr;
            QThread::msleep(QRandomGenerator::global()->bounded(2u, 12u)); // apart from the others who wait
        }
    } catch (const Unavailable &failure) {
        noteFailure(failure.detail());
    }
    return std::make_unique<Lock>();
}

bool RedisLockGateway::ping()
{
    try {
        return command({"PING"}).text == "PONG";
    } catch (const Unavailable &) {
        return false;
    }
}

RedisLockGateway::Attempt RedisLockGateway::attempt(const QByteArray &key, const QByteArray &token,
                                                    std::chrono::milliseconds timeToLive)
{
    const auto reply = command({"SET", key, token, "NX", "PX", QByteArray::number(qint64(timeToLive.count()))});
    return reply.isNull ? Attempt::Held : Attempt::Taken;
}

void RedisLockGateway::release(const QByteArray &key, const QByteArray &token)
{
    try {
        if (!isResting())
            command({"EVAL", compareAndDelete, "1", key, token});
    } catch (const Unavailable &failure) {
        noteFailure(failure.detail()); // the lock ends by itself with its time to live
    }
}

RedisConnection::Reply RedisLockGateway::command(const QByteArrayList &words)
{
    std::unique_ptr<RedisConnection> connection;
    {
        const std::lock_guard guard(m_mutex);
        if (!m_idle.empty()) {
            connection = std::move(m_idle.back());
            m_idle.pop_back();
        }
    }
    if (!connection)
        connection = std::make_unique<RedisConnection>(m_url);
    const auto reply = connection->command(words);
    const std::lock_guard guard(m_mutex);
    m_idle.push_back(std::move(connection));
    return reply;
}

bool RedisLockGateway::isResting()
{
    const std::lock_guard guard(m_mutex);
    return SteadyClock::now() < m_restUntil;
}

void RedisLockGateway::noteFailure(const QString &detail)
{
    const std::lock_guard guard(m_mutex);
    const auto now = SteadyClock::now();
    m_idle.clear(); // the others have most likely died with it
    m_restUntil = now + restAfterFailure;
    if (now < m_quietUntil)
        return;
    m_quietUntil = now + quietAfterLog;
    qWarning().noquote() << "locks:" << detail << "Bookings go on; the database decides alone.";
}

} // namespace roost
