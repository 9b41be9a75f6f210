#include "ui/api/server_address.h"

namespace roost::ui {

QUrl serverAddressFrom(const QString &text)
{
    const auto trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.contains(QLatin1Char(' ')))
        return {};
    const bool isHere = trimmed.startsWith(QLatin1String("localhost")) || trimmed.startsWith(QLatin1String("127."));
    const auto scheme = isHere ? QStringLiteral("http://") : QStringLiteral("https://");
    const QUrl url(trimmed.contains(QLatin1String("://")) ? trimmed : scheme + trimmed, QUrl::StrictMode);
    const bool isHttp = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    return url.isValid() && isHttp && !url.host().isEmpty() ? url : QUrl();
}

} // namespace roost::ui
