#include "backend/realtime/client_session.h"

namespace roost::realtime {

namespace {

/// More unanswered commands than any client in good order has.
constexpr qsizetype longestQueue = 500;

/// The only namespace there is.
QString home()
{
    return QStringLiteral("/");
}

} // namespace

ClientSession::ClientSession(EngineSession *engine, const SocketIoLimits &limits, QObject *parent)
    : QObject(parent)
    , m_socketIo(engine, {home()}, limits, nullptr)
    , m_id(engine->id())
{
    connect(&m_socketIo, &SocketIoSession::connectRequested, this, [this](const QString &, const QJsonObject &auth) {
        Q_EMIT connectRequested(auth.value(QStringLiteral("token")).toString().toUtf8());
    });
    connect(&m_socketIo, &SocketIoSession::received, this, &ClientSession::receive);
    connect(&m_socketIo, &SocketIoSession::left, this, [this] { close(CloseCode::Normal, {}); });
    connect(&m_socketIo, &SocketIoSession::closed, this, [this] {
        m_state = State::Closing;
        Q_EMIT closed();
    });
}

void ClientSession::accept(const http::Identity &identity)
{
    m_state = State::Connected;
    m_identity = identity;
    m_socketIo.accept(home());
}

void ClientSession::refuse(const QString &message, const QString &code)
{
    m_socketIo.refuse(home(), {{QStringLiteral("message"), message},
                               {QStringLiteral("data"), QJsonObject{{QStringLiteral("code"), code}}}});
    close(CloseCode::PolicyViolation, code.toUtf8());
}

void ClientSession::answer(const QJsonObject &result)
{
    const Command command = m_commands.dequeue();
    if (command.id) {
        Packet packet;
        packet.type = Packet::Type::Acknowledgement;
        packet.id = command.id;
        packet.arguments = {result};
        m_socketIo.send(packet);
    }
    if (!m_commands.isEmpty())
        nextCommand();
}

void ClientSession::dismiss()
{
    m_socketIo.leave(home());
    close(CloseCode::Normal, {});
}

void ClientSession::close(CloseCode code, const QByteArray &reason)
{
    m_state = State::Closing;
    m_socketIo.close(code, reason);
}

void ClientSession::check(const QDateTime &now)
{
    if (m_state == State::Connected && m_identity.expiresAt.isValid() && m_identity.expiresAt <= now)
        dismiss();
}

void ClientSession::receive(const Packet &packet)
{
    if (m_state != State::Connected || !packet.isEvent())
        return; // nothing that is sent asks for an acknowledgement
    if (m_commands.size() >= longestQueue) {
        close(CloseCode::PolicyViolation, "too many commands at once");
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
