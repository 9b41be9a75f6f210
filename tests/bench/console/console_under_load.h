#pragma once

#include "tests/program/server_program.h"
#include "ui/api/realtime_client.h"
#include "ui/api/session_api.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"

#include <QLabel>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace roost::bench {

/// A console on its dashboard, offscreen, that is signed in as the demo's admin to a server in a process of its own.
class ConsoleUnderLoad
{
public:
    explicit ConsoleUnderLoad(const QString &serverProgram)
        : m_server(serverProgram)
        , m_settings(m_directory.filePath(QStringLiteral("console.ini")), QSettings::IniFormat)
    {
        if (!m_server.start({QStringLiteral("--demo"), QStringLiteral("--data-dir"),
                             m_directory.filePath(QStringLiteral("data")), QStringLiteral("--rate-limits"),
                             QStringLiteral("off")}))
            qFatal("the server does not start: %s", qPrintable(m_server.output()));
        m_settings.setValue(QStringLiteral("dashboard/currency"), QStringLiteral("EUR"));
        m_api.setServer(m_server.url());
    }

    void open()
    {
        m_theme.install(*qApp);
        ui::Account account;
        bool isIn = false;
        ui::SessionApi(m_api).logIn(QStringLiteral("admin@demo.roost"), QStringLiteral("roost-demo"), &m_api,
                                    [&](const ui::Account &signedIn, const auto &problem) {
                                        if (problem)
                                            qFatal("not signed in: %s", qPrintable(problem->detail));
                                        account = signedIn;
                                        isIn = true;
                                    });
        if (!QTest::qWaitFor([&isIn] { return isIn; }, 20'000))
            qFatal("nobody answers");
        m_window = std::make_unique<ui::MainWindow>(m_theme, m_settings);
        m_window->resize(1440, 900);
        m_realtime.open(m_server.url(), m_api.accessToken());
        m_window->openWorkspace({m_api, m_realtime, m_theme, m_settings, account, QStringLiteral("bench")});
        m_window->show();
        workspace().openPage(QStringLiteral("dashboard"));
        const auto isThere = [this] {
            return workspace().currentPage() && workspace().currentPage()->isLoaded() && valueLabel() &&
                   m_realtime.state() == ui::RealtimeClient::State::Live;
        };
        if (!QTest::qWaitFor(isThere, 60'000))
            qFatal("the dashboard does not come");
        QTest::qWait(settleMs);
    }

    QUrl url() const { return m_server.url(); }
    QByteArray serverProcess() const { return QByteArray::number(m_server.processId()); }
    ui::Workspace &workspace() { return *m_window->workspace(); }
    ui::Theme &theme() { return m_theme; }
    ui::ApiClient &api() { return m_api; }
    ui::RealtimeClient &realtime() { return m_realtime; }

    /// The label of the revenue's tile.
    QLabel *valueLabel()
    {
        const auto *tile = m_window->findChild<QWidget *>(QStringLiteral("tile.revenue"));
        if (!tile)
            return nullptr;
        for (auto *label : tile->findChildren<QLabel *>()) {
            if (label->property("type").toString() == QLatin1String("tile"))
                return label;
        }
        return nullptr;
    }

    /// Whole units as they stand on the tile, -1 while it does not show them all.
    qint64 shownRevenue()
    {
        const auto text = valueLabel()->text();
        QString digits;
        for (const auto character : text) {
            if (character.isDigit())
                digits += character;
            else if (character.isLetter())
                return -1;
        }
        return digits.toLongLong();
    }

private:
    static constexpr int settleMs = 3'000;

    QTemporaryDir m_directory;
    test::ServerProgram m_server;
    QSettings m_settings;
    ui::Theme m_theme;
    ui::ApiClient m_api;
    ui::RealtimeClient m_realtime;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace roost::bench
