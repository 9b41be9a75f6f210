#pragma once

#include "backend/database/cluster/lent_directory.h"
#include "backend/database/cluster/server_account.h"

#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QTimer>

#include <atomic>
#include <chrono>

namespace roost {

/// The running server: starts it, waits until it answers, starts it again when it ends by itself, and stops it.
///
/// Lives on a thread with an event loop that lasts as long as the server shall, since the kernel ends the child with
/// the thread that started it. start(), stop() and processId() belong to that thread; requestStop() to any.
class Postmaster : public QObject
{
    Q_OBJECT

public:
    struct Settings
    {
        QString program{};     ///< the path of `postgres`
        QStringList options{}; ///< "name=value", besides those about directories
        QString clusterDirectory{};
        QString socketDirectory{};
        QString logFile{};
        ServerAccount account{};
        QString conninfo{}; ///< to ask whether it is ready
    };

    explicit Postmaster(Settings settings);
    ~Postmaster() override;

    /// Ends what an earlier run left behind, starts the server and returns when it takes connections; after a crash of
    /// the machine that may take minutes. Throws EmbeddedPostgresqlError with what the server said when it does not
    /// start.
    void start();

    /// Lets running transactions roll back and writes everything out ("fast" shutdown).
    void stop();

    /// Makes a start() that is under way give up.
    void requestStop() { m_stopRequested = true; }

    qint64 processId() const { return m_process.processId(); }

private:
    enum class Outcome { Ready, MemoryStillInUse };

    Outcome tryStart();
    void launch();
    QString logSince(qint64 position) const;
    void restart();
    void endProcess();

    Settings m_settings;
    LentDirectory m_cluster;
    LentDirectory m_socket;
    QProcess m_process;
    QTimer m_restartTimer;
    std::chrono::milliseconds m_restartPause;
    std::atomic<bool> m_stopRequested = false;
    bool m_isReady = false;
};

} // namespace roost
