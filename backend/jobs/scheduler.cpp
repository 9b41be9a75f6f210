#include "backend/jobs/scheduler.h"

#include <QLoggingCategory>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <vector>

namespace roost {

namespace {
Q_LOGGING_CATEGORY(log, "roost.jobs")
}

class Scheduler::Private
{
public:
    using SteadyClock = std::chrono::steady_clock;

    struct Job
    {
        QString name;
        std::chrono::milliseconds interval;
        std::function<void()> run;
        SteadyClock::time_point due;
    };

    void work();
    void run(const Job &job) const;

    std::mutex mutex;
    std::condition_variable changed;
    std::vector<Job> jobs;
    Observer observer;
    bool stopping = false;
    std::unique_ptr<QThread> thread;
};

void Scheduler::Private::work()
{
    std::unique_lock lock(mutex);
    while (!stopping && !jobs.empty()) {
        Job &next =
            *std::min_element(jobs.begin(), jobs.end(), [](const Job &a, const Job &b) { return a.due < b.due; });
        if (next.due > SteadyClock::now()) {
            changed.wait_until(lock, next.due);
            continue;
        }
        next.due = SteadyClock::now() + next.interval;
        lock.unlock();
        run(next);
        lock.lock();
    }
}

void Scheduler::Private::run(const Job &job) const
{
    const auto begun = SteadyClock::now();
    bool succeeded = true;
    try {
        job.run();
    } catch (const std::exception &error) {
        succeeded = false;
        qCWarning(log, "job %s failed: %s", qUtf8Printable(job.name), error.what());
    }
    if (observer)
        observer(job.name, SteadyClock::now() - begun, succeeded);
}

Scheduler::Scheduler()
    : m_private(std::make_unique<Private>())
{
}

Scheduler::~Scheduler()
{
    stop();
}

void Scheduler::setObserver(Observer observer)
{
    m_private->observer = std::move(observer);
}

void Scheduler::add(const QString &name, std::chrono::milliseconds interval, std::function<void()> job)
{
    m_private->jobs.push_back({name, interval, std::move(job), Private::SteadyClock::now() + interval});
}

void Scheduler::start()
{
    m_private->thread.reset(QThread::create([this] { m_private->work(); }));
    m_private->thread->setObjectName(QStringLiteral("jobs"));
    m_private->thread->start();
}

void Scheduler::wake(const QString &name, std::chrono::milliseconds delay)
{
    const std::lock_guard lock(m_private->mutex);
    const auto due = Private::SteadyClock::now() + delay;
    for (Private::Job &job : m_private->jobs) {
        if (job.name != name || job.due <= due)
            continue;
        job.due = due;
        m_private->changed.notify_one();
    }
}

void Scheduler::stop()
{
    {
        const std::lock_guard lock(m_private->mutex);
        m_private->stopping = true;
        m_private->changed.notify_one();
    }
    if (m_private->thread)
        m_private->thread->wait();
}

} // namespace roost
