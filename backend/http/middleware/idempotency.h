#pragma once

#include "backend/http/idempotency_store.h"
#include "backend/http/middleware.h"

namespace roost::http {

/// Makes a second request with the same Idempotency-Key harmless, on routes that say so and for signed-in accounts.
Middleware idempotency(IdempotencyStore store);

} // namespace roost::http
