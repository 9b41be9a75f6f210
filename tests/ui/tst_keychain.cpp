#include "tests/ui/console_fixture.h"
#include "tests/ui/private_bus.h"
#include "tests/ui/watched_main.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/secret_store.h"
#include "ui/shell/sign_in_page.h"

#include <QAction>
#include <QDirIterator>
#include <QSignalSpy>

using namespace roost::ui;

/// Secrets in a real gnome-keyring on a D-Bus of the test's own, and without one.
class TestKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_bus.startKeyring(m_folder.path()); }
    void cleanupTestCase() { m_bus.stopKeyring(); }

    void keepsSecretsForTheNextStart();
    void keepsSecretsOfProfilesApart();
    void staysSignedInOverAStart();
    void asksAgainAfterSigningOut();
    void writesNoSecretToDisk();
    void keepsSecretsInMemoryWithoutKeychain(); // the last one: it ends the keyring

private:
    static QString read(SecretStore &store, const QString &key);
    static bool holdsAnywhere(const QString &folder, const QByteArray &text);
    Console &startOnServer(ConsoleFixture &fixture);
    void signInOnServer(ConsoleFixture &fixture);
    void awaitSecret(ConsoleFixture &fixture, const QString &secret);

    PrivateBus m_bus;
    QTemporaryDir m_folder;
};

QString TestKeychain::read(SecretStore &store, const QString &key)
{
    std::optional<QString> secret;
    store.read(key, &store, [&secret](const QString &found) { secret = found; });
    [&secret] { QTRY_VERIFY(secret); }();
    return secret.value_or("");
}

/// Until the keychain has it, as the console gives it to the keychain after it has signed in.
void TestKeychain::awaitSecret(ConsoleFixture &fixture, const QString &secret)
{
    const ServerProfile profile{ServerProfile::Kind::Server, fixture.server().url()};
    SecretStore store;
    QTRY_COMPARE(read(store, profile.id()), secret);
}

bool TestKeychain::holdsAnywhere(const QString &folder, const QByteArray &text)
{
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
            return true;
    }
    return false;
}

void TestKeychain::keepsSecretsForTheNextStart()
{
    {
        SecretStore store;
        QSignalSpy missing(&store, &SecretStore::keychainMissing);
        store.write("inn.example", "one");
        QTRY_COMPARE(read(store, "inn.example"), "one");
        QCOMPARE(missing.count(), 0);
    }
    SecretStore next;
    QCOMPARE(read(next, "inn.example"), "one");
    next.remove("inn.example");
    QTRY_COMPARE(read(next, "inn.example"), QString());
}

void TestKeychain::keepsSecretsOfProfilesApart()
{
    SecretStore store;
    store.write("a.example", "of a");
    store.write("b.example", "of b");
    QTRY_COMPARE(read(store, "a.example"), "of a");
    QTRY_COMPARE(read(store, "b.example"), "of b");
    store.remove("a.example");
    QTRY_COMPARE(read(store, "a.example"), QString());
    QCOMPARE(read(store, "b.example"), "of b");
}

/// As a person does: chooses the server, types its address.
Console &TestKeychain::startOnServer(ConsoleFixture &fixture)
{
    return fixture.start(false);
}

void TestKeychain::signInOnServer(ConsoleFixture &fixture)
{
    auto &console = startOnServer(fixture);
    ConsoleFixture::click(console.window(), "On a server");
    ConsoleFixture::type(fixture.server().url().toString());
    ConsoleFixture::press(Qt::Key_Return);
    QTRY_VERIFY(console.window().signIn().isVisible());
    ConsoleFixture::type("ada@example.com");
    ConsoleFixture::press(Qt::Key_Tab);
    ConsoleFixture::type("secret");
    ConsoleFixture::press(Qt::Key_Return);
    QTRY_VERIFY(console.window().workspace());
}

void TestKeychain::staysSignedInOverAStart()
{
    ConsoleFixture fixture;
    signInOnServer(fixture);
    awaitSecret(fixture, ConsoleFixture::refreshToken());
    fixture.end();
    QCOMPARE(fixture.server().countOf("POST /auth/login"), 1);

    auto &again = startOnServer(fixture);
    QTRY_VERIFY(again.window().workspace());
    QCOMPARE(fixture.server().countOf("POST /auth/login"), 1); // no password was asked for
    QCOMPARE(fixture.server().lastOf("POST /auth/refresh").json().value("refresh_token").toString(),
             ConsoleFixture::refreshToken());
}

void TestKeychain::asksAgainAfterSigningOut()
{
    ConsoleFixture fixture;
    signInOnServer(fixture);
    awaitSecret(fixture, ConsoleFixture::refreshToken());
    fixture.window().workspace()->actions().action("account.signOut")->trigger();
    awaitSecret(fixture, QString());
    fixture.end();
    auto &again = startOnServer(fixture);
    QTRY_VERIFY(again.window().signIn().isVisible());
}

void TestKeychain::writesNoSecretToDisk()
{
    ConsoleFixture fixture;
    signInOnServer(fixture);
    awaitSecret(fixture, ConsoleFixture::refreshToken());
    fixture.window().close();
    fixture.end();
    const auto secret = ConsoleFixture::refreshToken().toLatin1();
    const auto folder = QFileInfo(fixture.settingsPath()).path();
    QVERIFY(holdsAnywhere(folder, "places")); // something was written
    QVERIFY(!holdsAnywhere(folder, secret));
    QVERIFY(!holdsAnywhere(folder, "token"));
    QVERIFY(!holdsAnywhere(m_folder.path(), secret)); // the keyring's own files are locked
}

void TestKeychain::keepsSecretsInMemoryWithoutKeychain()
{
    m_bus.stopKeyring();
    ConsoleFixture fixture;
    signInOnServer(fixture);
    const auto says = [&fixture] {
        return ConsoleFixture::visibleTexts(fixture.window()).filter("There is no keychain here").size() == 1;
    };
    QTRY_VERIFY(says());
    fixture.window().close();
    fixture.end();
    QVERIFY(!holdsAnywhere(QFileInfo(fixture.settingsPath()).path(), ConsoleFixture::refreshToken().toLatin1()));
    auto &again = startOnServer(fixture);
    QTRY_VERIFY(again.window().signIn().isVisible()); // nothing was kept
}

WATCHED_TEST_MAIN(TestKeychain)
#include "tst_keychain.moc"
