#include "backend/http/middleware/rate_limit.h"

#include "backend/core/errors.h"
#include "backend/core/local_rate_limiter.h"
#include "backend/http/route.h"

#include <cmath>

namespace roost::http {

namespace {

/// Who is counted: an IPv4 address, or the network of IPv6 that one customer has, within which addresses are free.
QByteArray clientName(const QHostAddress &address)
{
    constexpr int customerBytes = 8;
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return address.toString().toLatin1();
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    return QByteArray(reinterpret_cast<const char *>(bytes.c), customerBytes).toHex();
}

/// By the route's row, or else by what the method does.
RateClass classOf(const Request &request)
{
    if (request.route && request.route->rateClass)
        return *request.route->rateClass;
    const bool reads =
        request.method == Method::Get || request.method == Method::Head || request.method == Method::Options;
    return reads ? RateClass::Read : RateClass::Write;
}

const char *nameOf(RateClass rateClass)
{
    switch (rateClass) {
    case RateClass::Read:
        return "read";
    case RateClass::Write:
        return "write";
    case RateClass::Search:
        return "search";
    case RateClass::SignIn:
        return "sign-in";
    }
    return "";
}

void tell(Headers &fields, const RateVerdict &verdict, const Rate &rate)
{
    const bool isTold = fields.contains("RateLimit-Remaining");
    if (isTold && fields.value("RateLimit-Remaining").toInt() < verdict.remaining)
        return;
    const QByteArray burst = QByteArray::number(rate.burst);
    const auto window = static_cast<qint64>(std::ceil(rate.burst / rate.perSecond));
    fields.set("RateLimit-Limit", burst);
    fields.set("RateLimit-Remaining", QByteArray::number(verdict.remaining));
    fields.set("RateLimit-Reset", QByteArray::number(verdict.secondsToFull));
    fields.set("RateLimit-Policy", burst + ";w=" + QByteArray::number(window));
}

Response unlimited(Request &request, const Next &next)
{
    return next(request);
}

/// A limiter that may be shared with other servers, and one that never waits, for the network thread.
class Limiters
{
public:
    explicit Limiters(RateLimiter *shared)
        : m_shared(shared ? *shared : m_local)
    {
    }

    void take(const QByteArray &client, RateClass rateClass, const Rate &rate, Request &request)
    {
        const bool mayWait = request.route && request.route->pool != Pool::Inline;
        RateLimiter &limiter = mayWait ? m_shared : m_local;
        const RateVerdict verdict = limiter.take(nameOf(rateClass) + (':' + client), rate);
        tell(request.answerHeaders, verdict, rate);
        if (!verdict.allowed)
            throw TooManyRequests(verdict.secondsToNext);
    }

private:
    LocalRateLimiter m_local;
    RateLimiter &m_shared;
};

} // namespace

Middleware rateLimitByAddress(const RateRules &rules, RateLimiter *limiter)
{
    if (!rules.isOn())
        return unlimited;
    const auto limiters = std::make_shared<Limiters>(limiter);
    return [rules, limiters](Request &request, const Next &next) {
        const RateClass rateClass = classOf(request);
        limiters->take(clientName(request.remoteAddress), rateClass, rules.of(rateClass).address, request);
        return next(request);
    };
}

Middleware rateLimitByAccount(const RateRules &rules, RateLimiter *limiter)
{
    if (!rules.isOn())
        return unlimited;
    const auto limiters = std::make_shared<Limiters>(limiter);
    return [rules, limiters](Request &request, const Next &next) {
        const RateClass rateClass = classOf(request);
        if (request.actor.isSignedIn())
            limiters->take(request.actor.userId.toString().toLatin1(), rateClass, rules.of(rateClass).account, request);
        return next(request);
    };
}

} // namespace roost::http
