#include "backend/database/cluster/cluster.h"

#include "backend/database/cluster/child_process.h"
#include "backend/database/cluster/lent_directory.h"
#include "backend/database/cluster/postgresql_programs.h"
#include "backend/database/embedded_postgresql_error.h"

#include <QDir>
#include <QProcess>
#include <QSaveFile>

#include <unistd.h>

namespace roost {

namespace {

void makeOwnedDirectory(const QString &path, const ServerAccount &account)
{
    if (!QDir().mkdir(path))
        throw EmbeddedPostgresqlError(
            QStringLiteral("%1 cannot be made: is there space, and the right to write?").arg(path));
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    account.own(path);
}

void runInitdb(const QString &program, const QString &directory, const ServerAccount &account,
               Cluster::Durability durability)
{
    const LentDirectory lent(directory);
    QStringList arguments{
        QStringLiteral("--pgdata=") + lent.pathForChild(),
        QStringLiteral("--username=") + Cluster::user,
        QStringLiteral("--encoding=UTF8"),
        QStringLiteral("--locale=C.UTF-8"),
        QStringLiteral("--lc-collate=C"),
        QStringLiteral("--lc-messages=C"),
        QStringLiteral("--auth=peer"),
        QStringLiteral("--data-checksums"),
        QStringLiteral("--no-instructions"),
    };
    if (durability == Cluster::Durability::None)
        arguments.append(QStringLiteral("--no-sync"));
    QProcess process;
    prepareChild(process, account, {&lent});
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    const bool finished = process.waitForFinished(120'000);
    if (!finished || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        throw EmbeddedPostgresqlError(QStringLiteral("%1 could not set up PostgreSQL in %2: %3")
                                          .arg(program, directory, QString::fromUtf8(process.readAll()).trimmed()));
}

} // namespace

Cluster::Cluster(QString directory, ServerAccount account)
    : m_directory(std::move(directory))
    , m_account(std::move(account))
{
}

std::optional<int> Cluster::version(const QString &directory)
{
    QFile file(directory + QStringLiteral("/PG_VERSION"));
    if (!QFile::exists(directory))
        return std::nullopt;
    if (!file.open(QFile::ReadOnly))
        throw EmbeddedPostgresqlError(
            QStringLiteral("%1 does not hold a readable PostgreSQL cluster (%2). Move it away, or choose "
                           "another directory with --data-dir.")
                .arg(directory, file.errorString()));
    return file.readAll().trimmed().toInt();
}

void Cluster::create(const PostgresqlPrograms &programs, Durability durability) const
{
    const QString unfinished = m_directory + QStringLiteral(".unfinished");
    QDir(unfinished).removeRecursively();
    makeOwnedDirectory(unfinished, m_account);
    runInitdb(programs.initdb(), unfinished, m_account, durability);
    if (!QDir().rename(unfinished, m_directory))
        throw EmbeddedPostgresqlError(QStringLiteral("%1 cannot be renamed to %2.").arg(unfinished, m_directory));
}

void Cluster::writeAccess() const
{
    writeFile(QStringLiteral("pg_hba.conf"),
              "# Written by Roost at every start: the unix socket only, by the accounts of pg_ident.conf.\n"
              "local all roost peer map=roost\n"
              "local replication roost peer map=roost\n");
    QByteArray accounts = "# Written by Roost at every start.\n";
    for (const QString &name : QSet<QString>{ServerAccount::currentName(), m_account.name})
        accounts += "roost \"" + name.toUtf8() + "\" roost\n";
    writeFile(QStringLiteral("pg_ident.conf"), accounts);
}

void Cluster::writeFile(const QString &name, const QByteArray &content) const
{
    QSaveFile file(m_directory + u'/' + name);
    bool written = file.open(QFile::WriteOnly) && file.write(content) == content.size();
    written = written && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    written = written && (!m_account.isOther || ::fchown(file.handle(), m_account.user, m_account.group) == 0);
    if (!written || !file.commit())
        throw EmbeddedPostgresqlError(
            QStringLiteral("%1 cannot be written: %2").arg(file.fileName(), file.errorString()));
}

} // namespace roost
