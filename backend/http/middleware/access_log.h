#pragma once

#include "backend/http/middleware.h"

namespace roost::http {

/// One line a request in the category roost.http.access: method, the route's path, status, milliseconds, request id,
/// account. Never the query, a header or a body: they may hold secrets.
Middleware accessLog();

} // namespace roost::http
