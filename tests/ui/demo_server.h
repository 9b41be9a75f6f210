#pragma once

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

namespace roost::ui {

/// A roost-server over the demo's data, in a process and a folder of its own. The program is ROOST_SERVER_PROGRAM, or
/// where the build puts it beside the tests.
class DemoServer
{
public:
    ~DemoServer() { end(); }

    /// An invalid address when it does not start.
    QUrl start()
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(program(), {QStringLiteral("serve"), QStringLiteral("--demo"), QStringLiteral("--listen"),
                                    QStringLiteral("127.0.0.1:0"), QStringLiteral("--data-dir"),
                                    m_directory.filePath(QStringLiteral("data"))});
        QByteArray line;
        const auto isReady = [this, &line] {
            while (m_process.canReadLine() && !line.startsWith("ready "))
                line = m_process.readLine().trimmed();
            return line.startsWith("ready ");
        };
        if (!m_process.waitForStarted() || !QTest::qWaitFor(isReady, startMs))
            return {};
        return QUrl(QString::fromLatin1(line.mid(6)));
    }

    /// Of the server's own database, on this machine.
    QString databaseUrl() const
    {
        QFile file(m_directory.filePath(QStringLiteral("data/database-url")));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
    }

    /// Whether it went as it should.
    bool end()
    {
        if (m_process.state() == QProcess::NotRunning)
            return true;
        m_process.terminate();
        return m_process.waitForFinished();
    }

private:
    static constexpr int startMs = 120'000;

    static QString program()
    {
        const auto named = qEnvironmentVariable("ROOST_SERVER_PROGRAM");
        return named.isEmpty()
                   ? QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("../roost-server"))
                   : named;
    }

    QTemporaryDir m_directory;
    QProcess m_process;
};

} // namespace roost::ui
