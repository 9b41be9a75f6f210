#pragma once

#include "backend/core/event_bus.h"
#include "backend/database/database.h"
#include "backend/database/embedded_postgresql.h"

#include <QTemporaryDir>

namespace roost::test {

/// A PostgreSQL of the test program's own, with the schema of the program: made in its constructor, gone with it.
///
/// Make one in initTestCase(), and a fresh database from it for every test that writes: a copy takes some
/// 15 ms.
class TestDatabase
{
public:
    enum class Schema {
        Migrated, ///< as `migrate` leaves it
        Empty,
    };

    explicit TestDatabase(Schema schema = Schema::Migrated);

    /// The url of a new database with the schema.
    QString createDatabase();

    /// Runs statements that cannot be prepared: tables of a test's own, settings, COPY.
    static void execute(const QString &url, const QString &script);

    /// The server itself, to be stopped and started again.
    EmbeddedPostgresql &server() { return m_server; }

private:
    QString urlOf(const QString &name) const;

    QTemporaryDir m_directory;
    EmbeddedPostgresql m_server;
    int m_count = 0;
};

} // namespace roost::test
