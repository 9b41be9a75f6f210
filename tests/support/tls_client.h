#pragma once

#include "tests/support/raw_http_client.h"

#include <QSslSocket>

namespace roost::test {

/// A socket on this machine that has shaken hands, or has tried in vain (isEncrypted()); believes every certificate.
/// protocols: what it offers to speak.
std::unique_ptr<QSslSocket> connectTls(quint16 port, const QByteArrayList &protocols = {});

} // namespace roost::test
