#include "backend/database/cluster/socket_directory.h"

#include "backend/database/cluster/server_account.h"
#include "backend/database/embedded_postgresql_error.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>
#include <sys/un.h>

namespace roost {

namespace {

constexpr auto socketName = QLatin1StringView("/.s.PGSQL.5432");

bool isShortEnough(const QString &directory)
{
    return QFile::encodeName(directory + socketName).size() < static_cast<qsizetype>(sizeof(sockaddr_un::sun_path));
}

QString shortDirectory(const QString &dataDirectory)
{
    const QByteArray hash =
        QCryptographicHash::hash(dataDirectory.toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    for (const QString &parent : {qEnvironmentVariable("XDG_RUNTIME_DIR"), QStringLiteral("/run")}) {
        const QString candidate = parent + QStringLiteral("/roost-") + QString::fromLatin1(hash);
        if (!parent.isEmpty() && QFileInfo(parent).isWritable() && isShortEnough(candidate))
            return candidate;
    }
    return QStringLiteral("/tmp/roost-") + QString::fromLatin1(hash);
}

/// Nobody may have put something in our place where others can write, too.
bool isPrivateTo(const QString &directory, const ServerAccount &account)
{
    struct stat status
    {
    };
    return ::lstat(QFile::encodeName(directory).constData(), &status) == 0 && S_ISDIR(status.st_mode) &&
           status.st_uid == account.user && (status.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

} // namespace

QString prepareSocketDirectory(const QString &dataDirectory, const ServerAccount &account)
{
    const QString inside = dataDirectory + QStringLiteral("/socket");
    const QString directory = isShortEnough(inside) ? inside : shortDirectory(dataDirectory);
    if (::mkdir(QFile::encodeName(directory).constData(), S_IRWXU) == 0)
        account.own(directory);
    if (!isPrivateTo(directory, account))
        throw EmbeddedPostgresqlError(
            QStringLiteral("The directory of PostgreSQL's socket, %1, cannot be made or is not the account "
                           "%2's alone. Remove it, or choose another data directory with --data-dir.")
                .arg(directory, account.name));
    for (const QString &name : QDir(directory).entryList(QDir::Files | QDir::System | QDir::Hidden))
        QFile::remove(directory + u'/' + name);
    return directory;
}

} // namespace roost
