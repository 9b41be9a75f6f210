#include "tests/ui/fake_server.h"
#include "ui/api/server_address.h"
#include "ui/shell/account_button.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/admin_page.h"
#include "ui/shell/choice_page.h"
#include "ui/shell/console.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigation_button.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/startup_page.h"
#include "ui/shell/workspace.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace roost::ui;

/// The console by keyboard, from the first start to signing out, over a server in the same program.
class TestShell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void asksWhereToWorkAtFirst();
    void startsEmbeddedBackendForDemo();
    void showsWhyItCannotStartAndRetries();
    void createsFirstAdmin();
    void signsInByKeyboard();
    void showsRefusedSignInAtField();
    void keepsPageAndNavigationPerProfile();
    void opensPagesByRole_data();
    void opensPagesByRole();
    void goesToPageByPalette();
    void findsBookingByPalette();
    void everyControlHasAName();
    void signsOut();
    void asksToSignInWhenSessionEnds();
    void neverWritesSecretToDisk();
    void readsServerAddress_data();
    void readsServerAddress();

private:
    Console &start(bool demo = true);
    void serve(const QStringList &roles);
    Workspace &signedIn();
    QString settingsPath() const { return m_directory->filePath(QStringLiteral("console.ini")); }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<Console> m_console;
    bool m_refuseSignIn = false;
};

namespace {

const QStringList admin{QStringLiteral("guest"), QStringLiteral("admin")};
const auto refreshToken = QStringLiteral("a-secret-refresh-token");

FakeResponse emptyList(const FakeRequest &)
{
    return {200, {{QStringLiteral("items"), QJsonArray()}, {QStringLiteral("next_cursor"), QJsonValue()}}};
}

void type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

} // namespace

void TestShell::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<FakeServer>();
    m_refuseSignIn = false;
    serve(admin);
}

void TestShell::cleanup()
{
    m_console.reset();
    m_server.reset();
}

void TestShell::serve(const QStringList &roles)
{
    const auto signIn = [this, roles](const FakeRequest &) {
        if (m_refuseSignIn)
            return FakeResponse{401, {{QStringLiteral("detail"), QStringLiteral("E-mail or password is wrong.")}}};
        const QJsonObject user{{QStringLiteral("id"), QStringLiteral("u")},
                               {QStringLiteral("name"), QStringLiteral("Ada Marsh")},
                               {QStringLiteral("email"), QStringLiteral("ada@example.com")},
                               {QStringLiteral("roles"), QJsonArray::fromStringList(roles)}};
        return FakeResponse{200,
                            {{QStringLiteral("access_token"), QStringLiteral("token")},
                             {QStringLiteral("refresh_token"), refreshToken},
                             {QStringLiteral("expires_in"), 900},
                             {QStringLiteral("user"), user}}};
    };
    m_server->on("POST /auth/login", signIn);
    m_server->on("POST /auth/refresh", signIn);
    m_server->on("GET /bookings", emptyList);
    m_server->on("GET /properties", emptyList);
    m_server->on("GET /admin/outbox", emptyList);
}

Console &TestShell::start(bool demo)
{
    ConsoleOptions options;
    options.demo = demo;
    options.settingsPath = settingsPath();
    m_console = std::make_unique<Console>(*qApp, options);
    m_console->start();
    m_console->window().activateWindow();
    [this] { QVERIFY(QTest::qWaitForWindowActive(&m_console->window())); }();
    return *m_console;
}

Workspace &TestShell::signedIn()
{
    start().embeddedReady(m_server->url(), QStringLiteral("ada@example.com"), QStringLiteral("secret"));
    [this] { QTRY_VERIFY(m_console->window().workspace()); }();
    return *m_console->window().workspace();
}

void TestShell::asksWhereToWorkAtFirst()
{
    auto &console = start(false);
    QVERIFY(console.window().choice().isVisible());
    QSignalSpy embedded(&console, &Console::startEmbeddedRequested);
    const auto buttons = console.window().choice().findChildren<QPushButton *>();
    buttons.last()->setFocus();
    press(Qt::Key_Space);
    QCOMPARE(embedded.count(), 1);
    QVERIFY(console.window().startup().isVisible());
}

void TestShell::startsEmbeddedBackendForDemo()
{
    ConsoleOptions options;
    options.demo = true;
    options.settingsPath = settingsPath();
    options.dataDirectory = QStringLiteral("/somewhere");
    Console console(*qApp, options);
    QSignalSpy embedded(&console, &Console::startEmbeddedRequested);
    console.start();
    QCOMPARE(embedded.count(), 1);
    QCOMPARE(embedded.at(0).at(0).toString(), QStringLiteral("/somewhere"));
    QVERIFY(console.window().isVisible());
}

void TestShell::showsWhyItCannotStartAndRetries()
{
    auto &console = start();
    console.embeddedProgress(QStringLiteral("Setting up the database…"));
    QSignalSpy embedded(&console, &Console::startEmbeddedRequested);
    console.embeddedFailed(QStringLiteral("PostgreSQL 15 is not installed."));
    QStringList shown;
    for (const auto *label : console.window().startup().findChildren<QLabel *>()) {
        if (label->isVisible())
            shown << label->text();
    }
    QVERIFY(shown.contains(QStringLiteral("PostgreSQL 15 is not installed.")));
    press(Qt::Key_Space); // Retry has the focus
    QCOMPARE(embedded.count(), 1);
}

void TestShell::createsFirstAdmin()
{
    auto &console = start(false);
    console.window().choice().findChildren<QPushButton *>().last()->click();
    console.embeddedReady(m_server->url(), {}, {});
    QSignalSpy wanted(&console, &Console::createAdminRequested);
    type(QStringLiteral("Ada Marsh"));
    press(Qt::Key_Tab);
    type(QStringLiteral("ada@example.com"));
    press(Qt::Key_Tab);
    type(QStringLiteral("short"));
    press(Qt::Key_Return);
    QCOMPARE(wanted.count(), 0); // the password is too short
    type(QStringLiteral(" no more"));
    press(Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.at(0), (QVariantList{QStringLiteral("Ada Marsh"), QStringLiteral("ada@example.com"),
                                         QStringLiteral("short no more")}));
    console.adminCreated();
    QTRY_VERIFY(console.window().workspace());
}

void TestShell::signsInByKeyboard()
{
    auto &console = start(false);
    console.window().choice().findChildren<QPushButton *>().last()->click();
    console.embeddedReady(m_server->url(), {}, {});
    Q_EMIT console.window().admin().signInChosen();
    QVERIFY(console.window().signIn().isVisible());
    type(QStringLiteral("ada@example.com"));
    press(Qt::Key_Tab);
    type(QStringLiteral("secret"));
    press(Qt::Key_Return);
    QTRY_VERIFY(console.window().workspace());
    QCOMPARE(m_server->requests().first().json().value(QLatin1String("password")).toString(), QStringLiteral("secret"));
}

void TestShell::showsRefusedSignInAtField()
{
    m_refuseSignIn = true;
    auto &console = start();
    console.embeddedReady(m_server->url(), QStringLiteral("ada@example.com"), QStringLiteral("wrong"));
    QTRY_VERIFY(console.window().signIn().isVisible());
    auto *password = console.window().signIn().findChildren<QLineEdit *>().last();
    QTRY_COMPARE(password->accessibleDescription(), QStringLiteral("E-mail or password is wrong."));
}

void TestShell::keepsPageAndNavigationPerProfile()
{
    auto &workspace = signedIn();
    press(Qt::Key_4, Qt::ControlModifier);
    QCOMPARE(workspace.currentPageId(), QStringLiteral("properties"));
    press(Qt::Key_B, Qt::ControlModifier);
    m_console.reset();
    auto &again = signedIn();
    QCOMPARE(again.currentPageId(), QStringLiteral("properties"));
    QVERIFY(again.findChild<NavigationButton *>()->width() < 60);
}

void TestShell::opensPagesByRole_data()
{
    QTest::addColumn<QStringList>("roles");
    QTest::addColumn<QStringList>("pages");
    const auto ids = [](std::initializer_list<const char *> names) {
        QStringList list;
        for (const auto *name : names)
            list << QLatin1String(name);
        return list;
    };
    QTest::newRow("guest") << ids({"guest"}) << ids({"bookings"});
    QTest::newRow("host") << ids({"guest", "host"}) << ids({"calendar", "bookings", "properties"});
    QTest::newRow("admin") << ids({"guest", "admin"})
                           << ids({"dashboard", "calendar", "bookings", "properties", "outbox", "server"});
}

void TestShell::opensPagesByRole()
{
    QFETCH(QStringList, roles);
    QFETCH(QStringList, pages);
    QStringList opened;
    for (const auto &page : pagesFor(roles))
        opened << page.id;
    QCOMPARE(opened, pages);
}

void TestShell::goesToPageByPalette()
{
    auto &workspace = signedIn();
    press(Qt::Key_K, Qt::ControlModifier);
    type(QStringLiteral("outb"));
    press(Qt::Key_Return);
    QCOMPARE(workspace.currentPageId(), QStringLiteral("outbox"));
    press(Qt::Key_K, Qt::ControlModifier);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(workspace.currentPageId(), QStringLiteral("bookings"));
}

void TestShell::findsBookingByPalette()
{
    m_server->on("GET /bookings", [](const FakeRequest &) {
        const QJsonObject one{{QStringLiteral("id"), QStringLiteral("b-1")},
                              {QStringLiteral("code"), QStringLiteral("QX7")},
                              {QStringLiteral("guest_name"), QStringLiteral("Marta K.")}};
        return FakeResponse{200, {{QStringLiteral("items"), QJsonArray{one}}}};
    });
    m_server->on("GET /bookings/b-1", [](const FakeRequest &) {
        return FakeResponse{
            200, {{QStringLiteral("id"), QStringLiteral("b-1")}, {QStringLiteral("code"), QStringLiteral("QX7")}}};
    });
    auto &workspace = signedIn();
    press(Qt::Key_K, Qt::ControlModifier);
    type(QStringLiteral("qx7"));
    auto *results = workspace.findChildren<QListView *>().last();
    QTRY_VERIFY(results->model()->rowCount() == 1);
    press(Qt::Key_Return);
    QCOMPARE(workspace.currentPageId(), QStringLiteral("bookings"));
    QTRY_VERIFY(m_server->countOf("GET /bookings/b-1") > 0);
}

/// What a person can press or type into says what it is.
void TestShell::everyControlHasAName()
{
    auto &workspace = signedIn();
    for (const auto &page : workspace.pages())
        workspace.openPage(page.id);
    for (const auto *button : m_console->window().findChildren<QAbstractButton *>()) {
        const bool isExempt = button->isHidden() || button->objectName().startsWith(QLatin1String("qt_")) ||
                              QByteArray(button->metaObject()->className()) == "QTableCornerButton" ||
                              QByteArray(button->metaObject()->className()) == "QLineEditIconButton";
        QVERIFY2(isExempt || !button->accessibleName().isEmpty() || !button->text().isEmpty(),
                 qPrintable(QStringLiteral("%1 in %2")
                                .arg(QLatin1String(button->metaObject()->className()),
                                     QLatin1String(button->parent()->metaObject()->className()))));
    }
    for (const auto *edit : m_console->window().findChildren<QLineEdit *>())
        QVERIFY2(!edit->accessibleName().isEmpty() || edit->objectName().startsWith(QLatin1String("qt_")),
                 qPrintable(edit->placeholderText()));
}

void TestShell::signsOut()
{
    m_server->on("POST /auth/logout", [](const FakeRequest &) { return FakeResponse{204, {}}; });
    auto &workspace = signedIn();
    workspace.actions().action(QStringLiteral("account.signOut"))->trigger();
    QVERIFY(m_console->window().signIn().isVisible());
    QVERIFY(!m_console->window().workspace());
    QTRY_COMPARE(m_server->countOf("POST /auth/logout"), 1);
    QCOMPARE(m_server->requests().last().json().value(QLatin1String("refresh_token")).toString(), refreshToken);
}

void TestShell::asksToSignInWhenSessionEnds()
{
    auto &console = start(false);
    console.window().choice().findChildren<QPushButton *>().last()->click();
    console.embeddedReady(m_server->url(), {}, {});
    console.adminCreated(); // signs in with what was typed, which this server takes
    QTRY_VERIFY(console.window().workspace());
    m_server->on("GET /bookings", [](const FakeRequest &) { return FakeResponse{401, {}}; });
    console.window().workspace()->openPage(QStringLiteral("bookings"));
    QTRY_VERIFY(console.window().signIn().isVisible());
}

void TestShell::neverWritesSecretToDisk()
{
    auto &console = start(false);
    console.window().choice().findChildren<QPushButton *>().last()->click();
    console.embeddedReady(m_server->url(), {}, {});
    console.adminCreated();
    QTRY_VERIFY(console.window().workspace());
    QTest::qWait(200); // for the keychain, which is not there, to say so
    console.window().close();
    m_console.reset();
    QFile settings(settingsPath());
    QVERIFY(settings.open(QIODevice::ReadOnly));
    const auto written = settings.readAll();
    QVERIFY(written.contains("embedded"));
    QVERIFY(!written.contains(refreshToken.toLatin1()));
}

void TestShell::readsServerAddress_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("address");
    QTest::newRow("name") << QStringLiteral("roost.example.com") << QStringLiteral("https://roost.example.com");
    QTest::newRow("with port") << QStringLiteral(" roost.example.com:8443 ")
                               << QStringLiteral("https://roost.example.com:8443");
    QTest::newRow("this machine") << QStringLiteral("localhost:8080") << QStringLiteral("http://localhost:8080");
    QTest::newRow("loopback") << QStringLiteral("127.0.0.1:8080") << QStringLiteral("http://127.0.0.1:8080");
    QTest::newRow("with scheme") << QStringLiteral("http://inn.local") << QStringLiteral("http://inn.local");
    QTest::newRow("another scheme") << QStringLiteral("ftp://inn.local") << QString();
    QTest::newRow("words") << QStringLiteral("my server") << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestShell::readsServerAddress()
{
    QFETCH(QString, typed);
    QFETCH(QString, address);
    QCOMPARE(serverAddressFrom(typed), QUrl(address));
}

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
