#pragma once

#include "backend/http/middleware.h"

#include <chrono>

namespace roost::http {

/// What keeps browsers from making more of an answer than it is: no guessing of types, no frames, no scripts, no
/// address passed on; and nothing of an account in a cache that is shared. Answers that go by HTTPS say that there is
/// to be nothing else for that long (HSTS; zero: they do not). A handler's own field wins.
Middleware securityHeaders(std::chrono::seconds httpsOnlyFor);

} // namespace roost::http
