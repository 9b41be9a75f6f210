#pragma once

#include "backend/database/cluster/server_account.h"

#include <QString>

#include <optional>

namespace roost {

struct PostgresqlPrograms;

/// The files of the private PostgreSQL: `postgresql/` in the data directory, made by initdb, owned by the account that
/// the server runs as.
///
/// The superuser is `roost`. It signs in over the unix socket without a password (peer), from the accounts of the
/// operating system that Roost and the server run as, and nobody else does.
class Cluster
{
public:
    enum class Durability {
        Full,
        Loading, ///< full as well, with memory and log set up for one large load
        None,    ///< a crash of the machine may cost the data: for tests
    };

    static constexpr auto user = QLatin1StringView("roost");

    Cluster(QString directory, ServerAccount account);

    QString directory() const { return m_directory; }
    const ServerAccount &account() const { return m_account; }

    /// The version of PostgreSQL that made it; nothing when there is none yet. Throws EmbeddedPostgresqlError when the
    /// directory holds something else.
    static std::optional<int> version(const QString &directory);

    /// Runs initdb beside the place and moves the result there, so that an interruption leaves no half of one.
    void create(const PostgresqlPrograms &programs, Durability durability) const;

    /// Writes who may sign in, for the accounts of this start.
    void writeAccess() const;

private:
    void writeFile(const QString &name, const QByteArray &content) const;

    QString m_directory;
    ServerAccount m_account;
};

} // namespace roost
