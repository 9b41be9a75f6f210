#pragma once

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace roost::ui {

/// A D-Bus of the test's own, to which the program is turned: make it before anything asks for the session's bus.
class PrivateBus
{
public:
    PrivateBus()
    {
        m_daemon.start("dbus-daemon", {"--session", "--nofork", "--print-address"});
        [this] { QTRY_VERIFY(m_daemon.canReadLine()); }();
        m_address = m_daemon.readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_address);
    }

    ~PrivateBus() { stop(m_daemon); }

    QString address() const { return QString::fromLatin1(m_address); }

    /// A gnome-keyring on this bus, unlocked, with its files in a folder of the test's own.
    void startKeyring(const QString &folder)
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("XDG_DATA_HOME", folder);
        environment.insert("XDG_RUNTIME_DIR", folder);
        environment.insert("HOME", folder);
        m_keyring.setProcessEnvironment(environment);
        m_keyring.start("gnome-keyring-daemon", {"--foreground", "--unlock", "--components=secrets"});
        m_keyring.write("the password of the keyring");
        m_keyring.closeWriteChannel();
        const auto bus = QDBusConnection::connectToBus(address(), "keyring's test");
        [&bus] { QTRY_VERIFY(bus.interface()->isServiceRegistered("org.freedesktop.secrets")); }();
    }

    void stopKeyring() { stop(m_keyring); }

private:
    static void stop(QProcess &process)
    {
        process.terminate();
        process.waitForFinished();
    }

    QProcess m_daemon;
    QProcess m_keyring;
    QByteArray m_address;
};

} // namespace roost::ui
