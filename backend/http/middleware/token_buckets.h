#pragma once

#include <QByteArray>
#include <QHash>

#include <chrono>
#include <functional>
#include <mutex>

namespace roost::http {

/// Token buckets by key: each takes up to `burst` at once and fills at `perSecond`. Any thread. Forgets the full ones.
class TokenBuckets
{
public:
    using Time = std::chrono::steady_clock::time_point;

    struct Rate
    {
        double perSecond = 50;
        int burst = 200;
    };

    struct Verdict
    {
        bool allowed = true;
        int remaining = 0;
        int secondsToNext = 0; ///< until one more is allowed, rounded up; 0 when allowed
        int secondsToFull = 0; ///< rounded up
    };

    explicit TokenBuckets(const Rate &rate, std::function<Time()> now = std::chrono::steady_clock::now);

    Verdict take(const QByteArray &key);
    const Rate &rate() const { return m_rate; }

private:
    struct Bucket
    {
        double tokens = 0;
        Time filledAt{};
    };

    double refilled(const Bucket &bucket, Time now) const;
    void forgetFull(Time now);

    const Rate m_rate;
    const std::function<Time()> m_now;
    std::mutex m_mutex;
    QHash<QByteArray, Bucket> m_buckets;
    qsizetype m_sizeToForgetAt = 10'000;
};

} // namespace roost::http
