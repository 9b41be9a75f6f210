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

    /// Sends a command whose reply nobody waits for; it is taken off before the next command.
    void send(const QByteArrayList &words);

    /// Publishes all of them in one round trip; how many hear the last one.
    qint64 publish(const QByteArray &channel, const QByteArrayList &messages);

    /// From now on, nothing but messages() of this channel.
    void subscribe(const QByteArray &channel);

    /// Those that have come. To be called when the descriptor can be read.
    QByteArrayList messages();
    int descriptor() const;

private:
    struct Closer
    {
        void operator()(redisContext *context) const;
    };

    void append(const QByteArrayList &words);
    Reply takeReply();

    std::unique_ptr<redisContext, Closer> m_context;
    int m_unread = 0; ///< replies on their way
};

} // namespace roost
