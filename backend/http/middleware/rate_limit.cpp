#include "backend/http/middleware/rate_limit.h"

#include "backend/core/errors.h"
#include "backend/http/route.h"

namespace roost::http {

namespace {

void take(TokenBuckets &buckets, const QByteArray &key, Request &request)
{
    const TokenBuckets::Verdict verdict = buckets.take(key);
    request.answerHeaders.set("RateLimit-Limit", QByteArray::number(buckets.rate().burst));
    request.answerHeaders.set("RateLimit-Remaining", QByteArray::number(verdict.remaining));
    request.answerHeaders.set("RateLimit-Reset", QByteArray::number(verdict.secondsToFull));
    if (!verdict.allowed)
        throw TooManyRequests(verdict.secondsToNext);
}

Response unlimited(Request &request, const Next &next)
{
    return next(request);
}

} // namespace

Middleware rateLimitByAddress(const RateLimits &limits)
{
    if (!limits.enabled)
        return unlimited;
    const auto all = std::make_shared<TokenBuckets>(limits.address);
    const auto signIn = std::make_shared<TokenBuckets>(limits.signIn);
    return [all, signIn](Request &request, const Next &next) {
        const QByteArray address = request.remoteAddress.toString().toLatin1();
        take(*all, address, request);
        if (request.route && request.route->rateClass == RateClass::SignIn)
            take(*signIn, address, request);
        return next(request);
    };
}

Middleware rateLimitByAccount(const RateLimits &limits)
{
    if (!limits.enabled)
        return unlimited;
    const auto accounts = std::make_shared<TokenBuckets>(limits.account);
    return [accounts](Request &request, const Next &next) {
        if (request.actor.isSignedIn())
            take(*accounts,
                 request.remoteAddress.toString().toLatin1() + ' ' + request.actor.userId.toString().toLatin1(),
                 request);
        return next(request);
    };
}

} // namespace roost::http
