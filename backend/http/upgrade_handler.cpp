#include "backend/http/upgrade_handler.h"

#include <QTcpSocket>

namespace roost::http {

std::unique_ptr<QTcpSocket> unreadSocket(Upgrade upgrade)
{
    QByteArray bytes = toString(upgrade.head.method) + ' ' + upgrade.head.target + " HTTP/1.1\r\n";
    for (const auto &[name, value] : upgrade.head.headers.fields())
        bytes += name + ": " + value + "\r\n";
    bytes += "\r\n" + upgrade.received;

    auto socket = upgrade.stream->takeSocket();
    for (auto byte = bytes.crbegin(); byte != bytes.crend(); ++byte)
        socket->ungetChar(*byte);
    return socket;
}

} // namespace roost::http
