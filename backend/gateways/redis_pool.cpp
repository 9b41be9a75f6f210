#include "backend/gateways/redis_pool.h"

#include <QDebug>

namespace roost {
namespace {

constexpr auto restAfterFailure = std::chrono::seconds(1);
constexpr auto quietAfterLog = std::chrono::seconds(10);

} // namespace

RedisPool::RedisPool(RedisUrl url, QString purpose, QString withoutIt)
    : m_url(std::move(url))
    , m_purpose(std::move(purpose))
    , m_withoutIt(std::move(withoutIt))
{
}

RedisConnection::Reply RedisPool::command(const QByteArrayList &words)
{
    auto connection = takeConnection();
    const auto reply = connection->command(words);
    giveBack(std::move(connection));
    return reply;
}

void RedisPool::send(const QByteArrayList &words)
{
    auto connection = takeConnection();
    connection->send(words);
    giveBack(std::move(connection));
}

std::unique_ptr<RedisConnection> RedisPool::takeConnection()
{
    {
        const std::lock_guard guard(m_mutex);
        if (!m_idle.empty()) {
            auto connection = std::move(m_idle.back());
            m_idle.pop_back();
            return connection;
        }
    }
    return std::make_unique<RedisConnection>(m_url);
}

void RedisPool::giveBack(std::unique_ptr<RedisConnection> connection)
{
    const std::lock_guard guard(m_mutex);
    m_idle.push_back(std::move(connection));
}

bool RedisPool::isResting()
{
    const std::lock_guard guard(m_mutex);
    return SteadyClock::now() < m_restUntil;
}

void RedisPool::noteFailure(const QString &detail)
{
    const std::lock_guard guard(m_mutex);
    const auto now = SteadyClock::now();
    m_idle.clear(); // the others have most likely died with it
    m_restUntil = now + restAfterFailure;
    if (now < m_quietUntil)
        return;
    m_quietUntil = now + quietAfterLog;
    qWarning().noquote() << m_purpose + u':' << detail << m_withoutIt;
}

} // namespace roost
