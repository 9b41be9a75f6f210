#pragma once

#include <QDeadlineTimer>
#include <QObject>
#include <QWebSocketProtocol>

#include <chrono>

class QWebSocket;

namespace roost::realtime {

struct EngineLimits
{
    std::chrono::milliseconds pingInterval{25'000};
    std::chrono::milliseconds pingTimeout{20'000};
    qint64 messageBytes = 1'000'000;          ///< of one message of the client
    qint64 outputBytes = qint64{1024} * 1024; ///< waiting to be sent; more, and the client is dropped
};

/// Engine.IO 4 over one WebSocket: the handshake, the heartbeat, and messages both ways. Knows nothing of what the
/// messages say. Lives on the network thread.
class EngineSocket : public QObject
{
    Q_OBJECT

public:
    /// Owns the socket, and opens the session at once.
    EngineSocket(QWebSocket *socket, const EngineLimits &limits, QObject *parent);

    /// A frame as it goes over the wire. A client that does not take what it was sent is dropped.
    void send(const QString &frame);

    void close(QWebSocketProtocol::CloseCode code, const QString &reason);

    /// To be called now and then: pings, and drops a client that does not answer.
    void checkHeartbeat();

Q_SIGNALS:
    void messageReceived(const QString &message);
    void closed();

private:
    void open();
    void receive(const QString &frame);
    void refuseBinary();

    QWebSocket *m_socket;
    const EngineLimits m_limits;
    QDeadlineTimer m_nextPing;
    QDeadlineTimer m_pongDue;
};

} // namespace roost::realtime
