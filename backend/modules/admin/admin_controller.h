#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost {

class AnalyticsService;
class AnswerCache;
class MetricsService;
class StatusService;

/// What admins look at, over HTTP. Any worker thread.
class AdminController
{
public:
    AdminController(MetricsService &metrics, AnalyticsService &analytics, StatusService &status, AnswerCache &answers);

    http::Response showMetrics(const http::Request &request) const;
    http::Response dailyAnalytics(const http::Request &request) const;
    http::Response listActivity(const http::Request &request) const;
    http::Response listOwnActivity(const http::Request &request) const;
    http::Response showServer(const http::Request &request) const;

private:
    MetricsService &m_metrics;
    AnalyticsService &m_analytics;
    StatusService &m_status;
    AnswerCache &m_answers;
};

} // namespace roost
