#include "backend/database/cluster/data_directory.h"

#include "backend/database/embedded_postgresql_error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <fcntl.h>

namespace roost {

namespace {

constexpr auto advice = QLatin1StringView("Choose another with --data-dir (or ROOST_DATA_DIR).");

QString lockPath(const QString &directory)
{
    return directory + QStringLiteral("/lock");
}

void makeDirectory(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isDir())
        throw EmbeddedPostgresqlError(
            QStringLiteral("The data directory %1 is a file, not a directory. %2").arg(path, advice));
    if (info.exists())
        return;
    if (!QDir().mkpath(path))
        throw EmbeddedPostgresqlError(
            QStringLiteral("The data directory %1 cannot be made: check the rights of the directories "
                           "above it. %2")
                .arg(path, advice));
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

/// The whole file, for one that writes.
struct flock wholeFile()
{
    struct flock lock
    {
    };
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    return lock;
}

bool tryLock(const QFile &file)
{
    struct flock lock = wholeFile();
    return ::fcntl(file.handle(), F_OFD_SETLK, &lock) == 0;
}

bool isLocked(const QFile &file)
{
    struct flock lock = wholeFile();
    return ::fcntl(file.handle(), F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}

} // namespace

DataDirectory::DataDirectory(const QString &path)
    : m_path(QDir(path).absolutePath())
    , m_lock(lockPath(m_path))
{
    makeDirectory(m_path);
    if (!m_lock.open(QFile::ReadWrite))
        throw EmbeddedPostgresqlError(QStringLiteral("The data directory %1 cannot be written to: %2. %3")
                                          .arg(m_path, m_lock.errorString(), advice));
    if (!tryLock(m_lock))
        throw EmbeddedPostgresqlError(
            QStringLiteral("The data directory %1 is in use by another Roost, process %2. Stop that one "
                           "first, or choose another directory with --data-dir.")
                .arg(m_path, QString::fromLatin1(m_lock.readAll().trimmed())));
    m_lock.resize(0);
    m_lock.write(QByteArray::number(QCoreApplication::applicationPid()) + '\n');
    if (!m_lock.flush())
        throw EmbeddedPostgresqlError(QStringLiteral("The data directory %1 cannot be written to: %2. %3")
                                          .arg(m_path, m_lock.errorString(), advice));
}

std::optional<qint64> DataDirectory::user(const QString &path)
{
    QFile lock(lockPath(path));
    if (!lock.open(QFile::ReadOnly) || !isLocked(lock))
        return std::nullopt;
    return lock.readAll().trimmed().toLongLong();
}

} // namespace roost
