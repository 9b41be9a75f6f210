#pragma once

#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <optional>

namespace roost {

/// The installed server programs of PostgreSQL, of one major version.
struct PostgresqlPrograms
{
    QString folder{};
    int majorVersion = 0;

    QString initdb() const { return folder + QStringLiteral("/initdb"); }
    QString postgres() const { return folder + QStringLiteral("/postgres"); }

    /// Where to look: ROOST_POSTGRESQL_BIN and nowhere else where that is set; or else /usr/lib/postgresql (Debian),
    /// /usr/pgsql-* (Red Hat) and PATH.
    static QStringList folders(const QProcessEnvironment &environment);

    /// The newest in the folders; a cluster that exists needs the version that made it. Throws EmbeddedPostgresqlError,
    /// which names the package to install, when there is none.
    static PostgresqlPrograms find(std::optional<int> neededVersion, const QStringList &folders);
};

} // namespace roost
