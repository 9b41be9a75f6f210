#include "tests/ui/private_bus.h"
#include "tests/ui/watched_main.h"
#include "ui/shell/system_appearance.h"
#include "ui/widgets/theme.h"

#include <QSignalSpy>

using namespace roost::ui;

/// The settings portal of a desktop, as far as the console asks it.
class FakePortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint scheme = 0;

public Q_SLOTS:
    QDBusVariant Read(const QString &group, const QString &key)
    {
        const bool isKnown = group == "org.freedesktop.appearance" && key == "color-scheme";
        return QDBusVariant(QVariant::fromValue(QDBusVariant(isKnown ? scheme : 0U)));
    }

Q_SIGNALS:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

/// Light and dark as the system has it, over a real D-Bus.
class TestAppearance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void followsTheSystemAtStart();
    void followsTheSystemLive();
    void keepsWhatThePersonChose();
    void ignoresOtherSettings();
    void saysNothingWithoutPreference();
    void isQuietWithoutBus();

private:
    QDBusConnection busOf(const QString &name) { return QDBusConnection::connectToBus(m_bus.address(), name); }

    PrivateBus m_bus;
    FakePortal m_portal;
};

void TestAppearance::initTestCase()
{
    auto bus = busOf("portal");
    QVERIFY(bus.registerService("org.freedesktop.portal.Desktop"));
    QVERIFY(bus.registerObject("/org/freedesktop/portal/desktop", &m_portal,
                               QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
}

void TestAppearance::followsTheSystemAtStart()
{
    m_portal.scheme = 1;
    Theme theme;
    theme.setMode(Theme::Mode::System);
    SystemAppearance appearance(busOf("console"));
    connect(&appearance, &SystemAppearance::darkPreferred, &theme, &Theme::setSystemDark);
    QTRY_VERIFY(theme.isDark());
}

void TestAppearance::followsTheSystemLive()
{
    m_portal.scheme = 2;
    Theme theme;
    theme.setMode(Theme::Mode::System);
    SystemAppearance appearance(busOf("console"));
    connect(&appearance, &SystemAppearance::darkPreferred, &theme, &Theme::setSystemDark);
    QSignalSpy answers(&appearance, &SystemAppearance::darkPreferred);
    QTRY_COMPARE(answers.count(), 1);
    QVERIFY(!theme.isDark());
    Q_EMIT m_portal.SettingChanged("org.freedesktop.appearance", "color-scheme", QDBusVariant(1U));
    QTRY_VERIFY(theme.isDark());
    Q_EMIT m_portal.SettingChanged("org.freedesktop.appearance", "color-scheme", QDBusVariant(2U));
    QTRY_VERIFY(!theme.isDark());
}

void TestAppearance::keepsWhatThePersonChose()
{
    m_portal.scheme = 1;
    Theme theme;
    theme.setMode(Theme::Mode::Light);
    SystemAppearance appearance(busOf("console"));
    connect(&appearance, &SystemAppearance::darkPreferred, &theme, &Theme::setSystemDark);
    QSignalSpy answers(&appearance, &SystemAppearance::darkPreferred);
    QTRY_COMPARE(answers.count(), 1);
    QVERIFY(!theme.isDark());
    theme.setMode(Theme::Mode::System);
    QVERIFY(theme.isDark());
}

void TestAppearance::ignoresOtherSettings()
{
    m_portal.scheme = 2;
    SystemAppearance appearance(busOf("console"));
    QSignalSpy answers(&appearance, &SystemAppearance::darkPreferred);
    QTRY_COMPARE(answers.count(), 1);
    Q_EMIT m_portal.SettingChanged("org.freedesktop.appearance", "accent-color", QDBusVariant(1U));
    Q_EMIT m_portal.SettingChanged("org.gnome.desktop.interface", "color-scheme", QDBusVariant(1U));
    Q_EMIT m_portal.SettingChanged("org.freedesktop.appearance", "color-scheme", QDBusVariant(1U));
    QTRY_COMPARE(answers.count(), 2); // signals keep their order: the two before were passed over
    QCOMPARE(answers.last().first().toBool(), true);
}

void TestAppearance::saysNothingWithoutPreference()
{
    m_portal.scheme = 0;
    SystemAppearance appearance(busOf("console"));
    QSignalSpy answers(&appearance, &SystemAppearance::darkPreferred);
    Q_EMIT m_portal.SettingChanged("org.freedesktop.appearance", "color-scheme", QDBusVariant(0U));
    Q_EMIT m_portal.SettingChanged("org.freedesktop.appearance", "color-scheme", QDBusVariant(2U));
    QTRY_COMPARE(answers.count(), 1);
    QCOMPARE(answers.first().first().toBool(), false);
}

void TestAppearance::isQuietWithoutBus()
{
    SystemAppearance appearance(QDBusConnection::connectToBus("unix:path=/nowhere", "none"));
    QSignalSpy answers(&appearance, &SystemAppearance::darkPreferred);
    QTest::qWait(50);
    QCOMPARE(answers.count(), 0);
}

WATCHED_TEST_MAIN(TestAppearance)
#include "tst_appearance.moc"
