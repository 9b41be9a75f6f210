#pragma once

#include "backend/core/rate_rules.h"
#include "backend/http/middleware.h"

namespace roost::http {

/// Before authentication: limits an address by the class of the route, and with it the guessing of passwords. Adds
/// RateLimit-Limit, -Remaining, -Reset and -Policy to every answer (draft-ietf-httpapi-ratelimit-headers-06), of the
/// limit that is nearest. limiter: outlives it; nullptr for one in memory.
Middleware rateLimitByAddress(const RateRules &rules, RateLimiter *limiter);

/// After authentication: limits an account in the same way.
Middleware rateLimitByAccount(const RateRules &rules, RateLimiter *limiter);

} // namespace roost::http
