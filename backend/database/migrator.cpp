#include "backend/database/migrator.h"

#include "backend/database/connection.h"
#include "backend/database/sql_errors.h"

#include <QLoggingCategory>
#include <QMap>

#include <algorithm>

namespace roost {

namespace {

Q_LOGGING_CATEGORY(logMigrations, "roost.database.migrations")

constexpr const char *lockSql = "SELECT pg_advisory_lock(hashtext('roost.schema_migrations'))";
constexpr const char *existsSql =
    "SELECT FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'schema_migrations'";
constexpr const char *appliedSql = "SELECT version, name, checksum, applied_at FROM schema_migrations ORDER BY version";
constexpr const char *recordSql = "INSERT INTO schema_migrations (version, name, checksum) VALUES (?, ?, ?)";
constexpr const char *tableSql = R"(
    CREATE TABLE IF NOT EXISTS schema_migrations (
        version    int PRIMARY KEY,
        name       text NOT NULL,
        checksum   text NOT NULL,
        applied_at timestamptz NOT NULL DEFAULT now()
    )
)";

QList<Row> appliedRows(Connection &connection)
{
    return connection.select(existsSql, {}).isEmpty() ? QList<Row>() : connection.select(appliedSql, {});
}

/// Nothing for a state in which the database can be brought up to date.
std::optional<MigrationError> objection(const Migrator::Status &status)
{
    using Reason = MigrationError::Reason;
    const QString &name = status.name;
    switch (status.state) {
    case Migrator::State::Applied:
    case Migrator::State::Pending:
        return std::nullopt;
    case Migrator::State::Changed:
        return MigrationError(
            Reason::Changed, name,
            QStringLiteral("The migration %1 was changed after it had been applied to this database. Put the file "
                           "back as it was, and make the change in a new one.")
                .arg(name));
    case Migrator::State::Missing:
        return MigrationError(
            Reason::Missing, name,
            QStringLiteral("The migration %1 was applied to this database, but this Roost does not have it. Use the "
                           "Roost that made the database, or another database.")
                .arg(name));
    case Migrator::State::OutOfOrder:
        return MigrationError(
            Reason::OutOfOrder, name,
            QStringLiteral("The migration %1 is not applied, though a later one is. Give it a number after the "
                           "last one.")
                .arg(name));
    case Migrator::State::Newer:
        return MigrationError(
            Reason::Newer, name,
            QStringLiteral("This database was made by a newer Roost (it has the migration %1). Start that version, "
                           "or restore a backup from before the update.")
                .arg(name));
    }
    Q_UNREACHABLE();
}

} // namespace

MigrationError::MigrationError(Reason kind, QString name, const QString &message)
    : std::runtime_error(message.toStdString())
    , reason(kind)
    , migration(std::move(name))
{
}

Migrator::Migrator(const QString &url, QList<Migration> migrations)
    : m_url(url)
    , m_migrations(std::move(migrations))
{
    std::sort(m_migrations.begin(), m_migrations.end(),
              [](const Migration &a, const Migration &b) { return a.version < b.version; });
    for (qsizetype i = 1; i < m_migrations.size(); ++i) {
        if (m_migrations.at(i - 1).version == m_migrations.at(i).version)
            throw std::logic_error("two migrations of one number: " + m_migrations.at(i).name.toStdString());
    }
}

QList<Migrator::Status> Migrator::status() const
{
    Connection connection(m_url, Connection::Patience::Endless);
    return compare(connection);
}

QStringList Migrator::migrate() const
{
    Connection connection(m_url, Connection::Patience::Endless);
    connection.select(lockSql, {}); // held until the connection closes
    connection.script(QString::fromLatin1(tableSql));
    const QList<Status> all = compare(connection);
    for (const Status &status : all) {
        if (auto error = objection(status))
            throw *std::move(error);
    }
    QStringList applied;
    for (const Status &status : all) {
        if (status.state != State::Pending)
            continue;
        apply(connection, *find(status.version));
        applied.append(status.name);
    }
    return applied;
}

QList<Migrator::Status> Migrator::compare(Connection &connection) const
{
    const int newestKnown = m_migrations.isEmpty() ? 0 : m_migrations.last().version;
    int newestApplied = 0;
    QMap<int, Status> all;
    for (const Row &row : appliedRows(connection)) {
        const int version = row.get<int>("version");
        const Migration *known = find(version);
        State state = State::Applied;
        if (!known)
            state = version > newestKnown ? State::Newer : State::Missing;
        else if (known->checksum() != row.get<QString>("checksum"))
            state = State::Changed;
        all.insert(version, {version, row.get<QString>("name"), state, row.get<QDateTime>("applied_at")});
        newestApplied = version;
    }
    for (const Migration &migration : m_migrations) {
        const State state = migration.version < newestApplied ? State::OutOfOrder : State::Pending;
        if (!all.contains(migration.version))
            all.insert(migration.version, {migration.version, migration.name, state, std::nullopt});
    }
    return all.values();
}

const Migration *Migrator::find(int version) const
{
    const auto found = std::find_if(m_migrations.begin(), m_migrations.end(),
                                    [version](const Migration &migration) { return migration.version == version; });
    return found == m_migrations.end() ? nullptr : &*found;
}

void Migrator::apply(Connection &connection, const Migration &migration) const
{
    connection.begin();
    try {
        connection.script(QString::fromUtf8(migration.sql));
        connection.execute(recordSql, {toSql(migration.version), toSql(migration.name), toSql(migration.checksum())});
        connection.commit();
    } catch (const std::exception &error) {
        connection.rollback();
        throw MigrationError(MigrationError::Reason::Failed, migration.name,
                             QStringLiteral("The migration %1 failed and was undone: %2")
                                 .arg(migration.name, QString::fromUtf8(error.what())));
    }
    qCInfo(logMigrations).noquote() << "applied" << migration.name;
}

} // namespace roost
