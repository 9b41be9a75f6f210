#include "backend/database/cluster/cluster_processes.h"

#include "backend/database/embedded_postgresql_error.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QList>
#include <QLoggingCategory>
#include <QThread>

#include <algorithm>
#include <chrono>
#include <csignal>

#include <sys/stat.h>

namespace roost {

namespace {

Q_LOGGING_CATEGORY(logCluster, "roost.database.cluster")

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

/// Every process of PostgreSQL works in its data directory; anything else that does (a shell, say) is left alone.
QList<pid_t> processesIn(const QString &directory)
{
    struct stat wanted
    {
    };
    if (::stat(QFile::encodeName(directory).constData(), &wanted) != 0)
        return {};
    QList<pid_t> found;
    for (const QString &name : QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[1-9]*")}, QDir::Dirs)) {
        const QString process = QStringLiteral("/proc/") + name;
        struct stat status
        {
        };
        if (::stat(QFile::encodeName(process + QStringLiteral("/cwd")).constData(), &status) != 0)
            continue;
        if (status.st_dev == wanted.st_dev && status.st_ino == wanted.st_ino &&
            contents(process + QStringLiteral("/comm")).trimmed() == "postgres")
            found.append(name.toInt());
    }
    return found;
}

void signalAll(const QList<pid_t> &processes, int signal)
{
    for (const pid_t process : processes)
        ::kill(process, signal);
}

bool waitUntilGone(const QString &directory, std::chrono::seconds patience)
{
    const QDeadlineTimer deadline(patience);
    while (!processesIn(directory).isEmpty()) {
        if (deadline.hasExpired())
            return false;
        QThread::msleep(10);
    }
    return true;
}

} // namespace

void endClusterProcesses(const QString &clusterDirectory)
{
    using namespace std::chrono_literals;
    const QString pidFile = clusterDirectory + QStringLiteral("/postmaster.pid");
    const QList<pid_t> orphans = processesIn(clusterDirectory);
    bool gone = orphans.isEmpty();
    if (!gone)
        qCWarning(logCluster) << "ending what an earlier run left behind:" << orphans;
    const pid_t postmaster = contents(pidFile).split('\n').first().toInt();
    if (orphans.contains(postmaster)) {
        ::kill(postmaster, SIGINT);
        gone = waitUntilGone(clusterDirectory, 20s);
    }
    for (const int signal : {SIGQUIT, SIGKILL}) {
        if (gone)
            break;
        signalAll(processesIn(clusterDirectory), signal);
        gone = waitUntilGone(clusterDirectory, 5s);
    }
    if (!gone)
        throw EmbeddedPostgresqlError(
            QStringLiteral("PostgreSQL still runs on %1 and cannot be ended. End its processes, or restart "
                           "the machine.")
                .arg(clusterDirectory));
    QFile::remove(pidFile);
}

} // namespace roost
