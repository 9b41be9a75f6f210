#pragma once

#include <QString>

#include <sys/types.h>

namespace roost {

/// The account of the operating system that PostgreSQL runs as. It refuses to be root, so root has to lend it another.
struct ServerAccount
{
    uid_t user = 0;
    gid_t group = 0;
    QString name{};
    bool isOther = false; ///< another one than this process's

    /// This process's own, unless that is root: then the owner of the cluster if there is one already, or else
    /// postgres, or else nobody. Throws EmbeddedPostgresqlError when the cluster is not this account's.
    static ServerAccount forCluster(const QString &clusterDirectory);

    /// The name of the account that this process runs as.
    static QString currentName();

    /// Becomes the account, for good. Async-signal-safe: for the child between fork and exec. False when refused.
    bool enter() const;

    /// Hands a file or directory over. Throws EmbeddedPostgresqlError.
    void own(const QString &path) const;
};

} // namespace roost
