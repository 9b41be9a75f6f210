#pragma once

#include "backend/core/wake_up.h"

#include <QByteArrayList>
#include <QString>

#include <atomic>
#include <functional>
#include <thread>

namespace roost {

/// Hears what transactions of any server tell by pg_notify(), when they commit. A thread and a connection of its own;
/// one that is lost is opened again, with growing waits of up to a few seconds. It must reach PostgreSQL itself, or a
/// pool that hands out whole sessions.
class NotificationListener
{
public:
    struct Heard
    {
        /// Something was told. On the listener's thread; must not throw.
        std::function<void(const QByteArray &channel, const QByteArray &payload)> notification{};

        /// It listens, from now on or again: what was told before may have been missed. On the listener's thread.
        std::function<void()> listening{};
    };

    /// url: as Database takes it. channels: plain names.
    NotificationListener(QString url, QByteArrayList channels, Heard heard);
    ~NotificationListener();
    NotificationListener(const NotificationListener &) = delete;
    NotificationListener &operator=(const NotificationListener &) = delete;

private:
    void run();
    void listen();

    const QString m_url;
    const QByteArrayList m_channels;
    const Heard m_heard;
    WakeUp m_wakeUp;
    std::atomic<bool> m_stopped = false;
    std::thread m_thread;
};

} // namespace roost
