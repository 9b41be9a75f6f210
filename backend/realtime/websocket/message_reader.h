#pragma once

#include "backend/realtime/websocket/frame.h"
#include "backend/realtime/websocket/utf8_check.h"

#include <QList>

#include <array>
#include <optional>

namespace roost::realtime {

/// What a client sent: a whole message, however many frames it came in, or a control frame. The payload of a Text is
/// UTF-8; that of a Close is empty, or a valid code with a reason.
struct WebSocketMessage
{
    Opcode opcode = Opcode::Text;
    QByteArray payload{};
};

/// Reads what a client sends over a WebSocket (RFC 6455, sections 5 to 8; no extensions), in pieces of any size. What
/// is wrong is noticed with the first byte that shows it. Memory: one message, of what has arrived of it.
class MessageReader
{
public:
    struct Fault
    {
        CloseCode code = CloseCode::ProtocolError;
        QByteArray reason{};
    };

    /// Bytes of the largest message.
    explicit MessageReader(qint64 largestMessage);

    /// What is complete with these bytes, in order. Nothing more after a fault.
    QList<WebSocketMessage> read(QByteArrayView bytes);

    const std::optional<Fault> &fault() const { return m_fault; }

private:
    enum class Part { Start, Length, Payload };

    void takeHeader(QByteArrayView &bytes);
    void readStart();
    void readLength();
    void takePayload(QByteArrayView &bytes);
    void endFrame();
    void endMessage();
    void checkClose();
    void fail(CloseCode code, const char *reason);
    bool isControl() const { return static_cast<quint8>(m_opcode) >= static_cast<quint8>(Opcode::Close); }

    const quint64 m_largestMessage;
    Part m_part = Part::Start;
    std::array<char, 14> m_header{};
    qsizetype m_headerSize = 0;   ///< read so far
    qsizetype m_headerNeeded = 2; ///< as far as is known
    std::array<char, 4> m_mask{};
    quint64 m_left = 0;                    ///< of the frame's payload
    quint64 m_frameAt = 0;                 ///< bytes of it that are read
    bool m_isFinal = false;                ///< the frame
    Opcode m_opcode = Opcode::Text;        ///< of the frame
    std::optional<Opcode> m_messageOpcode; ///< of the message that has begun
    QByteArray m_message;
    QByteArray m_control;
    Utf8Check m_utf8;
    QList<WebSocketMessage> m_complete;
    std::optional<Fault> m_fault;
};

} // namespace roost::realtime
