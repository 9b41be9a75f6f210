#pragma once

#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace roost::test {

/// roost-server as a process of its own, on a free port of the loopback. It ends with this object.
class ServerProgram
{
public:
    /// program: the path of roost-server.
    explicit ServerProgram(const QString &program);
    ~ServerProgram();

    void setEnvironment(const QString &name, const QString &value);

    /// Runs `serve --listen 127.0.0.1:0` with these arguments, and returns when it says that it is ready. False when it
    /// ended before, or was not ready in time; output() tells why.
    bool start(const QStringList &arguments);

    /// Runs any command to its end, and returns its exit code; -1 when it crashed or did not end in time.
    int run(const QStringList &arguments);

    QUrl url() const { return m_url; }
    qint64 processId() const { return m_process.processId(); }
    bool isRunning() const { return m_process.state() == QProcess::Running; }

    /// All that it has written so far since its start.
    QString output() const;

    /// SIGTERM; the exit code, or -1 when it crashed or did not end in time.
    int terminate();

    /// SIGKILL, and gone when this returns.
    void kill();

private:
    void launch(const QStringList &arguments);
    int finish();

    QTemporaryDir m_folder; ///< of the output
    QProcess m_process;
    QUrl m_url;
};

} // namespace roost::test
