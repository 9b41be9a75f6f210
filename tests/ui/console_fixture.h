#pragma once

#include "tests/ui/fake_server.h"
#include "ui/shell/console.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"

#include <QTemporaryDir>
#include <QTest>

namespace roost::ui {

/// A console with settings of its own, over a server in the same program that signs everybody in.
class ConsoleFixture
{
public:
    ConsoleFixture() { serve(); }

    FakeServer &server() { return m_server; }
    Console &console() { return *m_console; }
    MainWindow &window() { return m_console->window(); }
    QString settingsPath() const { return m_directory.filePath(QStringLiteral("console.ini")); }

    static QString refreshToken() { return QStringLiteral("a-secret-refresh-token"); }

    /// The server takes no password from now on.
    void refuseSignIn() { m_refuseSignIn = true; }

    Console &start(bool demo)
    {
        ConsoleOptions options;
        options.demo = demo;
        options.settingsPath = settingsPath();
        m_console = std::make_unique<Console>(*qApp, options);
        m_console->start();
        window().activateWindow();
        [this] { QVERIFY(QTest::qWaitForWindowActive(&window())); }();
        return *m_console;
    }

    /// Through the demo's door.
    Workspace &signIn()
    {
        start(true).embeddedReady(m_server.url(), QStringLiteral("ada@example.com"), QStringLiteral("secret"));
        [this] { QTRY_VERIFY(window().workspace()); }();
        return *window().workspace();
    }

    void end() { m_console.reset(); }

    static void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }

    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    static FakeResponse emptyList(const FakeRequest &)
    {
        return {200, {{QStringLiteral("items"), QJsonArray()}, {QStringLiteral("next_cursor"), QJsonValue()}}};
    }

private:
    void serve()
    {
        const auto tokens = [this](const FakeRequest &) {
            if (m_refuseSignIn)
                return FakeResponse{401, {{QStringLiteral("detail"), QStringLiteral("E-mail or password is wrong.")}}};
            const QJsonObject user{
                {QStringLiteral("id"), QStringLiteral("u")},
                {QStringLiteral("name"), QStringLiteral("Ada Marsh")},
                {QStringLiteral("email"), QStringLiteral("ada@example.com")},
                {QStringLiteral("roles"), QJsonArray{QStringLiteral("guest"), QStringLiteral("admin")}}};
            return FakeResponse{200,
                                {{QStringLiteral("access_token"), QStringLiteral("token")},
                                 {QStringLiteral("refresh_token"), refreshToken()},
                                 {QStringLiteral("expires_in"), 900},
                                 {QStringLiteral("user"), user}}};
        };
        m_server.on("POST /auth/login", tokens);
        m_server.on("POST /auth/refresh", tokens);
        for (const auto *route : {"GET /bookings", "GET /properties", "GET /admin/outbox"})
            m_server.on(route, emptyList);
    }

    QTemporaryDir m_directory;
    FakeServer m_server;
    std::unique_ptr<Console> m_console;
    bool m_refuseSignIn = false;
};

} // namespace roost::ui
