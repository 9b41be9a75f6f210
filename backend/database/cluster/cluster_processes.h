#pragma once

#include <QString>

namespace roost {

/// Ends whatever PostgreSQL still runs on the cluster after a crash, and removes what it left behind, so that a new one
/// can start: a postmaster whose parent was killed is shut down, servers whose postmaster was killed are ended, and the
/// pid file is removed, since its number may be another process's by now.
///
/// Only for who holds the lock of the data directory. May take up to half a minute. Throws EmbeddedPostgresqlError when
/// something stays.
void endClusterProcesses(const QString &clusterDirectory);

} // namespace roost
