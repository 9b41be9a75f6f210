#include "backend/gateways/redis_url.h"

#include "backend/core/errors.h"

#include <QUrl>
#include <QUrlQuery>

namespace roost {
namespace {

[[noreturn]] void refuse()
{
    throw Invalid(QStringLiteral("--redis"), QStringLiteral("NOT_A_REDIS_URL"),
                  QStringLiteral("Give redis://host:port/db or unix:///path/to/socket."));
}

int databaseNumber(const QString &text)
{
    if (text.isEmpty())
        return 0;
    bool readable = false;
    const int number = text.toInt(&readable);
    if (!readable || number < 0)
        refuse();
    return number;
}

} // namespace

RedisUrl::RedisUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    password = url.password(QUrl::FullyDecoded);
    if (url.scheme() == QStringLiteral("unix")) {
        socketPath = url.path(QUrl::FullyDecoded);
        database = databaseNumber(QUrlQuery(url).queryItemValue(QStringLiteral("db")));
        if (!url.host().isEmpty() || socketPath.size() < 2)
            refuse();
        return;
    }
    host = url.host();
    port = url.port(6379);
    database = databaseNumber(url.path().mid(1));
    if (url.scheme() != QStringLiteral("redis") || host.isEmpty())
        refuse();
}

} // namespace roost
