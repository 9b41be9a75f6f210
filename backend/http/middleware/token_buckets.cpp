#include "backend/http/middleware/token_buckets.h"

#include <algorithm>
#include <cmath>

namespace roost::http {

TokenBuckets::TokenBuckets(const Rate &rate, std::function<Time()> now)
    : m_rate(rate)
    , m_now(std::move(now))
{
}

TokenBuckets::Verdict TokenBuckets::take(const QByteArray &key)
{
    const std::lock_guard lock(m_mutex);
    const Time now = m_now();
    if (m_buckets.size() >= m_sizeToForgetAt)
        forgetFull(now);

    auto found = m_buckets.find(key);
    if (found == m_buckets.end())
        found = m_buckets.insert(key, {static_cast<double>(m_rate.burst), now});
    Bucket &bucket = found.value();
    bucket.tokens = refilled(bucket, now);
    bucket.filledAt = now;

    Verdict verdict;
    verdict.allowed = bucket.tokens >= 1;
    if (verdict.allowed)
        bucket.tokens -= 1;
    else
        verdict.secondsToNext = std::max(1, static_cast<int>(std::ceil((1 - bucket.tokens) / m_rate.perSecond)));
    verdict.remaining = static_cast<int>(bucket.tokens);
    verdict.secondsToFull = static_cast<int>(std::ceil((m_rate.burst - bucket.tokens) / m_rate.perSecond));
    return verdict;
}

double TokenBuckets::refilled(const Bucket &bucket, Time now) const
{
    const std::chrono::duration<double> passed = now - bucket.filledAt;
    return std::min<double>(m_rate.burst, bucket.tokens + passed.count() * m_rate.perSecond);
}

/// Once in a while, so that addresses seen once do not stay for ever; the next time when there are twice as many.
void TokenBuckets::forgetFull(Time now)
{
    m_buckets.removeIf([&](const auto &entry) { return refilled(entry.value(), now) >= m_rate.burst; });
    m_sizeToForgetAt = std::max<qsizetype>(10'000, 2 * m_buckets.size());
}

} // namespace roost::http
