#pragma once

#include "backend/database/connection_url.h"
#include "backend/database/migration.h"

#include <QDateTime>

#include <optional>
#include <stdexcept>

namespace roost {

class Connection;

/// Why the schema cannot be brought to this program's, in a sentence that names the migration and says what to do.
struct MigrationError : std::runtime_error
{
    enum class Reason {
        Changed,    ///< applied, but with another text than the program's
        Missing,    ///< applied, but the program does not know it
        OutOfOrder, ///< not applied, though a later one is
        Newer,      ///< the database is ahead of the program
        Failed,     ///< its SQL failed; it was rolled back
    };

    MigrationError(Reason reason, QString migration, const QString &message);
    Reason reason;
    QString migration;
};

/// Brings a database's schema up to the program's, one file a transaction.
///
/// What was applied is in the table schema_migrations with its checksum. Servers that start at the same time wait for
/// one another (an advisory lock). Any thread; each call uses a connection of its own.
class Migrator
{
public:
    enum class State { Applied, Pending, Changed, Missing, OutOfOrder, Newer };

    struct Status
    {
        int version = 0;
        QString name{};
        State state = State::Pending;
        std::optional<QDateTime> appliedAt{};
    };

    explicit Migrator(const QString &url, QList<Migration> migrations = Migration::embedded());

    /// All that the program or the database knows, by version. Writes nothing. Throws Unavailable.
    QList<Status> status() const;

    /// Applies what is pending, in order, and returns its names. Throws MigrationError, before it changes anything
    /// unless an SQL fails; the files before that one stay applied. Throws Unavailable.
    QStringList migrate() const;

private:
    QList<Status> compare(Connection &connection) const;
    const Migration *find(int version) const;
    void apply(Connection &connection, const Migration &migration) const;

    ConnectionUrl m_url;
    QList<Migration> m_migrations;
};

} // namespace roost
