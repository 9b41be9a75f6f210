#pragma once

#include "backend/http/identity.h"
#include "backend/realtime/socketio/socket_io_session.h"

#include <QQueue>

namespace roost::realtime {

/// What a client asks by an event: "watch", "unwatch", "resume".
struct Command
{
    QString name{};
    QJsonObject argument{};
    std::optional<qint64> id{}; ///< when it wants an acknowledgement
};

/// One client of the default namespace, and who it is. Commands come out one at a time, the next after the answer to
/// the one before, so that a resume sees the rooms of the watch that was sent before it.
///
/// Lives on the network thread. Knows nothing of rooms.
class ClientSession : public QObject
{
    Q_OBJECT

public:
    /// The engine session goes at about the same time; the limits outlive it.
    ClientSession(EngineSession *engine, const SocketIoLimits &limits, QObject *parent);

    /// Lets the client in, as this account or as nobody.
    void accept(const http::Identity &identity);

    /// Answers its wish to connect by a connect_error, and closes.
    void refuse(const QString &message, const QString &code);

    void send(const OutgoingPacket &packet, Delivery delivery = Delivery::Reliable)
    {
        m_socketIo.send(packet, delivery);
    }

    /// Sends what was gathered.
    void flush() { m_socketIo.flush(); }

    /// The answer to the command that came out last.
    void answer(const QJsonObject &result);

    /// Tells the client not to come back by itself, and closes.
    void dismiss();

    /// Closes so that the client comes back by itself.
    void close(CloseCode code, const QByteArray &reason);

    /// To be called now and then: acts on the end of the token.
    void check(const QDateTime &now);

    /// Whether its turn to get what was gathered is still to come; for GatheredSessions alone.
    bool isWaiting = false;

    const QByteArray &id() const { return m_id; }
    const http::Identity &identity() const { return m_identity; } ///< nobody, until it is accepted
    const Actor &actor() const { return m_identity.actor; }
    bool isConnected() const { return m_state == State::Connected; }
    bool isClosing() const { return m_state == State::Closing; }

Q_SIGNALS:
    /// token: empty when the client gave none.
    void connectRequested(const QByteArray &token);
    void commandReceived(const roost::realtime::Command &command);
    void closed();

private:
    enum class State { New, Connected, Closing };

    void receive(const Packet &packet);
    void nextCommand();

    SocketIoSession m_socketIo;
    const QByteArray m_id;
    State m_state = State::New;
    http::Identity m_identity{};
    QQueue<Command> m_commands; ///< the first is in work
};

} // namespace roost::realtime
