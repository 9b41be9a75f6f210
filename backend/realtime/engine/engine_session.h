#pragma once

#include "backend/realtime/engine/engine_limits.h"
#include "backend/realtime/engine/engine_packet.h"
#include "backend/realtime/engine/polling_transport.h"
#include "backend/realtime/engine/upgrade_probe.h"

#include <QDeadlineTimer>

namespace roost::realtime {

/// How much a packet matters, and when.
enum class Delivery {
    Reliable,
    Gathered, ///< reliable, and may wait for flush() to go out with others
    Volatile, ///< dropped when anything waits to be sent already
};

/// One client of Engine.IO 4, by whichever transport it comes: heartbeat, messages both ways, and the upgrade from
/// polling to a WebSocket. Knows nothing of what the messages say.
///
/// Lives on the network thread. After closed() nothing more comes out of it; its owner deletes it later.
class EngineSession : public QObject
{
    Q_OBJECT

public:
    enum class End {
        Closed,      ///< by either side
        PingTimeout, ///< the client did not answer
        SlowReader,  ///< the client did not take what it was sent
        BadPacket,   ///< the client broke the rules
    };
    Q_ENUM(End)

    EngineSession(const EngineLimits &limits, const QHostAddress &peerAddress, QObject *parent);
    ~EngineSession() override;

    /// For a client that polls: answers its first GET.
    void open(const PollingTransport::Reply &reply);

    /// For a client that begins with a WebSocket, which is not started. Owns it.
    void open(WebSocket *socket);

    /// A later GET. False when it is refused, since another waits or the session is over: it is at its end then.
    bool poll(PollingTransport::Reply reply);

    /// The body of a POST. False when it is no payload, or the session is over: it is at its end then.
    bool receivePayload(const QByteArray &body);

    /// A WebSocket that may take over, not started. Owns it; one that comes too late or twice is closed.
    void upgrade(WebSocket *socket);

    /// Drops a client that does not take what it was sent.
    void send(const OutgoingPacket &packet, Delivery delivery = Delivery::Reliable);

    /// Sends what was gathered.
    void flush();

    /// Tells the client, when what was sent before is out.
    void close(CloseCode code = CloseCode::Normal, const QByteArray &reason = {});

    const QByteArray &id() const { return m_id; }
    const QHostAddress &peerAddress() const { return m_peerAddress; }
    bool isPolling() const { return m_polling != nullptr; }
    bool isOpen() const { return m_state == State::Open; }

Q_SIGNALS:
    void textReceived(const QByteArray &text);
    void binaryReceived(const QByteArray &data);
    void upgraded();

    /// Emitted once, never from within send() or close().
    void closed(roost::realtime::EngineSession::End end);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    enum class State {
        Open,
        Closing, ///< we said goodbye; by polling, it is still to be fetched
        Closed,
    };

    QByteArray handshake(const char *upgrades) const;
    void use(WebSocket *socket);
    void takeOver();
    void receiveText(const QByteArray &text);
    void receive(const EnginePacket &packet);
    void startHeartbeat();
    bool isOverdue();
    void closeByClient();
    void letGo(WebSocket *socket);
    void end(End end);

    const QByteArray m_id;
    const EngineLimits &m_limits;
    const QHostAddress m_peerAddress;
    std::unique_ptr<PollingTransport> m_polling; ///< or
    WebSocket *m_socket = nullptr;
    UpgradeProbe *m_probe = nullptr;
    QBasicTimer m_timer;      ///< to the next ping, or to the last moment for its pong; closing, to the end
    QDeadlineTimer m_pingDue; ///< or was due, until the pong comes
    bool m_awaitsPong = false;
    State m_state = State::Open;
};

} // namespace roost::realtime
