#pragma once

#include "backend/http/middleware.h"

namespace roost::http {

/// Sends larger texts, and those of unknown length, as gzip to clients that take it.
Middleware compression();

} // namespace roost::http
