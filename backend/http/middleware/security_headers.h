#pragma once

#include "backend/http/middleware.h"

namespace roost::http {

/// What keeps browsers from making more of an answer than it is: no guessing of types, no frames, no scripts, no
/// address passed on; and nothing of an account in a cache that is shared. A handler's own field wins.
Middleware securityHeaders();

} // namespace roost::http
