#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost {

class ReportService;

/// Reports over HTTP, in every format: admins see all, hosts what is theirs. Any worker thread.
class ReportController
{
public:
    explicit ReportController(ReportService &reports);

    http::Response list(const http::Request &request) const;
    http::Response show(const http::Request &request) const;

private:
    ReportService &m_reports;
};

} // namespace roost
