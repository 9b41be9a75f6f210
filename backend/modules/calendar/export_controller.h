#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost {

class ExportService;

/// The calendar of a property for other platforms, over HTTP. Any worker thread.
class ExportController
{
public:
    explicit ExportController(ExportService &exports);

    http::Response list(const http::Request &request) const;
    http::Response create(const http::Request &request) const;
    http::Response remove(const http::Request &request) const;
    http::Response document(const http::Request &request) const;

private:
    ExportService &m_exports;
};

} // namespace roost
