#pragma once

#include "backend/http/identity.h"
#include "backend/http/middleware.h"

namespace roost::http {

/// Finds out who asks, by the bearer token, and whether the route is open to them. A token that does not hold is a 401
/// on public routes too; none is a 401 where one is needed; a missing role is a 403.
Middleware authentication(Authenticate authenticate);

} // namespace roost::http
