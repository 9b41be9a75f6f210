#pragma once

#include "backend/core/rate_limiter.h"

#include <QHash>

#include <chrono>
#include <functional>
#include <mutex>

namespace roost {

/// Token buckets in the memory of this process. It keeps the buckets used last, a bounded number whatever strangers do:
/// when one generation of them is full, those that nobody has asked for since the one before are forgotten.
class LocalRateLimiter : public RateLimiter
{
public:
    using Time = std::chrono::steady_clock::time_point;

    /// generation: at least so many buckets are kept, and at most twice as many.
    explicit LocalRateLimiter(std::function<Time()> now = std::chrono::steady_clock::now,
                              qsizetype generation = 50'000);

    RateVerdict take(const QByteArray &key, const Rate &rate) override;

    /// How many buckets there are now.
    qsizetype size() const;

private:
    struct Bucket
    {
        double tokens = 0;
        Time filledAt{};
    };

    Bucket &find(const QByteArray &key, const Rate &rate, Time now);

    const std::function<Time()> m_now;
    const qsizetype m_generation;
    mutable std::mutex m_mutex;
    QHash<QByteArray, Bucket> m_young; ///< asked for since the last change of generations
    QHash<QByteArray, Bucket> m_old;
};

} // namespace roost
