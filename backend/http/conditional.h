#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost::http {

/// The answer, or 304 without a body when the client has it already: If-None-Match against the answer's ETag, compared
/// weakly; without it, If-Modified-Since against Last-Modified (RFC 9110, 13). Only of a 200 to GET or HEAD.
Response conditional(const Request &request, Response response);

} // namespace roost::http
