#pragma once

#include <QString>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace roost::http {

/// Threads that run handlers, and a bounded queue in front of them. Every function may be called from any thread, apart
/// from the destructor.
class WorkerPool
{
public:
    using Task = std::function<void()>;

    struct Counts
    {
        int threads = 0;
        int running = 0;
        int queued = 0;
    };

    /// name: of the threads, as a debugger shows them.
    WorkerPool(const QString &name, int threads, std::size_t queueLimit);
    ~WorkerPool(); ///< stop()

    /// Runs the task on one of the threads; false when the queue is full, or the pool has stopped. The task must not
    /// throw.
    [[nodiscard]] bool tryRun(Task task);

    Counts counts() const;

    /// Drops what is queued and waits for what is running. May be called twice.
    void stop();

private:
    void work();

    const std::size_t m_queueLimit;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_tasks;
    std::vector<std::thread> m_threads;
    int m_running = 0;
    bool m_stopped = false;
};

} // namespace roost::http
