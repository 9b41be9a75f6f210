#pragma once

#include <QString>

namespace roost {

/// Where a Redis is: "redis://:password@host:port/db" or "unix:///path/to/socket?db=1".
struct RedisUrl
{
    /// Throws Invalid (pointer "--redis") for any other form.
    explicit RedisUrl(const QString &text);

    QString socketPath{}; ///< empty: over TCP
    QString host{};
    int port = 6379;
    int database = 0;
    QString password{}; ///< empty: none
};

} // namespace roost
