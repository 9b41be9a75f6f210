#pragma once

#include "backend/http/middleware.h"

namespace roost::http {

/// Gives the request its id, which is the client's X-Request-Id where that is a sane one, and puts it on the answer
/// with the other fields that every answer carries.
Middleware requestId();

} // namespace roost::http
