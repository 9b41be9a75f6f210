#include "backend/core/local_rate_limiter.h"

#include <algorithm>
#include <utility>

namespace roost {

LocalRateLimiter::LocalRateLimiter(std::function<Time()> now, qsizetype generation)
    : m_now(std::move(now))
    , m_generation(generation)
{
}

RateVerdict LocalRateLimiter::take(const QByteArray &key, const Rate &rate)
{
    const std::lock_guard lock(m_mutex);
    const Time now = m_now();
    Bucket &bucket = find(key, rate, now);
    const std::chrono::duration<double> passed = now - bucket.filledAt;
    bucket.tokens = std::min<double>(rate.burst, bucket.tokens + passed.count() * rate.perSecond);
    bucket.filledAt = now;

    const bool allowed = bucket.tokens >= 1;
    if (allowed)
        bucket.tokens -= 1;
    return RateVerdict::of(allowed, bucket.tokens, rate);
}

LocalRateLimiter::Bucket &LocalRateLimiter::find(const QByteArray &key, const Rate &rate, Time now)
{
    if (const auto found = m_young.find(key); found != m_young.end())
        return found.value();
    if (m_young.size() >= m_generation)
        m_old = std::exchange(m_young, {});
    const auto kept = m_old.constFind(key);
    const Bucket bucket = kept == m_old.constEnd() ? Bucket{static_cast<double>(rate.burst), now} : kept.value();
    return m_young.insert(key, bucket).value();
}

qsizetype LocalRateLimiter::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_young.size() + m_old.size();
}

} // namespace roost
