#include "tests/support/tls_client.h"

#include <QSslConfiguration>
#include <QTest>

namespace roost::test {

std::unique_ptr<QSslSocket> connectTls(quint16 port, const QByteArrayList &protocols)
{
    auto socket = std::make_unique<QSslSocket>();
    QSslConfiguration configuration = socket->sslConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setAllowedNextProtocols(protocols);
    socket->setSslConfiguration(configuration);
    socket->connectToHostEncrypted("127.0.0.1", port);
    const auto isOver = [&] { return socket->isEncrypted() || socket->error() != QAbstractSocket::UnknownSocketError; };
    if (!QTest::qWaitFor(isOver))
        qWarning("the handshake does not end");
    return socket;
}

} // namespace roost::test
