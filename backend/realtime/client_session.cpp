#include "backend/realtime/client_session.h"

#include <QUuid>

namespace roost::realtime {

namespace {

/// More unanswered commands than any client in good order has.
constexpr qsizetype longestQueue = 500;

} // namespace

ClientSession::ClientSession(EngineSocket *socket, std::chrono::milliseconds connectTime, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_id(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_connectDue(connectTime)
{
    m_socket->setParent(this);
    connect(m_socket, &EngineSocket::messageReceived, this, &ClientSession::receive);
    connect(m_socket, &EngineSocket::closed, this, [this] {
        m_state = State::Closing;
        Q_EMIT closed();
    });
}

void ClientSession::accept(const http::Identity &identity)
{
    m_state = State::Connected;
    m_identity = identity;
    Packet packet;
    packet.type = Packet::Type::Connect;
    packet.object = {{QStringLiteral("sid"), m_id}};
    send(toFrame(packet));
}

void ClientSession::refuse(const QString &message, const QString &code)
{
    Packet packet;
    packet.type = Packet::Type::ConnectError;
    packet.object = {
        {QStringLiteral("message"), message},
        {QStringLiteral("data"), QJsonObject{{QStringLiteral("code"), code}}},
    };
    send(toFrame(packet));
    close(QWebSocketProtocol::CloseCodePolicyViolated, code);
}

void ClientSession::answer(const QJsonObject &result)
{
    const Command command = m_commands.dequeue();
    if (command.id) {
        Packet packet;
        packet.type = Packet::Type::Acknowledgement;
        packet.id = command.id;
        packet.arguments = {result};
        send(toFrame(packet));
    }
    if (!m_commands.isEmpty())
        nextCommand();
}

void ClientSession::dismiss()
{
    Packet packet;
    packet.type = Packet::Type::Disconnect;
    send(toFrame(packet));
    close(QWebSocketProtocol::CloseCodeNormal, {});
}

void ClientSession::close(QWebSocketProtocol::CloseCode code, const QString &reason)
{
    m_state = State::Closing;
    m_socket->close(code, reason);
}

void ClientSession::check(const QDateTime &now)
{
    if (m_state == State::New && m_connectDue.hasExpired())
        close(QWebSocketProtocol::CloseCodePolicyViolated, QStringLiteral("no CONNECT in time"));
    else if (m_state == State::Connected && m_identity.expiresAt.isValid() && m_identity.expiresAt <= now)
        dismiss();
    m_socket->checkHeartbeat();
}

void ClientSession::receive(const QString &message)
{
    if (m_state == State::Closing)
        return;
    const auto packet = Packet::parse(message);
    if (!packet) {
        close(QWebSocketProtocol::CloseCodeProtocolError, QStringLiteral("not a Socket.IO packet"));
        return;
    }
    switch (packet->type) {
    case Packet::Type::Connect:
        receiveConnect(*packet);
        break;
    case Packet::Type::Event:
        receiveEvent(*packet);
        break;
    case Packet::Type::Disconnect:
        close(QWebSocketProtocol::CloseCodeNormal, {});
        break;
    case Packet::Type::Acknowledgement:
        break; // nothing that is sent asks for one
    case Packet::Type::ConnectError:
    case Packet::Type::BinaryEvent:
    case Packet::Type::BinaryAcknowledgement:
        close(QWebSocketProtocol::CloseCodeDatatypeNotSupported, QStringLiteral("only text is spoken here"));
        break;
    }
}

void ClientSession::receiveConnect(const Packet &packet)
{
    if (packet.nameSpace != u"/") {
        Packet error;
        error.type = Packet::Type::ConnectError;
        error.nameSpace = packet.nameSpace;
        error.object = {{QStringLiteral("message"), QStringLiteral("Invalid namespace")}};
        send(toFrame(error));
        return;
    }
    if (m_state != State::New)
        return;
    m_state = State::Connecting;
    Q_EMIT connectRequested(packet.object.value(QStringLiteral("token")).toString().toUtf8());
}

void ClientSession::receiveEvent(const Packet &packet)
{
    if (m_state != State::Connected || packet.nameSpace != u"/")
        return;
    if (m_commands.size() >= longestQueue) {
        close(QWebSocketProtocol::CloseCodePolicyViolated, QStringLiteral("too many commands at once"));
        return;
    }
    m_commands.enqueue({packet.arguments.first().toString(), packet.arguments.at(1).toObject(), packet.id});
    if (m_commands.size() == 1)
        nextCommand();
}

void ClientSession::nextCommand()
{
    Q_EMIT commandReceived(m_commands.head());
}

} // namespace roost::realtime
