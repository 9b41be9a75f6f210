#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost::http {

/// The answer of a read, unless a condition says otherwise (RFC 9110, 13.2.2): 412 when If-Match, or without it
/// If-Unmodified-Since, does not hold; 304 without a body when the client has it already, by If-None-Match (compared
/// weakly) or without it by If-Modified-Since. Against the ETag and Last-Modified of a 200 to GET or HEAD only; what
/// changes something looks at its conditions itself, before that.
Response conditional(const Request &request, Response response);

} // namespace roost::http
