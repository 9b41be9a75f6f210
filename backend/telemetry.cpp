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
    const auto addOfPools = [&](const char *name, const char *help, int WorkerCounts::*count) {
        text.begin(name, "gauge", help);
        text.add({{"pool", "fast"}}, gauges.workers.*count);
        text.add({{"pool", "slow"}}, gauges.slowWorkers.*count);
    };
    addOfPools("roost_workers", "Threads that run handlers.", &WorkerCounts::threads);
    addOfPools("roost_workers_busy", "Of these, how many run one now.", &WorkerCounts::running);
    addOfPools("roost_requests_queued", "Requests that wait for a worker.", &WorkerCounts::queued);
    text.addGauge("roost_http_connections", "Open connections, without WebSockets.", gauges.connections);
    addSockets(text, gauges);

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

void Telemetry::addSockets(MetricsText &text, const Gauges &gauges)
{
    const auto &[sockets, deliveries, resumed, reloads] = gauges.sockets;
    text.begin("roost_sockets", "gauge", "Live connections.");
    text.add({{"transport", "websocket"}}, sockets.webSockets);
    text.add({{"transport", "polling"}}, sockets.polling);
    text.begin("roost_sockets_dropped_total", "counter", "Live connections that the server ended.");
    text.add({{"reason", "slow"}}, static_cast<double>(sockets.droppedSlow));
    text.add({{"reason", "silent"}}, static_cast<double>(sockets.droppedSilent));
    text.add({{"reason", "invalid"}}, static_cast<double>(sockets.droppedInvalid));
    text.begin("roost_sockets_refused_total", "counter", "Live connections refused at a limit.");
    text.add({}, static_cast<double>(sockets.refused));
    text.begin("roost_socket_events_sent_total", "counter", "Events, times the clients that they went to.");
    text.add({}, static_cast<double>(deliveries));
    text.begin("roost_socket_resumes_total", "counter", "Clients that came back.");
    text.add({{"outcome", "resumed"}}, static_cast<double>(resumed));
    text.add({{"outcome", "reload"}}, static_cast<double>(reloads));
    text.addGauge("roost_hears_other_servers", "Whether events of other servers arrive.", gauges.hearsOthers ? 1 : 0);
}

} // namespace roost
