#include "backend/http/observe/request_metrics.h"

#include <algorithm>

namespace roost::http {

namespace {

double seconds(std::chrono::nanoseconds time)
{
    return std::chrono::duration<double>(time).count();
}

} // namespace

void RequestMetrics::observe(const RequestRecord &record)
{
    const double taken = seconds(record.queued + record.handled);
    const auto bucket = std::lower_bound(bounds.begin(), bounds.end(), taken) - bounds.begin();
    const std::lock_guard lock(m_mutex);
    Route &route = m_routes[{record.route, record.method}];
    ++route.byStatus[record.status];
    ++route.buckets[static_cast<std::size_t>(bucket)];
    route.seconds += taken;
    route.secondsQueued += seconds(record.queued);
    route.secondsInDatabase += seconds(record.inDatabase);
}

void RequestMetrics::writeTo(MetricsText &text) const
{
    const std::lock_guard lock(m_mutex);
    text.begin("roost_http_requests_total", "counter", "Requests answered.");
    for (const auto &[name, route] : m_routes) {
        for (const auto &[status, count] : route.byStatus)
            text.add({{"route", name.first}, {"method", name.second}, {"status", QByteArray::number(status)}},
                     static_cast<double>(count));
    }
    text.begin("roost_http_request_seconds", "histogram", "From a request's arrival to its answer.");
    for (const auto &[name, route] : m_routes)
        text.addHistogram({{"route", name.first}, {"method", name.second}}, bounds, route.buckets, route.seconds);
    text.begin("roost_http_queue_seconds_total", "counter", "Time that requests waited for a worker.");
    for (const auto &[name, route] : m_routes)
        text.add({{"route", name.first}, {"method", name.second}}, route.secondsQueued);
    text.begin("roost_http_database_seconds_total", "counter", "Time that requests waited for the database.");
    for (const auto &[name, route] : m_routes)
        text.add({{"route", name.first}, {"method", name.second}}, route.secondsInDatabase);
}

} // namespace roost::http
