#pragma once

#include "backend/http/upgrade_handler.h"
#include "backend/realtime/websocket/message_reader.h"

#include <QBasicTimer>
#include <QObject>

#include <chrono>

namespace roost::realtime {

/// What one WebSocket may cost.
struct WebSocketLimits
{
    qint64 messageBytes = 1'000'000;                ///< of one message of the client
    qsizetype outputBytes = qsizetype{1024} * 1024; ///< waiting to be sent; more, and the client is dropped
    std::chrono::milliseconds closeTime{5'000};     ///< for the client's part of a close
};

/// One WebSocket of RFC 6455, the server's side. A client that does not take what it is sent is not read either, and is
/// dropped when too much waits for it.
///
/// Lives on the network thread, and owns its stream.
class WebSocket : public QObject, private http::Stream::Listener
{
    Q_OBJECT

public:
    enum class End {
        Closed,     ///< by a close of either side, or because the client went away
        SlowReader, ///< dropped: too much was waiting to be sent
    };
    Q_ENUM(End)

    /// A request without handshakeFault(). Nothing is sent or read before start().
    WebSocket(http::Upgrade upgrade, const WebSocketLimits &limits, QObject *parent);

    /// Answers the handshake, and reads what has come already.
    void start();

    /// A frame as frameOf() makes it, which any number of sockets may share.
    void send(const QByteArray &frame);

    /// The same, but with what comes before flush(), send() or close(), in one piece: a write costs the kernel far more
    /// than a frame does.
    void gather(const QByteArray &frame);
    void flush();

    /// Says goodbye, and waits for the client to do so; nothing is received any more.
    void close(CloseCode code, const QByteArray &reason = {});

    /// Ends it without a word.
    void abort() { end(End::Closed); }

    bool isOpen() const { return m_state == State::Open; }

    /// Bytes that the client has not taken yet.
    qsizetype unwritten() const { return m_gathered.size() + (m_stream ? m_stream->unwritten() : 0); }

    const QHostAddress &peerAddress() const { return m_peerAddress; }

Q_SIGNALS:
    void textReceived(const QByteArray &text);
    void binaryReceived(const QByteArray &data);

    /// The last that is heard of it. Never from within a call of a function of this class.
    void closed(roost::realtime::WebSocket::End end);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    enum class State {
        Open,
        Closing,  ///< our close is sent, the client's is to come
        Leaving,  ///< both are sent, or the client broke the rules: what comes in is thrown away
        Finished, ///< the same, and all is written
        Ended,
    };

    void changed() override;
    void readMore();
    void receive(QByteArrayView bytes);
    void receive(const WebSocketMessage &message);
    void leave(const QByteArray &closeFrame);
    void finishWhenWritten();
    void write(const QByteArray &bytes);
    void end(End end);
    bool isHeldBack() const;

    const QHostAddress m_peerAddress;
    std::unique_ptr<http::Stream> m_stream;
    QByteArray m_answer;   ///< to the handshake, until start()
    QByteArray m_received; ///< behind the handshake, until start()
    QByteArray m_gathered; ///< frames that wait for flush()
    const WebSocketLimits m_limits;
    MessageReader m_reader;
    QBasicTimer m_closeTimer;
    State m_state = State::Open;
    bool m_isReading = false;
};

} // namespace roost::realtime
