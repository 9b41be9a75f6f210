#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost {

class AnalyticsService;
class AnswerCache;
class FigureRowsService;

/// The figures of dashboards over HTTP: admins see all, hosts what is theirs. Any worker thread.
class AnalyticsController
{
public:
    AnalyticsController(AnalyticsService &analytics, FigureRowsService &rows, AnswerCache &answers);

    http::Response metrics(const http::Request &request) const;
    http::Response series(const http::Request &request) const;
    http::Response rows(const http::Request &request) const;

private:
    AnalyticsService &m_analytics;
    FigureRowsService &m_rows;
    AnswerCache &m_answers;
};

} // namespace roost
