#pragma once

#include <QProcessEnvironment>
#include <QString>

#include <optional>

namespace roost {

/// The installed server programs of PostgreSQL, of one major version.
struct PostgresqlPrograms
{
    QString folder{};
    int majorVersion = 0;

    QString initdb() const { return folder + QStringLiteral("/initdb"); }
    QString postgres() const { return folder + QStringLiteral("/postgres"); }

    /// ROOST_POSTGRESQL_BIN and nothing else where that is set; or else the newest of /usr/lib/postgresql (Debian),
    /// /usr/pgsql-* (Red Hat) and PATH. A cluster that exists needs the version that made it. Throws
    /// EmbeddedPostgresqlError, which names the package to install, when there is none.
    static PostgresqlPrograms find(std::optional<int> neededVersion, const QProcessEnvironment &environment);
};

} // namespace roost
