#pragma once

#include "backend/core/local_rate_limiter.h"
#include "backend/gateways/redis_pool.h"

namespace roost {

/// Token buckets in Redis, so that a limit holds over all servers that share it: one script takes a token and fills the
/// bucket up by Redis's clock. A full bucket is none, so Redis keeps no more than those in use. While Redis does not
/// answer, each server counts by itself. Any thread; a call takes a round trip.
class RedisRateLimiter : public RateLimiter
{
public:
    explicit RedisRateLimiter(RedisUrl url);

    RateVerdict take(const QByteArray &key, const Rate &rate) override;

private:
    RedisPool m_pool;
    LocalRateLimiter m_local;
};

} // namespace roost
