#include "backend/realtime/websocket/message_reader.h"

#include <QtEndian>

#include <cstring>

namespace roost::realtime {

namespace {

constexpr quint8 finalBit = 0x80;
constexpr quint8 reservedBits = 0x70;
constexpr quint8 opcodeBits = 0x0F;
constexpr quint8 maskBit = 0x80;
constexpr quint8 lengthBits = 0x7F;
constexpr quint8 lengthOf16Bits = 126;
constexpr quint8 lengthOf64Bits = 127;
constexpr qsizetype startBytes = 2;
constexpr qsizetype maskBytes = 4;

bool isKnown(quint8 opcode)
{
    return opcode <= static_cast<quint8>(Opcode::Binary) ||
           (opcode >= static_cast<quint8>(Opcode::Close) && opcode <= static_cast<quint8>(Opcode::Pong));
}

/// at: where in the frame's payload the data begins.
void unmask(char *data, qsizetype size, const std::array<char, 4> &mask, quint64 at)
{
    std::array<char, sizeof(quint64)> pattern{};
    for (std::size_t i = 0; i < pattern.size(); ++i)
        pattern[i] = mask[(at + i) % mask.size()];
    quint64 key = 0;
    std::memcpy(&key, pattern.data(), sizeof key);

    qsizetype done = 0;
    for (quint64 word = 0; done + qsizetype{sizeof word} <= size; done += qsizetype{sizeof word}) {
        std::memcpy(&word, data + done, sizeof word);
        word ^= key;
        std::memcpy(data + done, &word, sizeof word);
    }
    for (; done < size; ++done)
        data[done] = static_cast<char>(data[done] ^ pattern[static_cast<std::size_t>(done) % pattern.size()]);
}

} // namespace

MessageReader::MessageReader(qint64 largestMessage)
    : m_largestMessage(static_cast<quint64>(largestMessage))
{
}

QList<WebSocketMessage> MessageReader::read(QByteArrayView bytes)
{
    while (!bytes.isEmpty() && !m_fault) {
        if (m_part == Part::Payload)
            takePayload(bytes);
        else
            takeHeader(bytes);
    }
    return std::exchange(m_complete, {});
}

void MessageReader::takeHeader(QByteArrayView &bytes)
{
    const qsizetype count = std::min(bytes.size(), m_headerNeeded - m_headerSize);
    std::memcpy(m_header.data() + m_headerSize, bytes.data(), static_cast<std::size_t>(count));
    m_headerSize += count;
    bytes = bytes.sliced(count);
    if (m_headerSize < m_headerNeeded)
        return;
    if (m_part == Part::Start)
        readStart();
    else
        readLength();
}

/// The first two bytes, which show most of what can be wrong.
void MessageReader::readStart()
{
    const auto first = static_cast<quint8>(m_header[0]);
    const auto second = static_cast<quint8>(m_header[1]);
    const quint8 length = second & lengthBits;
    m_isFinal = (first & finalBit) != 0;
    if ((first & reservedBits) != 0) {
        fail(CloseCode::ProtocolError, "reserved bits are set");
        return;
    }
    if (!isKnown(first & opcodeBits)) {
        fail(CloseCode::ProtocolError, "unknown opcode");
        return;
    }
    m_opcode = static_cast<Opcode>(first & opcodeBits);
    if ((second & maskBit) == 0)
        fail(CloseCode::ProtocolError, "frames of a client are masked");
    else if (isControl() && (!m_isFinal || length >= lengthOf16Bits))
        fail(CloseCode::ProtocolError, "a control frame is whole and short");
    else if (m_opcode == Opcode::Continuation && !m_messageOpcode)
        fail(CloseCode::ProtocolError, "nothing to continue");
    else if (!isControl() && m_opcode != Opcode::Continuation && m_messageOpcode)
        fail(CloseCode::ProtocolError, "a message within a message");

    m_part = Part::Length;
    m_headerNeeded += maskBytes + (length == lengthOf16Bits ? 2 : length == lengthOf64Bits ? 8 : 0);
}

void MessageReader::readLength()
{
    const char *const extended = m_header.data() + startBytes;
    const auto length = static_cast<quint8>(static_cast<quint8>(m_header[1]) & lengthBits);
    m_left = length;
    quint64 least = 0;
    if (length == lengthOf16Bits) {
        m_left = qFromBigEndian<quint16>(extended);
        least = lengthOf16Bits;
    } else if (length == lengthOf64Bits) {
        m_left = qFromBigEndian<quint64>(extended);
        least = 0x1'0000;
    }
    std::memcpy(m_mask.data(), m_header.data() + m_headerNeeded - maskBytes, maskBytes);
    m_frameAt = 0;
    m_headerSize = 0;
    m_headerNeeded = startBytes;
    m_part = Part::Payload;

    if (m_left < least || (m_left >> 63) != 0) {
        fail(CloseCode::ProtocolError, "a length in more bytes than it needs");
    } else if (!isControl() && m_left > m_largestMessage - static_cast<quint64>(m_message.size())) {
        fail(CloseCode::TooBig, "too long a message");
    } else {
        if (!isControl() && m_opcode != Opcode::Continuation)
            m_messageOpcode = m_opcode;
        if (m_left == 0)
            endFrame();
    }
}

void MessageReader::takePayload(QByteArrayView &bytes)
{
    const auto count = static_cast<qsizetype>(std::min(static_cast<quint64>(bytes.size()), m_left));
    QByteArray &target = isControl() ? m_control : m_message;
    const qsizetype before = target.size();
    target.append(bytes.first(count));
    unmask(target.data() + before, count, m_mask, m_frameAt);
    bytes = bytes.sliced(count);
    m_frameAt += static_cast<quint64>(count);
    m_left -= static_cast<quint64>(count);

    if (!isControl() && m_messageOpcode == Opcode::Text && !m_utf8.accept(QByteArrayView(target).sliced(before)))
        fail(CloseCode::InvalidData, "not UTF-8");
    else if (m_left == 0)
        endFrame();
}

void MessageReader::endFrame()
{
    m_part = Part::Start;
    if (!isControl()) {
        if (m_isFinal)
            endMessage();
        return;
    }
    if (m_opcode == Opcode::Close)
        checkClose();
    if (!m_fault)
        m_complete.append({m_opcode, std::exchange(m_control, {})});
}

void MessageReader::endMessage()
{
    if (m_messageOpcode == Opcode::Text && !m_utf8.isComplete()) {
        fail(CloseCode::InvalidData, "not UTF-8");
        return;
    }
    m_complete.append({*m_messageOpcode, std::exchange(m_message, {})});
    m_messageOpcode.reset();
}

void MessageReader::checkClose()
{
    if (m_control.isEmpty())
        return;
    if (m_control.size() < 2 || !isValidOnTheWire(static_cast<CloseCode>(qFromBigEndian<quint16>(m_control.data())))) {
        fail(CloseCode::ProtocolError, "not a code to close with");
        return;
    }
    Utf8Check check;
    if (!check.accept(QByteArrayView(m_control).sliced(2)) || !check.isComplete())
        fail(CloseCode::InvalidData, "not UTF-8");
}

void MessageReader::fail(CloseCode code, const char *reason)
{
    m_fault = Fault{code, reason};
    m_message = {};
    m_control = {};
}

} // namespace roost::realtime
