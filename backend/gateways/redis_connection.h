#pragma once

#include "backend/gateways/redis_url.h"

#include <QByteArrayList>

#include <memory>
#include <optional>

struct redisContext;

namespace roost {

/// One blocking connection to Redis, opened by the constructor; connecting and each command take at most 200 ms. One
/// thread at a time. Throws Unavailable for every failure, after which the connection is of no more use.
class RedisConnection
{
public:
    explicit RedisConnection(const RedisUrl &url);

    struct Reply
    {
        bool isNull = true;
        qint64 integer = 0;
        QByteArray text{};
    };

    /// The words of a command, as they are.
    Reply command(const QByteArrayList &words);

private:
    struct Closer
    {
        void operator()(redisContext *context) const;
    };

    std::unique_ptr<redisContext, Closer> m_context;
};

} // namespace roost
