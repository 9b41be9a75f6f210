#pragma once

#include "backend/http/identity.h"
#include "backend/realtime/engine_socket.h"
#include "backend/realtime/packet.h"

#include <QQueue>

namespace roost::realtime {

/// What a client asks by an event: "watch", "unwatch", "resume".
struct Command
{
    QString name{};
    QJsonObject argument{};
    std::optional<qint64> id{}; ///< when it wants an acknowledgement
};

/// One client of the default namespace: Socket.IO inside of an EngineSocket. Commands come out one at a time, the next
/// after the answer to the one before, so that a resume sees the rooms of the watch that was sent before it.
///
/// Lives on the network thread; owns the socket. Knows nothing of rooms.
class ClientSession : public QObject
{
    Q_OBJECT

public:
    ClientSession(EngineSocket *socket, std::chrono::milliseconds connectTime, QObject *parent);

    /// Lets the client in, as this account or as nobody.
    void accept(const http::Identity &identity);

    /// Answers its wish to connect by a connect_error, and closes.
    void refuse(const QString &message, const QString &code);

    /// A frame with an event.
    void send(const QString &frame) { m_socket->send(frame); }

    /// The answer to the command that came out last.
    void answer(const QJsonObject &result);

    /// Tells the client not to come back by itself, and closes.
    void dismiss();

    /// Closes so that the client comes back by itself.
    void close(QWebSocketProtocol::CloseCode code, const QString &reason);

    /// To be called now and then: acts on what took too long, and on the end of the token.
    void check(const QDateTime &now);

    const QString &id() const { return m_id; }
    const Actor &actor() const { return m_identity.actor; }
    bool isConnected() const { return m_state == State::Connected; }
    bool isClosing() const { return m_state == State::Closing; }

Q_SIGNALS:
    /// token: empty when the client gave none.
    void connectRequested(const QByteArray &token);
    void commandReceived(const roost::realtime::Command &command);
    void closed();

private:
    enum class State { New, Connecting, Connected, Closing };

    void receive(const QString &message);
    void receiveConnect(const Packet &packet);
    void receiveEvent(const Packet &packet);
    void nextCommand();

    EngineSocket *m_socket;
    const QString m_id;
    QDeadlineTimer m_connectDue;
    State m_state = State::New;
    http::Identity m_identity{};
    QQueue<Command> m_commands; ///< the first is in work
};

} // namespace roost::realtime
