#pragma once

#include "backend/core/wake_up.h"
#include "backend/gateways/redis_url.h"

#include <QByteArrayList>

#include <atomic>
#include <functional>
#include <mutex>
#include <thread>

namespace roost {

class RedisConnection;

/// A channel of Redis on which servers tell one another things, at most once: what is said while Redis is away is lost.
///
/// Who comes says so, by a message of nothing but its name; who is told by Redis that only itself has heard a message
/// is silent from then on, until another one comes.
///
/// A thread of its own does all that may wait; it connects again with growing waits of up to a few seconds.
class RedisChannel
{
public:
    /// On the channel's thread; must not throw.
    using Received = std::function<void(const QByteArray &message)>;

    RedisChannel(RedisUrl url, QByteArray name);
    ~RedisChannel(); ///< stop()
    RedisChannel(const RedisChannel &) = delete;
    RedisChannel &operator=(const RedisChannel &) = delete;

    /// From now on. received: what others say, never what was said here. Once.
    void start(Received received);

    /// Never waits. Any thread. Nothing is said while nobody listens.
    void publish(const QByteArray &message);

    /// Whether there may be somebody to hear it. Any thread.
    bool isHeard() const { return m_connected && m_isHeard; }

    bool isConnected() const { return m_connected; } ///< any thread

    /// May be called twice.
    void stop();

private:
    void run();
    void exchange();
    void receive(RedisConnection &subscriber);
    void sendAll(RedisConnection &publisher);

    const RedisUrl m_url;
    const QByteArray m_name;
    const QByteArray m_self; ///< in front of each message, to know one's own by
    Received m_received;
    WakeUp m_wakeUp;
    std::atomic<bool> m_connected = false;
    std::atomic<bool> m_isHeard = false;
    std::atomic<bool> m_stopped = false;
    std::mutex m_mutex;
    QByteArrayList m_unsent;
    std::thread m_thread;
};

} // namespace roost
