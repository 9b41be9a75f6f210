#pragma once

#include <QByteArray>

namespace roost {

/// So many at once, and so many more as time goes by.
struct Rate
{
    double perSecond = 50;
    int burst = 200;
};

/// What became of the wish for a token.
struct RateVerdict
{
    bool allowed = true;
    int remaining = 0;
    int secondsToNext = 0; ///< until one more is allowed, rounded up; 0 when allowed
    int secondsToFull = 0; ///< rounded up

    /// tokens: what the bucket holds after the token was taken or refused.
    static RateVerdict of(bool allowed, double tokens, const Rate &rate);
};

/// Token buckets, each under its key. Any thread.
class RateLimiter
{
public:
    virtual ~RateLimiter() = default;

    /// Takes a token, where there is one. A key always comes with the same rate.
    virtual RateVerdict take(const QByteArray &key, const Rate &rate) = 0;
};

} // namespace roost
