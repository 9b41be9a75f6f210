#pragma once

#include <QObject>
#include <QString>
#include <QThread>

#include <chrono>
#include <functional>
#include <memory>

namespace roost {

/// Runs jobs one after the other on a thread of its own, each every so often. A job that throws is logged and runs
/// again at its next time. Made and destroyed on one thread; add() before start().
class Scheduler
{
public:
    Scheduler();
    ~Scheduler(); ///< stops, and waits for the job in work

    /// Told of every run of a job, on the scheduler's thread. Before start().
    using Observer = std::function<void(const QString &name, std::chrono::nanoseconds time, bool succeeded)>;
    void setObserver(Observer observer);

    void add(const QString &name, std::chrono::milliseconds interval, std::function<void()> job);
    void start();

    /// Runs the named job after the delay, besides its interval; several calls before it runs make one. Any thread.
    void wake(const QString &name, std::chrono::milliseconds delay = {});

    /// No further job starts; waits for the one in work. May be called twice.
    void stop();

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace roost
