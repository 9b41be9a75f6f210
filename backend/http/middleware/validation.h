#pragma once

#include "backend/http/middleware.h"
#include "backend/http/openapi_document.h"

namespace roost::http {

/// Refuses what the contract does not allow, before the handler sees it: every fault of query, header fields and body
/// at once (422); a body that is of another type (415) or no JSON object (400). Fills Request::json. The document
/// outlives it.
Middleware validation(const OpenApiDocument &document, const std::deque<Route> &routes);

} // namespace roost::http
