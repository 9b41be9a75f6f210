#include "backend/http/worker_pool.h"

#include <pthread.h>

namespace roost::http {

namespace {
constexpr qsizetype longestThreadName = 15; // of Linux
}

WorkerPool::WorkerPool(const QString &name, int threads, std::size_t queueLimit)
    : m_queueLimit(queueLimit)
{
    for (int number = 1; number <= threads; ++number) {
        const QByteArray threadName = name.toLatin1() + '-' + QByteArray::number(number);
        m_threads.emplace_back([this] { work(); });
        pthread_setname_np(m_threads.back().native_handle(), threadName.left(longestThreadName).constData());
    }
}

WorkerPool::~WorkerPool()
{
    stop();
}

bool WorkerPool::tryRun(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopped || m_tasks.size() >= m_queueLimit)
            return false;
        m_tasks.push_back(std::move(task));
    }
    m_wake.notify_one();
    return true;
}

WorkerPool::Counts WorkerPool::counts() const
{
    const std::lock_guard lock(m_mutex);
    return {static_cast<int>(m_threads.size()), m_running, static_cast<int>(m_tasks.size())};
}

void WorkerPool::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
        m_tasks.clear();
    }
    m_wake.notify_all();
    for (std::thread &thread : m_threads) {
        if (thread.joinable())
            thread.join();
    }
}

void WorkerPool::work()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_stopped || !m_tasks.empty(); });
        if (m_stopped)
            return;
        Task task = std::move(m_tasks.front());
        m_tasks.pop_front();
        ++m_running;
        lock.unlock();
        task();
        task = nullptr; // what it holds goes on this thread, and outside of the lock
        lock.lock();
        --m_running;
    }
}

} // namespace roost::http
