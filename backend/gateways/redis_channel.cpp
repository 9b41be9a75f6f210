#include "backend/gateways/redis_channel.h"

#include "backend/core/errors.h"
#include "backend/gateways/redis_connection.h"

#include <QLoggingCategory>
#include <QUuid>

namespace roost {

namespace {

Q_LOGGING_CATEGORY(logChannel, "roost.redis.channel")

using namespace std::chrono_literals;

constexpr auto shortestWait = 100ms;
constexpr auto longestWait = 5'000ms;

/// More than this waits for Redis only when it is as good as away.
constexpr qsizetype longestQueue = 10'000;

} // namespace

RedisChannel::RedisChannel(RedisUrl url, QByteArray name)
    : m_url(std::move(url))
    , m_name(std::move(name))
    , m_self(QUuid::createUuid().toRfc4122())
{
}

RedisChannel::~RedisChannel()
{
    stop();
}

void RedisChannel::start(Received received)
{
    m_received = std::move(received);
    m_thread = std::thread([this] { run(); });
}

void RedisChannel::publish(const QByteArray &message)
{
    if (!isHeard())
        return;
    {
        const std::lock_guard lock(m_mutex);
        if (m_unsent.size() >= longestQueue)
            return;
        m_unsent.append(m_self + message);
    }
    m_wakeUp.wake();
}

void RedisChannel::stop()
{
    m_stopped = true;
    m_wakeUp.wake();
    if (m_thread.joinable())
        m_thread.join();
}

void RedisChannel::run()
{
    auto wait = shortestWait;
    while (!m_stopped) {
        try {
            exchange();
        } catch (const Unavailable &error) {
            qCWarning(logChannel, "other servers are not heard: %s", qPrintable(error.detail()));
        }
        wait = m_connected ? shortestWait : std::min(wait * 2, longestWait);
        m_connected = false;
        if (!m_stopped)
            m_wakeUp.waitFor(-1, wait);
    }
}

/// Returns when it is stopped. Throws Unavailable when Redis goes away.
void RedisChannel::exchange()
{
    RedisConnection subscriber(m_url);
    subscriber.subscribe(m_name);
    RedisConnection publisher(m_url);
    {
        const std::lock_guard lock(m_mutex);
        m_unsent.clear(); // too old by now
    }
    m_isHeard = publisher.publish(m_name, {m_self}) > 1;
    m_connected = true;
    while (!m_stopped) {
        if (m_wakeUp.waitFor(subscriber.descriptor(), -1ms))
            receive(subscriber);
        sendAll(publisher);
    }
}

void RedisChannel::receive(RedisConnection &subscriber)
{
    const QByteArrayList messages = subscriber.messages();
    for (const QByteArray &message : messages) {
        if (message.size() < m_self.size() || message.startsWith(m_self))
            continue;
        m_isHeard = true;
        if (message.size() > m_self.size())
            m_received(message.sliced(m_self.size()));
    }
}

void RedisChannel::sendAll(RedisConnection &publisher)
{
    QByteArrayList unsent;
    {
        const std::lock_guard lock(m_mutex);
        unsent.swap(m_unsent);
    }
    if (!unsent.isEmpty())
        m_isHeard = publisher.publish(m_name, unsent) > 1;
}

} // namespace roost
