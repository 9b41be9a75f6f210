#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost {

class AnalyticsService;
class AnswerCache;
class BooksService;

/// Everything that a dashboard shows of a span, in one answer: admins see all, hosts what is theirs. Any worker thread.
class DashboardController
{
public:
    DashboardController(AnalyticsService &analytics, BooksService &books, AnswerCache &answers);

    http::Response show(const http::Request &request) const;

private:
    QByteArray text(const http::Request &request) const;

    AnalyticsService &m_analytics;
    BooksService &m_books;
    AnswerCache &m_answers;
};

} // namespace roost
