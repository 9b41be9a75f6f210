#pragma once

#include "tests/program/http_client.h"
#include "tests/program/server_program.h"
#include "ui/shell/console.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"

#include <QTcpServer>
#include <QTest>

namespace roost::ui {

/// A console that is signed in to the demo on a server in a process of its own, which can be killed and started again.
class DemoConsole
{
public:
    /// Starts the server, with the same data and at the same address every time.
    bool startServer()
    {
        if (m_port == 0)
            m_port = freePort();
        return m_server.start({"--demo", "--data-dir", m_directory.filePath("data"), "--listen",
                               QStringLiteral("127.0.0.1:%1").arg(m_port), "--rate-limits", "off"});
    }

    void killServer() { m_server.kill(); }
    QUrl url() const { return m_server.url(); }
    QString serverOutput() const { return m_server.output(); }

    void openConsole(const QString &email)
    {
        m_console.reset();
        ConsoleOptions options;
        options.demo = true;
        options.settingsPath = m_directory.filePath("console.ini");
        m_console = std::make_unique<Console>(*qApp, options);
        m_console->start();
        m_console->embeddedReady(m_server.url(), email, demoPassword());
        [this] { QTRY_VERIFY_WITH_TIMEOUT(window().workspace() && workspace().currentPage(), 10'000); }();
        window().resize(1440, 900);
        window().activateWindow();
        [this] { QVERIFY(QTest::qWaitForWindowActive(&window())); }();
    }

    void close() { m_console.reset(); }

    Console &console() { return *m_console; }
    MainWindow &window() { return m_console->window(); }
    Workspace &workspace() { return *window().workspace(); }

    static QString demoPassword() { return QStringLiteral("roost-demo"); }

private:
    static quint16 freePort()
    {
        QTcpServer probe;
        probe.listen(QHostAddress::LocalHost);
        return probe.serverPort();
    }

    QTemporaryDir m_directory;
    test::ServerProgram m_server{QStringLiteral(ROOST_SERVER_PROGRAM)};
    std::unique_ptr<Console> m_console;
    quint16 m_port = 0;
};

} // namespace roost::ui
