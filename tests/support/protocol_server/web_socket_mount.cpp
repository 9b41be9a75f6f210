#include "tests/support/protocol_server/web_socket_mount.h"

#include <QTcpSocket>
#include <QWebSocket>

namespace roost::test {

WebSocketMount::WebSocketMount(const QByteArray &path, Opened opened)
    : m_path(path)
    , m_opened(std::move(opened))
    , m_server(QStringLiteral("protocol_server"), QWebSocketServer::NonSecureMode)
{
    QObject::connect(&m_server, &QWebSocketServer::newConnection, &m_server, [this] {
        while (QWebSocket *socket = m_server.nextPendingConnection())
            m_opened(socket);
    });
}

std::optional<http::Response> WebSocketMount::refusal(const http::Request &)
{
    return std::nullopt;
}

void WebSocketMount::take(http::Upgrade upgrade)
{
    QTcpSocket *socket = http::unreadSocket(std::move(upgrade)).release();
    socket->setParent(&m_server);
    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    m_server.handleConnection(socket);
    Q_EMIT socket->readyRead();
}

} // namespace roost::test
