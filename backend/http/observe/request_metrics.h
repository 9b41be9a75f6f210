#pragma once

#include "backend/core/metrics_text.h"
#include "backend/http/observe/request_record.h"

#include <array>
#include <map>
#include <mutex>

namespace roost::http {

/// Counts requests by route and status, and how long they took. Any thread.
class RequestMetrics
{
public:
    void observe(const RequestRecord &record);

    /// Adds what was counted since the start.
    void writeTo(MetricsText &text) const;

private:
    static constexpr std::array<double, 11> bounds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                   0.1,   0.25,   0.5,   1,    2.5}; ///< seconds

    struct Route
    {
        std::map<int, qint64> byStatus{};
        std::array<qint64, bounds.size() + 1> buckets{};
        double seconds = 0;
        double secondsQueued = 0;
        double secondsInDatabase = 0;
    };

    mutable std::mutex m_mutex;
    std::map<std::pair<QByteArray, QByteArray>, Route> m_routes; ///< by route and method
};

} // namespace roost::http
