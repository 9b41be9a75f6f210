#pragma once

#include "tests/ui/fake_server.h"
#include "ui/shell/console.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"

#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

namespace roost::ui {

/// A console with settings of its own, over a server in the same program that signs everybody in.
class ConsoleFixture
{
public:
    ConsoleFixture() { answerSignIn(m_server); }

    FakeServer &server() { return m_server; }
    Console &console() { return *m_console; }
    MainWindow &window() { return m_console->window(); }
    QString settingsPath() const { return m_directory.filePath(QStringLiteral("console.ini")); }

    static QString refreshToken() { return QStringLiteral("a-secret-refresh-token"); }

    /// Who signs in from now on; an admin without it.
    void setRoles(const QStringList &roles) { m_roles = roles; }

    /// A button that is shown, by its text or its accessible name; null when there is none.
    static QPushButton *button(const QWidget &widget, const QString &wanted)
    {
        const auto buttons = widget.findChildren<QPushButton *>();
        const auto found = std::find_if(buttons.begin(), buttons.end(), [&wanted](const QPushButton *candidate) {
            return candidate->isVisible() && (candidate->text() == wanted || candidate->accessibleName() == wanted);
        });
        return found == buttons.end() ? nullptr : *found;
    }

    /// Clicks a button as soon as it is shown and enabled: what a layout has just taken in appears with the next events.
    static void click(const QWidget &widget, const QString &wanted)
    {
        const auto ready = [&]() -> QPushButton * {
            auto *found = button(widget, wanted);
            return found && found->isEnabled() ? found : nullptr;
        };
        QTRY_VERIFY2(ready(), qPrintable(wanted));
        QTest::mouseClick(ready(), Qt::LeftButton);
    }

    /// Of the labels that are shown.
    static QStringList visibleTexts(const QWidget &widget)
    {
        QStringList texts;
        for (const auto *label : widget.findChildren<QLabel *>()) {
            if (label->isVisible())
                texts << label->text();
        }
        return texts;
    }

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
        [this] { QTRY_VERIFY(window().workspace() && window().workspace()->currentPage()); }();
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

    /// Lets another server sign everybody in, too.
    void answerSignIn(FakeServer &server)
    {
        const auto tokens = [this](const FakeRequest &) {
            if (m_refuseSignIn)
                return FakeResponse{401, {{QStringLiteral("detail"), QStringLiteral("E-mail or password is wrong.")}}};
            const QJsonObject user{{QStringLiteral("id"), QStringLiteral("u")},
                                   {QStringLiteral("name"), QStringLiteral("Ada Marsh")},
                                   {QStringLiteral("email"), QStringLiteral("ada@example.com")},
                                   {QStringLiteral("roles"), QJsonArray::fromStringList(m_roles)}};
            return FakeResponse{200,
                                {{QStringLiteral("access_token"), QStringLiteral("token")},
                                 {QStringLiteral("refresh_token"), refreshToken()},
                                 {QStringLiteral("expires_in"), 900},
                                 {QStringLiteral("user"), user}}};
        };
        server.on("POST /auth/login", tokens);
        server.on("POST /auth/refresh", tokens);
        server.on("GET /readyz", [](const FakeRequest &) {
            return FakeResponse{200, {{QStringLiteral("status"), QStringLiteral("ok")}}};
        });
        for (const auto *route : {"GET /bookings", "GET /properties", "GET /admin/outbox"})
            server.on(route, emptyList);
    }

private:
    QTemporaryDir m_directory;
    FakeServer m_server;
    std::unique_ptr<Console> m_console;
    QStringList m_roles{QStringLiteral("guest"), QStringLiteral("admin")};
    bool m_refuseSignIn = false;
};

} // namespace roost::ui
