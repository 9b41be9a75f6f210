#include "backend/telemetry.h"

namespace roost {

Telemetry::Telemetry(std::function<Gauges()> gauges)
    : m_gauges(std::move(gauges))
{
}

void Telemetry::countEvent(const Event &event)
{
    const std::lock_guard lock(m_mutex);
    ++m_events[event.name().toUtf8()];
}

void Telemetry::countJob(const QString &name, std::chrono::nanoseconds time, bool succeeded)
{
    const std::lock_guard lock(m_mutex);
    Job &job = m_jobs[name.toUtf8()];
    ++job.runs;
    job.failures += succeeded ? 0 : 1;
    job.seconds += std::chrono::duration<double>(time).count();
}

QByteArray Telemetry::text() const
{
    MetricsText text;
    m_requests.writeTo(text);
    const Gauges gauges = m_gauges();
    text.addGauge("roost_workers", "Threads that run handlers.", gauges.workers.threads);
    text.addGauge("roost_workers_busy", "Of these, how many run one now.", gauges.workers.running);
    text.addGauge("roost_requests_queued", "Requests that wait for a worker.", gauges.workers.queued);
    text.addGauge("roost_http_connections", "Open connections, without WebSockets.", gauges.connections);
    text.addGauge("roost_sockets", "Open realtime sockets.", gauges.sockets);

    const std::lock_guard lock(m_mutex);
    text.begin("roost_events_total", "counter", "Events published.");
    for (const auto &[name, count] : m_events)
        text.add({{"event", name}}, static_cast<double>(count));
    text.begin("roost_job_runs_total", "counter", "Runs of jobs.");
    for (const auto &[name, job] : m_jobs)
        text.add({{"job", name}}, static_cast<double>(job.runs));
    text.begin("roost_job_failures_total", "counter", "Runs of jobs that failed.");
    for (const auto &[name, job] : m_jobs)
        text.add({{"job", name}}, static_cast<double>(job.failures));
    text.begin("roost_job_seconds_total", "counter", "Time that jobs took.");
    for (const auto &[name, job] : m_jobs)
        text.add({{"job", name}}, job.seconds);
    return text.text();
}

} // namespace roost
