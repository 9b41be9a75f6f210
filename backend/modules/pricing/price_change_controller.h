#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost {

class PriceChangeService;

/// Changes of many prices at once, and their journal, over HTTP. Any worker thread.
class PriceChangeController
{
public:
    explicit PriceChangeController(PriceChangeService &changes);

    http::Response create(const http::Request &request) const;
    http::Response list(const http::Request &request) const;
    http::Response undo(const http::Request &request) const;

private:
    PriceChangeService &m_changes;
};

} // namespace roost
