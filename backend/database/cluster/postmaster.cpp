#include "backend/database/cluster/postmaster.h"

#include "backend/database/cluster/child_process.h"
#include "backend/database/cluster/cluster_processes.h"
#include "backend/database/embedded_postgresql_error.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QThread>

#include <libpq-fe.h>

#include <algorithm>
#include <csignal>

namespace roost {

namespace {

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(logCluster, "roost.database.cluster")

constexpr auto firstRestartPause = 100ms;
constexpr auto longestRestartPause = 30s;
constexpr qint64 maximumLogSize = 10 << 20;

/// What the server wrote of why it ended: its last FATAL or PANIC line, or all of it when there is none.
QString reason(const QString &log)
{
    const QStringList lines = log.split(u'\n', Qt::SkipEmptyParts);
    for (auto line = lines.crbegin(); line != lines.crend(); ++line) {
        for (const auto marker : {QLatin1StringView("FATAL:"), QLatin1StringView("PANIC:")}) {
            const qsizetype at = line->indexOf(marker);
            if (at >= 0)
                return line->mid(at + marker.size()).trimmed();
        }
    }
    return log.trimmed();
}

void rotate(const QString &logFile)
{
    if (QFileInfo(logFile).size() < maximumLogSize)
        return;
    QFile::remove(logFile + QStringLiteral(".1"));
    QFile::rename(logFile, logFile + QStringLiteral(".1"));
}

} // namespace

Postmaster::Postmaster(Settings settings)
    : m_settings(std::move(settings))
    , m_cluster(m_settings.clusterDirectory)
    , m_socket(m_settings.socketDirectory)
    , m_process(this)
    , m_restartTimer(this)
    , m_restartPause(firstRestartPause)
{
    m_restartTimer.setSingleShot(true);
    connect(&m_restartTimer, &QTimer::timeout, this, &Postmaster::restart);
    connect(&m_process, &QProcess::finished, this, [this] {
        if (!m_isReady)
            return;
        m_isReady = false;
        qCCritical(logCluster) << "PostgreSQL ended by itself; starting it again";
        m_restartTimer.start(m_restartPause);
    });
}

Postmaster::~Postmaster()
{
    stop();
}

void Postmaster::start()
{
    // A busy server whose postmaster was killed may hold the shared memory for a while longer.
    const QDeadlineTimer patience(15s);
    while (tryStart() == Outcome::MemoryStillInUse) {
        if (patience.hasExpired())
            throw EmbeddedPostgresqlError(QStringLiteral(
                "PostgreSQL does not start: a process of an earlier run still holds its shared memory."));
        QThread::msleep(200);
    }
    m_isReady = true;
    m_restartPause = firstRestartPause;
}

void Postmaster::stop()
{
    m_stopRequested = true;
    m_isReady = false;
    m_restartTimer.stop();
    endProcess();
}

Postmaster::Outcome Postmaster::tryStart()
{
    endClusterProcesses(m_settings.clusterDirectory);
    rotate(m_settings.logFile);
    const qint64 logStart = QFileInfo(m_settings.logFile).size();
    launch();

    const QDeadlineTimer patience(5min);
    const QByteArray conninfo = m_settings.conninfo.toUtf8();
    while (PQping(conninfo.constData()) != PQPING_OK) {
        if (m_stopRequested || patience.hasExpired()) {
            endProcess();
            throw EmbeddedPostgresqlError(
                QStringLiteral("PostgreSQL was not ready in time; its log is %1.").arg(m_settings.logFile));
        }
        if (!m_process.waitForFinished(5) && m_process.state() == QProcess::Running)
            continue;
        const QString log = logSince(logStart);
        if (log.contains(QLatin1StringView("pre-existing shared memory block")))
            return Outcome::MemoryStillInUse;
        throw EmbeddedPostgresqlError(
            QStringLiteral("PostgreSQL does not start: %1. Its log is %2.").arg(reason(log), m_settings.logFile));
    }
    return Outcome::Ready;
}

void Postmaster::launch()
{
    QStringList arguments{
        QStringLiteral("-D"), m_cluster.pathForChild(),
        QStringLiteral("-c"), QStringLiteral("listen_addresses="),
        QStringLiteral("-c"), QStringLiteral("port=5432"),
        QStringLiteral("-c"), QStringLiteral("unix_socket_directories=") + m_socket.pathForChild(),
        QStringLiteral("-c"), QStringLiteral("unix_socket_permissions=0700"),
    };
    for (const QString &option : m_settings.options)
        arguments << QStringLiteral("-c") << option;
    prepareChild(m_process, m_settings.account, {&m_cluster, &m_socket});
    m_process.setStandardOutputFile(m_settings.logFile, QIODevice::Append);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(m_settings.program, arguments);
    if (!m_process.waitForStarted())
        throw EmbeddedPostgresqlError(
            QStringLiteral("%1 cannot be started: %2.").arg(m_settings.program, m_process.errorString()));
}

QString Postmaster::logSince(qint64 position) const
{
    QFile file(m_settings.logFile);
    if (!file.open(QFile::ReadOnly) || !file.seek(position))
        return {};
    return QString::fromUtf8(file.readAll());
}

void Postmaster::restart()
{
    try {
        start();
        qCWarning(logCluster) << "PostgreSQL runs again";
    } catch (const EmbeddedPostgresqlError &error) {
        // Never given up: a full disk, say, gets space again, and until then requests are answered with 503.
        m_restartPause = std::min<std::chrono::milliseconds>(m_restartPause * 2, longestRestartPause);
        qCCritical(logCluster).noquote() << error.what();
        if (!m_stopRequested)
            m_restartTimer.start(m_restartPause);
    }
}

void Postmaster::endProcess()
{
    constexpr std::pair<int, int> steps[] = {{SIGINT, 60'000}, {SIGQUIT, 10'000}, {SIGKILL, 10'000}};
    for (const auto &[signal, milliseconds] : steps) {
        if (m_process.state() == QProcess::NotRunning)
            return;
        ::kill(static_cast<pid_t>(m_process.processId()), signal);
        m_process.waitForFinished(milliseconds);
    }
}

} // namespace roost
