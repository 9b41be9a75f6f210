#include "ui/shell/server_profile.h"

#include <QCoreApplication>

namespace roost::ui {

QString ServerProfile::id() const
{
    switch (kind) {
    case Kind::Embedded:
        return QStringLiteral("embedded");
    case Kind::Demo:
        return QStringLiteral("demo");
    case Kind::Server:
        break;
    }
    return server.host() + QLatin1Char('_') +
           QString::number(server.port(server.scheme() == QLatin1String("http") ? 80 : 443));
}

QString ServerProfile::name() const
{
    switch (kind) {
    case Kind::Embedded:
        return QCoreApplication::translate("ServerProfile", "embedded");
    case Kind::Demo:
        return QCoreApplication::translate("ServerProfile", "demo");
    case Kind::Server:
        break;
    }
    return server.port() > 0 ? QStringLiteral("%1:%2").arg(server.host()).arg(server.port()) : server.host();
}

} // namespace roost::ui
