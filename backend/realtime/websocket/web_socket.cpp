#include "backend/realtime/websocket/web_socket.h"

#include "backend/realtime/websocket/handshake.h"

#include <QTimerEvent>

namespace roost::realtime {

namespace {

constexpr std::size_t readBytes = std::size_t{64} * 1024;

/// Pieces that one socket is read at a stretch; then others have their turn.
constexpr int readsAtAStretch = 16;

/// With more than this waiting to be sent, nothing more is read.
constexpr qsizetype heldBackBytes = qsizetype{64} * 1024;

/// One behind the other. Many sockets are sent the same, one after another: they share the result.
QByteArray joined(const QByteArray &first, const QByteArray &second)
{
    struct Last
    {
        QByteArray first{};
        QByteArray second{};
        QByteArray both{};
    };
    thread_local Last last;
    const auto isSame = [](const QByteArray &a, const QByteArray &b) {
        return a.constData() == b.constData() && a.size() == b.size();
    };
    if (!isSame(last.first, first) || !isSame(last.second, second))
        last = {first, second, first + second};
    return last.both;
}

} // namespace

WebSocket::WebSocket(http::Upgrade upgrade, const WebSocketLimits &limits, QObject *parent)
    : QObject(parent)
    , m_peerAddress(upgrade.head.remoteAddress)
    , m_stream(std::move(upgrade.stream))
    , m_answer(handshakeAnswer(upgrade.head))
    , m_received(std::move(upgrade.received))
    , m_limits(limits)
    , m_reader(limits.messageBytes)
{
}

void WebSocket::start()
{
    m_stream->setListener(this);
    m_stream->write(std::exchange(m_answer, {}));
    receive(std::exchange(m_received, {}));
    changed();
}

void WebSocket::send(const QByteArray &frame)
{
    if (m_state == State::Open)
        write(frame);
}

void WebSocket::gather(const QByteArray &frame)
{
    if (m_state != State::Open)
        return;
    if (unwritten() + frame.size() > m_limits.outputBytes)
        end(End::SlowReader);
    else
        m_gathered = m_gathered.isEmpty() ? frame : joined(m_gathered, frame);
}

void WebSocket::flush()
{
    if (m_state == State::Open && !m_gathered.isEmpty())
        write({});
}

void WebSocket::close(CloseCode code, const QByteArray &reason)
{
    if (m_state != State::Open)
        return;
    m_state = State::Closing;
    m_closeTimer.start(static_cast<int>(m_limits.closeTime.count()), this);
    write(closeFrame(code, reason));
}

void WebSocket::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_closeTimer.timerId())
        end(End::Closed);
}

void WebSocket::changed()
{
    if (m_state == State::Ended)
        return;
    if (m_stream->isBroken())
        end(End::Closed);
    finishWhenWritten();
    readMore();
}

void WebSocket::readMore()
{
    if (m_isReading)
        return; // what was received led to a call of ours
    m_isReading = true;
    thread_local std::array<char, readBytes> buffer;
    int reads = 0;
    while (m_state != State::Ended && !isHeldBack()) {
        if (++reads > readsAtAStretch) {
            QMetaObject::invokeMethod(this, &WebSocket::readMore, Qt::QueuedConnection);
            break;
        }
        const qsizetype count = m_stream->read(buffer.data(), readBytes);
        if (count == 0)
            break;
        receive(QByteArrayView(buffer.data(), count));
    }
    m_isReading = false;
    if (m_state != State::Ended && (m_stream->atEnd() || m_stream->isBroken()))
        end(End::Closed);
}

void WebSocket::receive(QByteArrayView bytes)
{
    if (m_state == State::Leaving || m_state == State::Finished)
        return;
    const QList<WebSocketMessage> messages = m_reader.read(bytes);
    for (const WebSocketMessage &message : messages)
        receive(message);
    if (const auto &fault = m_reader.fault(); fault && (m_state == State::Open || m_state == State::Closing))
        leave(m_state == State::Open ? closeFrame(fault->code, fault->reason) : QByteArray());
}

void WebSocket::receive(const WebSocketMessage &message)
{
    if (message.opcode == Opcode::Close && m_state == State::Closing) {
        leave({});
    } else if (m_state != State::Open) {
        return;
    } else if (message.opcode == Opcode::Text) {
        Q_EMIT textReceived(message.payload);
    } else if (message.opcode == Opcode::Binary) {
        Q_EMIT binaryReceived(message.payload);
    } else if (message.opcode == Opcode::Ping) {
        write(frameOf(Opcode::Pong, message.payload));
    } else if (message.opcode == Opcode::Close) {
        leave(frameOf(Opcode::Close, message.payload.first(std::min<qsizetype>(message.payload.size(), 2))));
    }
}

/// The server closes first (RFC 6455, section 7.1.1): half of the connection, so that the client gets to read the
/// close.
void WebSocket::leave(const QByteArray &closeFrame)
{
    m_state = State::Leaving;
    m_closeTimer.start(static_cast<int>(m_limits.closeTime.count()), this);
    if (!closeFrame.isEmpty())
        write(closeFrame);
    finishWhenWritten();
}

void WebSocket::finishWhenWritten()
{
    if (m_state != State::Leaving || m_stream->unwritten() > 0)
        return;
    m_state = State::Finished;
    m_stream->finishWriting();
}

void WebSocket::write(const QByteArray &bytes)
{
    if (unwritten() + bytes.size() > m_limits.outputBytes) {
        end(End::SlowReader);
        return;
    }
    if (m_gathered.isEmpty())
        m_stream->write(bytes);
    else
        m_stream->write(bytes.isEmpty() ? std::exchange(m_gathered, {}) : std::exchange(m_gathered, {}) + bytes);
    if (m_stream->isBroken())
        end(End::Closed);
}

void WebSocket::end(End end)
{
    if (m_state == State::Ended)
        return;
    m_state = State::Ended;
    m_closeTimer.stop();
    m_stream.reset();
    m_gathered = {};
    QMetaObject::invokeMethod(
        this, [this, end] { Q_EMIT closed(end); }, Qt::QueuedConnection);
}

/// While it leaves, what comes in costs nothing.
bool WebSocket::isHeldBack() const
{
    return m_state == State::Open && m_stream->unwritten() > heldBackBytes;
}

} // namespace roost::realtime
