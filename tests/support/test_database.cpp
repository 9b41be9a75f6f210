#include "tests/support/test_database.h"

#include "backend/database/connection.h"
#include "backend/database/migrator.h"
#include "tests/support/temporary_directory.h"

namespace roost::test {

namespace {

const QString templateName = QStringLiteral("roost_template");

} // namespace

TestDatabase::TestDatabase(Schema schema)
    : m_directory(temporaryDirectoryTemplate())
    , m_server(m_directory.path(), EmbeddedPostgresql::Durability::None)
{
    m_server.start();
    execute(m_server.url(), QStringLiteral("CREATE DATABASE ") + templateName);
    if (schema == Schema::Migrated)
        Migrator(urlOf(templateName)).migrate();
}

QString TestDatabase::createDatabase()
{
    const QString name = QStringLiteral("test_%1").arg(++m_count);
    execute(m_server.url(),
            QStringLiteral("CREATE DATABASE %1 TEMPLATE %2 STRATEGY FILE_COPY").arg(name, templateName));
    return urlOf(name);
}

QString TestDatabase::urlOf(const QString &name) const
{
    return QString(m_server.url()).replace(QStringLiteral("/roost?"), u'/' + name + u'?');
}

void TestDatabase::execute(const QString &url, const QString &script)
{
    Connection connection(ConnectionUrl(url), Connection::Patience::Endless);
    connection.open();
    connection.script(script);
}

} // namespace roost::test
