#pragma once

#include "backend/http/middleware.h"
#include "backend/http/middleware/token_buckets.h"

namespace roost::http {

/// How often one client may ask. The defaults are above what any person or app in good order needs.
struct RateLimits
{
    bool enabled = true;
    TokenBuckets::Rate address{100, 400};       ///< one address, whoever asks
    TokenBuckets::Rate account{50, 200};        ///< one account at one address
    TokenBuckets::Rate signIn{10.0 / 60.0, 20}; ///< one address, on routes of RateClass::SignIn
};

/// Before authentication: limits an address, and the guessing of passwords. Adds RateLimit-* to every answer.
Middleware rateLimitByAddress(const RateLimits &limits);

/// After authentication: limits an account.
Middleware rateLimitByAccount(const RateLimits &limits);

} // namespace roost::http
