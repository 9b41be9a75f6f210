#include "ui/shell/system_appearance.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace roost::ui {

namespace {

constexpr uint preferDark = 1;
constexpr uint preferLight = 2;

QString portalService()
{
    return QStringLiteral("org.freedesktop.portal.Desktop");
}

QString portalPath()
{
    return QStringLiteral("/org/freedesktop/portal/desktop");
}

QString settingsInterface()
{
    return QStringLiteral("org.freedesktop.portal.Settings");
}

QString appearanceGroup()
{
    return QStringLiteral("org.freedesktop.appearance");
}

QString schemeKey()
{
    return QStringLiteral("color-scheme");
}

} // namespace

SystemAppearance::SystemAppearance(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
{
    if (!bus.isConnected())
        return;
    auto connection = bus;
    connection.connect(portalService(), portalPath(), settingsInterface(), QStringLiteral("SettingChanged"), this,
                       SLOT(takeSetting(QString, QString, QDBusVariant)));
    auto question =
        QDBusMessage::createMethodCall(portalService(), portalPath(), settingsInterface(), QStringLiteral("Read"));
    question << appearanceGroup() << schemeKey();
    auto *watcher = new QDBusPendingCallWatcher(connection.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError())
            take(reply.value().variant());
        watcher->deleteLater();
    });
}

void SystemAppearance::takeSetting(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearanceGroup() && key == schemeKey())
        take(value.variant());
}

/// Some portals wrap the number once more.
void SystemAppearance::take(const QVariant &value)
{
    const auto scheme = value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
    if (scheme.toUInt() == preferDark)
        Q_EMIT darkPreferred(true);
    else if (scheme.toUInt() == preferLight)
        Q_EMIT darkPreferred(false);
}

} // namespace roost::ui
