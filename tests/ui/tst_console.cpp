#include "tests/ui/console_fixture.h"
#include "ui/api/server_address.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/admin_page.h"
#include "ui/shell/choice_page.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/startup_page.h"

#include <QAction>
#include <QLineEdit>
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
    void neverWritesSecretToDisk();
    void readsServerAddress_data();
    void readsServerAddress();

private:
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

QTEST_MAIN(TestConsole)
#include "tst_console.moc"
