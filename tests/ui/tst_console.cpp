#include "tests/ui/console_fixture.h"
#include "tests/ui/watched_main.h"
#include "ui/api/server_address.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/admin_page.h"
#include "ui/shell/choice_page.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/startup_page.h"

#include <QAction>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>

using namespace roost::ui;

/// The console by keyboard from the first start to the workspace, and back to signing in.
class TestConsole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<ConsoleFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void asksWhereToWorkAtFirst();
    void startsEmbeddedBackendForDemo();
    void showsWhyItCannotStartAndRetries();
    void createsFirstAdmin();
    void signsInByKeyboard();
    void showsRefusedSignInAtField();
    void signsOut();
    void asksToSignInWhenSessionEnds();
    void keepsWhatWasTypedWhenSessionEnds();
    void beginsAnewForAnotherAccount();
    void neverWritesSecretToDisk();
    void switchesBetweenServers();
    void keepsStateOfEachServer();
    void forgetsServer();
    void readsServerAddress_data();
    void readsServerAddress();

private:
    Console &openServer(const FakeServer &server);
    void signInByKeyboard(Console &console);
    void endSession(Console &console);

    std::unique_ptr<ConsoleFixture> m_fixture;
};

void TestConsole::asksWhereToWorkAtFirst()
{
    auto &console = m_fixture->start(false);
    QVERIFY(console.window().choice().isVisible());
    QSignalSpy embedded(&console, &Console::startEmbeddedRequested);
    const auto buttons = console.window().choice().findChildren<QPushButton *>();
    buttons.last()->setFocus();
    ConsoleFixture::press(Qt::Key_Space);
    QCOMPARE(embedded.count(), 1);
    QVERIFY(console.window().startup().isVisible());
}

void TestConsole::startsEmbeddedBackendForDemo()
{
    ConsoleOptions options;
    options.demo = true;
    options.settingsPath = m_fixture->settingsPath();
    options.dataDirectory = QStringLiteral("/somewhere");
    Console console(*qApp, options);
    QSignalSpy embedded(&console, &Console::startEmbeddedRequested);
    console.start();
    QCOMPARE(embedded.count(), 1);
    QCOMPARE(embedded.at(0).at(0).toString(), QStringLiteral("/somewhere"));
    QVERIFY(console.window().isVisible());
}

void TestConsole::showsWhyItCannotStartAndRetries()
{
    auto &console = m_fixture->start(true);
    console.embeddedProgress(QStringLiteral("Setting up the database…"));
    QSignalSpy embedded(&console, &Console::startEmbeddedRequested);
    console.embeddedFailed(QStringLiteral("PostgreSQL 15 is not installed."));
    QStringList shown;
    for (const auto *label : console.window().startup().findChildren<QLabel *>()) {
        if (label->isVisible())
            shown << label->text();
    }
    QVERIFY(shown.contains(QStringLiteral("PostgreSQL 15 is not installed.")));
    ConsoleFixture::press(Qt::Key_Space); // Retry has the focus
    QCOMPARE(embedded.count(), 1);
}

void TestConsole::createsFirstAdmin()
{
    auto &console = m_fixture->start(false);
    console.window().choice().findChildren<QPushButton *>().last()->click();
    console.embeddedReady(m_fixture->server().url(), {}, {});
    QSignalSpy wanted(&console, &Console::createAdminRequested);
    ConsoleFixture::type(QStringLiteral("Ada Marsh"));
    ConsoleFixture::press(Qt::Key_Tab);
    ConsoleFixture::type(QStringLiteral("ada@example.com"));
    ConsoleFixture::press(Qt::Key_Tab);
    ConsoleFixture::type(QStringLiteral("short"));
    ConsoleFixture::press(Qt::Key_Return);
    QCOMPARE(wanted.count(), 0); // the password is too short
    ConsoleFixture::type(QStringLiteral(" no more"));
    ConsoleFixture::press(Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.at(0), (QVariantList{QStringLiteral("Ada Marsh"), QStringLiteral("ada@example.com"),
                                         QStringLiteral("short no more")}));
    console.adminCreated();
    QTRY_VERIFY(console.window().workspace());
}

void TestConsole::signsInByKeyboard()
{
    auto &console = m_fixture->start(false);
    console.window().choice().findChildren<QPushButton *>().last()->click();
    console.embeddedReady(m_fixture->server().url(), {}, {});
    Q_EMIT console.window().admin().signInChosen();
    QVERIFY(console.window().signIn().isVisible());
    ConsoleFixture::type(QStringLiteral("ada@example.com"));
    ConsoleFixture::press(Qt::Key_Tab);
    ConsoleFixture::type(QStringLiteral("secret"));
    ConsoleFixture::press(Qt::Key_Return);
    QTRY_VERIFY(console.window().workspace());
    QCOMPARE(m_fixture->server().requests().first().json().value(QLatin1String("password")).toString(),
             QStringLiteral("secret"));
}

void TestConsole::showsRefusedSignInAtField()
{
    m_fixture->refuseSignIn();
    auto &console = m_fixture->start(true);
    console.embeddedReady(m_fixture->server().url(), QStringLiteral("ada@example.com"), QStringLiteral("wrong"));
    QTRY_VERIFY(console.window().signIn().isVisible());
    auto *password = console.window().signIn().findChildren<QLineEdit *>().last();
    QTRY_COMPARE(password->accessibleDescription(), QStringLiteral("E-mail or password is wrong."));
}

void TestConsole::signsOut()
{
    m_fixture->server().on("POST /auth/logout", [](const FakeRequest &) { return FakeResponse{204, {}}; });
    auto &workspace = m_fixture->signIn();
    workspace.actions().action(QStringLiteral("account.signOut"))->trigger();
    QVERIFY(m_fixture->window().signIn().isVisible());
    QVERIFY(!m_fixture->window().workspace());
    QTRY_COMPARE(m_fixture->server().countOf("POST /auth/logout"), 1);
    QCOMPARE(m_fixture->server().lastOf("POST /auth/logout").json().value(QLatin1String("refresh_token")).toString(),
             ConsoleFixture::refreshToken());
}

void TestConsole::asksToSignInWhenSessionEnds()
{
    auto &console = m_fixture->start(false);
    console.window().choice().findChildren<QPushButton *>().last()->click();
    console.embeddedReady(m_fixture->server().url(), {}, {});
    console.adminCreated(); // signs in with what was typed, which this server takes
    QTRY_VERIFY(console.window().workspace());
    m_fixture->server().on("GET /bookings", [](const FakeRequest &) { return FakeResponse{401, {}}; });
    console.window().workspace()->openPage(QStringLiteral("bookings"));
    QTRY_VERIFY(console.window().signIn().isVisible());
}

void TestConsole::endSession(Console &console)
{
    m_fixture->server().on("GET /bookings", [](const FakeRequest &) { return FakeResponse{401, {}}; });
    QTest::keyClick(console.window().workspace(), Qt::Key_F5);
    QTRY_VERIFY(console.window().signIn().isVisible());
    m_fixture->server().on("GET /bookings", ConsoleFixture::emptyList);
}

void TestConsole::keepsWhatWasTypedWhenSessionEnds()
{
    m_fixture->start(false);
    auto &console = openServer(m_fixture->server());
    auto *workspace = console.window().workspace();
    workspace->openPage(QStringLiteral("bookings"));
    QTRY_VERIFY(workspace->currentPage()->isLoaded());
    auto *search = workspace->currentPage()->findChild<QLineEdit *>();
    search->setText(QStringLiteral("half a na"));
    endSession(console);
    QVERIFY(!search->isVisible());

    signInByKeyboard(console);
    QTRY_VERIFY(search->isVisible());
    QCOMPARE(console.window().workspace(), workspace);
    QCOMPARE(search->text(), QStringLiteral("half a na"));
    QTRY_VERIFY(workspace->currentPage()->isLoaded());
}

void TestConsole::beginsAnewForAnotherAccount()
{
    m_fixture->start(false);
    auto &console = openServer(m_fixture->server());
    const QPointer<Workspace> before = console.window().workspace();
    before->openPage(QStringLiteral("bookings"));
    QTRY_VERIFY(before->currentPage()->isLoaded());
    endSession(console);
    m_fixture->setRoles({QStringLiteral("guest"), QStringLiteral("host")});
    signInByKeyboard(console);
    QTRY_VERIFY(!before);
    QVERIFY(console.window().workspace()->isVisible());
}

void TestConsole::neverWritesSecretToDisk()
{
    auto &console = m_fixture->start(false);
    console.window().choice().findChildren<QPushButton *>().last()->click();
    console.embeddedReady(m_fixture->server().url(), {}, {});
    console.adminCreated();
    QTRY_VERIFY(console.window().workspace());
    QTest::qWait(200); // for the keychain, which is not there, to say so
    console.window().close();
    m_fixture->end();
    QFile settings(m_fixture->settingsPath());
    QVERIFY(settings.open(QIODevice::ReadOnly));
    const auto written = settings.readAll();
    QVERIFY(written.contains("embedded"));
    QVERIFY(!written.contains(ConsoleFixture::refreshToken().toLatin1()));
}

/// Chooses a server by its address, and signs in there.
Console &TestConsole::openServer(const FakeServer &server)
{
    auto &console = m_fixture->console();
    ConsoleFixture::click(console.window(), QStringLiteral("On a server"));
    ConsoleFixture::type(server.url().toString());
    ConsoleFixture::press(Qt::Key_Return);
    [&console] { QTRY_VERIFY(console.window().signIn().isVisible()); }();
    signInByKeyboard(console);
    return console;
}

void TestConsole::signInByKeyboard(Console &console)
{
    console.window().signIn().findChildren<QLineEdit *>().first()->setFocus();
    ConsoleFixture::press(Qt::Key_A, Qt::ControlModifier); // over the address of the last time
    ConsoleFixture::type(QStringLiteral("ada@example.com"));
    ConsoleFixture::press(Qt::Key_Tab);
    ConsoleFixture::type(QStringLiteral("secret"));
    ConsoleFixture::press(Qt::Key_Return);
    QTRY_VERIFY(console.window().workspace());
}

void TestConsole::switchesBetweenServers()
{
    FakeServer second;
    m_fixture->answerSignIn(second);
    m_fixture->start(false);
    auto &console = openServer(m_fixture->server());
    console.window().workspace()->actions().action(QStringLiteral("place.other"))->trigger();
    QVERIFY(console.window().choice().isVisible());
    openServer(second);

    const auto first = ServerProfile{ServerProfile::Kind::Server, m_fixture->server().url()};
    auto *back = console.window().workspace()->actions().action(QStringLiteral("place.") + first.id());
    QVERIFY(back);
    QCOMPARE(back->text(), first.name());
    back->trigger();
    QVERIFY(!console.window().workspace());
    QTRY_VERIFY(console.window().workspace()); // without a password: its session was kept
    QCOMPARE(m_fixture->server().countOf("POST /auth/login"), 1);
    QVERIFY(!console.window().workspace()->actions().action(QStringLiteral("place.") + first.id()));
}

void TestConsole::keepsStateOfEachServer()
{
    FakeServer second;
    m_fixture->answerSignIn(second);
    m_fixture->start(false);
    auto &console = openServer(m_fixture->server());
    console.window().workspace()->openPage(QStringLiteral("properties"));
    console.window().resize(1300, 800);
    console.window().workspace()->actions().action(QStringLiteral("place.other"))->trigger();
    openServer(second);
    QTRY_COMPARE(console.window().workspace()->currentPageId(), QStringLiteral("dashboard"));
    console.window().resize(1200, 700);

    const auto first = ServerProfile{ServerProfile::Kind::Server, m_fixture->server().url()};
    console.window().workspace()->actions().action(QStringLiteral("place.") + first.id())->trigger();
    QTRY_VERIFY(console.window().workspace());
    QTRY_COMPARE(console.window().workspace()->currentPageId(), QStringLiteral("properties"));
    QCOMPARE(console.window().size(), QSize(1300, 800));
}

void TestConsole::forgetsServer()
{
    m_fixture->start(false);
    auto &console = openServer(m_fixture->server());
    console.window().workspace()->actions().action(QStringLiteral("place.other"))->trigger();
    const auto name = ServerProfile{ServerProfile::Kind::Server, m_fixture->server().url()}.name();
    auto *known = ConsoleFixture::button(console.window(), name);
    QVERIFY(known);
    known->click();
    ConsoleFixture::click(console.window(), QStringLiteral("Forget this server"));
    QTRY_VERIFY(!ConsoleFixture::button(console.window(), name));
    QVERIFY(ConsoleFixture::button(console.window(), QStringLiteral("On a server")));
    m_fixture->end();
    QFile settings(m_fixture->settingsPath());
    QVERIFY(settings.open(QIODevice::ReadOnly));
    QVERIFY(!settings.readAll().contains("127.0.0.1"));
}

void TestConsole::readsServerAddress_data()
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

void TestConsole::readsServerAddress()
{
    QFETCH(QString, typed);
    QFETCH(QString, address);
    QCOMPARE(serverAddressFrom(typed), QUrl(address));
}

WATCHED_TEST_MAIN(TestConsole)
#include "tst_console.moc"
