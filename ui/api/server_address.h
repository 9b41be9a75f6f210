#pragma once

#include <QString>
#include <QUrl>

namespace roost::ui {

/// Takes a server's address as people type it: without a scheme it is https, or http on this machine. An invalid
/// one gives an empty address.
QUrl serverAddressFrom(const QString &text);

} // namespace roost::ui
