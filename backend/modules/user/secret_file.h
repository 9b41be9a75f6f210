#pragma once

#include <QByteArray>
#include <QString>

namespace roost {

/// The key kept in this file, which is made with 32 random bytes (as base64) when it is not there, readable by its
/// owner only. Several programs may start at once: all get the same key. Throws Unavailable, naming the file, when it
/// cannot be read or written, or is empty.
QByteArray loadOrCreateSecret(const QString &path);

} // namespace roost
