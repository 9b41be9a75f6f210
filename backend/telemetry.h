#pragma once

#include "backend/core/event_bus.h"
#include "backend/http/observe/request_metrics.h"
#include "backend/modules/admin/server_status.h"
#include "backend/realtime/realtime_server.h"

#include <map>
#include <mutex>

namespace roost {

/// Counts what this process does, for /metrics: requests, events, jobs; pools and sockets are asked for. Any thread.
class Telemetry
{
public:
    struct Gauges
    {
        WorkerCounts workers{};     ///< those that ask the database only
        WorkerCounts slowWorkers{}; ///< those that wait for outsiders
        int connections = 0;
        realtime::RealtimeServer::Counts sockets{};
        bool hearsOthers = false; ///< events of other servers, by Redis
    };

    explicit Telemetry(std::function<Gauges()> gauges);

    void countRequest(const http::RequestRecord &record) { m_requests.observe(record); }
    void countEvent(const Event &event);
    void countJob(const QString &name, std::chrono::nanoseconds time, bool succeeded);

    /// The text of Prometheus.
    QByteArray text() const;

private:
    static void addSockets(MetricsText &text, const Gauges &gauges);

    struct Job
    {
        qint64 runs = 0;
        qint64 failures = 0;
        double seconds = 0;
    };

    const std::function<Gauges()> m_gauges;
    http::RequestMetrics m_requests;
    mutable std::mutex m_mutex;
    std::map<QByteArray, qint64> m_events; ///< by name
    std::map<QByteArray, Job> m_jobs;      ///< by name
};

} // namespace roost
