#include "backend/gateways/redis_rate_limiter.h"

#include "backend/core/errors.h"

namespace roost {
namespace {

/// KEYS: the bucket; ARGV: burst and tokens a second. Returns "1 2.5": whether there was a token, and what is left.
/// Seconds are counted from 2020 on, so that a double holds them to the microsecond.
constexpr auto takeToken = R"(
local burst, rate = tonumber(ARGV[1]), tonumber(ARGV[2])
local time = redis.call('TIME')
local now = (time[1] - 1577836800) + time[2] / 1000000
local bucket = redis.call('HMGET', KEYS[1], 'tokens', 'at')
local tokens = burst
if bucket[1] then
    tokens = math.min(burst, tonumber(bucket[1]) + math.max(0, now - tonumber(bucket[2])) * rate)
end
local allowed = tokens >= 1
if allowed then tokens = tokens - 1 end
redis.call('HSET', KEYS[1], 'tokens', string.format('%.6f', tokens), 'at', string.format('%.6f', now))
redis.call('PEXPIRE', KEYS[1], math.ceil((burst - tokens) / rate * 1000) + 1)
return string.format('%d %.6f', allowed and 1 or 0, tokens)
)";

} // namespace

RedisRateLimiter::RedisRateLimiter(RedisUrl url)
    : m_pool(std::move(url), QStringLiteral("rate limits"), QStringLiteral("Each server counts by itself for now."))
{
}

RateVerdict RedisRateLimiter::take(const QByteArray &key, const Rate &rate)
{
    if (!m_pool.isResting()) {
        try {
            const auto reply =
                m_pool.command({"EVAL", takeToken, "1", "roost:rate:" + key, QByteArray::number(rate.burst),
                                QByteArray::number(rate.perSecond, 'g', 9)});
            const qsizetype space = reply.text.indexOf(' ');
            return RateVerdict::of(reply.text.startsWith('1'), reply.text.mid(space + 1).toDouble(), rate);
        } catch (const Unavailable &failure) {
            m_pool.noteFailure(failure.detail());
        }
    }
    return m_local.take(key, rate);
}

} // namespace roost
