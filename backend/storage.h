#pragma once

#include "backend/core/config.h"
#include "backend/database/embedded_postgresql.h"

#include <memory>

namespace roost {

/// Where the data is: the server of --database, or the embedded PostgreSQL of the data directory, which this process
/// runs, or shares with the Roost that runs it already (for commands besides a running server).
class Storage
{
public:
    enum class Sharing { Exclusive, Allowed };

    /// Throws EmbeddedPostgresqlError, which says what to do. The calling thread lives as long as the process. The
    /// durability is of an embedded PostgreSQL that is not running yet.
    Storage(const Config &config, Sharing sharing,
            EmbeddedPostgresql::Durability durability = EmbeddedPostgresql::Durability::Full);
    ~Storage();

    QString url() const { return m_url; }
    bool isEmbedded() const { return m_embedded; }

private:
    QString m_url;
    bool m_embedded = false;
    std::unique_ptr<EmbeddedPostgresql> m_postgresql;
};

} // namespace roost
