#include "backend/gateways/redis_connection.h"

#include "backend/core/errors.h"

#include <QVarLengthArray>

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
    append(words);
    while (m_unread > 1)
        takeReply();
    return takeReply();
}

void RedisConnection::send(const QByteArrayList &words)
{
    append(words);
    int isAllWritten = 0;
    while (isAllWritten == 0) {
        if (redisBufferWrite(m_context.get(), &isAllWritten) != REDIS_OK)
            throw Unavailable(
                QStringLiteral("Redis does not answer: %1").arg(QString::fromLocal8Bit(m_context->errstr)));
    }
}

qint64 RedisConnection::publish(const QByteArray &channel, const QByteArrayList &messages)
{
    for (const QByteArray &message : messages)
        append({"PUBLISH", channel, message});
    qint64 hearers = 0;
    while (m_unread > 0)
        hearers = takeReply().integer;
    return hearers;
}

void RedisConnection::append(const QByteArrayList &words)
{
    QVarLengthArray<const char *, 8> texts;
    QVarLengthArray<size_t, 8> sizes;
    for (const QByteArray &word : words) {
        texts.append(word.constData());
        sizes.append(static_cast<size_t>(word.size()));
    }
    if (redisAppendCommandArgv(m_context.get(), static_cast<int>(texts.size()), texts.data(), sizes.data()) != REDIS_OK)
        throw Unavailable(QStringLiteral("Redis does not answer: %1").arg(QString::fromLocal8Bit(m_context->errstr)));
    ++m_unread;
}

RedisConnection::Reply RedisConnection::takeReply()
{
    void *taken = nullptr;
    const bool isTaken = redisGetReply(m_context.get(), &taken) == REDIS_OK;
    const std::unique_ptr<void, ReplyDeleter> answer(taken);
    if (!isTaken || !answer)
        throw Unavailable(QStringLiteral("Redis does not answer: %1").arg(QString::fromLocal8Bit(m_context->errstr)));
    --m_unread;

    const auto *reply = static_cast<const redisReply *>(answer.get());
    const QByteArray text = reply->str ? QByteArray(reply->str, static_cast<qsizetype>(reply->len)) : QByteArray();
    if (reply->type == REDIS_REPLY_ERROR)
        throw Unavailable(QStringLiteral("Redis refuses: %1").arg(QString::fromUtf8(text)));
    return Reply{reply->type == REDIS_REPLY_NIL, reply->integer, text};
}

void RedisConnection::subscribe(const QByteArray &channel)
{
    command({"SUBSCRIBE", channel});
}

QByteArrayList RedisConnection::messages()
{
    constexpr std::size_t elements = 3; // "message", the channel, the message
    QByteArrayList messages;
    void *next = nullptr;
    bool isAlive = redisBufferRead(m_context.get()) == REDIS_OK;
    while (isAlive) {
        isAlive = redisGetReplyFromReader(m_context.get(), &next) == REDIS_OK;
        const std::unique_ptr<void, ReplyDeleter> owned(next);
        if (!next)
            break;
        const auto *reply = static_cast<const redisReply *>(next);
        if (reply->type == REDIS_REPLY_ARRAY && reply->elements == elements && reply->element[2]->str)
            messages.append(QByteArray(reply->element[2]->str, static_cast<qsizetype>(reply->element[2]->len)));
    }
    if (!isAlive)
        throw Unavailable(QStringLiteral("Redis went away: %1").arg(QString::fromLocal8Bit(m_context->errstr)));
    return messages;
}

int RedisConnection::descriptor() const
{
    return m_context->fd;
}

} // namespace roost
