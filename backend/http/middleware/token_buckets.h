#pragma once

#include "backend/core/local_rate_limiter.h"

namespace roost::http {

/// Token buckets of one rate, in the memory of this process. Any thread.
class TokenBuckets
{
public:
    using Time = LocalRateLimiter::Time;
    using Rate = roost::Rate;
    using Verdict = RateVerdict;

    explicit TokenBuckets(const Rate &rate, std::function<Time()> now = std::chrono::steady_clock::now)
        : m_rate(rate)
        , m_buckets(std::move(now))
    {
    }

    Verdict take(const QByteArray &key) { return m_buckets.take(key, m_rate); }
    const Rate &rate() const { return m_rate; }

private:
    const Rate m_rate;
    LocalRateLimiter m_buckets;
};

} // namespace roost::http
