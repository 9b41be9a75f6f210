#include "backend/realtime/engine_socket.h"

#include "backend/realtime/packet.h"

#include <QJsonDocument>
#include <QUuid>
#include <QWebSocket>

namespace roost::realtime {

EngineSocket::EngineSocket(QWebSocket *socket, const EngineLimits &limits, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_limits(limits)
    , m_nextPing(limits.pingInterval)
    , m_pongDue(QDeadlineTimer::Forever)
{
    m_socket->setParent(this);
    m_socket->setMaxAllowedIncomingFrameSize(static_cast<quint64>(limits.messageBytes));
    m_socket->setMaxAllowedIncomingMessageSize(static_cast<quint64>(limits.messageBytes));
    connect(m_socket, &QWebSocket::textMessageReceived, this, &EngineSocket::receive);
    connect(m_socket, &QWebSocket::binaryMessageReceived, this, &EngineSocket::refuseBinary);
    connect(m_socket, &QWebSocket::disconnected, this, &EngineSocket::closed);
    open();
}

void EngineSocket::open()
{
    const QJsonObject handshake{
        {QStringLiteral("sid"), QUuid::createUuid().toString(QUuid::WithoutBraces)},
        {QStringLiteral("upgrades"), QJsonArray()},
        {QStringLiteral("pingInterval"), static_cast<qint64>(m_limits.pingInterval.count())},
        {QStringLiteral("pingTimeout"), static_cast<qint64>(m_limits.pingTimeout.count())},
        {QStringLiteral("maxPayload"), m_limits.messageBytes},
    };
    send(engine::open + QString::fromUtf8(QJsonDocument(handshake).toJson(QJsonDocument::Compact)));
}

void EngineSocket::send(const QString &frame)
{
    if (m_socket->bytesToWrite() + frame.size() > m_limits.outputBytes) {
        m_socket->abort();
        return;
    }
    m_socket->sendTextMessage(frame);
    m_socket->flush(); // now: a push leaves before the reply that is written next
}

void EngineSocket::close(QWebSocketProtocol::CloseCode code, const QString &reason)
{
    m_pongDue = QDeadlineTimer(m_limits.pingTimeout); // for the peer to take what was sent
    m_socket->close(code, reason);
}

void EngineSocket::checkHeartbeat()
{
    if (m_pongDue.hasExpired()) {
        m_socket->abort();
    } else if (m_nextPing.hasExpired()) {
        m_nextPing = QDeadlineTimer(m_limits.pingInterval);
        m_pongDue = QDeadlineTimer(m_limits.pingTimeout);
        send(engine::ping);
    }
}

void EngineSocket::receive(const QString &frame)
{
    if (frame.startsWith(engine::pong))
        m_pongDue = QDeadlineTimer(QDeadlineTimer::Forever);
    else if (frame.startsWith(engine::message))
        Q_EMIT messageReceived(frame.sliced(1));
    else if (frame.startsWith(engine::close))
        close(QWebSocketProtocol::CloseCodeNormal, {});
    else
        close(QWebSocketProtocol::CloseCodeProtocolError, QStringLiteral("not an Engine.IO frame"));
}

void EngineSocket::refuseBinary()
{
    close(QWebSocketProtocol::CloseCodeDatatypeNotSupported, QStringLiteral("only text is spoken here"));
}

} // namespace roost::realtime
