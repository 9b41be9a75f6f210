#pragma once

#include "backend/database/cluster/cluster.h"

#include <QString>

#include <memory>
#include <optional>

namespace roost {

/// A private PostgreSQL in the data directory: sets it up at the first start, runs it as a child process, keeps it
/// running, and stops it.
///
/// It listens on a unix socket that only its account and root can reach, never on TCP. When Roost runs as root the
/// server runs as an account without rights (see ServerAccount). Any thread, one at a time. The children end with this
/// process, even when that is killed.
class EmbeddedPostgresql
{
public:
    using Durability = Cluster::Durability;

    explicit EmbeddedPostgresql(QString dataDirectory, Durability durability = Durability::Full);
    ~EmbeddedPostgresql(); ///< stops it

    /// Returns when the server takes connections and has the database `roost`. Takes a second at the first start, a
    /// tenth of one at a later one, more after a crash. Throws EmbeddedPostgresqlError, and leaves nothing running
    /// then.
    void start();

    /// Undoes open transactions, and returns when everything is on disk. Does nothing when it does not run.
    void stop();

    /// Where it is, as Database takes it. Only after start().
    QString url() const { return m_url; }

    /// The process number of the postmaster; it changes when the server had to be started again.
    qint64 processId() const;

    /// The url of the server that another process runs on this data directory, for commands besides a running Roost;
    /// nothing when none does.
    static std::optional<QString> runningUrl(const QString &dataDirectory);

private:
    class Running;

    QString m_dataDirectory;
    Durability m_durability;
    QString m_url;
    std::unique_ptr<Running> m_running;
};

} // namespace roost
