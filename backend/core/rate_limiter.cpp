#include "backend/core/rate_limiter.h"

#include <algorithm>
#include <cmath>

namespace roost {

RateVerdict RateVerdict::of(bool allowed, double tokens, const Rate &rate)
{
    RateVerdict verdict{.allowed = allowed, .remaining = static_cast<int>(tokens)};
    if (!allowed)
        verdict.secondsToNext = std::max(1, static_cast<int>(std::ceil((1 - tokens) / rate.perSecond)));
    verdict.secondsToFull = static_cast<int>(std::ceil((rate.burst - tokens) / rate.perSecond));
    return verdict;
}

} // namespace roost
