#include "backend/gateways/redis_connection.h"

#include "backend/core/errors.h"

#include <hiredis/hiredis.h>

#include <csignal>

namespace roost {
namespace {

constexpr timeval patience{0, 200'000};

struct ReplyDeleter
{
    void operator()(void *reply) const { freeReplyObject(reply); }
};

} // namespace

void RedisConnection::Closer::operator()(redisContext *context) const
{
    redisFree(context);
}

RedisConnection::RedisConnection(const RedisUrl &url)
    : m_context(url.socketPath.isEmpty()
                    ? redisConnectWithTimeout(url.host.toUtf8().constData(), url.port, patience)
                    : redisConnectUnixWithTimeout(url.socketPath.toLocal8Bit().constData(), patience))
{
    std::signal(SIGPIPE, SIG_IGN); // hiredis writes to sockets that the other end may have closed
    if (!m_context || m_context->err != 0)
        throw Unavailable(QStringLiteral("Redis cannot be reached: %1")
                              .arg(QString::fromLocal8Bit(m_context ? m_context->errstr : "out of memory")));
    redisSetTimeout(m_context.get(), patience);
    if (!url.password.isEmpty())
        command({"AUTH", url.password.toUtf8()});
    if (url.database != 0)
        command({"SELECT", QByteArray::number(url.database)});
}

RedisConnection::Reply RedisConnection::command(const QByteArrayList &words)
{
    std::vector<const char *> texts;
    std::vector<size_t> sizes;
    for (const QByteArray &word : words) {
        texts.push_back(word.constData());
        sizes.push_back(static_cast<size_t>(word.size()));
    }
    const std::unique_ptr<void, ReplyDeleter> answer(
        redisCommandArgv(m_context.get(), static_cast<int>(texts.size()), texts.data(), sizes.data()));
    if (!answer)
        throw Unavailable(QStringLiteral("Redis does not answer: %1").arg(QString::fromLocal8Bit(m_context->errstr)));

    const auto *reply = static_cast<const redisReply *>(answer.get());
    const QByteArray text = reply->str ? QByteArray(reply->str, static_cast<qsizetype>(reply->len)) : QByteArray();
    if (reply->type == REDIS_REPLY_ERROR)
        throw Unavailable(QStringLiteral("Redis refuses: %1").arg(QString::fromUtf8(text)));
    return Reply{reply->type == REDIS_REPLY_NIL, reply->integer, text};
}

} // namespace roost
