#include "backend/database/cluster/postgresql_programs.h"

#include "backend/database/embedded_postgresql_error.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>

#include <algorithm>

namespace roost {

namespace {

QStringList foldersBelow(const QString &parent, const QString &pattern)
{
    QStringList folders;
    for (const QString &name : QDir(parent).entryList({pattern}, QDir::Dirs | QDir::NoDotAndDotDot))
        folders.append(parent + u'/' + name + QStringLiteral("/bin"));
    return folders;
}

/// 0 when the folder does not hold the programs, or they do not run.
int majorVersionIn(const QString &folder)
{
    const PostgresqlPrograms programs{folder};
    if (!QFileInfo(programs.initdb()).isExecutable() || !QFileInfo(programs.postgres()).isExecutable())
        return 0;
    QProcess process;
    process.start(programs.postgres(), {QStringLiteral("--version")});
    process.waitForFinished();
    static const QRegularExpression version(QStringLiteral("\\) (\\d+)"));
    return version.match(QString::fromUtf8(process.readAllStandardOutput())).captured(1).toInt();
}

QList<PostgresqlPrograms> installed(const QStringList &folders)
{
    QList<PostgresqlPrograms> found;
    for (const QString &folder : folders) {
        if (const int version = majorVersionIn(folder))
            found.append({folder, version});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.majorVersion > b.majorVersion; });
    return found;
}

} // namespace

QStringList PostgresqlPrograms::folders(const QProcessEnvironment &environment)
{
    const QString chosen = environment.value(QStringLiteral("ROOST_POSTGRESQL_BIN"));
    if (!chosen.isEmpty())
        return {chosen};
    return foldersBelow(QStringLiteral("/usr/lib/postgresql"), QStringLiteral("*")) +
           foldersBelow(QStringLiteral("/usr"), QStringLiteral("pgsql-*")) +
           environment.value(QStringLiteral("PATH")).split(u':', Qt::SkipEmptyParts);
}

PostgresqlPrograms PostgresqlPrograms::find(std::optional<int> neededVersion, const QStringList &folders)
{
    const auto programs = installed(folders);
    if (programs.isEmpty())
        throw EmbeddedPostgresqlError(
            QStringLiteral(
                "PostgreSQL is not installed (looked in %1). Install the package \"postgresql\" (apt-get install "
                "postgresql), name the folder of its programs in ROOST_POSTGRESQL_BIN, or use a server of your own "
                "with --database.")
                .arg(folders.join(QStringLiteral(", "))));
    if (!neededVersion)
        return programs.first();
    for (const PostgresqlPrograms &candidate : programs) {
        if (candidate.majorVersion == *neededVersion)
            return candidate;
    }
    throw EmbeddedPostgresqlError(
        QStringLiteral(
            "The data directory was made by PostgreSQL %1, which is not installed (found: %2). Install the package "
            "\"postgresql-%1\", or choose another directory with --data-dir.")
            .arg(*neededVersion)
            .arg(programs.first().majorVersion));
}

} // namespace roost
